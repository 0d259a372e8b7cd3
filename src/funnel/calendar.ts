/** Months, ISO weeks and quarters of the wall clock, each with its name and its ends (FNL-3). */
import type { WallTime } from '../pipeline/event';
import { DAY } from './when';

export const COHORTS_BY = ['month', 'week', 'quarter'] as const;
export type CohortBy = (typeof COHORTS_BY)[number];

export interface Span {
  /** `2026-03`, `2026-W07`, `2026-Q1`. */
  readonly name: string;
  /** From this moment on, up to but not including that one. */
  readonly from: WallTime;
  readonly to: WallTime;
}

export const WEEK = 7 * DAY;

export function spanOf(time: WallTime, by: CohortBy): Span {
  if (by === 'week') return weekOf(time);
  const date = new Date(time);
  const year = date.getUTCFullYear();
  const months = by === 'month' ? 1 : 3;
  const part = Math.floor(date.getUTCMonth() / months);
  const name = by === 'month' ? String(part + 1).padStart(2, '0') : `Q${part + 1}`;
  return {
    name: `${fourDigits(year)}-${name}`,
    from: Date.UTC(year, part * months, 1),
    to: Date.UTC(year, (part + 1) * months, 1),
  };
}

/** ISO 8601: weeks begin on Monday and belong to the year that holds their Thursday. */
function weekOf(time: WallTime): Span {
  const monday = Math.floor((time / DAY + 3) / 7) * 7 - 3;
  const thursday = monday + 3;
  const year = new Date(thursday * DAY).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1) / DAY) / 7) + 1;
  return {
    name: `${fourDigits(year)}-W${String(week).padStart(2, '0')}`,
    from: monday * DAY,
    to: (monday + 7) * DAY,
  };
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0');
}
