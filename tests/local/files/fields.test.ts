/** Fields of a csv become cells that read exactly as the file did. */
import fc from 'fast-check';
import { couldBeMisread, textCell, typeFields } from '../../../local/files/fields';

const column = (...fields: string[]) => {
  const { cells, numberFormats } = typeFields([['Header'], ...fields.map((field) => [field])]);
  return cells.slice(1).map(([cell], i) => ({ ...cell, format: numberFormats[i + 1][0] }));
};

describe('a column by itself', () => {
  const forced = (value: string) => ({ value, forced: true, format: undefined });
  const plain = (value: string | number | boolean | null, format?: string) => ({ value, format });

  test.each<[string, string[], object[]]>([
    ['plain numbers', ['1054', '-3.5', '0'], [plain(1054), plain(-3.5), plain(0)]],
    ['gaps among numbers', ['1', '', '2'], [plain(1), plain(null), plain(2)]],
    ['thousands keep their commas', ['1,054', '900'], [plain(1054, '#,##0'), plain(900)]],
    ['trailing zeros keep their places', ['1.50', '2.25'], [plain(1.5, '0.00'), plain(2.25)]],
    ['telephone numbers', ['0312345678', '9012345678'], [forced('0312345678'), forced('9012345678')]],
    ['sixteen digits', ['1234567890123456', '1'], [forced('1234567890123456'), forced('1')]],
    ['fifteen digits', ['123456789012345'], [plain(123456789012345)]],
    ['international numbers', ['+81 90 1234 5678'], [forced('+81 90 1234 5678')]],
    ['formula-like text', ['=A1', '@x', '-x', '+5'], ['=A1', '@x', '-x', '+5'].map(forced)],
    ['what could be a date', ['1-2', '9/6/2018'], [forced('1-2'), forced('9/6/2018')]],
    ['what could be a power of ten', ['1E5'], [forced('1E5')]],
    ['a word among figures', ['100', 'unknown'], [forced('100'), plain('unknown')]],
    ['dates', ['2016-10-20', ''], [plain(42663, 'yyyy-mm-dd'), plain(null)]],
    [
      'dates with slashes',
      ['2016/10/20', '2016/1/5'],
      [plain(42663, 'yyyy/mm/dd'), plain(42374, 'yyyy/m/d')],
    ],
    ['dates and times', ['2016-10-20 06:00:00'], [plain(42663.25, 'yyyy-mm-dd hh:mm:ss')]],
    ['a date that is none', ['2021-02-30', '2021-02-28'], [forced('2021-02-30'), forced('2021-02-28')]],
    ['dates among figures', ['2016-10-20', '7'], [forced('2016-10-20'), forced('7')]],
    ['an instant with a zone', ['2010-12-30 14:32:00+01:00'], [forced('2010-12-30 14:32:00+01:00')]],
    ['ticks', ['TRUE', 'FALSE'], [plain(true), plain(false)]],
    ['ticks in small letters', ['true', 'false'], [forced('true'), forced('false')]],
    ['minus nothing', ['-0'], [forced('-0')]],
  ])('%s', (_, fields, expected) => {
    expect(column(...fields)).toEqual(expected);
  });

  test('a comma in a semicolon file may be a decimal one, so it stays text', () => {
    expect(typeFields([['Amount'], ['1,234']], true).cells[1][0]).toEqual({ value: '1,234', forced: true });
  });
});

test('note lines above the header do not turn a column into text', () => {
  const { cells } = typeFields([
    ['Our leads, please keep tidy', '', ''],
    ['', '', ''],
    ['Company', 'Amount', 'Created'],
    ['Acme', '100', '2026-01-02'],
  ]);
  expect(cells[3].map((cell) => cell.value)).toEqual(['Acme', 100, 46024]);
});

test('a table without a header row is typed from its first row', () => {
  const { cells } = typeFields([
    ['Acme', '100'],
    ['Bolt', '200'],
  ]);
  expect(cells.map((row) => row[1].value)).toEqual([100, 200]);
});

test('short rows are filled up with empty cells', () => {
  expect(typeFields([['A', 'B', 'C'], ['x']]).cells[1]).toEqual([
    { value: 'x' },
    { value: null },
    { value: null },
  ]);
});

test('whatever is typed shows the figures that stood in the file', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^-?[0-9]{1,17}(\.[0-9]{1,6})?$/), (field) => {
      const [cell] = column(field);
      if (typeof cell.value !== 'number') return cell.value === field && cell.forced === true;
      const places = cell.format ? (cell.format.split('.')[1] ?? '').length : undefined;
      return (places === undefined ? String(cell.value) : cell.value.toFixed(places)) === field;
    }),
    { numRuns: 500 },
  );
});

test.each([
  '=1',
  '＝1',
  '+81',
  '-',
  '@a',
  "'a",
  '0',
  '１',
  '¥100',
  '$1',
  '(5)',
  '.5',
  '5%',
  'TRUE',
  'Jan 5',
  'R5.4.1',
  '令和5年',
])('%s is text by force', (text) => {
  expect(textCell(text)).toEqual({ value: text, forced: true });
});

test.each(['Acme', '株式会社さくら', 'a@b.co', 'March', 'Janet', ''])('%s needs no force', (text) => {
  expect(couldBeMisread(text)).toBe(false);
});
