/** From one step of the path to the next: the share that goes on in time, now and in the half-year before (FNL-12). */
import { HALF_YEAR } from './alarms/windows';
import type { Observed } from './observe';
import { type Rate, rateOf, spreadOf } from './statistics';
import { DAY } from './when';

/** Nobody goes on within less often enough to call it slow. */
const FEWEST_DAYS = 7;

export interface Window {
  /** Wall-clock moments: later than the first, up to and including the second. */
  readonly after: number;
  readonly until: number;
}

export interface StepRate {
  /** The later of the two steps, by its place on the path. */
  readonly step: number;
  /** So long nine of ten take; who takes longer has not gone on in time. */
  readonly days: number;
  readonly now: Rate;
  readonly before: Rate;
  /** The passes that both are of. */
  readonly passes: { readonly now: readonly number[]; readonly before: readonly number[] };
}

/** One per step after the first; nothing without a moment to look back from. */
export function stepRates(observed: Observed): StepRate[] {
  const { asOf, path } = observed;
  if (asOf === null) return [];
  return path.steps.slice(1).map((_, index) => {
    const step = index + 1;
    const days = daysOfStep(observed, step);
    const end = asOf - days * DAY;
    const now = goingOn(observed, step, days, { after: end - HALF_YEAR * DAY, until: end });
    const before = goingOn(observed, step, days, {
      after: end - 2 * HALF_YEAR * DAY,
      until: end - HALF_YEAR * DAY,
    });
    return {
      step,
      days,
      now: now.rate,
      before: before.rate,
      passes: { now: now.passes, before: before.passes },
    };
  });
}

/** The 90th percentile of the days that the step took whoever took it, between a week and the T of Settings. */
function daysOfStep({ passes, withinDays }: Observed, step: number): number {
  const took: number[] = [];
  for (let pass = 0; pass < passes.count; pass++) {
    const days = (passes.stepAt[step][pass] - passes.stepAt[step - 1][pass]) / DAY;
    if (days >= 0) took.push(days);
  }
  const { p90 } = spreadOf(Float64Array.from(took));
  if (p90 === null) return withinDays;
  return Math.min(Math.max(Math.ceil(p90), FEWEST_DAYS), Math.max(withinDays, FEWEST_DAYS));
}

/** Of the passes that came to the step before within the window; one whose going on is undated is in neither part. */
function goingOn(
  { passes }: Observed,
  step: number,
  days: number,
  { after, until }: Window,
): { rate: Rate; passes: number[] } {
  const counted: number[] = [];
  let wentOn = 0;
  for (let pass = 0; pass < passes.count; pass++) {
    const came = passes.stepAt[step - 1][pass];
    if (!(came > after && came <= until)) continue;
    const went = passes.stepAt[step][pass];
    if (Number.isNaN(went) && passes.furthest[pass] >= step) continue;
    counted.push(pass);
    if ((went - came) / DAY <= days) wentOn++;
  }
  return { rate: rateOf(wentOn, counted.length), passes: counted };
}
