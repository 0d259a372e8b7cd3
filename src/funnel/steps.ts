/** The stage table and the milestones: how many passes came how far, and how long it took (FNL-2, FNL-6, FNL-10). */
import type { Stage } from '../pipeline/stage';
import { hasReached } from './outcome';
import type { Passes, Stays } from './passes';
import { MILESTONES, type Milestone, type Path } from './path';
import { type Rate, rateOf, spreadOf } from './statistics';
import { DAY } from './when';

export interface StepFigures {
  readonly reached: number;
  /** `null` for the first step. */
  readonly fromPrevious: Rate | null;
  readonly fromFirst: Rate;
  /** How many times the median and p90 are of. */
  readonly timed: number;
  readonly medianDays: number | null;
  readonly p90Days: number | null;
}

/** `timed` counts completed stays with both ends dated. */
export interface StageFigures extends StepFigures {
  readonly stage: Stage;
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

interface StageTableFigures {
  readonly stages: StageFigures[];
  readonly beside: BesideFigures[];
}

/** `ours` marks the passes that count, by 1; `null` when all do. */
export function stageFigures(
  passes: Passes,
  stays: readonly Stays[],
  path: Path,
  asOf: number | null,
  ours: Uint8Array | null = null,
): StageTableFigures {
  const furthest = path.steps.map(() => 0);
  const now = path.stages.map(() => 0);
  const oldest = new Float64Array(path.stages.length).fill(Number.NaN);
  for (let pass = 0; pass < passes.count; pass++) {
    if (ours !== null && ours[pass] === 0) continue;
    if (passes.furthest[pass] >= 0) furthest[passes.furthest[pass]]++;
    const stage = passes.stage[pass];
    if (passes.current[pass] === 0 || stage < 0) continue;
    now[stage]++;
    const age = asOf === null ? Number.NaN : (asOf - passes.since[pass]) / DAY;
    if (!(age <= oldest[stage]) && !Number.isNaN(age)) oldest[stage] = age;
  }
  for (let step = furthest.length - 2; step >= 0; step--) furthest[step] += furthest[step + 1];

  const room = new Float64Array(Math.max(0, ...stays.map(({ count }) => count)));
  const table: StageTableFigures = { stages: [], beside: [] };
  path.stages.forEach((stage, index) => {
    const standing = {
      stage,
      thereNow: now[index],
      oldestDays: Number.isNaN(oldest[index]) ? null : oldest[index],
    };
    const step = path.stepOf[index];
    if (step < 0) table.beside.push(standing);
    else
      table.stages.push({
        ...standing,
        ...shares(furthest, step),
        ...times(daysOf(stays[index], ours, room)),
      });
  });
  return table;
}

/** Gathered in `room`, which is there to be put into another order. */
function daysOf(stays: Stays, ours: Uint8Array | null, room: Float64Array): Float64Array {
  let count = 0;
  for (let at = 0; at < stays.count; at++)
    if (ours === null || ours[stays.pass[at]] === 1) room[count++] = stays.days[at];
  return room.subarray(0, count);
}

export function milestoneFigures(passes: Passes, chosen: Int32Array, path: Path): MilestoneFigures[] {
  const reached = MILESTONES.map(() => 0);
  const days = MILESTONES.map(() => new Float64Array(chosen.length));
  const timed = MILESTONES.map(() => 0);
  for (const pass of chosen) {
    for (let m = 0; m < reached.length && hasReached(passes, pass, path, m); m++) {
      reached[m]++;
      const took = (passes.reachedAt[m][pass] - passes.reachedAt[0][pass]) / DAY;
      if (!Number.isNaN(took)) days[m][timed[m]++] = took;
    }
  }
  return MILESTONES.map((key, m) => ({
    key,
    ...shares(reached, m),
    ...times(days[m].subarray(0, timed[m])),
  }));
}

function times(days: Float64Array): Pick<StepFigures, 'timed' | 'medianDays' | 'p90Days'> {
  const { n, median, p90 } = spreadOf(days);
  return { timed: n, medianDays: median, p90Days: p90 };
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
export function timeInStage(stays: Stays, pass: number): { latest: number | null; total: number | null } {
  const own = stays.days.slice(0, stays.count).filter((_, at) => stays.pass[at] === pass);
  if (own.length === 0) return { latest: null, total: null };
  return { latest: own[own.length - 1], total: own.reduce((sum, days) => sum + days, 0) };
}
