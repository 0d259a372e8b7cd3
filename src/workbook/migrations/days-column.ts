/** Gives a stages table from before there were time limits its column for them. */
import type { Cell } from '../../pipeline/cell';
import { SETTINGS_HEADER_ROW, SETTINGS_TABLES } from '../schema';
import { numberIn, TableReader } from '../settings-entries';
import { type EveryLanguage, findTables } from '../settings-tab';
import type { Workplace } from './migration';

const DAYS_AT = SETTINGS_TABLES.stages.indexOf('days');

/** Returns the Settings tab as it stands then. */
export function addDaysColumn({ book, layout, settingsRows, say, every }: Workplace): readonly Cell[][] {
  const tab = layout.tabs.settings;
  const lacking = daysLacking(settingsRows, every);
  if (lacking === null) return settingsRows;
  if (lacking.insertAfter !== null) book.insertColumns(tab, lacking.insertAfter, 1);
  book.write(tab, SETTINGS_HEADER_ROW, lacking.column, [[say.workbook.settingsColumns.stages.days]]);
  book.flush();
  return book.readSmall(tab);
}

/** `insertAfter` is where a column is to be put in, `null` when one is there that only wants its name. `null` altogether: nothing is lacking. */
function daysLacking(
  rows: readonly Cell[][],
  every: EveryLanguage,
): { readonly column: number; readonly insertAfter: number | null } | null {
  const at = findTables(rows, every);
  const table = new TableReader(rows, 'stages', at);
  const { first } = table;
  if (first === null) return null;
  const column = first + DAYS_AT;
  const header = String(rows[SETTINGS_HEADER_ROW - 1]?.[column - 1] ?? '').trim();
  if (table.has(DAYS_AT) && header !== '') return null;
  const numbers = table.entries.some((entry) => numberIn(entry.cell(DAYS_AT)) > 0);
  // Put in by a run that was killed before it named it: the next table stands one column further on.
  const next = [...at.values()].reduce((a, b) => (b > first ? Math.min(a, b) : a), Infinity);
  const blank = next > column + 1 && rows.every((row) => (row[column - 1] ?? '') === '');
  return { column, insertAfter: (table.has(DAYS_AT) && numbers) || blank ? null : column - 1 };
}
