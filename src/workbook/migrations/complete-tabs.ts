/**
 * To form 2: what was added to Settings and Answers while the form was still 1, in the workbooks that lack it.
 * Events have their checks from now on; those that are there stay as they are.
 */
import type { Cell } from '../../pipeline/cell';
import { ANSWER_COLUMNS, SETTINGS_HEADER_ROW, SETTINGS_TABLES } from '../schema';
import { TableReader } from '../settings-entries';
import { findTables, generalRows } from '../settings-tab';
import { targetRows } from '../settings-targets';
import { addDaysColumn } from './days-column';
import type { Migration, Workplace } from './migration';

export const completeTabs: Migration = {
  form: 2,
  run(place) {
    const rows = addDaysColumn(place);
    addGeneralRows(place, rows);
    addTargets(place, rows);
    nameQuestions(place);
  },
};

/** Below the others, each as it counted without being there; in one write, so that none is half there. */
function addGeneralRows({ book, layout, settings, say, every }: Workplace, rows: readonly Cell[][]): void {
  const { first, entries } = new TableReader(rows, 'general', findTables(rows, every));
  if (first === null) return;
  const known = new Set(entries.map((entry) => entry.text(0)));
  const lacking = generalRows(settings, say).filter(([name]) => !known.has(String(name)));
  const last = entries.reduce((lowest, entry) => Math.max(lowest, entry.row), SETTINGS_HEADER_ROW);
  book.growTo(layout.tabs.settings, last + lacking.length);
  book.write(layout.tabs.settings, last + 1, first, lacking);
}

/** Right of everything that stands in the tab, in one write: it is there, or it is not. */
function addTargets({ book, layout, settings, say, every }: Workplace, rows: readonly Cell[][]): void {
  if (findTables(rows, every).has('targets')) return;
  const tab = layout.tabs.settings;
  const names = SETTINGS_TABLES.targets;
  const headers = say.workbook.settingsColumns.targets;
  const title = say.workbook.settingsTables.targets;
  const entries = targetRows(settings.targets, settings.stages, say.defaults.targets);
  const block = [[title, '', ''], names.map((name): Cell => headers[name]), ...entries];
  const filled = rows.reduce((widest, row) => Math.max(widest, lastFilled(row)), 0);
  const column = filled + 2;
  const missing = column + names.length - 1 - book.size(tab).columns;
  if (missing > 0) book.insertColumns(tab, book.size(tab).columns, missing);
  book.growTo(tab, block.length);
  book.write(tab, 1, column, block);
  const looks = names.map((name, at) => ({ column: column + at, header: headers[name], note: '' }));
  const widths = [140, 140, 360];
  book.setUpColumns(
    tab,
    SETTINGS_HEADER_ROW,
    looks.map((look, at) => ({ ...look, width: widths[at] })),
  );
}

function lastFilled(row: readonly Cell[]): number {
  let at = row.length;
  while (at > 0 && row[at - 1] === '') at--;
  return at;
}

/** The column that keeps the question as it was asked; something of the team's own that stands there stays. */
function nameQuestions({ book, layout, say }: Workplace): void {
  const tab = layout.tabs.answers;
  const column = ANSWER_COLUMNS.indexOf('question') + 1;
  const { columns } = book.size(tab);
  if (columns < column) book.insertColumns(tab, columns, column - columns);
  const [[there]] = book.read(tab, { row: 1, column, rows: 1, columns: 1 });
  if (there !== '') return;
  book.setUpColumns(tab, 1, [{ column, header: say.workbook.answers.question, note: '', width: 360 }]);
}
