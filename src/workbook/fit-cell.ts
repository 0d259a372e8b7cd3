/** Makes of a computed value one that a cell can hold. */
import type { Cell } from '../pipeline/cell';
import { fitted } from '../pipeline/fitted';

/** A cell holds 50,000; a little room is left for what makes it text. */
const LONGEST = 49_900;

/** Labels come from cells that may be full to the brim, and a sentence around them would not fit any more. */
export function fitCell(cell: Cell): Cell {
  // A sum of amounts that are no amounts of money can be beyond all numbers.
  if (typeof cell === 'number' && !Number.isFinite(cell)) return '–';
  return typeof cell === 'string' ? fitted(cell, LONGEST) : cell;
}
