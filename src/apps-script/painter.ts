/** Paints a computed tab: whole, or only its values when it looks as it should already. */
import { fitCell } from '../workbook/fit-cell';
import type { ComputedTab } from '../workbook/port';
import { literal } from './literal';
import { paintLook } from './looks';
import { paintFrame, resetFrame } from './paint-frame';
import { growTo, setWidths } from './sheet-setup';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function paintTab(sheet: Sheet, content: ComputedTab, known: string | null): void {
  const rows = content.rows.length;
  const columns = rows === 0 ? 0 : content.rows[0].length;
  if (known !== null && known === content.layout && isOfSize(sheet, rows, columns)) {
    writeAll(sheet, content, rows, columns);
    return;
  }
  const all = styledTo(content, rows);
  if (content.frame) resetFrame(sheet, all, columns);
  sheet.clear();
  growTo(sheet, all, columns);
  paintLook(sheet, content, all, columns);
  if (rows > 0) writeAll(sheet, content, rows, columns);
  if (content.frame) paintFrame(sheet, content.frame, all);
  setWidths(sheet, content.columnWidths.slice(0, columns));
  sheet.setFrozenRows(content.frozenRows);
}

/** Rows or columns that somebody put in or took out have moved the looks away from their values. */
function isOfSize(sheet: Sheet, rows: number, columns: number): boolean {
  return sheet.getMaxRows() === rows && sheet.getMaxColumns() === columns;
}

/** Formulas go with the values, in one call; a text is never one. */
function writeAll(sheet: Sheet, content: ComputedTab, rows: number, columns: number): void {
  const values = content.rows.map((cells) => cells.map((cell) => literal(fitCell(cell))));
  for (const { row, column, formula } of content.formulas) values[row - 1][column - 1] = formula;
  sheet.getRange(1, 1, rows, columns).setValues(values);
}

/** A style may reach below the values: a column's number format, for rows to come. */
function styledTo(content: ComputedTab, rows: number): number {
  return content.styles.reduce((lowest, style) => Math.max(lowest, style.row + style.rows - 1), rows);
}
