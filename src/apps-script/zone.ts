/**
 * Turns the instants that `getValues` gives into the wall-clock readings people see in the cells.
 * Offsets are asked for once in many days, so that a large block costs a handful of look-ups.
 */

const DAY = 86_400_000;

/** Minutes-exact offset of a zone at an instant, in milliseconds. */
export type OffsetAt = (instant: number) => number;

export interface Zone {
  /** Wall-clock reading, as milliseconds of the same figures in UTC. */
  toWall(instant: number): number;
  /** What else may stand in a cell that reads so: where clocks went forward, two readings are one instant. */
  alsoRead(wall: number): number[];
}

/**
 * Clocks that were changed have never been changed back within so many days. Before 2005 Brazil did so after seven,
 * since then it was Egypt after 21; leads are mostly younger than that, and each look-up takes its time.
 */
const DAYS_BEFORE = 6;
const DAYS_SINCE = 20;
const SINCE = Date.UTC(2005, 0, 1) / DAY + DAYS_SINCE;

export function createZone(offsetAt: OffsetAt): Zone {
  const atMidnight = new Map<number, number>();
  const boundary = (day: number): number => {
    let offset = atMidnight.get(day);
    if (offset === undefined) {
      // Just before the day, so that clocks that change with it are seen to change within it.
      offset = offsetAt(day * DAY - 1);
      atMidnight.set(day, offset);
    }
    return offset;
  };
  // Cells of one time mostly stand together: the last stretch with one offset, or the day of a change.
  let from = Number.NaN;
  let until = Number.NaN;
  let offset = Number.NaN;
  const stretch = (first: number, days: number): boolean => {
    const same = boundary(first) === boundary(first + days);
    from = first * DAY;
    until = (first + days) * DAY;
    offset = same ? boundary(first) : Number.NaN;
    return same;
  };
  return {
    toWall(instant) {
      if (!(instant >= from && instant < until)) {
        const day = Math.floor(instant / DAY);
        const days = day < SINCE ? DAYS_BEFORE : DAYS_SINCE;
        if (!stretch(Math.floor(day / days) * days, days)) stretch(day, 1);
      }
      return Number.isNaN(offset) ? inDayOfChange(instant, offsetAt) : instant + offset;
    },
    alsoRead(wall) {
      const forward = offsetAt(wall + DAY) - offsetAt(wall - DAY);
      return forward > 0 ? [wall - forward, wall + forward] : [];
    },
  };
}

/**
 * Where clocks go forward at midnight, 00:00 does not exist and a date-only cell arrives as the day's
 * first instant, 01:00. That instant means the date.
 */
function inDayOfChange(instant: number, offsetAt: OffsetAt): number {
  const wall = instant + offsetAt(instant);
  const justBefore = instant - 1 + offsetAt(instant - 1);
  const midnight = Math.floor(wall / DAY) * DAY;
  return wall > midnight && justBefore < midnight ? midnight : wall;
}

/** The offset that Google's own formatter sees. */
export function offsetOf(timeZone: string): OffsetAt {
  return (instant) => {
    const text = Utilities.formatDate(new Date(instant), timeZone, "yyyy-MM-dd'T'HH:mm:ss");
    return Date.parse(`${text}Z`) - Math.floor(instant / 1000) * 1000;
  };
}
