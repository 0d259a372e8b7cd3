/** Tells rows that hold a lead from empty ones, total lines, headings in between, and rows that are only numbered. */
import type { Cell } from '../cell';
import { readAmount } from './amount';
import { foldLabel } from './fold';
import { isBlank } from './snapshot';

export type RowKind = 'blank' | 'total' | 'remark' | 'numbered' | 'content';

const TOTAL =
  /^(?:合計|小計|総計|総合計|計|平均|totals?|sub ?total|grand total|sum|average)\s*:?\s*[\d,.]*\s*[件社名円]?$/;
const COUNT = /^[\d,.]+\s*(?:件|社|名|人|%|leads?|deals?)$/;
/** How people begin a remark below a list, or the heading of a part of it. */
const REMARK = /^(?:[※*■□◆◇●○▼▽▲△★☆【《〈<]|注[:)]|note:)/;

/** `idColumn` is 1-based: a list numbered in advance has rows with nothing but their number. */
export function rowKind(cells: readonly Cell[], idColumn: number | null): RowKind {
  let filled = 0;
  let words = 0;
  let total = false;
  let last = 0;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!;
    if (isBlank(cell)) continue;
    filled++;
    last = at;
    if (isWord(cell)) {
      if (typeof cell === 'string' && cell.length <= 20 && TOTAL.test(foldLabel(cell))) total = true;
      else words++;
    }
    // A second word, or a word without a total beside it, is more than a line about other lines.
    if (words > 1 || (words === 1 && filled > 1)) return 'content';
  }
  if (filled === 0) return 'blank';
  if (total) return words === 0 ? 'total' : 'content';
  if (filled > 1) return 'content';
  const only = cells[last]!;
  if (typeof only === 'string' && cells.length > 1 && REMARK.test(foldLabel(only))) return 'remark';
  return last + 1 === idColumn ? 'numbered' : 'content';
}

function isWord(cell: Cell): boolean {
  if (typeof cell === 'number') return false;
  return readAmount(cell) === null && !(typeof cell === 'string' && COUNT.test(foldLabel(cell)));
}
