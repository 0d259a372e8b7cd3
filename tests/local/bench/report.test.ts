/** What the bench prints: its options, its tables, and the budgets beside the figures. */
import { judge } from '../../../local/bench/budgets';
import { readOptions, report, UsageProblem } from '../../../local/bench/report';
import { table } from '../../../local/bench/table';

test.each([
  [[], { json: false, long: false }],
  [['--json'], { json: true, long: false }],
  [['--long'], { json: false, long: true }],
] as const)('options %j', (args, options) => {
  expect(readOptions(args)).toEqual(options);
});

test('an option that does not exist is named', () => {
  expect(() => readOptions(['--json', '--fast'])).toThrow(UsageProblem);
  expect(() => readOptions(['--fast'])).toThrow('"--fast"');
});

test('a table: texts to the left, figures to the right, no trailing blanks', () => {
  const rows = [
    ['action', 'calls', 'budget'],
    ['open', '4', '≤ 4 ok'],
    ['a longer name', '213', ''],
  ];
  expect(table(rows, [0, 2])).toBe(
    [
      'action         calls  budget',
      '-------------  -----  ------',
      'open               4  ≤ 4 ok',
      'a longer name    213',
    ].join('\n'),
  );
});

describe('the report', () => {
  const actions = [
    {
      action: 'open a lead' as const,
      leads: 10_000,
      reading: {
        serviceCalls: 5,
        metadataCalls: 93,
        modelledSeconds: 1.494,
        holdSeconds: 0,
        wallSeconds: 0.0149,
      },
    },
    {
      action: 'adopt the sheet' as const,
      leads: 10_000,
      reading: {
        serviceCalls: 1213,
        metadataCalls: 149,
        modelledSeconds: 118.9,
        holdSeconds: 21.5,
        wallSeconds: 3.4,
      },
    },
    {
      action: 'offer' as const,
      leads: 10_000,
      reading: {
        serviceCalls: 9,
        metadataCalls: 70,
        modelledSeconds: 3.46,
        holdSeconds: 2.71,
        wallSeconds: 0.1,
      },
    },
  ];
  const refreshes = [
    {
      refresh: 'after one action' as const,
      events: 100_000,
      reading: {
        serviceCalls: 1,
        metadataCalls: 27,
        modelledSeconds: 2.004,
        holdSeconds: 0,
        wallSeconds: 0.5,
      },
      cellsRead: 5548,
      calls: [{ name: 'Range.getValues', ms: 150.4, cellsRead: 56 }],
    },
    {
      refresh: 'the tab painted anew' as const,
      events: 100_000,
      reading: {
        serviceCalls: 122,
        metadataCalls: 29,
        modelledSeconds: 15.3,
        holdSeconds: 0,
        wallSeconds: 1,
      },
      cellsRead: 5548,
      calls: [],
    },
  ];
  const time = { events: 100_000, funnelMs: 20, handOverMs: 5.04, loopMs: 10, timesLoop: 2, filtersMs: 250 };
  const funnel = { times: [{ ...time, events: 10_000, timesLoop: 9 }, time], growth: 14.1, loopGrowth: 30 };
  const sizes = [{ file: 'Code.js', kb: 59.96 }];
  const checks = judge(actions, funnel, 10.04, sizes);
  const countifs = { events: 10_000, leads: 2084, recalculationMs: 8765.4, reached: [2084] };
  const text = report({ node: '20', sizes, actions, refreshes, funnel, megabytes: 10.04, countifs, checks });
  const line = (start: string) => text.split('\n').find((one) => one.trim().startsWith(start));

  test.each([
    ['open a lead', 'open a lead 10,000 5 ≤ 4 over 93 1.49 0.00 0.01'],
    ['adopt the sheet', 'adopt the sheet 10,000 1,213 149 118.90 21.50 3.40'],
    ['At 10,000', 'At 10,000 leads a second user waits at most 2.71 s; a handoff takes 3.46 s.'],
    ['after one action', 'after one action 100,000 5,548 1 27 2.00 ≤ 2 over 0.50'],
    ['the tab painted anew', 'the tab painted anew 100,000 5,548 122 29 15.30 1.00'],
    ['Range.getValues', 'Range.getValues 150 56'],
    ['start, and', 'start, and calls for metadata 1854'],
    ['10,000', '10,000 20.0 10.00 9.0 5.0 250.0 12.5'],
    ['100,000', '100,000 20.0 10.00 2.0 ≤ 3 ok 5.0 250.0 12.5'],
    ['T(', 'T(100,000) / T(10,000) = 14.1 ≤ 14 over; of the loop 30.0'],
    ['Memory', 'Memory that a call at 100,000 adds: 10.0 MB ≤ 10 MB over'],
    ['LibreOffice', 'LibreOffice: 10,000 events, 2,084 leads, 8,765 ms.'],
    ['Code.js', 'Code.js 60.0 KB ≤ 60 KB ok'],
  ])('the line of %s', (start, expected) => {
    expect(line(start)?.trim().replace(/ +/g, ' ')).toBe(expected);
  });

  test('says why the workbook of formulas was left out', () => {
    const why = 'LibreOffice is not installed: left out';
    const without = report({
      node: '20',
      sizes,
      actions,
      refreshes,
      funnel,
      megabytes: 9,
      countifs: why,
      checks,
    });
    expect(without.split('\n')).toContain(why);
  });

  test('ends with what is over its budget', () => {
    const last = text.split('\n').pop();
    expect(last).toContain('open a lead at 10000 leads');
    expect(last).not.toContain('Code.js');
  });
});
