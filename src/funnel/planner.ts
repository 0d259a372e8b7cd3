/** Works back from an amount and a day to the wins, meetings and leads that it takes, and by when they are needed. */
import type { WallTime } from '../pipeline/event';
import { HALF_YEAR } from './alarms/windows';
import { WEEK } from './calendar';
import type { Observed } from './observe';
import { closedAt, hasReached } from './outcome';
import { WON } from './path';
import {
  type Bases,
  basesOf,
  inputsOf,
  PLAN_KEYS,
  type PlanInputs,
  type PlanKey,
  type Range,
} from './plan-basis';
import { chancesOf, daysToWon, type Supply, supplyOf } from './plan-supply';
import { DAY } from './when';
import { wholeUp } from './whole';

/**
 * `on_track`: what is there will do. `reachable`: at the pace of leads so far. `stretch`: only with the
 * optimistic ends. `out_of_reach`: not even then. `too_thin`: something is missing, nothing is said.
 */
type PlanVerdict = 'on_track' | 'reachable' | 'stretch' | 'out_of_reach' | 'too_thin';

/** Whole things; `low` is how many it takes when all goes well. */
type Needed = Range;

interface PlanWeek {
  readonly from: WallTime;
  readonly wins: number;
  readonly meetings: number;
  readonly leads: number;
}

export interface PlanFigures {
  readonly target: number;
  /** The end of the last day. */
  readonly deadline: WallTime;
  readonly from: WallTime | null;
  readonly bases: Bases;
  /** What there is nothing to go by for, or what is nothing so far. */
  readonly missing: readonly PlanKey[];
  /** Won since `from`; the amount of `unpriced` ones is not known. */
  readonly won: { readonly amount: number; readonly passes: readonly number[]; readonly unpriced: number };
  readonly supply: Supply | null;
  readonly needed: { readonly wins: Needed; readonly meetings: Needed; readonly leads: Needed } | null;
  /** A lead that enters later, or a meeting held later, is as a rule not won in time. */
  readonly latest: { readonly meetings: WallTime; readonly leads: WallTime } | null;
  /** New leads a week over the last half-year. */
  readonly pace: number;
  /** New leads a week that it takes from now on; `null` when it is too late for them. */
  readonly perWeek: Needed | null;
  readonly weeks: readonly PlanWeek[];
  readonly verdict: PlanVerdict;
}

/** `null` without an amount to reach or a day to reach it by; planned as Settings say unless told otherwise. */
export function planFigures(
  observed: Observed,
  inputs: PlanInputs = inputsOf(observed.targets),
): PlanFigures | null {
  const { target = null, by = null, from = null } = inputs;
  const { asOf } = observed;
  if (target === null || !(target > 0) || by === null || asOf === null) return null;
  const deadline = (Math.floor(by / DAY) + 1) * DAY;
  const bases = basesOf(observed, inputs);
  const missing = PLAN_KEYS.filter((key) => {
    const { range } = bases[key];
    return range === null || (range.value <= 0 && !key.startsWith('days_'));
  });
  const won = wonSince(observed, from, deadline);
  const supply = supplyOf(observed, bases, deadline);
  const needed = supply && neededOf(target - won.amount, supply, bases);
  const days = daysToWon(observed, bases);
  const latest = days && { meetings: deadline - days[2] * DAY, leads: deadline - days[0] * DAY };
  const weeksFor = latest === null ? 0 : weeksUntil(asOf, latest.leads);
  const perWeek = needed && weeksFor > 0 ? perWeekOf(needed.leads, weeksFor) : null;
  const pace = paceOf(observed);
  return {
    target,
    deadline,
    from,
    bases,
    missing,
    won,
    supply,
    needed,
    latest,
    pace,
    perWeek,
    weeks: needed && latest ? weeksOf(asOf, deadline, latest, needed) : [],
    verdict: won.amount >= target ? 'on_track' : verdictOf(needed, perWeek, pace),
  };
}

