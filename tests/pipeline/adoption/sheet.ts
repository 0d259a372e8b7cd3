/** Builds the snapshots, stages and Dates that adoption's tests are told with. */
import { defaultsEn, defaultsJa } from '../../../src/i18n/defaults';
import type { AdoptionContext } from '../../../src/pipeline/adoption/outcome';
import type { MergedRange, SheetSnapshot } from '../../../src/pipeline/adoption/snapshot';
import { type Cell, isDate } from '../../../src/pipeline/cell';
import { Refusal } from '../../../src/pipeline/problem';
import { DEFAULT_STAGES, type Stage } from '../../../src/pipeline/stage';

export function sheetOf(
  values: Cell[][],
  more: { display?: string[][]; merges?: MergedRange[]; tab?: string } = {},
): SheetSnapshot {
  const shown = (cell: Cell): string => (isDate(cell) ? cell.toISOString().slice(0, 10) : String(cell));
  const display = more.display ?? values.map((row) => row.map(shown));
  return { tab: 'Leads', merges: [], maxColumns: 26, ...more, values, display };
}

/** A wall-clock reading, as the core sees it. */
export function wall(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}${text.length === 10 ? 'T00:00:00' : ''}Z`);
}

export function day(text: string): Date {
  return new Date(wall(text));
}

export const stagesEn: Stage[] = DEFAULT_STAGES.map((stage) => ({
  ...stage,
  label: defaultsEn.stages[stage.key as keyof typeof defaultsEn.stages],
}));
export const stagesJa: Stage[] = DEFAULT_STAGES.map((stage) => ({
  ...stage,
  label: defaultsJa.stages[stage.key as keyof typeof defaultsJa.stages],
}));
export const english: AdoptionContext = { stages: stagesEn, language: 'en' };

/** The problem a call refuses with; a call that goes through fails the test. */
export function refusal(run: () => unknown): { code: string; params: Record<string, string | number> } {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return { code: error.problem.code, params: { ...error.problem.params } };
    throw error;
  }
  throw new Error('nothing was refused');
}
