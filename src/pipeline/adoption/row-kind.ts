/** Tells rows that hold a lead from empty ones, from total lines, and from rows that are only numbered. */
import type { Cell } from '../cell';
import { readAmount } from './amount';
import { foldLabel } from './fold';
import { isBlank } from './snapshot';

export type RowKind = 'blank' | 'total' | 'numbered' | 'content';

const TOTAL =
  /^(?:合計|小計|総計|総合計|計|平均|total|totals|subtotal|sub total|grand total|sum|average)[:：]?$/;

/** `idColumn` is 1-based: a list numbered in advance has rows with nothing but their number. */
export function rowKind(cells: readonly Cell[], idColumn: number | null): RowKind {
  let filled = 0;
  let words = 0;
  let total = false;
  let lastFilled = 0;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!;
    if (isBlank(cell)) continue;
    filled++;
    lastFilled = at + 1;
    if (typeof cell === 'string' && cell.length <= 20 && TOTAL.test(foldLabel(cell))) total = true;
    else if (typeof cell !== 'number' && readAmount(cell) === null) words++;
    // Nothing about a row with several words can still make it a total or a bare number.
    if (words > 0 && filled > 1 && !total) return 'content';
  }
  if (filled === 0) return 'blank';
  if (total && words === 0) return 'total';
  return filled === 1 && lastFilled === idColumn ? 'numbered' : 'content';
}
