/** Fields of a csv to cells, column by column: nothing that stood in the file may read differently after. */
import type { EngineCell } from '../engine/engine';
import { readWrittenDate } from './dates';

export interface TypedCells {
  cells: EngineCell[][];
  numberFormats: Array<Array<string | undefined>>;
}

interface Typed {
  value: number | boolean;
  format?: string;
}

/** More digits than this do not survive as a number. */
const SAFE_DIGITS = 15;
const HEADER_SEARCH = 20;

/**
 * A column becomes numbers (or dates, or TRUE/FALSE) only when every filled cell under the header does.
 * One telephone number with a leading zero, or one word among the figures, and the whole column stays text.
 */
export function typeFields(rows: string[][], commaIsDecimal = false): TypedCells {
  const header = headerRow(rows);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells: EngineCell[][] = rows.map(() => new Array<EngineCell>(width));
  const numberFormats: TypedCells['numberFormats'] = rows.map(() => []);
  for (let c = 0; c < width; c++) {
    const typed = typedColumn(rows, c, header + 1, commaIsDecimal);
    rows.forEach((row, r) => {
      const given = r > header ? typed?.[r - header - 1] : undefined;
      cells[r][c] = given ? { value: given.value } : textCell(row[c] ?? '');
      if (given?.format) numberFormats[r][c] = given.format;
    });
  }
  return { cells, numberFormats };
}

/** The cell that shows this text and is never re-read as a number, a date or a formula. */
export function textCell(text: string): EngineCell {
  if (text === '') return { value: null };
  return couldBeMisread(text) ? { value: text, forced: true } : { value: text };
}

/** Text that typing it into a spreadsheet could turn into something else; rather too many than too few. */
export function couldBeMisread(text: string): boolean {
  const start = text.trimStart();
  if (/^['=+\-@＝＋－＠\t\r\n]/.test(text) || /^[=+\-@＝＋－＠]/.test(start)) return true;
  if (/^[\d.,(%$€£¥￥０-９]/.test(start)) return true;
  if (/^(true|false)\s*$/i.test(start)) return true;
  if (/^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s\-/,]*\d/i.test(start)) return true;
  return /^(令和|平成|昭和|大正|明治|[RHSTM])\s?\d/.test(start);
}

/** The last row that can only be names of columns, or −1 when the table starts at once. */
function headerRow(rows: string[][]): number {
  const top = rows.slice(0, HEADER_SEARCH);
  const filled = top.map((row) => row.filter((field) => field.trim() !== '').length);
  const most = Math.max(0, ...filled);
  const found = filled.findIndex((n) => n > 0 && n * 2 >= most);
  if (found < 0) return -1;
  return rows[found].some((field) => readNumber(field, false) || readWrittenDate(field)) ? found - 1 : found;
}

function typedColumn(
  rows: string[][],
  column: number,
  from: number,
  commaIsDecimal: boolean,
): Array<Typed | undefined> | null {
  const typed: Array<Typed | undefined> = [];
  let kind = '';
  for (let r = from; r < rows.length; r++) {
    const field = rows[r][column] ?? '';
    if (field === '') {
      typed.push(undefined);
      continue;
    }
    const [as, value] = readField(field, commaIsDecimal);
    if (value === null || (kind !== '' && kind !== as)) return null;
    kind = as;
    typed.push(value);
  }
  return kind === '' ? null : typed;
}

function readField(field: string, commaIsDecimal: boolean): [kind: string, value: Typed | null] {
  if (field === 'TRUE' || field === 'FALSE') return ['boolean', { value: field === 'TRUE' }];
  const date = readWrittenDate(field);
  if (date) return ['date', { value: date.serial, format: date.format }];
  return ['number', readNumber(field, commaIsDecimal)];
}

/** A number that shows every figure of the field again, if need be with a format. */
function readNumber(field: string, commaIsDecimal: boolean): Typed | null {
  const found = /^(-?)(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/.exec(field);
  if (!found) return null;
  const [, sign, whole, decimals = ''] = found;
  const grouped = whole.includes(',');
  // In a file that separates fields by semicolons, "1,234" may well be one and a bit.
  if (grouped && commaIsDecimal) return null;
  const digits = whole.replace(/,/g, '');
  if (digits.length + decimals.length > SAFE_DIGITS) return null;
  const value = Number(`${sign}${digits}${decimals && `.${decimals}`}`);
  if (Object.is(value, -0)) return null;
  if (!grouped && String(value) === field) return { value };
  return { value, format: `${grouped ? '#,##0' : '0'}${decimals && `.${'0'.repeat(decimals.length)}`}` };
}
