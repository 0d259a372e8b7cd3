/** Wall-clock times as text. */
import { shortWallText, toWallText, wallTextOrNull } from '../../src/workbook/wall-text';

test.each([
  [Date.UTC(2026, 10, 23, 10, 42), '2026-11-23T10:42:00', '2026-11-23 10:42'],
  [Date.UTC(2026, 0, 1), '2026-01-01T00:00:00', '2026-01-01 00:00'],
  [Date.UTC(1999, 11, 31, 23, 59, 59, 999), '1999-12-31T23:59:59', '1999-12-31 23:59'],
  [Date.UTC(1899, 11, 30), '1899-12-30T00:00:00', '1899-12-30 00:00'],
])('%d', (time, long, short) => {
  expect(toWallText(time)).toBe(long);
  expect(wallTextOrNull(time)).toBe(long);
  expect(shortWallText(time)).toBe(short);
});

test('no time is no text, but the first moment of all is one', () => {
  expect(wallTextOrNull(null)).toBeNull();
  expect(wallTextOrNull(0)).toBe('1970-01-01T00:00:00');
});
