/** Reads a tab whose grid is small in one call, where asking for its extent first would take another. */

/** Beyond so many cells reading blank ones costs more than the question. */
const SMALL = 17_000;

/** `null` when the grid is too large for that. */
export function smallGrid(sheet: GoogleAppsScript.Spreadsheet.Sheet): unknown[][] | null {
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows * columns > SMALL) return null;
  const values: unknown[][] = sheet.getRange(1, 1, rows, columns).getValues();
  while (values.length > 0 && values[values.length - 1].every((value) => value === '')) values.pop();
  return values;
}
