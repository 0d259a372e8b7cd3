/** Wall clock and instant, in any time zone, whatever zone the machine is in. */

export const DAY_MS = 86400000;
/** 1899-12-30, day 0 of a spreadsheet, in milliseconds since 1970. */
export const EPOCH_MS = -2209161600000;
const QUARTER = 900000;
/** Since 1972 every zone's changes fall on a quarter of an hour, so offsets can be remembered by quarter. */
const MODERN = 63072000000;

const formatters = new Map<string, Intl.DateTimeFormat>();
const remembered = new Map<string, Map<number, number>>();

function formatter(zone: string): Intl.DateTimeFormat {
  let made = formatters.get(zone);
  if (!made) {
    made = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, made);
  }
  return made;
}

export function isZone(zone: string): boolean {
  try {
    formatter(zone);
    return true;
  } catch {
    return false;
  }
}

function measure(instant: number, zone: string): number {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatter(zone).formatToParts(instant)) parts[type] = value;
  const year = parts.era?.startsWith('B') ? 1 - Number(parts.year) : Number(parts.year);
  const wall = new Date(0);
  wall.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  wall.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  return wall.getTime() - Math.floor(instant / 1000) * 1000;
}

/** Milliseconds that the zone's wall clock is ahead of UTC at this instant. */
export function offsetAt(instant: number, zone: string): number {
  if (instant < MODERN) return measure(instant, zone);
  let known = remembered.get(zone);
  if (!known) {
    known = new Map();
    remembered.set(zone, known);
  }
  const quarter = Math.floor(instant / QUARTER);
  let offset = known.get(quarter);
  if (offset === undefined) {
    offset = measure(instant, zone);
    known.set(quarter, offset);
  }
  return offset;
}

/** A wall-clock reading, as milliseconds whose UTC fields are its year, month, day … */
export function wallAt(instant: number, zone: string): number {
  return instant + offsetAt(instant, zone);
}

/** No more than that can be a Date; a number beyond it is no day. */
const LAST_INSTANT = 8.64e15 - 2 * DAY_MS;

/** The instant at which the zone's clocks show this reading; in a gap the clock is carried past it. */
export function instantOf(wall: number, zone: string): number {
  if (!(Math.abs(wall) <= LAST_INSTANT)) return Number.NaN;
  const before = offsetAt(wall - DAY_MS, zone);
  const after = offsetAt(wall + DAY_MS, zone);
  for (const offset of [before, after]) {
    if (offsetAt(wall - offset, zone) === offset) return wall - offset;
  }
  return wall - before;
}

export function serialToWall(serial: number): number {
  return Math.round(serial * DAY_MS) + EPOCH_MS;
}

export function wallToSerial(wall: number): number {
  return (wall - EPOCH_MS) / DAY_MS;
}
