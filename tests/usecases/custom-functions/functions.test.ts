/** The custom functions as a cell calls them: columns, languages, ways to hand arguments over. */
import { defaultsEn } from '../../../src/i18n/defaults';
import type { Cell } from '../../../src/pipeline/cell';
import { EXAMPLE_HISTORY, EXAMPLE_STAGES } from '../../../src/usecases/custom-functions/examples';
import { CUSTOM_FUNCTIONS } from '../../../src/usecases/custom-functions/registry';

const H = EXAMPLE_HISTORY;
const S = EXAMPLE_STAGES(defaultsEn.stages);
const call = (name: string, ...args: unknown[]): Cell[][] =>
  CUSTOM_FUNCTIONS.find((one) => one.name === `TASUKI_${name}`)!.run(args) as Cell[][];
const column = (table: Cell[][], index: number): Cell[] => table.slice(1).map((row) => row[index]);

test.each<[string, unknown[], string[]]>([
  [
    'FUNNEL',
    [H, S],
    [
      'Stage',
      'Reached',
      'From previous',
      'Low 95 %',
      'High 95 %',
      'From first',
      'Median days',
      'p90 days',
      'There now',
      'Oldest days',
    ],
  ],
  [
    'COHORTS',
    [H, S],
    [
      'Cohort',
      'Leads',
      'Qualified',
      'Meeting',
      'Won',
      'Won %',
      'Low 95 %',
      'High 95 %',
      'Won within 90 days %',
      'Mature',
    ],
  ],
  [
    'SOURCES',
    [H, S],
    ['Source', 'Leads', 'Qualified', 'Meeting', 'Won', 'Won %', 'Revenue', 'Median days to won'],
  ],
  [
    'HANDOFFS',
    [H],
    [
      'Gate',
      'Offered',
      'Accepted',
      'Returned',
      'Waiting',
      'Acceptance %',
      'Low 95 %',
      'High 95 %',
      'Median hours to answer',
    ],
  ],
  ['BANT', ['', '', '', ''], ['Verdict', 'Score', 'Missing']],
  ['PLAN', [10, 5, 0.5, 0.5, 0.5], ['Wins', 'Meetings', 'Leads']],
])('TASUKI_%s: the header row, in both languages; every row as wide', (name, args, header) => {
  const table = call(name, ...args);
  expect(table[0]).toEqual(header);
  const japanese = call(name, ...args, 'ja');
  expect(japanese[0]).toHaveLength(header.length);
  for (const heading of japanese[0]) expect(header).not.toContain(heading);
  expect(call(name, ...args, 'en')).toEqual(table);
  for (const row of [...table, ...japanese]) expect(row).toHaveLength(header.length);
});

