/** The figures at the top: what is counted by which date, targets scaled to the period, and the period before. */
import fc from 'fast-check';
import { behindKey, rowsBehind } from '../../src/funnel/behind';
import type { Choice } from '../../src/funnel/choose';
import { computeFigures } from '../../src/funnel/figures';
import { type HeadlineCode, type HeadlineFigure, headlineFigures } from '../../src/funnel/headline-figures';
import { type ObserveOptions, observe } from '../../src/funnel/observe';
import { readHistory } from '../../src/funnel/read-history';
import type { Cell } from '../../src/pipeline/cell';
import { EVENT_KINDS } from '../../src/pipeline/event';
import { type Happening, on, STAGES, wall } from './history';

const AS_OF = wall('2026-06-30T18:00:00');
const JUNE: Choice = { period: { from: wall('2026-06-01'), to: wall('2026-07-01') } };

function figure(
  code: HeadlineCode,
  rows: Cell[][],
  choice: Choice = {},
  options: ObserveOptions = {},
): HeadlineFigure {
  const observed = observe(readHistory(rows), STAGES, { asOf: AS_OF, ...options });
  const found = headlineFigures(observed, choice).figures.find((one) => one.code === code);
  if (found === undefined) throw new Error(code);
  return found;
}
/** Entered, met and won or lost on these days; `''` for a day nobody knows, `null` for never. */
function lead(
  id: string,
  entered: Cell,
  met: Cell | null = null,
  end: [Cell, 'onboarding' | 'lost'] | null = null,
  more: Happening = {},
): Cell[][] {
  return [
    on(entered, 'entered', 'new', { lead: id, ...more }),
    ...(met === null ? [] : [on(met, 'moved', 'meeting', { lead: id })]),
    ...(end === null ? [] : [on(end[0], 'moved', end[1], { lead: id, ...more })]),
  ];
}
const copies = (n: number, of: (id: string) => Cell[][]): Cell[][] =>
  [...Array(n).keys()].flatMap((i) => of(`C${i}-${of.length}-${n}`));

describe('what a period holds', () => {
  const rows = [
    ...lead('early', '2026-01-05', '2026-06-02', ['2026-06-20', 'onboarding'], { amount: 100 }),
    ...lead('june', '2026-06-05', '2026-06-06', ['2026-06-30', 'lost']),
    ...lead('last', '2026-06-30T12:00:00', null, null),
    ...lead('may', '2026-05-31T23:59:59', '2026-05-31T23:59:59', ['2026-05-31T23:59:59', 'onboarding'], {
      amount: 30,
    }),
    ...lead('dateless', '', '', ['', 'onboarding'], { amount: 7 }),
  ];

  test('leads by entry, meetings by their day, wins and losses by the day they closed (FNL-7)', () => {
    const of = (code: HeadlineCode, choice: Choice) => {
      const { value, rate } = figure(code, rows, choice);
      return rate === null ? value : [rate.k, rate.n];
    };
    expect(
      ['leads', 'meetings', 'won_amount', 'win_rate'].map((code) => of(code as HeadlineCode, JUNE)),
    ).toEqual([2, 2, 100, [1, 2]]);
    // All time holds what has no date, too.
    expect(
      ['leads', 'meetings', 'won_amount', 'win_rate'].map((code) => of(code as HeadlineCode, {})),
    ).toEqual([5, 4, 137, [3, 4]]);
  });

  test('of one source, only its passes', () => {
    const mixed = [
      ...lead('a', '2026-06-05', null, ['2026-06-10', 'onboarding'], { source: 'Web', amount: 5 }),
      ...lead('b', '2026-06-05', null, ['2026-06-10', 'onboarding'], { source: 'Fair', amount: 9 }),
    ];
    expect(figure('won_amount', mixed, { ...JUNE, source: ' ＷＥＢ' })).toMatchObject({ value: 5, n: 1 });
    expect(figure('customers', mixed, { source: 'fair' }).value).toBe(1);
  });

  test('FNL-11: an answer about a lead that never entered counts for its source here as in the table of handoffs', () => {
    const answered = [on('2026-06-05', 'returned', 'meeting', { lead: 'a', source: 'Web' })];
    const { headline, handoffs } = computeFigures(answered, STAGES, { asOf: AS_OF, source: 'web' });
    const rate = headline.figures.find(({ code }) => code === 'acceptance')?.rate;
    expect(rate).toMatchObject({ k: 0, n: 1 });
    expect(rate).toEqual(handoffs.all.acceptance);
  });

  test('all time agrees with the figures further down', () => {
    const { headline, winRate, revenue, handoffs, leads } = computeFigures(rows, STAGES, { asOf: AS_OF });
    const of = (code: HeadlineCode) => headline.figures.find((one) => one.code === code);
    expect(of('win_rate')?.rate).toEqual(winRate.rate);
    expect(of('won_amount')?.value).toBe(revenue.total);
    expect(of('acceptance')?.rate).toEqual(handoffs.all.acceptance);
    expect(of('leads')?.value).toBe(leads);
  });
});

