/** FNL-12, silo alarms at their boundaries: to the instant, to one case, and to a small shift of what chance may do. */
import type { AlarmCode } from '../../../src/funnel/alarms/alarm';
import { alarmsOf } from '../../../src/funnel/alarms/alarms';
import { fell, grew, isAbove, rose, strictness } from '../../../src/funnel/alarms/support';
import { HalfYears } from '../../../src/funnel/alarms/windows';
import { observe } from '../../../src/funnel/observe';
import { readHistory } from '../../../src/funnel/read-history';
import type { Cell } from '../../../src/pipeline/cell';
import { type Happening, on, STAGES } from '../history';
import {
  AS_OF,
  CARES,
  customer,
  daysAgo,
  LOST,
  many,
  NEGLECTED,
  newLead,
  PILE,
  SENDERS,
  SOURCES,
} from './team';

const observed = (rows: Cell[][]) => observe(readHistory(rows), STAGES, { asOf: AS_OF });
/** [k, n before, k, n now] of the alarm's measure. */
function counts(rows: Cell[][], code: AlarmCode, what: string): number[] | null {
  const alarm = alarmsOf(observed(rows)).find((one) => one.code === code);
  const measure = alarm?.measures.find((one) => one.what === what);
  if (measure === undefined) return null;
  const { before, now } = measure;
  return [before?.k ?? 0, before?.n ?? 0, now.k, now.n];
}

type Days = readonly [days: number, late?: number];
const entered = (when: Days, more: Happening): Cell[] => on(daysAgo(...when), 'entered', 'new', more);
const web = (when: Days, end: Days | null = null): Cell[][] => {
  const more = { lead: newLead(), source: 'Web' };
  return [entered(when, more), ...(end ? [on(daysAgo(...end), 'moved', 'onboarding', more)] : [])];
};
/** Offered by Ann at a moment and accepted a second later. */
const ann = (when: Days): Cell[][] => {
  const more = { lead: newLead(), from: 'new', actor: 'Ann' };
  const [days, late = 0] = when;
  return [
    entered([500], more),
    on(daysAgo(...when), 'offered', 'screening', more),
    on(daysAgo(days, late + 1000), 'accepted', 'screening', more),
  ];
};
const deal = (when: Days, end?: Days, to = 'lost'): Cell[][] => {
  const more = { lead: newLead() };
  return [entered(when, more), ...(end ? [on(daysAgo(...end), 'moved', to, more)] : [])];
};

describe('to the instant', () => {
  // With fewer losses on record one more does not settle whether the win rate rose.
  const pile = [...PILE, ...LOST.slice(0, LOST.length / 2)];
  test.each<[string, Cell[][], AlarmCode, string, Cell[][], number[]]>([
    // T = 90: half-years of entries end 90 days ago.
    ['the last moment', SOURCES, 'leads_without_wins', 'won_within', web([90]), [0, 0, 0, 1]],
    ['one after it', SOURCES, 'leads_without_wins', 'won_within', web([90, 1]), [0, 0, 0, 0]],
    ['the middle', SOURCES, 'leads_without_wins', 'won_within', web([273]), [0, 1, 0, 0]],
    ['right after the middle', SOURCES, 'leads_without_wins', 'won_within', web([273, 1]), [0, 0, 0, 1]],
    ['the start', SOURCES, 'leads_without_wins', 'won_within', web([456]), [0, 0, 0, 0]],
    ['right after the start', SOURCES, 'leads_without_wins', 'won_within', web([456, 1]), [0, 1, 0, 0]],
    ['won on day T', SOURCES, 'leads_without_wins', 'won_within', web([200], [110]), [0, 0, 1, 1]],
    ['won after it', SOURCES, 'leads_without_wins', 'won_within', web([200], [110, 1]), [0, 0, 0, 1]],
    // Acceptance is known at once, so its half-years end now.
    ['offered now', SENDERS, 'pushed_handoffs', 'accepted', ann([0, -1000]), [0, 0, 1, 1]],
    ['offered in the middle', SENDERS, 'pushed_handoffs', 'accepted', ann([183]), [1, 1, 0, 0]],
    ['offered right after it', SENDERS, 'pushed_handoffs', 'accepted', ann([183, 1]), [0, 0, 1, 1]],
    ['offered at the start', SENDERS, 'pushed_handoffs', 'accepted', ann([366]), [0, 0, 0, 0]],
    ['offered right after the start', SENDERS, 'pushed_handoffs', 'accepted', ann([366, 1]), [1, 1, 0, 0]],
    ['lost on day T', pile, 'overdue_pile', 'overdue', deal([200], [110]), [0, 0, 0, 1]],
    ['lost right after it', pile, 'overdue_pile', 'overdue', deal([200], [110, 1]), [0, 0, 1, 1]],
    ['won on day T', pile, 'overdue_pile', 'overdue', deal([200], [110], 'active'), [0, 0, 0, 1]],
    ['won right after it', pile, 'overdue_pile', 'overdue', deal([200], [110, 1], 'active'), [0, 0, 1, 1]],
    ['day T is now', pile, 'overdue_pile', 'overdue', deal([90]), [0, 0, 1, 1]],
    ['day T is to come', pile, 'overdue_pile', 'overdue', deal([90, 1]), [0, 0, 0, 0]],
    ['day T in the middle', pile, 'overdue_pile', 'overdue', deal([273]), [1, 1, 0, 0]],
    ['lost in the middle', pile, 'overdue_pile', 'win_rate', deal([200], [183]), [0, 1, 0, 0]],
    ['lost right after it', pile, 'overdue_pile', 'win_rate', deal([200], [183, 1]), [0, 0, 0, 1]],
    ['customer for T days', NEGLECTED, 'neglected_customers', 'neglected', customerSince([90]), [0, 0, 1, 1]],
    ['not yet', NEGLECTED, 'neglected_customers', 'neglected', customerSince([90, 1]), [0, 0, 0, 0]],
    [
      'called T days ago',
      NEGLECTED,
      'neglected_customers',
      'neglected',
      customerSince([200], [90]),
      [0, 0, 1, 1],
    ],
    [
      'called later',
      NEGLECTED,
      'neglected_customers',
      'neglected',
      customerSince([200], [90, 1]),
      [0, 0, 0, 1],
    ],
  ])('%s (%#)', (_, rows, code, what, added, expected) => {
    const without = counts(rows, code, what)!;
    const with_ = counts([...rows, ...added], code, what)!;
    expect(with_.map((count, at) => count - without[at])).toEqual(expected);
  });

  test.each<[string, Days, boolean]>([
    ['T days ago', [90], false],
    ['a moment earlier', [90, -1], true],
  ])('a contact %s: whether contacts are written down', (_, when, raised) => {
    const rows = NEGLECTED.slice(CARES.length).concat([
      on(daysAgo(200), 'entered', 'new', { lead: 'C' }),
      on(daysAgo(...when), 'touched', '', { lead: 'C', reason: 'call.reached' }),
    ]);
    expect(counts(rows, 'neglected_customers', 'neglected') !== null).toBe(raised);
  });
});

