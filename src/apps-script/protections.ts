/** Finds what keeps this person from writing: protections, named with who may change them, or no right to edit at all. */
import { type Problem, problem, Refusal } from '../pipeline/problem';
import { a1Block } from '../workbook/a1';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Names what is in the way of new columns: the whole tab, or ranges that reach beyond the last column in use. */
export function protectionsInTheWay(sheet: Sheet): string[] {
  const wholeTab = wholeTabOf(sheet);
  if (wholeTab.length > 0) return wholeTab.map((one) => one.getDescription() || sheet.getName());
  const used = sheet.getLastColumn();
  return rangesOf(sheet)
    .filter((one) => one.getRange().getLastColumn() > used)
    .map(nameOf);
}

/** `null`: they may write into every cell of it. */
export function refusedIn(range: Range): Problem | null {
  return range.canEdit() ? null : refusalOf(range.getSheet(), range);
}

/** The same refusal, with what is protected and by whom it can be changed. */
export function withNames(sheet: Sheet, thrown: unknown): unknown {
  const { name, problem: found } = thrown as Refusal;
  return name === 'Refusal' && found.code === 'google_protected' ? new Refusal(refusalOf(sheet)) : thrown;
}

function refusalOf(sheet: Sheet, range?: Range): Problem {
  const ranges = rangesOf(sheet).filter((one) => !range || overlap(one.getRange(), range));
  const names = [...wholeTabOf(sheet).map((one) => one.getDescription()), ...ranges.map(nameOf)];
  if (names.length === 0) return problem('read_only');
  return problem('protected_here', {
    tab: sheet.getName(),
    ranges: names.filter(Boolean).join(', '),
    owner: ownerOf(sheet),
  });
}

function wholeTabOf(sheet: Sheet): Protection[] {
  return sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).filter((one) => !one.canEdit());
}

function rangesOf(sheet: Sheet): Protection[] {
  return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).filter((one) => !one.canEdit());
}

function nameOf(one: Protection): string {
  const range = one.getRange();
  const name = a1Block({
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  });
  return one.getDescription() ? `${one.getDescription()} (${name})` : name;
}

function overlap(one: Range, other: Range): boolean {
  return (
    one.getRow() <= other.getLastRow() &&
    other.getRow() <= one.getLastRow() &&
    one.getColumn() <= other.getLastColumn() &&
    other.getColumn() <= one.getLastColumn()
  );
}

/** Who set a protection, and who is let in, Google tells only those who are let in. */
function ownerOf(sheet: Sheet): string {
  try {
    // A file in a shared drive has no owner.
    return sheet.getParent().getOwner()?.getEmail() ?? '';
  } catch {
    return '';
  }
}
