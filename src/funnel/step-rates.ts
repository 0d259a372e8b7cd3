/** From one step of the path to the next: the share that goes on in time, now and in the half-year before (FNL-12). */
import { HALF_YEAR } from './alarms/windows';
import type { Observed } from './observe';
import { type Rate, rateOf, spreadOf } from './statistics';
import { DAY } from './when';

/** Nobody goes on within less often enough to call it slow. */
const FEWEST_DAYS = 7;

export const STEP_SIDES = ['now', 'before'] as const;
export type StepSide = (typeof STEP_SIDES)[number];

export interface StepRate {
  /** The later of the two steps, by its place on the path. */
  readonly step: number;
  /** So long nine of ten take; who takes longer has not gone on in time. */
  readonly days: number;
  readonly now: Rate;
  readonly before: Rate;
}

/** One per step after the first; nothing without a moment to look back from. */
export function stepRates(observed: Observed): StepRate[] {
  if (observed.asOf === null) return [];
  return observed.path.steps.slice(1).map((_, index) => {
    const step = index + 1;
    const days = daysOfStep(observed, step);
    const rate = (side: StepSide): Rate => {
      const { all, wentOn } = passesOfStep(observed, step, days, side);
      return rateOf(wentOn.length, all.length);
    };
    return { step, days, now: rate('now'), before: rate('before') };
  });
}

/** The 90th percentile of the days that the step took whoever took it: a week at least, the T of Settings at most. */
export function daysOfStep({ passes, withinDays }: Observed, step: number): number {
  const took = new Float64Array(passes.count);
  let timed = 0;
  for (let pass = 0; pass < passes.count; pass++) {
    const days = (passes.stepAt[step][pass] - passes.stepAt[step - 1][pass]) / DAY;
    if (days >= 0) took[timed++] = days;
  }
  const { p90 } = spreadOf(took.subarray(0, timed));
  return p90 === null ? withinDays : Math.min(Math.max(Math.ceil(p90), FEWEST_DAYS), withinDays);
}

/**
 * Who came to the step before within the half-year, and which of them went on within so many days. Each could be
 * watched for as long. One that went on, nobody knows when, is in neither part.
 */
export function passesOfStep(
  { passes, asOf }: Observed,
  step: number,
  days: number,
  side: StepSide,
): { all: number[]; wentOn: number[] } {
  const all: number[] = [];
  const wentOn: number[] = [];
  const until = (asOf ?? Number.NaN) - (days + (side === 'now' ? 0 : HALF_YEAR)) * DAY;
  const after = until - HALF_YEAR * DAY;
  for (let pass = 0; pass < passes.count; pass++) {
    const came = passes.stepAt[step - 1][pass];
    if (!(came > after && came <= until)) continue;
    const went = passes.stepAt[step][pass];
    if (Number.isNaN(went) && passes.furthest[pass] >= step) continue;
    all.push(pass);
    if ((went - came) / DAY <= days) wentOn.push(pass);
  }
  return { all, wentOn };
}
