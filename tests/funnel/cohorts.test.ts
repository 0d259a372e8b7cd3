/** FNL-3, FNL-4: cohorts by week and quarter, every milestone within T, and the curves by age. */
import { computeFigures, type Figures, type FunnelOptions } from '../../src/funnel/figures';
import type { Cell } from '../../src/pipeline/cell';
import { on, STAGES, wall } from './history';

const figuresOf = (rows: Cell[][], options: FunnelOptions = {}): Figures =>
  computeFigures(rows, STAGES, options);

/** One lead that enters, and comes to a meeting and to a win after so many days. */
const story = (lead: string, entry: string, meeting?: number, won?: number): Cell[][] => {
  const after = (days: number): Date => new Date(wall(entry) + days * 86_400_000);
  return [
    on(entry, 'entered', 'new', { lead }),
    ...(meeting === undefined ? [] : [on(after(meeting), 'accepted', 'meeting', { lead })]),
    ...(won === undefined ? [] : [on(after(won), 'accepted', 'onboarding', { lead })]),
  ];
};
const ROWS = [
  ...story('a', '2025-12-29', 10, 30),
  ...story('b', '2026-01-04', 95),
  ...story('c', '2026-01-05', 5, 120),
  ...story('d', '2026-04-01'),
];
const AS_OF = wall('2026-05-20');

test.each([
  ['week', ['2026-W01', 2], ['2026-W02', 1], ['2026-W14', 1]],
  ['month', ['2025-12', 1], ['2026-01', 2], ['2026-04', 1]],
  ['quarter', ['2025-Q4', 1], ['2026-Q1', 2], ['2026-Q2', 1]],
] as const)('FNL-3: cohorts by %s', (cohortBy, ...expected) => {
  const figures = figuresOf(ROWS, { asOf: AS_OF, cohortBy });
  expect(figures.cohorts.map(({ cohort, leads }) => [cohort, leads])).toEqual(expected);
});

test('FNL-4: each milestone ever and within T, younger cohorts left out', () => {
  const { cohorts } = figuresOf(ROWS, { asOf: AS_OF, cohortBy: 'quarter' });
  expect(cohorts[1].reach).toMatchObject([
    { key: 'qualified', ever: { k: 2, n: 2 }, within: { k: 1, n: 2 } },
    { key: 'meeting', ever: { k: 2, n: 2 }, within: { k: 1, n: 2 } },
    { key: 'won', ever: { k: 1, n: 2 }, within: { k: 0, n: 2 } },
  ]);
  expect(cohorts[2]).toMatchObject({ mature: false, watchedDays: 49 });
  expect(cohorts[2].reach.map(({ within }) => within)).toEqual([null, null, null]);
});

test('FNL-4: what was reached without a date leaves both sides of its own milestone only', () => {
  const undated = [...ROWS, ...story('x', '2026-01-06'), on('', 'moved', 'meeting', { lead: 'x' })];
  const reach = figuresOf(undated, { asOf: AS_OF, cohortBy: 'quarter' }).cohorts[1].reach;
  expect(reach.map(({ within }) => within?.n)).toEqual([2, 2, 3]);
});

test('FNL-4: a curve goes as far as every pass of its cohort was watched', () => {
  const { curves } = figuresOf(ROWS, { asOf: AS_OF, cohortBy: 'quarter' });
  expect(curves.ages).toEqual([0, 30, 60, 90, 120, 180]);
  const shares = curves.cohorts.map(({ won }) => won.map((rate) => (rate ? `${rate.k}/${rate.n}` : null)));
  expect(shares).toEqual([
    ['0/1', '1/1', '1/1', '1/1', '1/1', null],
    ['0/2', '0/2', '0/2', '0/2', '1/2', null],
    ['0/1', '0/1', null, null, null, null],
  ]);
});

test('the twelve newest cohorts have curves, earlier ones are counted', () => {
  const rows = [...Array(14).keys()].flatMap((month) =>
    story(`L${month}`, new Date(Date.UTC(2025, month, 3)).toISOString().slice(0, 10)),
  );
  const { curves, cohorts } = figuresOf(rows);
  expect([cohorts.length, curves.cohorts.length, curves.earlier]).toEqual([14, 12, 2]);
  expect(curves.cohorts[0].cohort).toBe('2025-03');
});