describe('TASUKI_FUNNEL', () => {
  test('FNL-2: figures of the example, rates as fractions, blanks where there is nothing to say', () => {
    const table = call('FUNNEL', H, S);
    expect(column(table, 0)).toEqual([
      'New lead',
      'Screening',
      'Meeting',
      'Proposal',
      'Closing',
      'Onboarding',
      'Active',
    ]);
    expect(column(table, 1)).toEqual([3, 2, 1, 1, 1, 1, 0]);
    expect(column(table, 2)).toEqual(['', 2 / 3, 1 / 2, 1, 1, 1, 0]);
    expect(column(table, 8)).toEqual([1, 0, 0, 0, 0, 1, 0]);
    expect(table[1][6]).toBe(1.125);
    expect(table[4][6]).toBe('');
  });

  test.each<[string, unknown[], Cell[]]>([
    ['as of a Date', [new Date(Date.UTC(2026, 0, 8, 12)), ''], [2, 1]],
    ['as of a text', ['2026-01-08 12:00', ''], [2, 1]],
    ['as of a serial', [46030.5, ''], [2, 1]],
    ['as of a cell given as a range', [[[46030.5]], ''], [2, 1]],
    ['of one source', ['', 'seminar'], [1, 1]],
    ['of one source, as of missing', [undefined, 'Web'], [1, 1]],
    ['of no source', ['', '(blank)'], [1, 0]],
    ['of an unknown source', ['', 'TV'], [0, 0]],
    ['with the language right after the stages', ['en'], [3, 2]],
    ['with blanks up to the language', ['', '', 'en'], [3, 2]],
  ])('%s', (_, args, reached) => {
    expect(column(call('FUNNEL', H, S, ...args), 1).slice(0, 2)).toEqual(reached);
  });

  test('stages with and without a header row, and a range that runs on below', () => {
    const expected = call('FUNNEL', H, S);
    expect(call('FUNNEL', H, [['Key', 'Label', 'Role', 'Kind'], ...S])).toEqual(expected);
    expect(call('FUNNEL', H, [...S, ['', '', '', ''], ['', '', '', '']])).toEqual(expected);
    expect(call('FUNNEL', [...H, ...new Array(50).fill(['', '', '', '', '', '', ''])], S)).toEqual(expected);
    expect(call('FUNNEL', H.slice(1), S)).toEqual(expected);
  });

  test('no events yet', () => {
    expect(column(call('FUNNEL', [H[0]], S), 1)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('TASUKI_COHORTS', () => {
  test('FNL-4: within T is blank while the month is too young', () => {
    const at = (days: unknown, asOf: unknown): Cell[] => call('COHORTS', H, S, days, asOf)[1];
    expect(at(60, '2026-04-30')).toEqual([
      '2026-01',
      2,
      2,
      1,
      1,
      0.5,
      expect.any(Number),
      expect.any(Number),
      0.5,
      true,
    ]);
    expect(at(60, '2026-03-01').slice(8)).toEqual(['', false]);
    expect(at(30, '2026-04-30').slice(8)).toEqual([0, true]);
  });

  test('T is 90 when left out, and heads its column', () => {
    expect(call('COHORTS', H, S, '', '')[0][8]).toBe('Won within 90 days %');
    expect(call('COHORTS', H, S, 45, '', 'ja')[0][8]).toBe('45日以内の受注率');
  });
});

describe('TASUKI_SOURCES', () => {
  test('FNL-8: blank is a row of its own', () => {
    expect(column(call('SOURCES', H, S), 0)).toEqual(['Seminar', 'Web', '(blank)']);
    expect(column(call('SOURCES', H, S, 'ja'), 0)).toEqual(['Seminar', 'Web', '（空欄）']);
    expect(column(call('SOURCES', H, S), 6)).toEqual([480000, 0, 0]);
  });
});

describe('TASUKI_HANDOFFS', () => {
  test('FNL-11: gates in order, by role', () => {
    const table = call('HANDOFFS', H);
    expect(table.slice(1).map((row) => row.slice(0, 6))).toEqual([
      ['Marketing → Inside Sales', 1, 1, 0, 0, 1],
      ['Inside Sales → Field Sales', 2, 1, 1, 0, 0.5],
    ]);
    expect(column(table, 8)).toEqual([6, 27]);
  });
});

describe('TASUKI_BANT', () => {
  test.each<[unknown[], Cell[]]>([
    [
      ['confirmed', 'confirmed', 'indicated', 'indicated'],
      ['Ready', 0.75, ''],
    ],
    [
      ['確認済', '確認済み', '目安', '目安あり'],
      ['Ready', 0.75, ''],
    ],
    [
      ['Confirmed ', 'INDICATED', 'confirmed', 'not_asked'],
      ['Ask the rest first', 2.5 / 3, 'Timeline'],
    ],
    [
      ['Not asked', '未確認', '', undefined],
      ['Ask the rest first', '', 'Budget, Authority, Need, Timeline'],
    ],
    [
      ['no', 'confirmed', 'confirmed', 'confirmed'],
      ['Not ready', 0.75, 'Budget'],
    ],
    [
      ['なし', '', 'confirmed', 'confirmed'],
      ['Not ready', 2 / 3, 'Budget, Authority'],
    ],
    [
      ['no', 'no', 'no', 'no'],
      ['Not ready', 0, 'Budget, Authority, Need, Timeline'],
    ],
  ])('%j', (answers, expected) => {
    expect(call('BANT', ...answers)).toEqual([['Verdict', 'Score', 'Missing'], expected]);
  });

  test('in Japanese', () => {
    expect(call('BANT', '確認済', 'なし', '', '', 'ja')[1]).toEqual([
      '基準に満たない',
      0.5,
      '決裁権、必要性、導入時期',
    ]);
  });
});

describe('TASUKI_PLAN', () => {
  test.each<[number[], number[]]>([
    [
      [6000000, 500000, 0.25, 0.4, 0.6],
      [12, 48, 200],
    ],
    [
      [1, 500000, 1, 1, 1],
      [1, 1, 1],
    ],
    [
      [1000000, 300000, 0.3, 1, 1],
      [4, 14, 14],
    ],
    [
      [100, 10, 0.1, 0.1, 0.1],
      [10, 100, 10000],
    ],
    [
      [700, 100, 0.7, 0.1, 1],
      [7, 10, 100],
    ],
  ])('%j', (args, expected) => {
    expect(call('PLAN', ...args)[1]).toEqual(expected);
  });
});