describe('FNL-4: meetings within T days', () => {
  test('over passes observed for T days; one met on a day nobody knows leaves both sides', () => {
    const rows = [
      ...lead('in time', '2026-01-01', '2026-01-31'),
      ...lead('late', '2026-01-01', '2026-02-01'),
      ...lead('never', '2026-05-31T18:00:00'),
      ...lead('young', '2026-05-31T18:00:01', '2026-06-01'),
      ...lead('unknown', '2026-01-01', ''),
    ];
    const { rate } = figure('meeting_rate', rows, {}, { withinDays: 30 });
    expect([rate?.k, rate?.n]).toEqual([1, 3]);
  });
});

describe('targets', () => {
  const won = lead('a', '2026-01-05', null, ['2026-06-20', 'onboarding'], { amount: 100 });
  const state = (code: HeadlineCode, rows: Cell[][], options: ObserveOptions, choice: Choice = {}) => {
    const { target, state: is, clear } = figure(code, rows, choice, options);
    return { target, state: is, clear };
  };

  test('an amount of a month is stretched to the days of the period; of all time there is none', () => {
    const targets = { wonAmount: 101 };
    const { target, state: is } = state('won_amount', won, { targets }, JUNE);
    expect(target).toBeCloseTo((101 * 30) / 30.4375, 9);
    expect(is).toBe('on_target');
    expect(state('won_amount', won, { targets: { wonAmount: 200 } }, JUNE).state).toBe('below');
    expect(state('won_amount', won, { targets })).toEqual({ target: null, state: 'no_target', clear: false });
  });

  const outcomes = (wins: number, losses: number): Cell[][] => [
    ...copies(wins, (id) => lead(`w${id}`, '2026-01-05', null, ['2026-02-01', 'onboarding'])),
    ...copies(losses, (id) => lead(`l${id}`, '2026-01-05', null, ['2026-02-01', 'lost'])),
  ];
  test.each<[number, number, number, string, boolean]>([
    [20, 20, 0.3, 'on_target', true],
    [20, 20, 0.5, 'on_target', false],
    [20, 20, 0.6, 'below', false],
    [20, 20, 0.7, 'below', true],
    [14, 15, 0.9, 'too_few', false],
  ])('FNL-5: %d won and %d lost against %d: %s, clear %s', (wins, losses, winRate, is, clear) => {
    expect(state('win_rate', outcomes(wins, losses), { targets: { winRate } })).toEqual({
      target: winRate,
      state: is,
      clear,
    });
  });

  test('of churn, less is better', () => {
    const rows = copies(40, (id) => lead(id, '2026-01-01', null, ['2026-01-01', 'onboarding']));
    for (const [churnMonth, is] of [
      [0.01, 'on_target'],
      [0.05, 'on_target'],
    ] as const)
      expect(state('churn', rows, { targets: { churnMonth } }).state).toBe(is);
    const leaving = [
      ...rows,
      ...rows.slice(0, 40).map(([, id]) => on('2026-02-10', 'moved', 'churned', { lead: String(id) })),
    ];
    expect(state('churn', leaving, { targets: { churnMonth: 0.05 } })).toMatchObject({
      state: 'below',
      clear: true,
    });
  });

  test('without a figure there is nothing to hold against a target', () => {
    expect(state('win_rate', [], { targets: { winRate: 0.3 } }).state).toBe('none');
    expect(figure('ltv', won)).toMatchObject({ value: null, state: 'none' });
  });
});

