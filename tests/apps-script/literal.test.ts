/** Text is written so that Sheets cannot take it for a formula, a number, a date or a truth value. */
import * as fc from 'fast-check';
import { literal } from '../../src/apps-script/literal';
import { eventId, leadIdOf } from '../../src/pipeline/event-id';
import { writeSignature } from '../../src/pipeline/signature';
import { leadThrough } from '../support/pipeline';
import { anyText } from '../support/texts';

test.each([
  '=1+1',
  '=HYPERLINK("http://evil.example","x")',
  '+81 90-1234-5678',
  '+1',
  '-1',
  '-cmd',
  '@x',
  '00123',
  '1-2',
  '1/2',
  '1E5',
  '1,200',
  '¥500',
  '50%',
  '12345678901234567890',
  'TRUE',
  'false',
  'March 3',
  '2026-03-01',
  '3月1日',
  '令和6年5月1日',
  '10:42',
  "'quoted",
  "''",
  ' ',
  ' =1',
  '\t=1',
  '\n=1',
  '#N/A',
  'March',
  'May Corporation',
  '令和',
  'sales@acme.test',
  'a=1',
  'Room 5',
  '４月',
  '{not closed',
  '{line one\n=2}',
  '{}\n=1+1',
  'L-0001\n=1',
  'L-12x',
  'inside_sales\n',
])('%j is forced to be text', (text) => {
  expect(literal(text)).toBe(`'${text}`);
});

test.each(['plain words', 'Sato', 'Screening', 'IS対応中', '株式会社青葉', 'Not a fit', 'Tanaka → Mori'])(
  '%j is words and needs no apostrophe',
  (text) => expect(literal(text)).toBe(text),
);

test('keys, lead ids, event ids and signatures of ours are written as they are', () => {
  const own = [
    'inside_sales',
    'lead_quality',
    leadIdOf(7),
    leadIdOf(123456),
    eventId(leadIdOf(7), 12, 'k3j9zq0a'),
    writeSignature({ state: leadThrough('new', 'screening'), answers: [], undo: null, rows: [2] }),
  ];
  for (const text of own) expect(literal(text)).toBe(text);
});

test('a signature with any evidence in it is still one cell of text', () => {
  fc.assert(
    fc.property(anyText, (evidence) => {
      const answers = [{ gate: 'screening', item: 'need', answer: 'no' as const, evidence }];
      const cell = writeSignature({ state: leadThrough('new'), answers, undo: null, rows: [2] });
      expect([cell, `'${cell}`]).toContain(literal(cell));
    }),
  );
});

/** What reading the cell back gives: the apostrophe is Sheets' own and not part of the value. */
const readBack = (written: string): string => written.replace(/^'/, '');

test('whatever is written as text reads back as that text, and never opens like something else', () => {
  fc.assert(
    fc.property(
      anyText.filter((text) => text !== ''),
      (text) => {
        const written = String(literal(text));
        expect(readBack(written)).toBe(text);
        expect(written).toMatch(/^(?:'|\{|L-\d|[a-z]+_|\p{L}[^=+@\d]*$)/u);
      },
    ),
  );
});

test.each([0, 1, -1.5, 1e21, true, false])('%j is written as what it is', (value) => {
  expect(literal(value)).toBe(value);
});

test('a blank stays a blank, not a forced empty text', () => {
  expect(literal('')).toBe('');
});

test.each([
  ['1899-12-30T00:00:00Z', 0],
  ['1970-01-01T00:00:00Z', 25569],
  ['2026-03-01T12:00:00Z', 46082.5],
  ['2017-10-15T00:00:00Z', 43023],
])('the wall-clock reading %s is written as the serial %d', (text, serial) => {
  expect(literal(new Date(text))).toBe(serial);
});
