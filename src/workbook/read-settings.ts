/**
 * What the team has set. Whatever cannot be read is named by its cell; until it is put right the whole
 * table counts as it last was in order, or, when nobody knows how that was, row by row as far as it goes.
 */
import type { Cell } from '../pipeline/cell';
import { type Problem, problem } from '../pipeline/problem';
import type { Language, Reason, Settings } from '../pipeline/settings';
import { stagesWithTarget } from '../pipeline/targets';
import { defaultSettings } from './default-settings';
import { SETTINGS_ORDER, type SettingsTable, TABLE_ADDED_LATER } from './schema';
import { TableReader } from './settings-entries';
import { type EveryLanguage, findTables } from './settings-tab';
import {
  readGates,
  readGeneral,
  readItems,
  readReasons,
  readStages,
  readTeam,
  reasonsLacking,
} from './settings-tables';
import { readTargets } from './settings-targets';

export interface ReadSettings {
  readonly settings: Settings;
  readonly warnings: Problem[];
}

type Checklists = Pick<Settings, 'items' | 'retired'>;
type Readers = Record<SettingsTable, TableReader>;

/** `lastValid` is asked only when something is wrong. */
export function readSettings(
  rows: readonly Cell[][],
  every: EveryLanguage,
  lastValid: () => Settings | null = () => null,
): ReadSettings {
  const at = findTables(rows, every);
  const tables = Object.fromEntries(
    SETTINGS_ORDER.map((name) => [name, new TableReader(rows, name, at)]),
  ) as Readers;
  const isWrong = (name: SettingsTable): boolean =>
    (tables[name].first === null && name !== TABLE_ADDED_LATER) || tables[name].warnings.length > 0;
  const choose = <T>(name: SettingsTable, own: T, kept: (last: Settings) => T): T => {
    const last = isWrong(name) ? lastValid() : null;
    return last === null ? own : kept(last);
  };

  const usual = defaultSettings(languageOfTitles(rows, every), every[0].defaults, []);
  const general = choose('general', readGeneral(tables.general, usual), (last) => last);
  const { language, way, minimumN, withinDays, grossMargin, amountMonths } = general;
  const words = every[language === 'ja' ? 1 : 0];
  const standard = defaultSettings(language, words.defaults, [], way);

  const ownStages = readStages(tables.stages);
  const stages = choose('stages', orElse(ownStages, standard.stages), (last) => last.stages);
  const ownGates = readGates(tables.gates);
  const gates = choose('gates', orElse(ownGates, standard.gates), (last) => last.gates);
  // One mistake is told once: while a gate is wrong, its questions are not.
  const gateKeys = isWrong('gates') ? null : new Set(gates.map((gate) => gate.key));
  const own = readItems(tables.items, gateKeys);
  const asked = own.items.filter((item) => gates.some((gate) => gate.key === item.gate));
  const ownItems: Checklists = asked.length + own.retired.length > 0 ? own : standard;
  const { items, retired } = choose('items', ownItems, (last) => last);
  const ownReasons = readReasons(tables.reasons, stages);
  const reasons = choose('reasons', ownReasons, (last) => last.reasons);
  const people = choose('team', readTeam(tables.team), (last) => last.people);

  const stepKeys = new Set(stagesWithTarget(stages).map((stage) => stage.key));
  const ownTargets = readTargets(tables.targets, isWrong('stages') ? null : stepKeys);
  const { steps, ...goals } = choose('targets', ownTargets, (last) => last.targets);
  const standing = steps?.filter(({ stage }) => stepKeys.has(stage)) ?? [];

  const warnings = SETTINGS_ORDER.flatMap((name) => {
    const { first, warnings: found } = tables[name];
    const table = words.workbook.settingsTables[name];
    if (first !== null || name === TABLE_ADDED_LATER) return found;
    return [problem('settings_table_missing', { table })];
  });
  const kept = warnings.length > 0 && lastValid() !== null;
  return {
    settings: {
      language,
      stages,
      gates,
      items: items.filter((item) => gates.some((gate) => gate.key === item.gate)),
      retired,
      people,
      reasons: withLacking(reasons, standard.reasons, stages),
      way,
      minimumN,
      withinDays,
      grossMargin,
      amountMonths,
      targets: standing.length > 0 ? { ...goals, steps: standing } : goals,
    },
    warnings: kept
      ? warnings.map(({ code, params }) => ({ code, params: { ...params, kept: 1 } }))
      : warnings,
  };
}

function orElse<T>(own: readonly T[], standard: readonly T[]): readonly T[] {
  return own.length > 0 ? own : standard;
}

/** When nothing says which language it is, the titles do. */
function languageOfTitles(rows: readonly Cell[][], every: EveryLanguage): Language {
  return findTables(rows, every.slice(0, 1)).size < findTables(rows, every.slice(1)).size ? 'ja' : 'en';
}

function withLacking(
  reasons: readonly Reason[],
  standard: readonly Reason[],
  stages: Settings['stages'],
): readonly Reason[] {
  const lacking = reasonsLacking(reasons, stages);
  return [...reasons, ...standard.filter((reason) => lacking.includes(reason.kind))];
}
