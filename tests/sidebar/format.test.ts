/** Dates, ages and figures as the sidebar writes them. */
import { wordsFor } from '../../src/i18n/sidebar';
import { columnLetter } from '../../src/sidebar/adoption-guess';
import {
  dayInStage,
  dayText,
  numberText,
  percentText,
  readAs,
  spanText,
  timeText,
} from '../../src/sidebar/format';

const NOW = '2026-11-23T10:42:00';

test.each([
  ['en', '2026-11-23T09:00:00', '23 Nov'],
  ['ja', '2026-11-23T09:00:00', '11/23'],
  ['en', '2025-01-02', '2 Jan 2025'],
  ['ja', '2025-01-02', '2025/1/2'],
] as const)('a day in %s: %s reads %s', (language, text, read) => {
  expect(dayText(language, text, NOW)).toBe(read);
});

test('a time of day', () => expect(timeText(NOW)).toBe('10:42'));

test.each([
  ['2026-11-23T23:59:00', 1],
  ['2026-11-22T23:59:00', 2],
  ['2026-11-22T00:00:00', 2],
  ['2026-10-23', 32],
])('a lead that came on %s is in its stage on day %i', (since, day) => {
  expect(dayInStage(since, NOW)).toBe(day);
});

test.each([
  ['2026-11-23T10:42:59', '0 min', '0分'],
  ['2026-11-23T11:22:00', '40 min', '40分'],
  ['2026-11-23T14:02:00', '3 h 20 min', '3時間20分'],
  ['2026-11-21T08:42:00', '2 d 2 h', '2日2時間'],
])('the time until %s is the same span before and after', (then, en, ja) => {
  const plain = (text: string) => text.replace(/\u00a0/g, ' ');
  expect(plain(spanText(wordsFor('en'), NOW, then))).toBe(en);
  expect(plain(spanText(wordsFor('en'), then, NOW))).toBe(en);
  expect(spanText(wordsFor('ja'), NOW, then)).toBe(ja);
});

test.each([
  ['9/6/2026', 'dmy', '9 Jun 2026', '2026年6月9日'],
  ['9/6/2026', 'mdy', '6 Sep 2026', '2026年9月6日'],
  ['9/6/2026 21:25', 'dmy', '9 Jun 2026', '2026年6月9日'],
  ['13/6/2026', 'mdy', '13/6/2026', '13/6/2026'],
  ['soon', 'dmy', 'soon', 'soon'],
] as const)('the ambiguous %s read as %s', (sample, order, en, ja) => {
  expect(readAs('en', sample, order)).toBe(en);
  expect(readAs('ja', sample, order)).toBe(ja);
});

test('figures', () => {
  expect(numberText('ja', 1_800_000)).toBe('1,800,000');
  expect(percentText('en', 0.63153)).toBe('63.2%');
});

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [53, 'BA'],
  [702, 'ZZ'],
  [703, 'AAA'],
])('column %i is %s', (column, letter) => {
  expect(columnLetter(column)).toBe(letter);
});
