/** The periods a report can be about, by name, reckoned from the day on which observation ends. */
import type { WallTime } from '../pipeline/event';
import type { Period } from './choose';
import { DAY } from './when';

export const PERIOD_NAMES = [
  'all',
  'this_month',
  'last_month',
  'this_quarter',
  'last_quarter',
  'last_6_months',
  'last_12_months',
  'this_year',
  'last_year',
] as const;
export type PeriodName = (typeof PERIOD_NAMES)[number];

/** Whole calendar months that make up one of these. */
const QUARTER = 3;
const YEAR = 12;

/**
 * `null` is all time. "This" one runs from its first day, the last so many months from the day of the same
 * number, both through the day of `asOf`; the "last" month, quarter or year is a whole one that is over.
 */
export function periodOf(name: PeriodName, asOf: WallTime): Period | null {
  const tomorrow = startOfDay(asOf) + DAY;
  const since = (months: number): Period => ({ from: addMonths(tomorrow, -months), to: tomorrow });
  const current = (months: number): Period => ({ from: startOf(asOf, months), to: tomorrow });
  const before = (months: number): Period => {
    const to = startOf(asOf, months);
    return { from: addMonths(to, -months), to };
  };
  switch (name) {
    case 'all':
      return null;
    case 'this_month':
      return current(1);
    case 'last_month':
      return before(1);
    case 'this_quarter':
      return current(QUARTER);
    case 'last_quarter':
      return before(QUARTER);
    case 'last_6_months':
      return since(6);
    case 'last_12_months':
      return since(YEAR);
    case 'this_year':
      return current(YEAR);
    case 'last_year':
      return before(YEAR);
  }
}

/** As long as the period, up to where it begins. */
export function previousPeriod({ from, to }: Period): Period {
  return { from: from - (to - from), to: from };
}

export function daysOf({ from, to }: Period): number {
  return (to - from) / DAY;
}

function startOfDay(time: WallTime): WallTime {
  return Math.floor(time / DAY) * DAY;
}

export function startOfMonth(time: WallTime): WallTime {
  return startOf(time, 1);
}

/** Of the month, the quarter or the year, when it is given in months. */
function startOf(time: WallTime, months: number): WallTime {
  const date = new Date(time);
  const month = date.getUTCMonth();
  return Date.UTC(date.getUTCFullYear(), month - (month % months), 1);
}

/** The same day and time of another month; its last day when it is shorter. */
export function addMonths(time: WallTime, months: number): WallTime {
  const date = new Date(time);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 1);
  const day = Math.min(date.getUTCDate(), Math.round((next - first) / DAY));
  return first + (day - 1) * DAY + (time - startOfDay(time));
}
