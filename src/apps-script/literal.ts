/** Writes text so that Sheets cannot take it for a formula, a number, a date or a truth value. */
import { type Cell, isDate, serialOfWall } from '../pipeline/cell';

/** Forms of our own that no reading of Sheets' turns into something else: keys, lead ids, signatures. */
const SAFE = /^(?:[a-z]+_[a-z_]+|L-\d+(?:\.[a-z0-9.]+)?|\{.*\})$/;

/**
 * A leading apostrophe forces text and is not part of the value. A date is written as its serial
 * number under the column's date format: no zone, and so no summer time, comes between.
 */
export function literal(cell: Cell): string | number | boolean {
  if (isDate(cell)) return serialOfWall(cell.getTime());
  if (typeof cell !== 'string' || cell === '' || SAFE.test(cell)) return cell;
  return `'${cell}`;
}