function verdictOf(needed: PlanFigures['needed'], perWeek: Needed | null, pace: number): PlanVerdict {
  if (needed === null) return 'too_thin';
  if (needed.wins.value === 0) return 'on_track';
  if (needed.wins.low === 0) return perWeek !== null && perWeek.value <= pace ? 'reachable' : 'stretch';
  if (perWeek === null) return 'out_of_reach';
  if (perWeek.value <= pace) return 'reachable';
  return perWeek.low <= pace ? 'stretch' : 'out_of_reach';
}

function wonSince(
  { passes, path, asOf }: Observed,
  from: WallTime | null,
  deadline: WallTime,
): PlanFigures['won'] {
  const won: number[] = [];
  let amount = 0;
  let unpriced = 0;
  const until = Math.min(asOf ?? Number.NaN, deadline - 1);
  for (let pass = 0; from !== null && pass < passes.count; pass++) {
    if (!hasReached(passes, pass, path, WON)) continue;
    const at = closedAt(passes, pass, path);
    if (!(at >= from && at <= until)) continue;
    won.push(pass);
    if (Number.isNaN(passes.amount[pass])) unpriced++;
    else amount += passes.amount[pass];
  }
  return { amount, passes: won, unpriced };
}

function neededOf(left: number, { expected }: Supply, bases: Bases): PlanFigures['needed'] {
  const chances = chancesOf(bases);
  const amount = bases.amount.range;
  if (chances === null || amount === null || amount.value <= 0) return null;
  const winsAt = (supply: number): number => wholeUp(Math.max(0, left - supply) / amount.value);
  const wins = { value: winsAt(expected.value), low: winsAt(expected.high), high: winsAt(expected.low) };
  const through = ({ value, low, high }: Range): Needed => ({
    value: wholeUp(wins.value / value),
    low: wholeUp(wins.low / high),
    high: wholeUp(wins.high / low),
  });
  return { wins, meetings: through(chances[2]), leads: through(chances[0]) };
}

/** Weeks that begin before the moment. */
function weeksUntil(asOf: WallTime, latest: WallTime): number {
  return Math.max(0, Math.ceil((latest - asOf) / WEEK));
}

function perWeekOf({ value, low, high }: Needed, weeks: number): Needed {
  return { value: value / weeks, low: low / weeks, high: high / weeks };
}

/** Spread evenly, in whole things that add up. */
function weeksOf(
  asOf: WallTime,
  deadline: WallTime,
  latest: NonNullable<PlanFigures['latest']>,
  { wins, meetings, leads }: NonNullable<PlanFigures['needed']>,
): PlanWeek[] {
  const share = (all: Needed, until: WallTime): ((week: number) => number) => {
    const weeks = weeksUntil(asOf, until);
    const due = (week: number): number => (week >= weeks ? all.value : wholeUp((all.value * week) / weeks));
    return (week) => (week >= weeks ? 0 : due(week + 1) - due(week));
  };
  const [ofWins, ofMeetings, ofLeads] = [
    share(wins, deadline),
    share(meetings, latest.meetings),
    share(leads, latest.leads),
  ];
  return Array.from({ length: weeksUntil(asOf, deadline) }, (_, week) => ({
    from: asOf + week * WEEK,
    wins: ofWins(week),
    meetings: ofMeetings(week),
    leads: ofLeads(week),
  }));
}

/** First passes only: whoever comes back is counted as recycled. A younger history has fewer weeks. */
function paceOf({ passes, asOf }: Observed): number {
  if (asOf === null) return 0;
  let n = 0;
  let first = asOf;
  for (let pass = 0; pass < passes.count; pass++) {
    const entry = passes.reachedAt[0][pass];
    if (entry < first) first = entry;
    if (passes.number[pass] === 1 && entry > asOf - HALF_YEAR * DAY && entry <= asOf) n++;
  }
  const days = Math.min(HALF_YEAR, (asOf - first) / DAY);
  return (n * 7) / Math.max(7, days);
}
