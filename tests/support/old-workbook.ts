/** Makes a workbook of this version into one of form 1: without what was added to it since, as it was kept then. */
import type { Bench } from './workbench';

/** An Apps Script that its owner runs. Columns and rows are taken out whole, from the right. */
const SCRIPT = `
function makeOld() {
  const book = SpreadsheetApp.getActive();
  const tab = (...names) => names.map((name) => book.getSheetByName(name)).find(Boolean);
  const settings = tab('Settings', '設定');
  const titles = settings.getDataRange().getValues()[0].map(String);
  const headers = settings.getDataRange().getValues()[1].map(String);
  const targets = titles.findIndex((title) => ['Targets', '目標'].includes(title)) + 1;
  settings.deleteColumns(targets - 1, settings.getMaxColumns() - targets + 2);
  const general = titles.findIndex((title) => ['General', '全般'].includes(title)) + 1;
  const names = settings.getRange(3, general, 10, 1).getValues().map((row) => row[0]);
  for (const name of ['way', 'gross_margin', 'amount_months']) {
    settings.getRange(3 + names.indexOf(name), general, 1, 3).clearContent();
  }
  settings.deleteColumns(headers.findIndex((header) => ['Days at most', '滞留の上限（日）'].includes(header)) + 1, 1);
  const answers = tab('Answers', '回答');
  answers.deleteColumns(9, answers.getMaxColumns() - 8);
  const history = tab('History', '履歴');
  const ids = history.getRange(2, 13, history.getLastRow() - 1, 1);
  ids.setValues(ids.getValues().map(([id]) => [String(id).replace(/-[a-z0-9]{7}$/, '')]));
  for (const mark of book.createDeveloperMetadataFinder().withKey('tasuki').find()) {
    if (mark.getValue().indexOf('schema:') === 0) mark.remove();
  }
  book.addDeveloperMetadata('tasuki', 'schema:1');
}
`;

export function makeOld(bench: Bench): void {
  bench.asOwner(SCRIPT, 'makeOld');
}

/** Leaves a mark as some other version would. */
export function markForm(bench: Bench, form: number): void {
  bench.asOwner(
    `function mark() { SpreadsheetApp.getActive().addDeveloperMetadata('tasuki', 'schema:${form}'); }`,
    'mark',
  );
}

/** Every mark of the workbook's form, in order. */
export function forms(bench: Bench): string[] {
  const values = bench.host.save().state.metadata.map(({ value }) => String(value));
  return values.filter((value) => value.startsWith('schema:')).sort();
}
