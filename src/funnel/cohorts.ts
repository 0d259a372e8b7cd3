/** Passes grouped by the month, week or quarter of their entry, with conversion within T days (FNL-3, FNL-4). */
import type { WallTime } from '../pipeline/event';
import { type CohortBy, type Span, spanOf } from './calendar';
import { hasReached } from './outcome';
import type { Passes } from './passes';
import { MILESTONES, type Milestone, type Path, WON } from './path';
import { type Rate, rateOf } from './statistics';
import { DAY, daysBetween } from './when';

interface WithinFigures {
  readonly days: number;
  /** `null` while the cohort is too young for T. */
  readonly won: Rate | null;
}

interface ReachFigures {
  readonly key: Milestone;
  /** Reached so far, however long it took. */
  readonly ever: Rate;
  /** Reached within the T of Settings; `null` while the cohort is too young for it. */
  readonly within: Rate | null;
}

export interface CohortFigures {
  /** `2026-03`, `2026-W07`, `2026-Q1`. */
  readonly cohort: string;
  readonly leads: number;
  readonly qualified: number;
  readonly meeting: number;
  readonly won: number;
  /** Won so far, however long it took. */
  readonly ever: Rate;
  readonly within: readonly WithinFigures[];
  /** Every milestone after the first, ever and within T. */
  readonly reach: readonly ReachFigures[];
  /** Every pass of the cohort could be observed for the T of Settings. */
  readonly mature: boolean;
  /** How long the youngest pass has been watched: all others have been for longer. */
  readonly watchedDays: number | null;
  /** Of the won ones: on a lead's first pass, and on a later one. */
  readonly wonFirstPass: number;
  readonly wonRecovered: number;
}

interface Gathering {
  readonly span: Span;
  leads: number;
  readonly reached: number[];
  /** Per milestone, those that got there within T days. */
  readonly inTime: number[];
  /** Reached, but nobody knows when: cannot be said to be within T or not. */
  readonly undated: number[];
  wonFirstPass: number;
  /** The youngest entry: when it has been watched for T days, all have. */
  youngest: WallTime;
  /** Days from entry to won, of those whose win is dated. */
  readonly took: number[];
}

/** Passes without a dated entry belong to no cohort; they are counted elsewhere (FNL-14). */
export function cohortFigures(
  passes: Passes,
  chosen: Int32Array,
  path: Path,
  asOf: WallTime | null,
  withinDays: number,
  periods: readonly number[],
  by: CohortBy = 'month',
): CohortFigures[] {
  const cohorts = new Map<WallTime, Gathering>();
  const entries = passes.reachedAt[0];
  let cohort: Gathering | undefined;
  for (const pass of chosen) {
    const entry = entries[pass];
    if (Number.isNaN(entry)) continue;
    // Neighbours in History are mostly of the same cohort, and a calendar is slow to ask.
    if (cohort === undefined || entry < cohort.span.from || entry >= cohort.span.to) {
      const span = spanOf(entry, by);
      cohort = cohorts.get(span.from) ?? newGathering(span);
      cohorts.set(span.from, cohort);
    }
    gather(cohort, passes, pass, path, withinDays);
  }
  return [...cohorts.values()]
    .sort((a, b) => a.span.from - b.span.from)
    .map((one) => figuresOf(one, asOf, withinDays, periods));
}

function newGathering(span: Span): Gathering {
  const none = (): number[] => MILESTONES.map(() => 0);
  return {
    span,
    leads: 0,
    reached: none(),
    inTime: none(),
    undated: none(),
    wonFirstPass: 0,
    youngest: span.from,
    took: [],
  };
}

function gather(cohort: Gathering, passes: Passes, pass: number, path: Path, withinDays: number): void {
  const entry = passes.reachedAt[0][pass];
  cohort.leads++;
  if (entry > cohort.youngest) cohort.youngest = entry;
  let took = Number.NaN;
  for (let m = 1; m <= WON; m++) {
    if (!hasReached(passes, pass, path, m)) return;
    cohort.reached[m]++;
    took = (passes.reachedAt[m][pass] - entry) / DAY;
    if (Number.isNaN(took)) cohort.undated[m]++;
    else if (took <= withinDays) cohort.inTime[m]++;
  }
  if (passes.number[pass] === 1) cohort.wonFirstPass++;
  if (!Number.isNaN(took)) cohort.took.push(took);
}

function figuresOf(
  cohort: Gathering,
  asOf: WallTime | null,
  withinDays: number,
  periods: readonly number[],
): CohortFigures {
  const { leads, reached, inTime, undated, took } = cohort;
  const won = reached[WON];
  const watchedDays = asOf === null ? null : daysBetween(cohort.youngest, asOf);
  const matureFor = (days: number): boolean => watchedDays !== null && watchedDays >= days;
  const mature = matureFor(withinDays);
  const within = periods.map((days) => ({
    days,
    won: matureFor(days) ? rateOf(took.filter((value) => value <= days).length, leads - undated[WON]) : null,
  }));
  const reach = MILESTONES.slice(1).map((key, index): ReachFigures => {
    const m = index + 1;
    return {
      key,
      ever: rateOf(reached[m], leads),
      within: mature ? rateOf(inTime[m], leads - undated[m]) : null,
    };
  });
  return {
    cohort: cohort.span.name,
    leads,
    qualified: reached[1],
    meeting: reached[2],
    won,
    ever: rateOf(won, leads),
    within,
    reach,
    mature,
    watchedDays,
    wonFirstPass: cohort.wonFirstPass,
    wonRecovered: won - cohort.wonFirstPass,
  };
}
