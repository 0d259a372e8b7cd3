/** The Settings tab as it is written: tables side by side, each under its title, found again by the titles. */
import type { DefaultMessages } from '../i18n/defaults';
import type { WorkbookMessages } from '../i18n/workbook';
import type { Cell } from '../pipeline/cell';
import type { ChecklistItem } from '../pipeline/checklist';
import type { Settings } from '../pipeline/settings';
import { RETIRED, SETTINGS_HEADER_ROW, SETTINGS_ORDER, SETTINGS_TABLES, type SettingsTable } from './schema';
import { targetRows } from './settings-targets';

/** Every language's words, since a tab may have been made in the other one. */
export type EveryLanguage = ReadonlyArray<{ workbook: WorkbookMessages; defaults: DefaultMessages }>;

/** One entry of the checklist table. */
export function itemToRow(item: ChecklistItem, floor: Cell = item.floor ?? ''): Cell[] {
  return [item.gate, item.key, item.label, item.question, item.evidence, floor];
}

/** The entries of the general table, each with its meaning. */
export function generalRows(settings: Settings, { defaults }: EveryLanguage[number]): Cell[][] {
  const meaning = defaults.general;
  return [
    ['language', settings.language, meaning.language],
    ['way', settings.way, meaning.way],
    ['minimum_n', settings.minimumN, meaning.minimum_n],
    ['within_days', settings.withinDays, meaning.within_days],
    ['gross_margin', settings.grossMargin ?? '', meaning.gross_margin],
    ['amount_months', settings.amountMonths, meaning.amount_months],
  ];
}

/** The whole tab as a rectangle: titles, column names, entries. */
export function settingsToRows(settings: Settings, words: EveryLanguage[number]): Cell[][] {
  const tables: Record<SettingsTable, Cell[][]> = {
    stages: settings.stages.map((s) => [s.key, s.label, s.role, s.kind, s.days ?? '']),
    gates: settings.gates.map((g) => [g.key, g.label, g.from, g.to, g.policy, g.hours]),
    items: [
      ...settings.items.map((item) => itemToRow(item)),
      ...settings.retired.map((item) => itemToRow(item, RETIRED)),
    ],
    team: settings.people.map((person) => [person.name, person.email, person.roles.join(', ')]),
    reasons: settings.reasons.map((reason) => [reason.kind, reason.key, reason.label]),
    general: generalRows(settings, words),
    targets: targetRows(settings.targets, settings.stages, words.defaults.targets),
  };
  const height = Math.max(...SETTINGS_ORDER.map((name) => tables[name].length));
  const rows: Cell[][] = [];
  for (let row = 0; row < height + SETTINGS_HEADER_ROW; row++) {
    const line: Cell[] = [];
    for (const name of SETTINGS_ORDER) {
      const columns = SETTINGS_TABLES[name];
      const headers: Record<string, string> = words.workbook.settingsColumns[name];
      const blank = columns.map((): Cell => '');
      if (row === 0) line.push(words.workbook.settingsTables[name], ...blank.slice(1));
      else if (row === 1) line.push(...columns.map((column) => headers[column]));
      else line.push(...(tables[name][row - SETTINGS_HEADER_ROW] ?? blank));
      line.push('');
    }
    rows.push(line.slice(0, -1));
  }
  return rows;
}

/** First column (1-based) of each table, by its title in any language; absent tables are left out. */
export function findTables(rows: readonly Cell[][], every: EveryLanguage): Map<SettingsTable, number> {
  const found = new Map<SettingsTable, number>();
  (rows[0] ?? []).forEach((title, index) => {
    for (const name of SETTINGS_ORDER) {
      const known = every.some((words) => words.workbook.settingsTables[name] === String(title).trim());
      if (known && !found.has(name)) found.set(name, index + 1);
    }
  });
  return found;
}
