/** FNL-12, silo alarms: raised when the numbers support them, silent otherwise, each count with its rows. */
import type { Alarm, AlarmCode } from '../../../src/funnel/alarms/alarm';
import { alarmsOf } from '../../../src/funnel/alarms/alarms';
import { rowsBehind } from '../../../src/funnel/behind';
import { computeFigures } from '../../../src/funnel/figures';
import { type Observed, observe } from '../../../src/funnel/observe';
import { readHistory } from '../../../src/funnel/read-history';
import { funnelWords } from '../../../src/i18n/funnel';
import type { Cell } from '../../../src/pipeline/cell';
import { alarmsSection } from '../../../src/workbook/funnel-tab/alarms-section';
import { sentences } from '../../../src/workbook/funnel-tab/sentences';
import { type Happening, on, STAGES } from '../history';
import {
  AS_OF,
  CARES,
  closing,
  customer,
  daysAgo,
  EARLIER,
  LATER,
  LOST,
  lead,
  many,
  NEGLECTED,
  OFFERS_EARLIER,
  OFFERS_NOW,
  offer,
  PILE,
  SENDERS,
  SOURCES,
} from './team';

const observed = (rows: Cell[][]): Observed => observe(readHistory(rows), STAGES, { asOf: AS_OF });
const raised = (rows: Cell[][]): Alarm[] => alarmsOf(observed(rows));

/** Plans and content seen are on record for every customer, but only some were spoken to. */
const planned = (age: number, cared: boolean, more: Happening): Cell[][] => [
  ...customer(30)(age, cared, more),
  on(daysAgo(20), 'touched', '', { ...more, reason: 'next' }),
  on(daysAgo(10), 'touched', '', { ...more, reason: 'content.seen' }),
];

test.each<[AlarmCode, string, Cell[][], Alarm['about'], number[], number | null]>([
  [
    'leads_without_wins',
    'names the source',
    SOURCES,
    { of: 'source', name: 'Web' },
    [40, 100, 30, 300],
    9000,
  ],
  [
    'leads_without_wins',
    'of all when no source stands out',
    [
      ...['A', 'B', 'C'].flatMap((source) => [
        ...many(29, EARLIER, 12, lead(source)),
        ...many(60, LATER, 5, lead(source)),
      ]),
    ],
    { of: 'all' },
    [36, 87, 15, 180],
    5948.275862068966,
  ],
  [
    'pushed_handoffs',
    'names the sender',
    SENDERS,
    { of: 'sender', name: 'Ann', from: 'marketing', to: 'inside_sales' },
    [54, 60, 60, 150],
    null,
  ],
  ['overdue_pile', 'of all', [...PILE, ...LOST], { of: 'all' }, [0, 120, 80, 150], 560],
  ['neglected_customers', 'of all', NEGLECTED, { of: 'all' }, [40, 60], 2000],
  [
    'neglected_customers',
    'a plan is no contact',
    [...CARES, ...many(60, [400, 120], 20, planned)],
    { of: 'all' },
    [40, 60],
    2000,
  ],
])('%s, %s', (code, _what, rows, about, counts, amount) => {
  const alarms = raised(rows);
  expect(alarms.map((alarm) => alarm.code)).toEqual([code]);
  const [alarm] = alarms;
  expect(alarm.about).toEqual(about);
  const { before, now } = alarm.measures[0];
  expect([...(before ? [before.k, before.n] : []), now.k, now.n]).toEqual(counts);
  if (amount === null) expect(alarm.amount).toBeNull();
  else expect(alarm.amount).toBeCloseTo(amount, 6);
});

test.each<[string, Cell[][]]>([
  ['nothing', []],
  [
    'more leads, as many of them won',
    [...many(100, EARLIER, 30, lead('W')), ...many(300, LATER, 90, lead('W'))],
  ],
  [
    'fewer won, but no more leads',
    [...many(200, EARLIER, 80, lead('W')), ...many(200, LATER, 20, lead('W'))],
  ],
  ['below the minimum n', [...many(25, EARLIER, 20, lead('W')), ...many(300, LATER, 3, lead('W'))]],
  [
    'an earlier half-year that was hardly recorded',
    [...many(60, [340, 273], 40, lead('W')), ...many(300, LATER, 20, lead('W'))],
  ],
  [
    'more offers, as many accepted',
    [...many(60, OFFERS_EARLIER, 50, offer('A')), ...many(150, OFFERS_NOW, 125, offer('A'))],
  ],
  [
    'fewer accepted, but no more offers',
    [...many(90, OFFERS_EARLIER, 80, offer('A')), ...many(90, OFFERS_NOW, 20, offer('A'))],
  ],
  [
    'more left open, and the win rate no better',
    PILE.slice(0, 240).concat(many(150, [181, 92], 0, closing('lost'))),
  ],
  ['customers who are spoken to', [...CARES, ...many(60, [400, 120], 50, customer(30))]],
  [
    'customers of a team that records renewals and no contact',
    [
      on(daysAgo(300), 'entered', 'active', { lead: 'C' }),
      on(daysAgo(150), 'renewed', '', { lead: 'C' }),
      ...many(60, [400, 120], 0, customer(30)),
    ],
  ],
  ['customers of a team that records no contact', many(60, [400, 120], 0, customer(30))],
])('silent: %s', (_what, rows) => {
  expect(raised(rows)).toEqual([]);
});

test('silent: what a touch was is not read yet, so it may have been a contact, and may not', () => {
  const history = readHistory(NEGLECTED);
  expect(alarmsOf(observe(history, STAGES, { asOf: AS_OF }))).toHaveLength(1);
  history.detailFrom = history.events;
  history.reason.fill(0);
  expect(alarmsOf(observe(history, STAGES, { asOf: AS_OF }))).toEqual([]);
});

describe.each(['en', 'ja'] as const)('on the tab, %s', (language) => {
  const words = funnelWords(language);

  test.each([
    ['sources', SOURCES],
    ['senders', SENDERS],
    ['pile', [...PILE, ...LOST]],
    ['customers', NEGLECTED],
  ])('%s: every count leads to as many rows, and the top warns', (_what, rows) => {
    const figures = computeFigures(rows, STAGES, { asOf: AS_OF });
    const section = alarmsSection(figures, words);
    const lines = section.lines.filter((line) => line.behind);
    expect(lines.length).toBeGreaterThan(0);
    const team = observed(rows);
    for (const line of lines)
      line.behind?.forEach((key, index) => {
        if (key !== null) expect(rowsBehind(team, {}, key)?.length).toBe(line.values[index]);
      });
    const warned = sentences(figures, words).filter((sentence) => sentence.warn);
    expect(warned.length).toBeGreaterThanOrEqual(figures.alarms.length);
    for (const { text } of warned) expect(text).not.toMatch(/NaN|undefined|null/);
  });

  test('says what is watched, and what silence means', () => {
    const section = alarmsSection(computeFigures([], STAGES), words);
    expect(section.lines).toEqual([]);
    expect(section.notes).toEqual([words.alarms.none, ...words.alarms.watched]);
  });
});
