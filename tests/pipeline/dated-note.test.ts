/** A date at the head of a note: written, read back, and never taken for one where there is none. */
import * as fc from 'fast-check';
import { datedNote, dayOf, dayText, readDatedNote } from '../../src/pipeline/dated-note';

const DAY = 86_400_000;
const days = fc.integer({ min: 0, max: 200_000 }).map((days) => days * DAY);

test('what was written is read back, whatever the words', () => {
  const words = fc.string({ unit: 'grapheme' }).map((text) => text.trim());
  fc.assert(
    fc.property(days, words, (on, said) => {
      expect(readDatedNote(datedNote(on, said))).toEqual({ on, words: said });
    }),
  );
});

test.each([
  ['', null, ''],
  ['2027-04-01', Date.UTC(2027, 3, 1), ''],
  ['2027-04-01 · line one\nline two', Date.UTC(2027, 3, 1), 'line one\nline two'],
  ['2027-02-30 · no such day', null, '2027-02-30 · no such day'],
  ['2027-04-01 at noon', null, '2027-04-01 at noon'],
  ['call on 2027-04-01', null, 'call on 2027-04-01'],
])('%j', (note, on, words) => {
  expect(readDatedNote(note)).toEqual({ on, words });
});

test.each([Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, Number.NaN, 8.64e15])('%p is no day', (on) => {
  expect(datedNote(on, 'call')).toBe('call');
});

test('a note without a date is its words; nothing is nothing', () => {
  expect(datedNote(null, '  call  ')).toBe('call');
  expect(datedNote(null, ' ')).toBe('');
  expect(datedNote(Date.UTC(2027, 3, 1), '')).toBe('2027-04-01');
});

test('a day is read only when it exists, with or without a time behind it', () => {
  expect(dayOf('2028-02-29')).toBe(Date.UTC(2028, 1, 29));
  expect(dayOf('2026-11-23T10:42')).toBe(Date.UTC(2026, 10, 23));
  for (const text of ['', '2027-02-29', '2027-00-01', '2027-1-1', 'tomorrow']) expect(dayOf(text)).toBeNull();
  fc.assert(fc.property(days, (on) => expect(dayOf(dayText(on))).toBe(on)));
});
