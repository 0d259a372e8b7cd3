/** Finds protections that would stop this person from adding columns at the right of a tab. */
import { a1Block } from '../workbook/a1';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Names what is in the way: the whole tab, or ranges that reach beyond the last column in use. */
export function protectionsInTheWay(sheet: Sheet): string[] {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const wholeTab = sheet.getProtections(SHEET).filter((one) => !one.canEdit());
  if (wholeTab.length > 0) return wholeTab.map((one) => one.getDescription() || sheet.getName());
  const used = sheet.getLastColumn();
  return sheet
    .getProtections(RANGE)
    .filter((one) => !one.canEdit() && one.getRange().getLastColumn() > used)
    .map((one) => {
      const range = one.getRange();
      const name = a1Block({
        row: range.getRow(),
        column: range.getColumn(),
        rows: range.getNumRows(),
        columns: range.getNumColumns(),
      });
      return one.getDescription() ? `${one.getDescription()} (${name})` : name;
    });
}
