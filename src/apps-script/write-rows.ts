/** Writes blocks of cells into a sheet, text to the letter. */
import type { Cell } from '../pipeline/cell';
import { literal } from './literal';
import { growTo } from './sheet-setup';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rows = readonly (readonly Cell[])[];

export function writeRows(sheet: Sheet, row: number, column: number, rows: Rows): void {
  const values = rows.map((cells) => cells.map(literal));
  sheet.getRange(row, column, rows.length, rows[0].length).setValues(values);
}

/** Always below everything that stands there, a person's own remark included. */
export function appendRows(sheet: Sheet, rows: Rows, next?: number): void {
  if (rows.length === 0) return;
  if (rows.length === 1) {
    sheet.appendRow(rows[0].map(literal));
    return;
  }
  // A tab that is full to its last row has nothing below it; to look for the last one is a call.
  const last = sheet.getMaxRows();
  const below = next === last + 1 ? last : sheet.getLastRow();
  growTo(sheet, below + rows.length, rows[0].length);
  writeRows(sheet, below + 1, 1, rows);
}
