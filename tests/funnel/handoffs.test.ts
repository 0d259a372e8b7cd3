/** FNL-11: handoffs from offer to answer, by gate, sender, source and reason. */
import { computeFigures, type Figures } from '../../src/funnel/figures';
import type { Cell } from '../../src/pipeline/cell';
import { on, STAGES } from './history';

const of = (rows: Cell[][]): Figures['handoffs'] => computeFigures(rows, STAGES).handoffs;
const gate = { from: 'screening' };
const entered = on('2026-01-01', 'entered', 'screening');
const offered = on('2026-01-02T09:00:00', 'offered', 'meeting', { ...gate, actor: 'Ann' });

test.each<[string, Cell[][], Partial<Figures['handoffs']['all']>]>([
  ['accepted', [on('2026-01-02T15:00:00', 'accepted', 'meeting', gate)], { accepted: 1, medianHours: 6 }],
  ['returned', [on('2026-01-03T09:00:00', 'returned', 'meeting', gate)], { returned: 1, medianHours: 24 }],
  ['waiting', [on('2026-01-04T09:00:00', 'touched')], { waiting: 1, oldestWaitingHours: 48 }],
  ['withdrawn', [on('2026-01-03', 'withdrawn', 'meeting', gate)], { withdrawn: 1, waiting: 0 }],
  ['overtaken by a hand move', [on('2026-01-03', 'moved', 'meeting', gate)], { withdrawn: 1, accepted: 0 }],
  ['overtaken by a loss', [on('2026-01-03', 'moved', 'lost', gate)], { withdrawn: 1, waiting: 0 }],
  ['overtaken by the row leaving', [on('2026-01-03', 'moved', '', gate)], { withdrawn: 1, waiting: 0 }],
  [
    'still waiting after a change of owner',
    [on('2026-01-03', 'moved', 'screening', { from: 'screening' })],
    { waiting: 1 },
  ],
  ['asked twice', [on('2026-01-03', 'offered', 'meeting', gate)], { offered: 1, waiting: 1 }],
  ['answered without a date', [on('', 'accepted', 'meeting', gate)], { accepted: 1, medianHours: null }],
])('FNL-11: an offer %s', (_, rest, expected) => {
  expect(of([entered, offered, ...rest]).all).toMatchObject({ offered: 1, ...expected });
});

test('FNL-11: acceptance is over decided offers only', () => {
  const rows = [0, 1, 2, 3, 4].flatMap((lead) => [
    on('2026-01-01', 'entered', 'screening', { lead: `L${lead}` }),
    on('2026-01-02', 'offered', 'meeting', { ...gate, lead: `L${lead}` }),
    on('2026-01-03', ['accepted', 'accepted', 'returned', 'touched', 'withdrawn'][lead], 'meeting', {
      ...gate,
      lead: `L${lead}`,
    }),
  ]);
  expect(of(rows).all).toMatchObject({ offered: 5, waiting: 1, withdrawn: 1, acceptance: { k: 2, n: 3 } });
});

test('FNL-11: an answer without its offer counts as one that was offered', () => {
  expect(of([entered, on('2026-01-02', 'accepted', 'meeting', gate)]).all).toMatchObject({
    offered: 1,
    accepted: 1,
    medianHours: null,
  });
});

test('FNL-11: offered again after a return is another offer', () => {
  const { all, reasons } = of([
    entered,
    offered,
    on('2026-01-03', 'returned', 'meeting', { ...gate, reason: 'need_unclear' }),
    on('2026-01-04', 'offered', 'meeting', gate),
    on('2026-01-05', 'accepted', 'meeting', gate),
  ]);
  expect(all).toMatchObject({ offered: 2, accepted: 1, returned: 1 });
  expect(reasons).toEqual([{ reason: 'need_unclear', n: 1 }]);
});

test('FNL-11: a gate is a border between roles, from whichever stage the lead is offered', () => {
  const { gates } = of([
    on('2026-01-01', 'entered', 'closing', { lead: 'a' }),
    on('2026-01-02', 'offered', 'onboarding', { lead: 'a', from: 'closing' }),
    on('2026-01-01', 'entered', 'meeting', { lead: 'b' }),
    on('2026-01-02', 'offered', 'onboarding', { lead: 'b', from: 'meeting' }),
    on('2026-01-01', 'entered', 'new', { lead: 'c' }),
    on('2026-01-02', 'offered', 'demo', { lead: 'c', from: 'new' }),
  ]);
  expect(gates.map(({ from, to, offered: n }) => [from, to, n])).toEqual([
    ['field_sales', 'customer_success', 2],
    ['new', 'demo', 1],
  ]);
});

test('FNL-11: an offer of a lead whose place is unknown is overtaken when its row leaves', () => {
  const rows = [on('2026-01-01', 'entered', ''), offered, on('2026-01-03', 'moved', '')];
  expect(of(rows).all).toMatchObject({ offered: 1, withdrawn: 1, waiting: 0 });
});

test('FNL-8, FNL-11: a handoff is under the source of its pass', () => {
  const { sources } = of([
    on('2026-01-01', 'entered', 'screening', { source: 'Web' }),
    offered,
    on('2026-01-03', 'moved', 'lost'),
    on('2026-02-01', 'entered', 'screening', { source: 'Seminar' }),
    on('2026-02-02', 'offered', 'meeting', { ...gate, source: 'said twice' }),
  ]);
  expect(sources.map(({ name, offered: n }) => [name, n])).toEqual([
    ['Web', 1],
    ['Seminar', 1],
  ]);
});

test('FNL-11: by who offered and by source, names compared folded; overrides counted', () => {
  const { senders, sources, overrides } = of(
    ['Ann', 'ann ', 'Bo'].flatMap((actor, lead) => [
      on('2026-01-01', 'entered', 'screening', { lead: `L${lead}`, source: lead === 2 ? '' : 'Web' }),
      on('2026-01-02', 'offered', 'meeting', {
        ...gate,
        lead: `L${lead}`,
        actor,
        reason: lead ? '' : 'asked me',
      }),
    ]),
  );
  expect(senders.map(({ name, offered: n }) => [name, n])).toEqual([
    ['Ann', 2],
    ['Bo', 1],
  ]);
  expect(sources.map(({ name, offered: n }) => [name, n])).toEqual([
    ['Web', 2],
    ['', 1],
  ]);
  expect(overrides).toBe(1);
});
