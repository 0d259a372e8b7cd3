/** FNL-13: churn over customer-months, retention of a fixed set, LTV or why there is none. */
import fc from 'fast-check';
import { behindKey, rowsBehind } from '../../src/funnel/behind';
import type { Choice } from '../../src/funnel/choose';
import { type CustomerFigures, customerFigures } from '../../src/funnel/customers';
import { type Observed, type ObserveOptions, observe } from '../../src/funnel/observe';
import { addMonths } from '../../src/funnel/period';
import { readHistory } from '../../src/funnel/read-history';
import type { Cell } from '../../src/pipeline/cell';
import { type Happening, on, STAGES, wall } from './history';

const seen = (rows: Cell[][], options: ObserveOptions = {}): Observed =>
  observe(readHistory(rows), STAGES, options);
const figures = (rows: Cell[][], options: ObserveOptions = {}, choice: Choice = {}): CustomerFigures =>
  customerFigures(seen(rows, options), choice);
const won = (lead: string, when: Cell, more: Happening = {}): Cell[][] => [
  on('2025-01-01', 'entered', 'new', { lead }),
  on(when, 'moved', 'onboarding', { lead, ...more }),
];
const left = (lead: string, when: Cell, to = 'churned', reason = ''): Cell[] =>
  on(when, 'moved', to, { lead, reason });
const AS_OF = wall('2026-06-15T12:00:00');

describe('FNL-13: who is a customer', () => {
  test('from the win on; onboarding and active are one; churn, loss and parking end it', () => {
    const rows = [
      ...won('a', '2026-01-10'),
      on('2026-02-01', 'moved', 'active', { lead: 'a' }),
      ...won('b', '2026-01-10'),
      left('b', '2026-03-01'),
      ...won('c', '2026-01-10'),
      left('c', '2026-03-02', 'lost'),
      ...won('d', '2026-01-10'),
      left('d', '2026-03-03', 'nurture'),
      on('2026-01-01', 'entered', 'new', { lead: 'never' }),
    ];
    const { active, churned, started, atStart } = figures(rows, { asOf: AS_OF });
    expect({ active, churned, started, atStart }).toEqual({ active: 1, churned: 3, started: 4, atStart: 0 });
  });

  test('a row gone from the sheet is a customer still', () => {
    const rows = [...won('a', '2026-01-10'), on('2026-03-01', 'moved', '', { lead: 'a' })];
    expect(figures(rows, { asOf: AS_OF })).toMatchObject({ active: 1, churned: 0 });
  });

  test('a customer who comes back is a new one, and the old one has left', () => {
    const rows = [
      ...won('a', '2026-01-10'),
      left('a', '2026-03-01'),
      on('2026-04-01', 'moved', 'onboarding', { lead: 'a' }),
    ];
    expect(figures(rows, { asOf: AS_OF })).toMatchObject({ active: 1, churned: 1, started: 2 });
  });

  test('won, or ended, on a day nobody knows: counted, and in no span', () => {
    const rows = [...won('a', ''), ...won('b', '2026-01-10'), left('b', ''), ...won('c', '2026-01-10')];
    expect(figures(rows, { asOf: AS_OF })).toMatchObject({ undated: 2, active: 1, started: 1, churned: 0 });
  });

  test('who left at the very end has left', () => {
    const rows = [...won('a', '2026-01-10'), left('a', '2026-03-01')];
    expect(figures(rows)).toMatchObject({ active: 0, churned: 1 });
  });

  test('a loss of what was never won is no churn', () => {
    const rows = [on('2026-01-01', 'entered', 'new'), on('2026-02-01', 'moved', 'lost')];
    expect(figures(rows)).toMatchObject({ active: 0, churned: 0, churn: { k: 0, n: 0 } });
  });
});

