/** Puts the standard words of Settings into another language; whatever the team has reworded stays. */
import type { Cell } from '../pipeline/cell';
import type { Language } from '../pipeline/settings';
import { STEP } from '../pipeline/targets';
import type { CellChange } from './cell-changes';
import { SETTINGS_HEADER_ROW, SETTINGS_TABLES, type SettingsTable } from './schema';
import { type EveryLanguage, findTables } from './settings-tab';

type Words = EveryLanguage[number];

/** The standard word of one column of an entry, if it has one in this language. */
type Standard = (entry: (column: string) => string, words: Words) => Record<string, string | undefined>;

const STANDARDS: Record<SettingsTable, Standard> = {
  stages: (entry, { defaults }) => ({ label: own(defaults.stages, entry('key')) }),
  gates: (entry, { defaults }) => ({ label: own(defaults.gates, entry('gate')) }),
  items: (entry, { defaults }) => ({ ...own(defaults.items, entry('item')) }),
  team: () => ({}),
  reasons: (entry, { defaults }) => ({
    label: own(own(defaults.reasons, entry('kind')) ?? {}, entry('reason')),
  }),
  general: (entry, { defaults }) => ({ meaning: own(defaults.general, entry('setting')) }),
  targets: (entry, { defaults }) => ({
    meaning: own(defaults.targets, entry('target').startsWith(STEP) ? 'step' : entry('target')),
  }),
};

function own<T>(words: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(words, key) ? words[key] : undefined;
}

export function relabelSettings(
  rows: readonly Cell[][],
  every: EveryLanguage,
  to: Words,
  language: Language,
): CellChange[] {
  const changes: CellChange[] = [];
  const change = (row: number, column: number, value: string | undefined): void => {
    if (value !== undefined && rows[row - 1][column - 1] !== value) changes.push({ row, column, value });
  };
  for (const [table, first] of findTables(rows, every)) {
    const columns: readonly string[] = SETTINGS_TABLES[table];
    change(1, first, to.workbook.settingsTables[table]);
    const headers: Record<string, string> = to.workbook.settingsColumns[table];
    columns.forEach((name, index) => {
      const known = every.some((words) => {
        const theirs: Record<string, string> = words.workbook.settingsColumns[table];
        return theirs[name] === rows[1]?.[first - 1 + index];
      });
      if (known) change(2, first + index, headers[name]);
    });
    for (let row = SETTINGS_HEADER_ROW + 1; row <= rows.length; row++) {
      const cell = (name: string): string => String(rows[row - 1][first - 1 + columns.indexOf(name)] ?? '');
      const wanted = STANDARDS[table](cell, to);
      columns.forEach((name, index) => {
        const standard = every.some((words) => STANDARDS[table](cell, words)[name] === cell(name));
        if (standard && cell(name) !== '') change(row, first + index, wanted[name]);
        if (table === 'general' && name === 'value' && cell('setting') === 'language') {
          change(row, first + index, language);
        }
      });
    }
  }
  return changes;
}
