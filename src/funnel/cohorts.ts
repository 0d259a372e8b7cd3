/** Passes grouped by the calendar month of their entry, with conversion within T days (FNL-3, FNL-4). */
import type { WallTime } from '../pipeline/event';
import { hasReached } from './outcome';
import type { Passes } from './passes';
import { type Path, WON } from './path';
import { type Rate, rateOf } from './statistics';
import { DAY, daysBetween, monthOf } from './when';

export interface WithinFigures {
  readonly days: number;
  /** `null` while the cohort is too young for T. */
  readonly won: Rate | null;
}

export interface CohortFigures {
  /** `2026-03`. */
  readonly month: string;
  readonly leads: number;
  readonly qualified: number;
  readonly meeting: number;
  readonly won: number;
  /** Won so far, however long it took. */
  readonly ever: Rate;
  readonly within: readonly WithinFigures[];
  /** Every pass of the month could be observed for the T of Settings. */
  readonly mature: boolean;
  /** Of the won ones: on a lead's first pass, and on a later one. */
  readonly wonFirstPass: number;
  readonly wonRecovered: number;
}

interface Gathering {
  leads: number;
  reached: number[];
  wonFirstPass: number;
  /** The youngest entry: when it has been watched for T days, all have. */
  youngest: WallTime;
  /** Days from entry to won, of those whose win is dated. */
  took: number[];
  /** Won, but nobody knows when: cannot be said to be within T or not. */
  timeless: number;
}

/** Passes without a dated entry belong to no month; they are counted elsewhere (FNL-14). */
export function cohortFigures(
  passes: Passes,
  chosen: Int32Array,
  path: Path,
  asOf: WallTime | null,
  withinDays: number,
  periods: readonly number[],
): CohortFigures[] {
  const months = new Map<number, Gathering>();
  const entries = passes.reachedAt[0];
  for (const pass of chosen) {
    const entry = entries[pass];
    if (Number.isNaN(entry)) continue;
    const key = monthNumber(entry);
    let cohort = months.get(key);
    if (cohort === undefined) {
      cohort = { leads: 0, reached: [0, 0, 0, 0], wonFirstPass: 0, youngest: entry, took: [], timeless: 0 };
      months.set(key, cohort);
    }
    gather(cohort, passes, pass, path);
  }
  return [...months]
    .sort(([a], [b]) => a - b)
    .map(([, cohort]) => figuresOf(monthOf(cohort.youngest), cohort, asOf, withinDays, periods));
}

/** Months counted through, cheaper to group by than their names. */
function monthNumber(time: WallTime): number {
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function gather(cohort: Gathering, passes: Passes, pass: number, path: Path): void {
  const entry = passes.reachedAt[0][pass];
  cohort.leads++;
  if (entry > cohort.youngest) cohort.youngest = entry;
  for (let m = 1; m <= WON && hasReached(passes, pass, path, m); m++) cohort.reached[m]++;
  if (!hasReached(passes, pass, path, WON)) return;
  if (passes.number[pass] === 1) cohort.wonFirstPass++;
  const took = (passes.reachedAt[WON][pass] - entry) / DAY;
  if (Number.isNaN(took)) cohort.timeless++;
  else cohort.took.push(took);
}

function figuresOf(
  month: string,
  cohort: Gathering,
  asOf: WallTime | null,
  withinDays: number,
  periods: readonly number[],
): CohortFigures {
  const { leads, reached, took } = cohort;
  const won = reached[WON];
  const matureFor = (days: number): boolean => asOf !== null && daysBetween(cohort.youngest, asOf) >= days;
  const within = periods.map((days) => ({
    days,
    won: matureFor(days)
      ? rateOf(took.filter((value) => value <= days).length, leads - cohort.timeless)
      : null,
  }));
  return {
    month,
    leads,
    qualified: reached[1],
    meeting: reached[2],
    won,
    ever: rateOf(won, leads),
    within,
    mature: matureFor(withinDays),
    wonFirstPass: cohort.wonFirstPass,
    wonRecovered: won - cohort.wonFirstPass,
  };
}