describe('FNL-13: churn in a month', () => {
  const rows = [
    ...won('a', '2026-01-10'),
    ...won('b', '2026-02-01'),
    left('b', '2026-03-01'),
    ...won('c', '2026-02-02'),
    left('c', '2026-04-30'),
    ...won('d', '2026-05-05'),
    left('d', '2026-05-20'),
  ];

  test('of those at a month’s start, in whole months only', () => {
    // February: a, b. March: a, b (leaves on the first day), c. April: a, c (leaves). May: a.
    const { churn, months } = figures(rows, { asOf: AS_OF });
    expect([months, churn.k, churn.n]).toEqual([4, 2, 8]);
  });

  test('of a period: its whole months, and no month that is not over', () => {
    const of = (from: string, to: string) => {
      const { churn, months } = figures(
        rows,
        { asOf: AS_OF },
        { period: { from: wall(from), to: wall(to) } },
      );
      return [months, churn.k, churn.n];
    };
    expect(of('2026-04-01', '2026-05-01')).toEqual([1, 1, 2]);
    expect(of('2026-04-02', '2026-06-01')).toEqual([1, 0, 1]);
    expect(of('2026-06-01', '2026-07-01')).toEqual([0, 0, 0]);
  });
});

describe('FNL-13: retention of a fixed starting set', () => {
  const rows = [
    ...won('stays', '2025-01-10', { amount: 100 }),
    on('2026-02-01', 'renewed', '', { lead: 'stays', amount: 150 }),
    ...won('shrinks', '2025-01-10', { amount: 100 }),
    on('', 'amount', '', { lead: 'shrinks', amount: 60 }),
    ...won('leaves', '2025-01-10', { amount: 200 }),
    left('leaves', '2026-03-01'),
    ...won('unsaid', '2025-01-10'),
    ...won('new', '2026-01-10', { amount: 999 }),
  ];

  test('of all time: those of a year before the end', () => {
    const { retention, grr, nrr, atStart, from, to } = figures(rows, { asOf: AS_OF });
    expect(from).toBe(wall('2025-06-15T12:00:00'));
    expect(to).toBe(AS_OF + 1);
    expect(atStart).toBe(4);
    expect([retention.k, retention.n]).toEqual([3, 4]);
    // The undated amount stands right after its forerunner, the win.
    expect(grr).toEqual({ n: 3, start: 360, end: 160, share: 160 / 360 });
    expect(nrr).toEqual({ n: 3, start: 360, end: 210, share: 210 / 360 });
  });

  test('of a period: those at its first moment, up to where it ends', () => {
    const period = { from: wall('2026-02-15'), to: wall('2026-03-01') };
    const { retention, nrr, started } = figures(rows, { asOf: AS_OF }, { period });
    // Who leaves on the day after the period has not left in it.
    expect([retention.k, retention.n, started]).toEqual([5, 5, 0]);
    expect(nrr.start).toBe(150 + 60 + 200 + 999);
  });

  test('without an amount there is no share of it', () => {
    const { grr, nrr } = figures(won('a', '2025-01-10'), { asOf: AS_OF });
    expect([grr, nrr]).toEqual(new Array(2).fill({ n: 0, start: 0, end: 0, share: null }));
  });
});

describe('FNL-13: LTV', () => {
  /** 40 customers of January 2026 at 1,200 a year, of whom some leave in March. */
  const book = (leaving: number, amount: Cell = 1200): Cell[][] =>
    [...Array(40).keys()].flatMap((i) => [
      ...won(`L${i}`, '2026-01-01', { amount }),
      ...(i < leaving ? [left(`L${i}`, '2026-03-10', 'churned', i % 3 ? 'price' : '')] : []),
    ]);
  const asOf = wall('2026-05-01');

  test('is what a customer pays in a month × gross margin ÷ churn in a month', () => {
    const { arpa, churn, ltv, ltvLack } = figures(book(20), { asOf, grossMargin: 0.7 });
    // January to March 40 each, April 20.
    expect([churn.k, churn.n, arpa.n, arpa.value]).toEqual([20, 140, 140, 100]);
    expect(ltv).toBeCloseTo((100 * 0.7) / (20 / 140), 9);
    expect(ltvLack).toBeNull();
  });

  test('amounts of a month are not divided by twelve', () => {
    const { arpa } = figures(book(20), { asOf, grossMargin: 0.7, amountMonths: 1 });
    expect(arpa.value).toBe(1200);
  });

  test.each<[string, Cell[][], number | null]>([
    ['no_margin', book(20), null],
    ['few_churned', book(19), 0.7],
    ['no_amount', book(20, ''), 0.7],
  ])('is not available: %s', (lack, rows, grossMargin) => {
    expect(figures(rows, { asOf, grossMargin })).toMatchObject({ ltv: null, ltvLack: lack });
  });

  test('reasons of those who left, most frequent first, blank its own', () => {
    expect(figures(book(20), { asOf }).reasons).toEqual([
      { reason: 'price', n: 13 },
      { reason: '', n: 7 },
    ]);
  });
});

