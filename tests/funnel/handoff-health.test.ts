/** FNL-11: who answers, how late, what overriding leads to, and what comes back to whom. */
import { type Claim, compareRates } from '../../src/funnel/compared-rates';
import { computeFigures, type FunnelOptions, figuresOf } from '../../src/funnel/figures';
import type { HandoffFigures } from '../../src/funnel/handoff-figures';
import { observe } from '../../src/funnel/observe';
import { readHistory } from '../../src/funnel/read-history';
import type { Cell } from '../../src/pipeline/cell';
import { DEFAULT_GATES } from '../../src/pipeline/gate';
import { on, STAGES, wall } from './history';

const GATES = DEFAULT_GATES.map((gate) => ({ ...gate, label: gate.key }));
const of = (rows: Cell[][], options: FunnelOptions = {}): HandoffFigures =>
  computeFigures(rows, STAGES, options).handoffs;

interface Told {
  answer?: 'accepted' | 'returned' | null;
  hours?: number;
  offered?: string;
  by?: string;
  to?: string;
  why?: string;
  override?: boolean;
  end?: 'onboarding' | 'lost';
}
/** One lead of Inside Sales, offered to Field Sales and perhaps answered. */
function offer(lead: string, told: Told = {}): Cell[][] {
  const { answer = 'accepted', hours = 1, offered = '2026-01-02T09:00:00', by = 'Ann', to = 'Bo' } = told;
  const at = new Date(wall(offered) + hours * 3_600_000);
  const gate = { lead, from: 'screening' };
  return [
    on('2026-01-01', 'entered', 'screening', { lead }),
    on(offered, 'offered', 'meeting', { ...gate, actor: by, reason: told.override ? 'no time' : '' }),
    ...(answer ? [on(at, answer, 'meeting', { ...gate, actor: to, reason: told.why ?? '' })] : []),
    ...(told.end ? [on('2026-02-01', 'moved', told.end, { lead })] : []),
  ];
}
const many = (n: number, prefix: string, told: Told): Cell[][] =>
  [...Array(n).keys()].flatMap((index) => offer(`${prefix}${index}`, told));

test('FNL-11: median and p90 hours to answer, with how many they are of', () => {
  const rows = [1, 2, 3, 4, 9].flatMap((hours) => offer(`L${hours}`, { hours }));
  expect(of(rows).all).toMatchObject({ timed: 5, medianHours: 3, p90Hours: 7 });
});

test.each([
  ['exactly the hours of the gate', '2026-01-03T09:00:00', 0],
  ['a second more', '2026-01-03T09:00:01', 1],
])('FNL-11: an offer that has waited for %s', (_, asOf, late) => {
  expect(of(offer('L1', { answer: null }), { gates: GATES, asOf: wall(asOf) }).all.late).toBe(late);
});

test('FNL-11: without gates nobody knows what is late; an answered offer never is', () => {
  const asOf = wall('2026-03-01');
  expect(of(offer('L1', { answer: null }), { asOf }).all.late).toBeNull();
  expect(of(offer('L1', { hours: 100 }), { asOf, gates: GATES }).all.late).toBe(0);
});

test('FNL-11: receivers are those who answered; offers that wait have none', () => {
  const rows = [
    ...offer('a', { to: 'Bo' }),
    ...offer('b', { to: 'bo ', answer: 'returned' }),
    ...offer('c', { to: 'Cy' }),
    ...offer('d', { answer: null }),
  ];
  const { receivers } = of(rows);
  expect(receivers.map(({ name, acceptance: { k, n } }) => [name, k, n])).toEqual([
    ['Bo', 1, 2],
    ['Cy', 1, 1],
  ]);
});

