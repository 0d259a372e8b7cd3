/** Writes text so that Sheets cannot take it for a formula, a number, a date or a truth value. */
import { type Cell, isDate, serialOfWall } from '../pipeline/cell';

/** Forms of our own that no reading of Sheets' turns into something else: keys, lead ids, signatures. */
const SAFE = /^(?:[a-z]+_[a-z_]+|L-\d+(?:\.[a-z0-9.-]+)?|\{.*\})$/;

/**
 * Plain words: they begin with a letter and hold no figure, so there is no number, date or time in them.
 * Months, eras and truth values are left out, since some locale may read one of those by itself.
 */
const WORDS = /^\p{L}[\p{L}\p{M} .,;:!?()&'’“”·…–→・、。：；！？（）「」ー%/-]*$/u;
const READ_ALONE =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|true|false|wahr|falsch|vrai|faux|vero|falso|verda|sim|明治|大正|昭和|平成|令和|真|偽)/i;

/**
 * A leading apostrophe forces text and is not part of the value. A date is written as its serial
 * number under the column's date format: no zone, and so no summer time, comes between.
 */
export function literal(cell: Cell): string | number | boolean {
  if (isDate(cell)) return serialOfWall(cell.getTime());
  if (typeof cell !== 'string' || cell === '' || SAFE.test(cell)) return cell;
  if (WORDS.test(cell) && !READ_ALONE.test(cell)) return cell;
  return `'${cell}`;
}
