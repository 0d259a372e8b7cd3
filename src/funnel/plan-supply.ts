/** What may still be won of the leads that are there: the open ones, and the parked ones that come back. */
import type { WallTime } from '../pipeline/event';
import type { Observed } from './observe';
import { hasReached, outcomeOf } from './outcome';
import { MILESTONES, type Milestone, WON } from './path';
import { type Bases, chained, daysBetweenMilestones, ENOUGH, type Range, yearWatched } from './plan-basis';
import { percentile, type Rate, rateOf } from './statistics';
import { DAY } from './when';

interface PipePart {
  /** The furthest one that they reached. */
  readonly milestone: Milestone;
  readonly passes: readonly number[];
  /** Of being won from there. */
  readonly chance: Range;
  /** The median time from there to won. */
  readonly days: number;
  /** Whether that is soon enough. */
  readonly inTime: boolean;
  readonly amount: Range;
}

export interface Recycled {
  /** Parked for no longer than T days. */
  readonly passes: readonly number[];
  /** Of those parked in the year before, the share that came back within T days. */
  readonly cameBack: Rate;
  readonly inTime: boolean;
  /** `null` when too few were parked to say how many come back. */
  readonly amount: Range | null;
}

export interface Supply {
  readonly parts: readonly PipePart[];
  /** Open, but at their milestone for longer than T days, or nobody knows since when: nothing is expected of them. */
  readonly stale: readonly number[];
  readonly recycled: Recycled;
  /** All that is soon enough, together. */
  readonly expected: Range;
}

/** `null` while the bases do not say what a lead comes to. */
export function supplyOf(observed: Observed, bases: Bases, deadline: WallTime): Supply | null {
  const { passes, path, asOf, withinDays } = observed;
  const amount = bases.amount.range;
  const chances = chancesOf(bases);
  const days = daysToWon(observed, bases);
  if (asOf === null || amount === null || chances === null || days === null) return null;
  const members: number[][] = chances.map(() => []);
  const stale: number[] = [];
  for (let pass = 0; pass < passes.count; pass++) {
    if (outcomeOf(passes, pass, path) !== 'open') continue;
    let m = WON - 1;
    while (!hasReached(passes, pass, path, m)) m--;
    const age = (asOf - passes.reachedAt[m][pass]) / DAY;
    if (age <= withinDays) members[m].push(pass);
    else stale.push(pass);
  }
  const parts = members.map((of, m): PipePart => {
    const worth = of.reduce((sum, pass) => {
      const own = passes.amount[pass];
      return sum + (Number.isNaN(own) ? amount.value : own);
    }, 0);
    return {
      milestone: MILESTONES[m],
      passes: of,
      chance: chances[m],
      days: days[m],
      inTime: asOf + days[m] * DAY <= deadline,
      amount: times(chances[m], worth),
    };
  });
  const recycled = recycledOf(observed, bases, deadline, days[0]);
  const counted = parts.filter((part) => part.inTime).map((part) => part.amount);
  if (recycled.amount !== null && recycled.inTime) counted.push(recycled.amount);
  return { parts, stale, recycled, expected: sumOf(counted) };
}

/** Of being won, from each milestone before. */
export function chancesOf({ lead_rate, meeting_rate, win_rate }: Bases): readonly Range[] | null {
  const rates = [lead_rate.range, meeting_rate.range, win_rate.range];
  const chances = rates.map((_, m) => chained(...rates.slice(m)));
  return chances.includes(null) ? null : (chances as Range[]);
}

/** The median days to won from each milestone before; the whole way stands in where few were timed. */
export function daysToWon(
  { passes }: Observed,
  { days_to_meeting, days_to_won }: Bases,
): readonly [number, number, number] | null {
  if (days_to_meeting.range === null || days_to_won.range === null) return null;
  const own = (from: number): number | null => {
    const { median, timed } = daysBetweenMilestones(passes.reachedAt, passes.count, from, WON);
    return timed.length < ENOUGH ? null : median;
  };
  const whole = own(0) ?? days_to_meeting.range.value + days_to_won.range.value;
  return [whole, own(1) ?? whole, days_to_won.range.value];
}

function recycledOf(observed: Observed, bases: Bases, deadline: WallTime, days: number): Recycled {
  const { passes, path, withinDays, minimumN } = observed;
  const asOf = observed.asOf ?? Number.NaN;
  const [after, until] = yearWatched(observed);
  const parked: number[] = [];
  const waited: number[] = [];
  let n = 0;
  for (let pass = 0; pass < passes.count; pass++) {
    if (outcomeOf(passes, pass, path) !== 'parked') continue;
    const since = passes.settledAt[pass];
    if (passes.current[pass] === 1 && (asOf - since) / DAY <= withinDays) parked.push(pass);
    if (!(since > after && since <= until)) continue;
    const next = pass + 1;
    const cameBack = next < passes.count && passes.lead[next] === passes.lead[pass];
    const wait = cameBack ? (passes.reachedAt[0][next] - since) / DAY : Number.POSITIVE_INFINITY;
    if (Number.isNaN(wait)) continue;
    n++;
    if (wait <= withinDays) waited.push(wait);
  }
  const cameBack = rateOf(waited.length, n);
  const { rate, low, high } = cameBack;
  const enough = n >= minimumN && rate !== null && low !== null && high !== null;
  const back = enough ? chained({ value: rate, low, high }, ...ratesOf(bases)) : null;
  const wait = percentile(waited, 0.5) ?? 0;
  return {
    passes: parked,
    cameBack,
    inTime: asOf + (wait + days) * DAY <= deadline,
    amount: back === null ? null : times(back, parked.length * (bases.amount.range?.value ?? 0)),
  };
}

function ratesOf({ lead_rate, meeting_rate, win_rate }: Bases): Array<Range | null> {
  return [lead_rate.range, meeting_rate.range, win_rate.range];
}

function times({ value, low, high }: Range, factor: number): Range {
  return { value: value * factor, low: low * factor, high: high * factor };
}

function sumOf(ranges: readonly Range[]): Range {
  const sum = (pick: (range: Range) => number): number => ranges.reduce((total, one) => total + pick(one), 0);
  return { value: sum((one) => one.value), low: sum((one) => one.low), high: sum((one) => one.high) };
}