test('FNL-11: why offers came back, sender by sender', () => {
  const rows = [
    ...offer('a', { answer: 'returned', why: 'need_unclear' }),
    ...offer('b', { answer: 'returned', why: 'need_unclear' }),
    ...offer('c', { answer: 'returned', why: 'too_early' }),
    ...offer('d', { answer: 'returned', why: 'too_early', by: 'Di' }),
    ...offer('e', { by: 'Ed' }),
  ];
  expect(of(rows).sentBack).toEqual([
    {
      sender: 'Ann',
      returned: 3,
      reasons: [
        { reason: 'need_unclear', n: 2 },
        { reason: 'too_early', n: 1 },
      ],
    },
    { sender: 'Di', returned: 1, reasons: [{ reason: 'too_early', n: 1 }] },
  ]);
});

test('FNL-11: in a period stand offers answered in it, and those that wait whenever they were made', () => {
  const rows = [
    ...offer('before', { offered: '2026-01-31T23:00:00', hours: 0.5 }),
    ...offer('answered in it', { offered: '2026-01-31T23:00:00', hours: 1 }),
    ...offer('after', { offered: '2026-02-28T23:30:00', hours: 1 }),
    ...offer('waiting', { offered: '2026-01-02', answer: null }),
  ];
  const period = { from: wall('2026-02-01'), to: wall('2026-03-01') };
  expect(of(rows, { period }).all).toMatchObject({ offered: 2, accepted: 1, waiting: 1 });
});

test('FNL-11: offers from before Actor and Reason are known are left out', () => {
  const history = readHistory([...offer('old'), ...offer('new', { answer: 'returned' })]);
  history.detailFrom = 3;
  const { handoffs, headline } = figuresOf(observe(history, STAGES));
  expect(handoffs.all.offered).toBe(1);
  // The same word at the top and in the table is the same number.
  expect(handoffs.all.acceptance).toMatchObject({ k: 0, n: 1 });
  expect(headline.figures.find(({ code }) => code === 'acceptance')?.rate).toEqual(handoffs.all.acceptance);
});

test.each<[string, [number, number], [number, number], Claim]>([
  ['29 on a side', [29, 29], [0, 300], 'too_few'],
  ['nothing on a side', [0, 0], [10, 300], 'too_few'],
  ['clearly lower', [10, 60], [45, 60], 'worse'],
  ['clearly higher', [45, 60], [10, 60], 'better'],
  ['about the same, and many', [200, 400], [202, 400], 'as_good'],
  ['about the same, and few', [15, 30], [16, 31], 'no_evidence'],
])('FNL-11: two rates, %s', (_, [k1, n1], [k2, n2], claim) => {
  expect(compareRates({ k: k1, n: n1 }, { k: k2, n: n2 }, 30).claim).toBe(claim);
});

test('FNL-11: overriding offers against the others, in acceptance and in wins', () => {
  const rows = [
    ...many(40, 'ow', { override: true, end: 'lost' }),
    ...many(20, 'or', { override: true, answer: 'returned' }),
    ...many(40, 'nw', { end: 'onboarding' }),
    ...many(2, 'nr', { answer: 'returned' }),
    ...many(3, 'open', {}),
  ];
  const { overriding, overrides } = of(rows);
  expect(overrides).toBe(60);
  expect(overriding.acceptance).toMatchObject({ first: { k: 40, n: 60 }, second: { k: 43, n: 45 } });
  expect(overriding.acceptance.claim).toBe('worse');
  expect(overriding.wins).toMatchObject({ first: { k: 0, n: 40 }, second: { k: 40, n: 40 }, claim: 'worse' });
});

test('FNL-1: a pass with both kinds of accepted offers counts once, as one that overrode', () => {
  const gate = { from: 'screening' };
  const next = { from: 'closing', actor: 'Bo' };
  const { wins } = of([
    ...offer('L1', { override: true }),
    on('2026-01-05', 'moved', 'closing', gate),
    on('2026-01-06', 'offered', 'onboarding', next),
    on('2026-01-07', 'accepted', 'onboarding', next),
  ]).overriding;
  expect([wins.first.n, wins.second.n]).toEqual([1, 0]);
});
