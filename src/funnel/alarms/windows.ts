/** The two half-years an alarm compares, and how much of the earlier one was recorded. */
import type { WallTime } from '../../pipeline/event';
import { DAY } from '../when';

/** Days. */
export const HALF_YEAR = 183;
export const BEFORE = 1;
export const NOW = 2;
/** With less of the earlier half-year on record nothing can be said to have grown. */
const LEAST_SHARE = 0.5;
const MONTH = 30.4375;

export class HalfYears {
  private readonly start: WallTime;
  private readonly middle: WallTime;

  /** The later one ends at `end`, which is part of it. */
  constructor(private readonly end: WallTime) {
    this.middle = end - HALF_YEAR * DAY;
    this.start = this.middle - HALF_YEAR * DAY;
  }

  /** `BEFORE`, `NOW`, or 0 for neither and for no moment. */
  windowOf(at: WallTime): number {
    if (!(at > this.start && at <= this.end)) return 0;
    return at > this.middle ? NOW : BEFORE;
  }

  /** How much of the earlier half-year lies after recording began; 0 when it is not enough to compare with. */
  recordedSince(first: WallTime): number {
    const share = (this.middle - Math.max(first, this.start)) / (HALF_YEAR * DAY);
    return share >= LEAST_SHARE ? share : 0;
  }
}

export function perMonth(n: number, share = 1): number {
  return (n / (HALF_YEAR * share)) * MONTH;
}
