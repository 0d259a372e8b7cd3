/** Instants to wall-clock readings, against Intl as the reference, across every change of the clocks. */
import * as fc from 'fast-check';
import { createZone, type OffsetAt } from '../../src/apps-script/zone';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What a person reads, as the platform's own calendar data has it. */
function referenceOf(timeZone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
    const wall = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
    return wall - Math.floor(instant / 1000) * 1000;
  };
}

/** The first instant at which a wall clock shows this date: what Google gives for a date without a time. */
function firstInstantOf(date: number, offsetAt: OffsetAt): number {
  let low = date - 15 * HOUR;
  let high = date + 15 * HOUR;
  if (offsetAt(low) === offsetAt(high)) return date - offsetAt(low);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle + offsetAt(middle) >= date) high = middle;
    else low = middle;
  }
  return high;
}

const ZONES = [
  'America/New_York',
  'America/Recife',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Asia/Tokyo',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'Atlantic/Azores',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Europe/London',
  'Pacific/Apia',
  'UTC',
];

describe.each(ZONES)('%s', (timeZone) => {
  const offsetAt = referenceOf(timeZone);

  test('a date without a time means that date, every day of the years the clocks changed oddly', () => {
    const zone = createZone(offsetAt);
    const wrong: string[] = [];
    for (const year of [1986, 2000, 2008, 2011, 2017, 2026]) {
      for (let date = Date.UTC(year, 0, 1); date < Date.UTC(year + 1, 0, 1); date += DAY) {
        const first = firstInstantOf(date, offsetAt);
        // A date that never was: Samoa crossed the date line and had no 30 December 2011.
        if (Math.floor((first + offsetAt(first)) / DAY) * DAY !== date) continue;
        if (zone.toWall(first) !== date) wrong.push(new Date(date).toISOString().slice(0, 10));
      }
    }
    expect(wrong).toEqual([]);
  });

  test('any other moment reads as the reference reads it', () => {
    const zone = createZone(offsetAt);
    const moments = fc.integer({ min: Date.UTC(1972, 0, 1), max: Date.UTC(2060, 0, 1) });
    fc.assert(
      fc.property(moments, (instant) => {
        const expected = instant + offsetAt(instant);
        const found = zone.toWall(instant);
        // Only the first instant after a midnight that did not exist may read as that midnight.
        if (found !== expected) {
          expect(found % DAY).toBe(0);
          expect(instant - 1 + offsetAt(instant - 1)).toBeLessThan(found);
        }
      }),
      { numRuns: 200 },
    );
  });
});

test.each([
  ['America/New_York', '2026-03-08T06:59:59Z', '2026-03-08T01:59:59'],
  ['America/New_York', '2026-03-08T07:00:00Z', '2026-03-08T03:00:00'],
  ['America/New_York', '2026-11-01T05:30:00Z', '2026-11-01T01:30:00'],
  ['America/New_York', '2026-11-01T06:30:00Z', '2026-11-01T01:30:00'],
  ['America/Sao_Paulo', '2017-10-15T02:59:59Z', '2017-10-14T23:59:59'],
  ['America/Sao_Paulo', '2017-10-15T03:00:00Z', '2017-10-15T00:00:00'],
  ['America/Sao_Paulo', '2017-10-15T03:00:01Z', '2017-10-15T01:00:01'],
  ['Asia/Tokyo', '2026-02-28T15:00:00Z', '2026-03-01T00:00:00'],
  ['Asia/Kathmandu', '2026-02-28T18:15:00Z', '2026-03-01T00:00:00'],
  ['Europe/London', '2026-03-29T01:00:00Z', '2026-03-29T02:00:00'],
  ['Africa/Casablanca', '2008-06-01T00:00:00Z', '2008-06-01T00:00:00'],
])('in %s the instant %s reads %s', (timeZone, instant, wall) => {
  const zone = createZone(referenceOf(timeZone));
  expect(new Date(zone.toWall(Date.parse(instant))).toISOString().slice(0, 19)).toBe(wall);
});

test('31 days stay 31 days across the change of the clocks (FNL-6)', () => {
  for (const timeZone of ZONES) {
    const offsetAt = referenceOf(timeZone);
    const zone = createZone(offsetAt);
    const at = (date: number): number => zone.toWall(firstInstantOf(date, offsetAt));
    expect(at(Date.UTC(2026, 3, 1)) - at(Date.UTC(2026, 2, 1))).toBe(31 * DAY);
  }
});

test('clocks are not changed and changed back between two look-ups, in any zone there is', () => {
  const wrong: string[] = [];
  for (const timeZone of Intl.supportedValuesOf('timeZone')) {
    const offsetAt = referenceOf(timeZone);
    const zone = createZone(offsetAt);
    for (let instant = Date.UTC(2004, 0, 1, 7); instant < Date.UTC(2028, 0, 1); instant += 10.1 * DAY)
      if (zone.toWall(instant) !== instant + offsetAt(instant)) wrong.push(`${timeZone} ${instant}`);
  }
  expect(wrong).toEqual([]);
});

test('a block of one month costs a few look-ups, however many cells it has', () => {
  let asked = 0;
  const zone = createZone((instant) => {
    asked++;
    return referenceOf('Asia/Tokyo')(instant);
  });
  for (let cell = 0; cell < 30 * 24; cell++) zone.toWall(Date.UTC(2026, 0, 1) + cell * HOUR);
  expect(asked).toBeLessThanOrEqual(4);
});