const KINDS = ['onboarding', 'active', 'churned', 'lost', 'nurture', 'meeting', ''] as const;
const anyRows = fc
  .array(
    fc.record({
      lead: fc.integer({ min: 1, max: 5 }),
      kind: fc.constantFrom('entered', 'moved', 'moved', 'renewed', 'amount', 'undone'),
      to: fc.constantFrom(...KINDS),
      day: fc.option(fc.integer({ min: 0, max: 500 }), { nil: null, freq: 9 }),
      amount: fc.constantFrom<Cell>('', 0, 5, 100),
      reason: fc.constantFrom('', 'price', 'a/b'),
    }),
    { maxLength: 40 },
  )
  .map((events) =>
    events.map(({ lead, kind, to, day, amount, reason }) =>
      on(day === null ? '' : new Date(wall('2025-01-01') + day * 86_400_000), kind, to, {
        lead: `L${lead}`,
        amount,
        reason,
      }),
    ),
  );
const anyChoice: fc.Arbitrary<Choice> = fc.option(
  fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 8 })).map(([start, length]) => ({
    period: {
      from: addMonths(wall('2025-01-01'), start),
      to: addMonths(wall('2025-01-01'), start + length),
    },
  })),
  { nil: {} },
);

test('FNL-13: customers at the start and new ones, without those who left, are those at the end', () => {
  fc.assert(
    fc.property(anyRows, anyChoice, (rows, choice) => {
      const { atStart, started, churned, active, retention, nrr, grr, reasons } = figures(rows, {}, choice);
      expect(atStart + started - churned).toBe(active);
      expect(retention.n).toBe(atStart);
      expect(reasons.reduce((sum, { n }) => sum + n, 0)).toBe(churned);
      expect(grr.end).toBeLessThanOrEqual(Math.min(grr.start, nrr.end));
      expect(grr.n).toBeLessThanOrEqual(atStart);
    }),
    { numRuns: 300 },
  );
});

test('FNL-13: every count of customers leads to as many rows', () => {
  fc.assert(
    fc.property(anyRows, anyChoice, (rows, choice) => {
      const observed = seen(rows);
      const own = customerFigures(observed, choice);
      const rowsOf = (...parts: string[]) => rowsBehind(observed, choice, behindKey('customers', ...parts));
      const counts: Array<[string, number]> = [
        ['active', own.active],
        ['start', own.atStart],
        ['new', own.started],
        ['churned', own.churned],
        ['undated', own.undated],
        ['kept', own.retention.k],
        ['churn', own.churn.k],
      ];
      for (const [key, n] of counts) expect([key, rowsOf(key)?.length]).toEqual([key, n]);
      for (const { reason, n } of own.reasons) expect(rowsOf('reason', reason)).toHaveLength(n);
      for (const { lead, pass } of rowsOf('active') ?? []) expect(observed.passes.lead[pass]).toBe(lead);
      expect(rowsOf('constructor')).toEqual(own.to === null ? [] : null);
    }),
    { numRuns: 200 },
  );
});

test('FNL-13: months of a period add up: churn of two halves is churn of the whole', () => {
  fc.assert(
    fc.property(anyRows, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }), (rows, one, two) => {
      const start = wall('2025-03-01');
      const [middle, end] = [addMonths(start, one), addMonths(start, one + two)];
      const churn = (from: number, to: number) => figures(rows, {}, { period: { from, to } }).churn;
      const [first, second, whole] = [churn(start, middle), churn(middle, end), churn(start, end)];
      expect([first.k + second.k, first.n + second.n]).toEqual([whole.k, whole.n]);
    }),
    { numRuns: 200 },
  );
});