describe('the period before', () => {
  const june = lead('a', '2026-06-05');
  test('is given once anything had been written down when it began', () => {
    // The thirty days before June begin on 2 May.
    expect(figure('leads', [...june, ...lead('b', '2026-05-02')], JUNE).previous).toEqual({
      value: 1,
      n: null,
    });
    expect(figure('leads', [...june, ...lead('b', '2026-05-03')], JUNE).previous).toBeNull();
    expect(figure('leads', [...june, ...lead('b', '2026-04-01')], JUNE).previous).toEqual({
      value: 0,
      n: null,
    });
  });

  test('FNL-5: a rate has its n; of all time there is none', () => {
    const rows = [...june, ...lead('b', '2026-04-01', null, ['2026-05-10', 'lost'])];
    expect(figure('win_rate', rows, JUNE).previous).toEqual({ value: 0, n: 1 });
    expect(figure('win_rate', rows).previous).toBeNull();
    expect(figure('retention', rows, JUNE).previous).toBeNull();
  });
});

const anyRows = fc
  .array(
    fc.record({
      lead: fc.integer({ min: 1, max: 5 }),
      kind: fc.constantFrom(...EVENT_KINDS),
      from: fc.constantFrom('new', 'screening', 'closing'),
      to: fc.constantFrom(...STAGES.map(({ key }) => key), ''),
      day: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null, freq: 9 }),
      source: fc.constantFrom('', 'Web'),
    }),
    { maxLength: 40 },
  )
  .map((events) =>
    events.map(({ lead: id, kind, from, to, day, source }) =>
      on(day === null ? '' : new Date(wall('2026-01-01') + day * 86_400_000), kind, to, {
        lead: `L${id}`,
        from,
        source,
      }),
    ),
  );
const anyChoice: fc.Arbitrary<Choice> = fc.oneof(
  fc.constant({}),
  fc.constant({ source: 'web' }),
  fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 90 })).map(([start, days]): Choice => {
    const from = wall('2026-01-01') + start * 86_400_000;
    return { period: { from, to: from + days * 86_400_000 } };
  }),
);

test('every count at the top leads to as many rows, in any period', () => {
  fc.assert(
    fc.property(anyRows, anyChoice, (rows, choice) => {
      const observed = observe(readHistory(rows), STAGES, { withinDays: 30 });
      const { figures } = headlineFigures(observed, choice);
      const of = (code: HeadlineCode) => figures.find((one) => one.code === code);
      const found = (topic: string, key: string) => rowsBehind(observed, choice, behindKey(topic, key));
      expect(found('headline', 'leads')).toHaveLength(of('leads')?.value ?? -1);
      expect(found('headline', 'meetings')).toHaveLength(of('meetings')?.value ?? -1);
      expect(found('headline', 'won')).toHaveLength(of('won_amount')?.n ?? -1);
      expect(found('headline', 'won')).toHaveLength(of('win_rate')?.rate?.k ?? -1);
      expect(found('headline', 'closed')).toHaveLength(of('win_rate')?.rate?.n ?? -1);
      expect(found('headline', 'met_in_time')).toHaveLength(of('meeting_rate')?.rate?.k ?? -1);
      expect(found('headline', 'watched')).toHaveLength(of('meeting_rate')?.rate?.n ?? -1);
      expect(found('headline', 'accepted')).toHaveLength(of('acceptance')?.rate?.k ?? -1);
      expect(found('customers', 'kept')).toHaveLength(of('retention')?.rate?.k ?? -1);
      expect(found('headline', 'constructor')).toBeNull();
    }),
    { numRuns: 300 },
  );
});
