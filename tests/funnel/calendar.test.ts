/** FNL-3: months, ISO weeks and quarters, around New Year above all. */
import fc from 'fast-check';
import { COHORTS_BY, spanOf } from '../../src/funnel/calendar';
import { DAY } from '../../src/funnel/when';
import { wall } from './history';

describe('FNL-3: a week is the ISO week, of the year that holds its Thursday', () => {
  test.each([
    ['2020-12-27T23:59:59', '2020-W52', '2020-12-21'],
    ['2020-12-28', '2020-W53', '2020-12-28'],
    ['2021-01-03T23:59:59', '2020-W53', '2020-12-28'],
    ['2021-01-04', '2021-W01', '2021-01-04'],
    ['2024-12-30', '2025-W01', '2024-12-30'],
    ['2025-12-28', '2025-W52', '2025-12-22'],
    ['2025-12-29', '2026-W01', '2025-12-29'],
    ['2026-01-01', '2026-W01', '2025-12-29'],
    ['2026-02-09', '2026-W07', '2026-02-09'],
    ['2026-12-31', '2026-W53', '2026-12-28'],
    ['2027-01-03', '2026-W53', '2026-12-28'],
    ['2023-01-01', '2022-W52', '2022-12-26'],
    ['1969-12-31', '1970-W01', '1969-12-29'],
  ])('%s is in %s', (moment, name, monday) => {
    expect(spanOf(wall(moment), 'week')).toEqual({
      name,
      from: wall(monday),
      to: wall(monday) + 7 * DAY,
    });
  });
});

describe('FNL-3: months and quarters', () => {
  test.each([
    ['2026-03-31T23:59:59', '2026-03', '2026-Q1'],
    ['2026-04-01', '2026-04', '2026-Q2'],
    ['2026-09-30', '2026-09', '2026-Q3'],
    ['2026-10-01', '2026-10', '2026-Q4'],
    ['2026-12-31T23:59:59', '2026-12', '2026-Q4'],
    ['2027-01-01', '2027-01', '2027-Q1'],
  ])('%s is in %s and %s', (moment, month, quarter) => {
    expect(spanOf(wall(moment), 'month').name).toBe(month);
    expect(spanOf(wall(moment), 'quarter').name).toBe(quarter);
  });

  test('a span ends where the next begins', () => {
    expect(spanOf(wall('2026-12-15'), 'month')).toMatchObject({
      from: wall('2026-12-01'),
      to: wall('2027-01-01'),
    });
    expect(spanOf(wall('2026-12-15'), 'quarter')).toMatchObject({
      from: wall('2026-10-01'),
      to: wall('2027-01-01'),
    });
  });
});

test('FNL-3: every moment lies in its span, and spans do not overlap', () => {
  const moments = fc.integer({ min: wall('1990-01-01'), max: wall('2060-01-01') });
  fc.assert(
    fc.property(moments, fc.constantFrom(...COHORTS_BY), (time, by) => {
      const span = spanOf(time, by);
      expect(span.from).toBeLessThanOrEqual(time);
      expect(span.to).toBeGreaterThan(time);
      expect(spanOf(span.from, by)).toEqual(span);
      expect(spanOf(span.to - 1, by)).toEqual(span);
      expect(spanOf(span.to, by).from).toBe(span.to);
    }),
  );
});
