/** Marks as developer metadata: they travel with the tabs, columns and rows they are pinned to. */
import type { Mark } from '../workbook/port';

const KEY = 'tasuki';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Place = { addDeveloperMetadata(key: string, value: string): unknown };
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** In one look-up. */
export function readMarks(spreadsheet: Spreadsheet): Mark[] {
  return findMarks(spreadsheet).flatMap((found) => {
    const read = readMark(found);
    return read ? [read] : [];
  });
}

/** Those that say this. */
export function unmark(spreadsheet: Spreadsheet, value: string): void {
  for (const found of findMarks(spreadsheet)) if (found.getValue() === value) found.remove();
}

/** Any, but no more than so many; returns whether there are others. */
export function unmarkSome(spreadsheet: Spreadsheet, most: number): boolean {
  const marks = findMarks(spreadsheet);
  for (const found of marks.slice(0, most)) found.remove();
  return marks.length > most;
}

function findMarks(spreadsheet: Spreadsheet): Metadata[] {
  return spreadsheet.createDeveloperMetadataFinder().withKey(KEY).find();
}

/** `null` when the place it was pinned to is gone. */
function readMark(metadata: Metadata): Mark | null {
  const value = metadata.getValue() ?? '';
  const place = metadata.getLocation();
  const type = place.getLocationType();
  const { COLUMN, ROW, SHEET } = SpreadsheetApp.DeveloperMetadataLocationType;
  if (type === COLUMN) {
    const range = place.getColumn();
    return range && { value, tab: range.getSheet().getSheetId(), column: range.getColumn(), row: null };
  }
  if (type === ROW) {
    const range = place.getRow();
    return range && { value, tab: range.getSheet().getSheetId(), column: null, row: range.getRow() };
  }
  if (type === SHEET) return { value, tab: place.getSheet()?.getSheetId() ?? null, column: null, row: null };
  return { value, tab: null, column: null, row: null };
}

export function mark(place: Place, value: string): void {
  place.addDeveloperMetadata(KEY, value);
}
