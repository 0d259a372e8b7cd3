/** Written dates: read where they say one day, told where they do not. */
import fc from 'fast-check';
import { looksLikeDate, readDateText } from '../../../src/pipeline/adoption/date-text';
import type { DayOrder } from '../../../src/pipeline/adoption/field';
import { wall } from './sheet';

describe('one day, however it is written', () => {
  const table: Array<[string, string]> = [
    ['2026-01-02', '2026-01-02'],
    ['2026/1/2', '2026-01-02'],
    ['2026.1.2', '2026-01-02'],
    ['2026年1月2日', '2026-01-02'],
    ['2026 年 1 月 2 日', '2026-01-02'],
    ['２０２６年１月２日', '2026-01-02'],
    ['2026年1月2日(金)', '2026-01-02'],
    ['2026/01/02（金） 14:03', '2026-01-02 14:03:00'],
    ['令和8年1月2日', '2026-01-02'],
    ['令和元年5月1日', '2019-05-01'],
    ['R8.1.2', '2026-01-02'],
    ['R8/1/2', '2026-01-02'],
    ['平成30年12月31日', '2018-12-31'],
    ['H30.4.1', '2018-04-01'],
    ['20260102', '2026-01-02'],
    ['2-Jan-2026', '2026-01-02'],
    ['2 January 2026', '2026-01-02'],
    ['Jan 2, 2026', '2026-01-02'],
    ['JAN 2 2026', '2026-01-02'],
    ['January 2nd, 2026', '2026-01-02'],
    ['Fri, 2 Jan 2026', '2026-01-02'],
    ['Sept. 3, 2026', '2026-09-03'],
    ['2026-Jan-02', '2026-01-02'],
    ['2014-08-27 11:29:31', '2014-08-27 11:29:31'],
    ['2014-08-27T11:29:31', '2014-08-27 11:29:31'],
    ['2026-01-02T03:04:05.678Z', '2026-01-02 03:04:05'],
    ['2026-01-02T03:04:05+09:00', '2026-01-02 03:04:05'],
    ['2026-01-02 03:04:05 +0900', '2026-01-02 03:04:05'],
    ['2026/1/2 9:05', '2026-01-02 09:05:00'],
    ['2026/1/2 午後 2:03:05', '2026-01-02 14:03:05'],
    ['2021/02/03 1:23:45 午後 GMT+9', '2021-02-03 13:23:45'],
    ['2026年1月2日 14時3分', '2026-01-02 14:03:00'],
    ['2026年1月2日 14時', '2026-01-02 14:00:00'],
    ['Jan 2, 2026 2:03 PM', '2026-01-02 14:03:00'],
    ['2026-01-02 12:00 AM', '2026-01-02 00:00:00'],
    ['2024-02-29', '2024-02-29'],
    ['2026-01-02\n14:03', '2026-01-02 14:03:00'],
  ];
  test.each(table)('FNL-6: %s', (text, expected) => {
    for (const order of [null, 'ymd', 'dmy', 'mdy'] as Array<DayOrder | null>) {
      expect(readDateText(text, order)).toEqual({ when: wall(expected), trouble: null });
    }
  });

  test.each<[string, DayOrder, string]>([
    ['1/2/2026', 'mdy', '2026-01-02'],
    ['1/2/2026', 'dmy', '2026-02-01'],
    ['01.02.2026', 'dmy', '2026-02-01'],
    ['1/2/2026 14:03', 'mdy', '2026-01-02 14:03:00'],
    ['10/2/2014 21:25', 'mdy', '2014-10-02 21:25:00'],
    ['9/6/2018 0:06:16', 'dmy', '2018-06-09 00:06:16'],
    ['1/2/2026, 2:03 PM', 'mdy', '2026-01-02 14:03:00'],
  ])('%s read as %s', (text, order, expected) => {
    expect(readDateText(text, order)).toEqual({ when: wall(expected), trouble: null });
  });
});

describe('FNL-14: a cell that says no day is told, never guessed', () => {
  test.each<[string, DayOrder | null, string]>([
    ['13/13/2026', null, 'impossible'],
    ['31/2/2026', 'dmy', 'impossible'],
    ['2026-02-31', null, 'impossible'],
    ['2026-02-29', null, 'impossible'],
    ['2026/13/1', null, 'impossible'],
    ['31 Feb 2026', null, 'impossible'],
    ['13/1/2026', 'mdy', 'impossible'],
    ['2026-01-02 25:00', null, 'impossible'],
    ['2026-01-02 10:60', null, 'impossible'],
    ['2026-01-02 10:05:75', null, 'impossible'],
    ['2026-01-02 13:05 PM', null, 'impossible'],
    ['20261301', null, 'impossible'],
    ['1989-12-31', null, 'out_of_range'],
    ['2101-01-01', null, 'out_of_range'],
    ['昭和60年1月1日', null, 'out_of_range'],
    ['1/2/2026', null, 'order_needed'],
    ['1/2/2026', 'ymd', 'order_needed'],
    ['1/2/26', 'mdy', 'unreadable'],
    ['2026年1月', null, 'unreadable'],
    ['R0.1.2', null, 'unreadable'],
    ['soon', null, 'unreadable'],
    ['1月2日', null, 'unreadable'],
    ['46023', null, 'unreadable'],
    ['2026-01-02 or later', null, 'unreadable'],
    ['090-1234-5678', null, 'unreadable'],
    ['2026-1-2-3', null, 'unreadable'],
    ['2026-01-02\ncalled twice', null, 'unreadable'],
    ['asked for\na call back', null, 'unreadable'],
    ['', null, 'unreadable'],
  ])('%s (%s): %s', (text, order, trouble) => {
    expect(readDateText(text, order)).toEqual({ when: null, trouble });
  });

  test('a day above 12 and a day equal to its month need no order', () => {
    expect(readDateText('13/1/2026', null).when).toBe(wall('2026-01-13'));
    expect(readDateText('1/13/2026', null).when).toBe(wall('2026-01-13'));
    expect(readDateText('3/3/2026', null).when).toBe(wall('2026-03-03'));
  });
});

test('every minute of the range is read back from every spelling', () => {
  const minute = fc.integer({ min: wall('1990-01-01') / 60000, max: wall('2100-12-31') / 60000 });
  fc.assert(
    fc.property(minute, (minutes) => {
      const when = minutes * 60000;
      const [, year, month, date, hour, min] = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)/.exec(
        new Date(when).toISOString(),
      )!;
      const spellings: Array<[string, DayOrder | null]> = [
        [`${year}-${month}-${date} ${hour}:${min}`, null],
        [`${year}年${Number(month)}月${Number(date)}日 ${Number(hour)}時${Number(min)}分`, null],
        [`${Number(date)}/${Number(month)}/${year} ${hour}:${min}:00`, 'dmy'],
        [`${month}/${date}/${year} ${Number(hour)}:${min}`, 'mdy'],
      ];
      if (Number(year) > 2019)
        spellings.push([`令和${Number(year) - 2018}年${month}月${date}日 ${hour}:${min}`, null]);
      for (const [text, order] of spellings) {
        expect(readDateText(text, order)).toEqual({ when, trouble: null });
        expect(looksLikeDate(text)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test('no text breaks the reader', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 70 }), (text) => {
      const read = readDateText(text, 'dmy');
      expect(read.when === null).toBe(read.trouble !== null);
    }),
    { numRuns: 200 },
  );
});
