/** Which rows of a sheet are selected, whatever the shape of the selection. */

/** A whole column is selected in one click: beyond this nobody means to do something to each of them. */
const MOST_SELECTED = 2000;

export function selectedRows(sheet: GoogleAppsScript.Spreadsheet.Sheet): number[] {
  const rows = new Set<number>();
  for (const range of sheet.getActiveRangeList()?.getRanges() ?? []) {
    const [first, count] = [range.getRow(), range.getNumRows()];
    for (let row = first; row < first + count && rows.size <= MOST_SELECTED; row++) rows.add(row);
  }
  if (rows.size > MOST_SELECTED) return [];
  const filtered = rows.size > 1 && sheet.getFilter() !== null;
  // Rows that a filter hides are selected along with the others; nobody means those either.
  const meant = [...rows].filter((row) => !filtered || !sheet.isRowHiddenByFilter(row));
  return meant.sort((a, b) => a - b);
}