function customerSince(since: Days, call?: Days): Cell[][] {
  const more = { lead: newLead() };
  return [
    entered([450], more),
    on(daysAgo(...since), 'moved', 'active', more),
    ...(call ? [on(daysAgo(...call), 'touched', '', { ...more, reason: 'call.reached' })] : []),
  ];
}

describe('how much of the earlier half-year was recorded', () => {
  const halfYears = new HalfYears(AS_OF);
  const half = 183 + 91.5;
  test.each<[string, Days, number]>([
    ['all of it', [366], 1],
    ['all of it and more', [400], 1],
    ['half of it', [half], 0.5],
    ['a moment less', [half, 1], 0],
    ['nothing', [183], 0],
  ])('%s', (_, when, share) => {
    expect(halfYears.recordedSince(daysAgo(...when).getTime())).toBeCloseTo(share, 9);
  });
});

describe('to what chance may do', () => {
  // Upper quantiles of the normal distribution at 0.005 ÷ tests.
  test.each([
    [0, 2.5758293035489],
    [1, 2.5758293035489],
    [2, 2.8070337683438],
    [6, 3.1439802870691],
    [40, 3.6622599308876],
  ])('%i tests share one alarm in 200 reports', (tests, z) => {
    expect(strictness(tests)).toBeCloseTo(z, 7);
  });

  const sides = ([k, n]: number[], [j, m]: number[]) => ({ now: { k, n }, before: { k: j, n: m } });
  const Z = strictness(1);
  test.each<[number, number, boolean]>([
    [1200, 1000, true],
    [1199, 1000, false],
    // A fifth more of so few may be chance.
    [120, 100, false],
  ])('%i after %i has grown: %s', (now, before, expected) => {
    expect(grew(sides([0, now], [0, before]), 1, Z)).toBe(expected);
  });

  test('of half a half-year on record, a fifth more a day counts', () => {
    const grown = (now: number): boolean => grew(sides([0, now], [0, 1000]), 0.5, Z);
    expect([grown(2400), grown(2399)]).toEqual([true, false]);
  });

  // By the bounds of Newcombe and Wilson, worked out apart.
  test('the one of 100 that makes a fall from 50, and a rise', () => {
    const now = (k: number) => sides([k, 100], [50, 100]);
    expect([fell(now(32), Z), fell(now(33), Z)]).toEqual([true, false]);
    expect([rose(now(68), Z), rose(now(67), Z)]).toEqual([true, false]);
  });

  test('more than a third of 60 customers', () => {
    const above = (k: number): boolean => isAbove({ k, n: 60 }, 1 / 3, Z);
    expect([above(30), above(29)]).toEqual([true, false]);
    const neglected = (hits: number): number =>
      alarmsOf(observed([...CARES, ...many(60, [400, 120], 60 - hits, customer(30))])).length;
    expect([neglected(30), neglected(29)]).toEqual([1, 0]);
  });
});
