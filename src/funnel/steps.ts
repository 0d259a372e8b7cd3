/** The stage table and the milestones: how many passes came how far, and how long it took (FNL-2, FNL-6, FNL-10). */
import type { Stage } from '../pipeline/stage';
import { hasReached } from './outcome';
import type { Pass, Stays } from './passes';
import { MILESTONES, type Milestone, type Path } from './path';
import { type Rate, rateOf, spreadOf } from './statistics';
import { daysBetween } from './when';

export interface StepFigures {
  readonly reached: number;
  /** `null` for the first step. */
  readonly fromPrevious: Rate | null;
  readonly fromFirst: Rate;
  readonly medianDays: number | null;
  readonly p90Days: number | null;
}

export interface StageFigures extends StepFigures {
  readonly stage: Stage;
  /** Completed stays with both ends dated: what median and p90 are of. */
  readonly stays: number;
  readonly thereNow: number;
  /** Age of the oldest stay that has not ended. */
  readonly oldestDays: number | null;
}

export interface MilestoneFigures extends StepFigures {
  readonly key: Milestone;
}

/** Leads in a stage beside the path: nurture, lost, not a fit, churned. */
export interface BesideFigures {
  readonly stage: Stage;
  readonly thereNow: number;
  readonly oldestDays: number | null;
}

export interface StageTableFigures {
  readonly stages: StageFigures[];
  readonly beside: BesideFigures[];
}

export function stageFigures(
  passes: readonly Pass[],
  stays: readonly Stays[],
  path: Path,
  asOf: number | null,
): StageTableFigures {
  const furthest = path.steps.map(() => 0);
  const now = path.stages.map(() => 0);
  const oldest = path.stages.map(() => Number.NaN);
  for (const pass of passes) {
    if (pass.furthest >= 0) furthest[pass.furthest]++;
    if (!pass.current || pass.stage < 0) continue;
    now[pass.stage]++;
    const age = asOf === null ? Number.NaN : daysBetween(pass.since, asOf);
    if (!(age <= oldest[pass.stage]) && !Number.isNaN(age)) oldest[pass.stage] = age;
  }
  for (let step = furthest.length - 2; step >= 0; step--) furthest[step] += furthest[step + 1];

  const table: StageTableFigures = { stages: [], beside: [] };
  path.stages.forEach((stage, index) => {
    const standing = {
      stage,
      thereNow: now[index],
      oldestDays: Number.isNaN(oldest[index]) ? null : oldest[index],
    };
    const step = path.stepOf[index];
    if (step < 0) table.beside.push(standing);
    else {
      const { n, median, p90 } = spreadOf(stays[index].days);
      table.stages.push({
        ...standing,
        ...shares(furthest, step),
        stays: n,
        medianDays: median,
        p90Days: p90,
      });
    }
  });
  return table;
}

export function milestoneFigures(passes: readonly Pass[], path: Path): MilestoneFigures[] {
  const reached = MILESTONES.map(() => 0);
  const days: number[][] = MILESTONES.map(() => []);
  for (const pass of passes) {
    for (let m = 0; m < reached.length && hasReached(pass, path, m); m++) {
      reached[m]++;
      const took = daysBetween(pass.reachedAt[0], pass.reachedAt[m]);
      if (!Number.isNaN(took)) days[m].push(took);
    }
  }
  return MILESTONES.map((key, m) => {
    const { median, p90 } = spreadOf(days[m]);
    return { key, ...shares(reached, m), medianDays: median, p90Days: p90 };
  });
}

function shares(
  reached: readonly number[],
  step: number,
): Pick<StepFigures, 'reached' | 'fromPrevious' | 'fromFirst'> {
  return {
    reached: reached[step],
    fromPrevious: step === 0 ? null : rateOf(reached[step], reached[step - 1]),
    fromFirst: rateOf(reached[step], reached[0]),
  };
}

/** How long a pass has stood in a stage over its completed stays: the latest one, and all together (FNL-9). */
export function timeInStage(stays: Stays, pass: Pass): { latest: number | null; total: number | null } {
  const own = stays.days.filter((_, index) => stays.passes[index] === pass);
  if (own.length === 0) return { latest: null, total: null };
  return { latest: own[own.length - 1], total: own.reduce((sum, days) => sum + days, 0) };
}
