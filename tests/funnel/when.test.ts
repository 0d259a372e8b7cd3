/** Moments as a When cell can hold them. */

import { daysBetween, monthOf, readWhen, textOf } from '../../src/funnel/when';
import type { Cell } from '../../src/pipeline/cell';
import { wall } from './history';

const MOMENT = wall('2026-01-02T03:04:05');

test.each<[string, Cell, number | null | undefined]>([
  ['wall-clock Date', new Date(MOMENT), MOMENT],
  ['ISO text', '2026-01-02T03:04:05', MOMENT],
  ['ISO text with a fraction', '2026-01-02T03:04:05.250', MOMENT],
  ['text with a blank', '2026-01-02 03:04', wall('2026-01-02T03:04:00')],
  ['a day', '2026-01-02', wall('2026-01-02')],
  ['slashes, no zeros', '2026/1/2', wall('2026-01-02')],
  ['outer blanks', '  2026-01-02  ', wall('2026-01-02')],
  ['serial of a day', 46024, wall('2026-01-02')],
  ['serial with a time', 46024 + (3 * 3600 + 4 * 60 + 5) / 86400, MOMENT],
  ['leap day', '2024-02-29', wall('2024-02-29')],
  ['blank', '', null],
  ['only blanks', '   ', null],
  ['no leap day', '2026-02-29', undefined],
  ['month 13', '2026-13-01', undefined],
  ['hour 25', '2026-01-02 25:00', undefined],
  ['a zone, which a wall clock has not', '2026-01-02T03:04:05+09:00', undefined],
  ['words', 'last week', undefined],
  ['a year written as a number, far from any serial', 20260102, undefined],
  ['negative serial', -1, undefined],
  ['a checkbox', true, undefined],
  ['an invalid Date', new Date(Number.NaN), undefined],
])('%s', (_, cell, expected) => {
  expect(readWhen(cell)).toBe(expected);
});

test('FNL-3: the month is the wall clock’s, up to its last second', () => {
  expect(monthOf(wall('2026-03-31T23:59:59'))).toBe('2026-03');
  expect(monthOf(wall('2026-04-01T00:00:00'))).toBe('2026-04');
});

test('FNL-6: 1 March to 1 April is 31 days on every machine', () => {
  const before = process.env.TZ;
  try {
    for (const zone of ['America/Los_Angeles', 'America/Sao_Paulo', 'Europe/London', 'Asia/Tokyo', 'UTC']) {
      process.env.TZ = zone;
      const [start, end] = ['2026-03-01', '2026-04-01'].map((text) => readWhen(text) as number);
      expect(daysBetween(start, end)).toBe(31);
      expect(textOf(end)).toBe('2026-04-01T00:00:00');
    }
  } finally {
    process.env.TZ = before;
  }
});
