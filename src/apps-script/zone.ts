/**
 * Turns the instants that `getValues` gives into the wall-clock readings people see in the cells.
 * Offsets are asked for once per day, so that a large block costs a handful of look-ups.
 */

const DAY = 86_400_000;

/** Minutes-exact offset of a zone at an instant, in milliseconds. */
export type OffsetAt = (instant: number) => number;

export interface Zone {
  /** Wall-clock reading, as milliseconds of the same figures in UTC. */
  toWall(instant: number): number;
}

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
  // Cells of one day mostly stand together.
  let lastDay = Number.NaN;
  let lastOffset = Number.NaN;
  return {
    toWall(instant) {
      const day = Math.floor(instant / DAY);
      if (day !== lastDay) {
        lastDay = day;
        const offset = boundary(day);
        lastOffset = offset === boundary(day + 1) ? offset : Number.NaN;
      }
      return Number.isNaN(lastOffset) ? inDayOfChange(instant, offsetAt) : instant + lastOffset;
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
