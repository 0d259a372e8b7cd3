/** The targets of Settings in its cells, each in the row of its name; a blank value is no target. */
import { readWhen } from '../funnel/when';
import type { Cell } from '../pipeline/cell';
import { problem } from '../pipeline/problem';
import type { Stage } from '../pipeline/stage';
import {
  GOALS,
  PLAN,
  STEP,
  stagesWithTarget,
  stepTargets,
  type TargetKind,
  type Targets,
} from '../pipeline/targets';
import { type Entry, numberIn, type TableReader } from './settings-entries';
import { toWallText } from './wall-text';

const MOST: Record<Exclude<TargetKind, 'rate' | 'date'>, number> = {
  amount: 1_000_000_000_000_000,
  count: 1_000_000,
  days: 3650,
};

/** Every row a target can stand in, in order; the steps follow the stages. */
export function targetRows(
  targets: Targets,
  stages: readonly Stage[],
  meanings: Readonly<Record<string, string>>,
): Cell[][] {
  const rows = (of: typeof GOALS): Cell[][] =>
    of.map(({ key, field, kind }) => {
      const value = targets[field];
      const cell = value !== undefined && kind === 'date' ? dayText(value) : (value ?? '');
      return [key, cell, meanings[key]];
    });
  const rates = stepTargets(targets);
  const steps = stagesWithTarget(stages).map(({ key }): Cell[] => [
    STEP + key,
    rates.get(key) ?? '',
    meanings.step,
  ]);
  return [...rows(GOALS), ...steps, ...rows(PLAN)];
}

function dayText(time: number): string {
  const text = toWallText(time);
  return text.endsWith('T00:00:00') ? text.slice(0, 10) : text;
}

/** `stages` are the keys whose step can have a target; `null`: nobody can say. */
export function readTargets(table: TableReader, stages: ReadonlySet<string> | null): Targets {
  const found: { -readonly [K in keyof Targets]: Targets[K] } = {};
  const steps: Array<{ stage: string; rate: number }> = [];
  const known = [...GOALS, ...PLAN];
  let planBy: Entry | null = null;
  for (const entry of table.entries) {
    if (entry.text(1) === '' || !table.fresh(entry, 0)) continue;
    const key = entry.text(0);
    const definition = known.find((one) => one.key === key);
    if (definition) {
      const value = readValue(table, entry, definition.kind);
      if (value !== null) found[definition.field] = value;
      if (key === 'plan_by') planBy = entry;
    } else if (!key.startsWith(STEP)) {
      table.warn(problem('settings_target_unknown', { cell: entry.address(0), text: key }));
    } else {
      const stage = key.slice(STEP.length);
      if (stages !== null && !stages.has(stage)) {
        table.warn(problem('settings_target_stage', { cell: entry.address(0), text: stage }));
        continue;
      }
      const rate = readValue(table, entry, 'rate');
      if (rate !== null) steps.push({ stage, rate });
    }
  }
  if (planBy !== null && (found.planBy ?? Infinity) <= (found.planFrom ?? -Infinity)) {
    table.warn(problem('settings_plan_order', { cell: planBy.address(1) }));
    delete found.planBy;
  }
  return steps.length > 0 ? { ...found, steps } : found;
}

function readValue(table: TableReader, entry: Entry, kind: TargetKind): number | null {
  if (kind === 'rate') return table.rateOrBlank(entry, 1);
  const cell = entry.address(1);
  if (kind === 'date') {
    const value = entry.cell(1);
    const when = typeof value === 'boolean' ? undefined : readWhen(value);
    // A plan is written by the second: what is finer would not come back.
    if (when !== null && when !== undefined) return Math.floor(when / 1000) * 1000;
    table.warn(problem('settings_date', { cell }));
    return null;
  }
  const value = numberIn(entry.cell(1));
  if (value > 0 && value <= MOST[kind]) return value;
  table.warn(problem('settings_number', { cell, most: MOST[kind] }));
  return null;
}
