/** Days reckoned from the spreadsheet's today. */
import { dayAfter, daysTo, monthAfter } from '../../src/sidebar/days';

const NOW = '2026-11-23T23:59:00';

test.each([
  [NOW, 1, '2026-11-24'],
  [NOW, 7, '2026-11-30'],
  ['2026-12-31T00:00:00', 1, '2027-01-01'],
  ['2028-02-28T12:00:00', 1, '2028-02-29'],
])('%s and %i days is %s', (now, days, day) => {
  expect(dayAfter(now, days)).toBe(day);
});

test.each([
  [NOW, 1, '2026-12-23'],
  [NOW, 3, '2027-02-23'],
  ['2026-11-30T09:00:00', 3, '2027-02-28'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2026-08-31T09:00:00', 6, '2027-02-28'],
  ['2027-01-10', 12, '2028-01-10'],
])('%s and %i months is %s', (now, months, day) => {
  expect(monthAfter(now, months)).toBe(day);
});

test.each([
  ['2026-11-23T00:00:00', 0],
  ['2026-11-24', 1],
  ['2026-11-22T23:59:59', -1],
  ['2027-01-10T00:00:00', 48],
])('%s is %i days away', (day, days) => {
  expect(daysTo(NOW, day)).toBe(days);
});
