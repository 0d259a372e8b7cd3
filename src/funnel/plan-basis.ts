/** What a plan is worked out from: the team's own rates, amounts and times, else what somebody typed. */
import type { WallTime } from '../pipeline/event';
import type { Targets } from '../pipeline/targets';
import { HALF_YEAR } from './alarms/windows';
import type { Observed } from './observe';
import { hasReached } from './outcome';
import { WON } from './path';
import { rateOf, spreadOf } from './statistics';
import { DAY } from './when';

/** All may be left out; `null` is as good as that. */
export interface PlanInputs {
  /** What should be won by the end of the day `by`. */
  readonly target?: number | null;
  readonly by?: WallTime | null;
  /** Wins from here on count towards the target; none so far unless said. */
  readonly from?: WallTime | null;
  /** Assumptions, for what the team's own history cannot say yet. */
  readonly leadRate?: number | null;
  readonly meetingRate?: number | null;
  readonly winRate?: number | null;
  readonly amount?: number | null;
  readonly daysToMeeting?: number | null;
  /** From meeting to won. */
  readonly daysToWon?: number | null;
}

export function inputsOf(targets: Targets): PlanInputs {
  return {
    target: targets.planAmount,
    by: targets.planBy,
    from: targets.planFrom,
    leadRate: targets.assumeLeadRate,
    meetingRate: targets.assumeMeetingRate,
    winRate: targets.assumeWinRate,
    amount: targets.assumeAmount,
    daysToMeeting: targets.assumeDaysToMeeting,
    daysToWon: targets.assumeDaysToWon,
  };
}

/** Lead to qualified, qualified to meeting, meeting to won: in the order of the milestones. */
const PLAN_RATES = ['lead_rate', 'meeting_rate', 'win_rate'] as const;
export const PLAN_KEYS = [...PLAN_RATES, 'amount', 'days_to_meeting', 'days_to_won'] as const;
export type PlanKey = (typeof PLAN_KEYS)[number];

/** A value with the ends that the numbers leave open. */
export interface Range {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Basis {
  readonly key: PlanKey;
  /** Where the range comes from. */
  readonly from: 'own' | 'assumed' | 'missing';
  readonly range: Range | null;
  /** The team's own k of n, or how many amounts and times there are, whether used or too few. */
  readonly k: number;
  readonly n: number;
  /** Nine of ten take no longer; times only. */
  readonly p90: number | null;
  /** The passes that k, or n, is of. */
  readonly passes: readonly number[];
}

export type Bases = Readonly<Record<PlanKey, Basis>>;

/** Fewer amounts or times than these are no basis. */
export const ENOUGH = 10;

export function basesOf(observed: Observed, inputs: PlanInputs): Bases {
  return {
    lead_rate: rateBasis(observed, 'lead_rate', inputs.leadRate),
    meeting_rate: rateBasis(observed, 'meeting_rate', inputs.meetingRate),
    win_rate: rateBasis(observed, 'win_rate', inputs.winRate),
    amount: amountBasis(observed, inputs.amount),
    days_to_meeting: daysBasis(observed, 'days_to_meeting', 0, 2, inputs.daysToMeeting),
    days_to_won: daysBasis(observed, 'days_to_won', 2, WON, inputs.daysToWon),
  };
}

/** The year of passes that could be watched for T days: later than the first, up to and including the second. */
export function yearWatched({ asOf, withinDays }: Observed): readonly [number, number] {
  const until = (asOf ?? Number.NaN) - withinDays * DAY;
  return [until - 2 * HALF_YEAR * DAY, until];
}

/** From one milestone to the next within T days; whoever got there at an unknown time leaves both sides. */
function rateBasis(
  observed: Observed,
  key: (typeof PLAN_RATES)[number],
  typed: number | null | undefined,
): Basis {
  const { passes, path, withinDays, minimumN } = observed;
  const m = PLAN_RATES.indexOf(key) + 1;
  const [after, until] = yearWatched(observed);
  const went: number[] = [];
  let n = 0;
  for (let pass = 0; pass < passes.count; pass++) {
    const came = passes.reachedAt[m - 1][pass];
    if (!(came > after && came <= until) || !hasReached(passes, pass, path, m - 1)) continue;
    const days = (passes.reachedAt[m][pass] - came) / DAY;
    if (Number.isNaN(days) && hasReached(passes, pass, path, m)) continue;
    n++;
    if (days <= withinDays) went.push(pass);
  }
  const { rate, low, high } = rateOf(went.length, n);
  const own = n < minimumN || rate === null ? null : { value: rate, low: low ?? rate, high: high ?? rate };
  return {
    key,
    ...choose(own, typed, (value) => value > 0 && value <= 1),
    k: went.length,
    n,
    p90: null,
    passes: went,
  };
}

function amountBasis({ passes, path }: Observed, typed: number | null | undefined): Basis {
  const known: number[] = [];
  let sum = 0;
  for (let pass = 0; pass < passes.count; pass++) {
    if (Number.isNaN(passes.amount[pass]) || !hasReached(passes, pass, path, WON)) continue;
    known.push(pass);
    sum += passes.amount[pass];
  }
  const n = known.length;
  const own = n < ENOUGH ? null : exactly(sum / n);
  return { key: 'amount', ...choose(own, typed, (value) => value > 0), k: n, n, p90: null, passes: known };
}

function daysBasis(
  { passes }: Observed,
  key: PlanKey,
  from: number,
  to: number,
  typed: number | null | undefined,
): Basis {
  const { median, p90, timed } = daysBetweenMilestones(passes.reachedAt, passes.count, from, to);
  const own = timed.length < ENOUGH || median === null ? null : exactly(median);
  const n = timed.length;
  return { key, ...choose(own, typed, (value) => value >= 0), k: n, n, p90, passes: timed };
}

/** Median and p90 over the passes that came to both, dated. */
export function daysBetweenMilestones(
  reachedAt: readonly Float64Array[],
  count: number,
  from: number,
  to: number,
): { median: number | null; p90: number | null; timed: number[] } {
  const timed: number[] = [];
  const days: number[] = [];
  for (let pass = 0; pass < count; pass++) {
    const took = (reachedAt[to][pass] - reachedAt[from][pass]) / DAY;
    if (!(took >= 0)) continue;
    timed.push(pass);
    days.push(took);
  }
  const { median, p90 } = spreadOf(Float64Array.from(days));
  return { median, p90, timed };
}

function choose(
  own: Range | null,
  typed: number | null | undefined,
  usable: (value: number) => boolean,
): Pick<Basis, 'from' | 'range'> {
  if (own !== null) return { from: 'own', range: own };
  if (typed !== null && typed !== undefined && usable(typed))
    return { from: 'assumed', range: exactly(typed) };
  return { from: 'missing', range: null };
}

export function exactly(value: number): Range {
  return { value, low: value, high: value };
}

/**
 * Shares one after the other. The ends add up as squares on the logarithmic scale, since three rates are
 * hardly at their low ends all at once (Zou and Donner 2008); `null` when one is missing or nothing goes through.
 */
export function chained(...shares: ReadonlyArray<Range | null>): Range | null {
  let value = 1;
  let below = 0;
  let above = 0;
  for (const share of shares) {
    if (share === null || share.value <= 0 || share.low <= 0) return null;
    value *= share.value;
    below += Math.log(share.value / share.low) ** 2;
    above += Math.log(share.high / share.value) ** 2;
  }
  return {
    value,
    low: value * Math.exp(-Math.sqrt(below)),
    high: Math.min(1, value * Math.exp(Math.sqrt(above))),
  };
}
