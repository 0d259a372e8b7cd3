/** The Settings tab: tables side by side, found by their titles, read with forgiveness and named warnings. */
import type { DefaultMessages } from '../i18n/defaults';
import type { WorkbookMessages } from '../i18n/workbook';
import type { Cell } from '../pipeline/cell';
import { ANSWERS, type Answer } from '../pipeline/checklist';
import { POLICIES, type Policy } from '../pipeline/gate';
import { type Problem, problem } from '../pipeline/problem';
import { type Language, REASON_KINDS, type ReasonKind, type Settings } from '../pipeline/settings';
import { ROLES, type Role, STAGE_KINDS, type StageKind } from '../pipeline/stage';
import { a1 } from './a1';
import { defaultSettings } from './default-settings';
import { SETTINGS_HEADER_ROW, SETTINGS_ORDER, SETTINGS_TABLES, type SettingsTable } from './schema';

/** Every language's words, since a tab may have been made in the other one. */
export type EveryLanguage = ReadonlyArray<{ workbook: WorkbookMessages; defaults: DefaultMessages }>;

const LANGUAGES: readonly Language[] = ['en', 'ja'];

/** The whole tab as a rectangle: titles, column names, entries. */
export function settingsToRows(settings: Settings, words: EveryLanguage[number]): Cell[][] {
  const tables: Record<SettingsTable, Cell[][]> = {
    stages: settings.stages.map((stage) => [stage.key, stage.label, stage.role, stage.kind]),
    gates: settings.gates.map((g) => [g.key, g.label, g.from, g.to, g.policy, g.hours]),
    items: settings.items.map((i) => [i.gate, i.key, i.label, i.question, i.evidence, i.floor ?? '']),
    team: settings.people.map((person) => [person.name, person.email, person.roles.join(', ')]),
    reasons: settings.reasons.map((reason) => [reason.kind, reason.key, reason.label]),
    general: [
      ['language', settings.language, words.defaults.general.language],
      ['minimum_n', settings.minimumN, words.defaults.general.minimum_n],
      ['within_days', settings.withinDays, words.defaults.general.within_days],
    ],
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
      const known = every.some((words) => words.workbook.settingsTables[name] === title);
      if (known && !found.has(name)) found.set(name, index + 1);
    }
  });
  return found;
}

