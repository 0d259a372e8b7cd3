/** Periods by name: month ends, leap years, quarters; and what lies before a period. */
import fc from 'fast-check';
import {
  addMonths,
  daysOf,
  PERIOD_NAMES,
  type PeriodName,
  periodOf,
  previousPeriod,
} from '../../src/funnel/period';
import { textOf } from '../../src/funnel/when';
import { wall } from './history';

test.each<[PeriodName, string, string, string]>([
  ['this_month', '2026-11-23T10:42:00', '2026-11-01', '2026-11-24'],
  ['this_month', '2026-12-31T23:59:59', '2026-12-01', '2027-01-01'],
  ['this_month', '2026-12-01T00:00:00', '2026-12-01', '2026-12-02'],
  ['last_month', '2026-11-23T10:42:00', '2026-10-01', '2026-11-01'],
  ['last_month', '2024-03-31T10:00:00', '2024-02-01', '2024-03-01'],
  ['last_month', '2026-01-01T00:00:00', '2025-12-01', '2026-01-01'],
  ['this_quarter', '2026-11-23T10:42:00', '2026-10-01', '2026-11-24'],
  ['this_quarter', '2026-03-31T10:42:00', '2026-01-01', '2026-04-01'],
  ['last_quarter', '2026-11-23T10:42:00', '2026-07-01', '2026-10-01'],
  ['last_quarter', '2026-02-28T10:42:00', '2025-10-01', '2026-01-01'],
  ['last_6_months', '2026-11-23T10:42:00', '2026-05-24', '2026-11-24'],
  ['last_6_months', '2026-08-30T10:42:00', '2026-02-28', '2026-08-31'],
  ['last_12_months', '2026-11-23T10:42:00', '2025-11-24', '2026-11-24'],
  ['last_12_months', '2024-02-28T10:42:00', '2023-02-28', '2024-02-29'],
  ['last_12_months', '2024-02-29T10:42:00', '2023-03-01', '2024-03-01'],
  ['last_12_months', '2026-12-31T10:42:00', '2026-01-01', '2027-01-01'],
  ['this_year', '2026-11-23T10:42:00', '2026-01-01', '2026-11-24'],
  ['last_year', '2026-11-23T10:42:00', '2025-01-01', '2026-01-01'],
])('%s as of %s is from %s up to %s', (name, asOf, from, to) => {
  expect(periodOf(name, wall(asOf))).toEqual({ from: wall(from), to: wall(to) });
});

test('all time is no period', () => expect(periodOf('all', wall('2026-11-23'))).toBeNull());

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2024-02-29', -12, '2023-02-28'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-05-15T10:30:00', -6, '2025-11-15T10:30:00'],
])('%s and %d months is %s', (time, months, expected) => {
  expect(textOf(addMonths(wall(time), months))).toBe(textOf(wall(expected)));
});

test('the period before is as long, and ends where the period begins', () => {
  const period = periodOf('this_month', wall('2026-11-23T10:42:00'));
  expect(period && previousPeriod(period)).toEqual({ from: wall('2026-10-09'), to: wall('2026-11-01') });
  expect(period && daysOf(period)).toBe(23);
});

test('every named period is of whole days, not empty, and begins by the day of as-of', () => {
  const moment = fc.integer({ min: wall('2000-01-01'), max: wall('2100-01-01') });
  fc.assert(
    fc.property(moment, fc.constantFrom(...PERIOD_NAMES), (asOf, name) => {
      const period = periodOf(name, asOf);
      if (period === null) return;
      expect(Number.isInteger(daysOf(period))).toBe(true);
      expect(daysOf(period)).toBeGreaterThan(0);
      expect(period.from).toBeLessThanOrEqual(asOf);
      // What is over is over; what is not includes the day.
      const over = name === 'last_month' || name === 'last_quarter' || name === 'last_year';
      if (over) expect(period.to).toBeLessThanOrEqual(asOf);
      else expect(period.to).toBeGreaterThan(asOf);
    }),
  );
});
