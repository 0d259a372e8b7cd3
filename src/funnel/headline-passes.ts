/** Which passes and handoffs the figures at the top of the report are about. */
import { type Choice, chosenPasses, type Period } from './choose';
import { chosenHandoffs, isDecided } from './chosen-handoffs';
import type { Handoff } from './handoffs';
import type { Observed } from './observe';
import { closedAt, hasReached } from './outcome';
import { MILESTONES, WON } from './path';
import { DAY } from './when';

const MEETING = MILESTONES.indexOf('meeting');

export const PASS_SETS = ['entered', 'meetings', 'watched', 'met_in_time', 'won', 'closed'] as const;
/**
 * `entered`: in the period. `meetings`: came to a meeting in it. `watched`: entered in it and could be observed
 * for T days; `met_in_time`: of those, with a meeting within T. `won` and `closed`: in the period.
 */
export type PassSet = (typeof PASS_SETS)[number];

export function passesOf(observed: Observed, choice: Choice, set: PassSet): number[] {
  const { history, passes, path, asOf, withinDays } = observed;
  const { period = null } = choice;
  const ours = chosenPasses(history, passes, { ...choice, period: null });
  const entries = passes.reachedAt[0];
  const met = passes.reachedAt[MEETING];
  const isWatched = (pass: number): boolean => {
    const watched = asOf !== null && asOf - entries[pass] >= withinDays * DAY;
    // Met, but nobody knows when: cannot be said to be within T or not.
    const timeless = hasReached(passes, pass, path, MEETING) && Number.isNaN(met[pass]);
    return watched && !timeless && isIn(period, entries[pass]);
  };
  const fits: Record<PassSet, (pass: number) => boolean> = {
    entered: (pass) => isIn(period, entries[pass]),
    meetings: (pass) => hasReached(passes, pass, path, MEETING) && isIn(period, met[pass]),
    watched: isWatched,
    met_in_time: (pass) => isWatched(pass) && met[pass] - entries[pass] <= withinDays * DAY,
    won: (pass) => hasReached(passes, pass, path, WON) && isIn(period, closedAt(passes, pass, path)),
    closed: (pass) =>
      (hasReached(passes, pass, path, WON) || path.stages[passes.settled[pass]]?.kind === 'lost') &&
      isIn(period, closedAt(passes, pass, path)),
  };
  const found: number[] = [];
  for (let pass = 0; pass < passes.count; pass++)
    if ((ours === null || ours[pass] === 1) && fits[set](pass)) found.push(pass);
  return found;
}

/** The decided ones of the table of handoffs: beside their acceptance stands how many of the same ones wait. */
export function decidedHandoffs(observed: Observed, choice: Choice): Handoff[] {
  return chosenHandoffs(observed, choice).filter(isDecided);
}

/** All time holds what has no date, too. */
function isIn(period: Period | null, time: number): boolean {
  return period === null || (time >= period.from && time < period.to);
}