/** What the team has set; whatever cannot be read is named, and a default stands in for it. */
export function readSettings(
  rows: readonly Cell[][],
  every: EveryLanguage,
): { settings: Settings; warnings: Problem[] } {
  const warnings: Problem[] = [];
  const at = findTables(rows, every);
  const entries = (table: SettingsTable): Entry[] => {
    const first = at.get(table);
    if (first === undefined) {
      warnings.push(problem('settings_table_missing', { table: every[0].workbook.settingsTables[table] }));
      return [];
    }
    return entriesOf(rows, first, SETTINGS_TABLES[table].length);
  };
  const general = new Map(entries('general').map((entry) => [entry.text(0), entry]));
  const spoken = general.get('language');
  const language: Language = spoken?.text(1) === 'ja' ? 'ja' : 'en';
  const words = every[language === 'ja' ? 1 : 0];
  const fallback = defaultSettings(language, words.defaults, []);
  const number = (entry: Entry | undefined, index: number, standard: number): number => {
    const value = entry?.cell(index);
    if (typeof value === 'number' && value > 0) return value;
    if (entry) warnings.push(problem('settings_not_a_number', { cell: entry.address(index), standard }));
    return standard;
  };
  const oneOf = <T extends string>(entry: Entry, index: number, allowed: readonly T[]): T | null => {
    const text = entry.text(index) as T;
    if (allowed.includes(text)) return text;
    warnings.push(
      problem('settings_not_allowed', { cell: entry.address(index), text, allowed: allowed.join(', ') }),
    );
    return null;
  };
  if (spoken) oneOf<Language>(spoken, 1, LANGUAGES);
  const seen = new Set<string>();
  /** Whether an entry has a key, and one of its own: History knows it by nothing else. */
  const fresh = (entry: Entry, name: string, index: number): boolean => {
    const text = entry.text(index);
    if (text !== '' && !seen.has(name)) return seen.add(name) !== undefined;
    const cell = entry.address(index);
    warnings.push(problem(text === '' ? 'settings_key_missing' : 'settings_duplicate', { cell, text }));
    return false;
  };
  const stages = entries('stages').flatMap((entry) => {
    const role = oneOf<Role>(entry, 2, ROLES);
    const kind = oneOf<StageKind>(entry, 3, STAGE_KINDS);
    if (!role || !kind || !fresh(entry, `stage:${entry.text(0)}`, 0)) return [];
    return [{ key: entry.text(0), label: entry.text(1) || entry.text(0), role, kind }];
  });
  const gates = entries('gates').flatMap((entry) => {
    const from = oneOf<Role>(entry, 2, ROLES);
    const to = oneOf<Role>(entry, 3, ROLES);
    const policy = oneOf<Policy>(entry, 4, POLICIES);
    if (!from || !to || !policy || !fresh(entry, `gate:${entry.text(0)}`, 0)) return [];
    return [
      {
        key: entry.text(0),
        label: entry.text(1) || entry.text(0),
        from,
        to,
        policy,
        hours: number(entry, 5, 24),
      },
    ];
  });
  const items = entries('items').flatMap((entry) => {
    const floor = entry.text(5) === '' ? null : oneOf<Answer>(entry, 5, ANSWERS);
    if (!fresh(entry, `item:${entry.text(0)}:${entry.text(1)}`, 1)) return [];
    return [
      {
        gate: entry.text(0),
        key: entry.text(1),
        label: entry.text(2) || entry.text(1),
        question: entry.text(3),
        evidence: entry.text(4),
        floor,
      },
    ];
  });
  const knownRole = (entry: Entry, role: string): boolean => {
    if (ROLES.includes(role as Role)) return true;
    const allowed = ROLES.join(', ');
    warnings.push(problem('settings_role_unknown', { cell: entry.address(2), text: role, allowed }));
    return false;
  };
  const people = entries('team').map((entry) => ({
    name: entry.text(0),
    email: entry.text(1),
    roles: entry
      .text(2)
      .split(/[,、]/)
      .map((role) => role.trim())
      .filter((role): role is Role => role !== '' && knownRole(entry, role)),
  }));
  const reasons = entries('reasons').flatMap((entry) => {
    const kind = oneOf<ReasonKind>(entry, 0, REASON_KINDS);
    if (!kind || !fresh(entry, `reason:${kind}:${entry.text(1)}`, 1)) return [];
    return [{ kind, key: entry.text(1), label: entry.text(2) || entry.text(1) }];
  });
  const usable = stages.some((stage) => stage.kind === 'open') && stages.some((s) => s.kind === 'won');
  if (!usable) warnings.push(problem('settings_stages_unusable'));
  return {
    settings: {
      language,
      stages: usable ? stages : fallback.stages,
      gates: gates.length > 0 ? gates : fallback.gates,
      items: items.length > 0 ? items : fallback.items,
      people: people.filter((person) => person.name),
      reasons: reasons.length > 0 ? reasons : fallback.reasons,
      minimumN: number(general.get('minimum_n'), 1, fallback.minimumN),
      withinDays: number(general.get('within_days'), 1, fallback.withinDays),
    },
    warnings,
  };
}

interface Entry {
  cell(index: number): Cell;
  text(index: number): string;
  address(index: number): string;
}

/** Rows of one table, from below its column names down to its last filled row; blank rows are passed over. */
function entriesOf(rows: readonly Cell[][], first: number, width: number): Entry[] {
  const entries: Entry[] = [];
  for (let row = SETTINGS_HEADER_ROW; row < rows.length; row++) {
    const cell = (index: number): Cell => rows[row][first - 1 + index] ?? '';
    let blank = true;
    for (let index = 0; index < width; index++) if (cell(index) !== '') blank = false;
    if (blank) continue;
    entries.push({
      cell,
      text: (index) => String(cell(index)).trim(),
      address: (index) => a1(row + 1, first + index),
    });
  }
  return entries;
}
