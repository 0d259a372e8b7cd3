/** The report as data has exactly the documented shape; rates are fractions. */
import { computeFigures } from '../../src/funnel/figures';
import { fullReport } from '../../src/funnel/report-json';
import { on, STAGES, wall } from './history';

test('every field, by a history that can be counted by hand', () => {
  const rows = [
    on('2026-01-01', 'entered', 'new', { lead: 'a', source: 'Web' }),
    on('2026-01-11', 'moved', 'meeting', { lead: 'a' }),
    on('2026-01-21', 'accepted', 'onboarding', { lead: 'a', amount: 300 }),
    on('2026-01-01', 'entered', 'new', { lead: 'b' }),
    on('2026-01-02', 'moved', 'lost', { lead: 'b' }),
  ];
  const figures = computeFigures(rows, STAGES, { asOf: wall('2026-03-02T10:00:00') });
  const facts = { leads: 2, duplicates: 1, unusable: [{ row: 7, why: 'no date' }] };
  const step = (key: string, reached: number, previous: number | null, days: number | null): unknown => ({
    key,
    reached,
    fromPrevious: previous,
    fromFirst: reached / 2,
    low: previous === null ? null : expect.any(Number),
    high: previous === null ? null : expect.any(Number),
    medianDays: days,
    p90Days: days,
  });
  const report = fullReport(facts, figures);
  expect(report).toEqual({
    ...facts,
    asOf: '2026-03-02T10:00:00',
    milestones: [
      step('lead', 2, null, 0),
      step('qualified', 1, 0.5, 10),
      step('meeting', 1, 1, 10),
      step('won', 1, 1, 20),
    ],
    cohorts: [
      {
        month: '2026-01',
        leads: 2,
        qualified: 1,
        meeting: 1,
        won: 1,
        wonWithin: { 30: 0.5, 60: 0.5, 90: null },
        mature: false,
      },
    ],
    sources: [
      { source: 'Web', leads: 1, won: 1, revenue: 300, medianDaysToWon: 20 },
      { source: '', leads: 1, won: 0, revenue: 0, medianDaysToWon: null },
    ],
    winRate: { won: 1, lost: 1, open: 0, rate: 0.5 },
    revenue: 300,
    negativeDurations: 0,
  });
  expect(Object.keys(report)).toEqual([
    'leads',
    'duplicates',
    'unusable',
    'asOf',
    'milestones',
    'cohorts',
    'sources',
    'winRate',
    'revenue',
    'negativeDurations',
  ]);
});

test('the T of Settings joins 30, 60 and 90', () => {
  const rows = [on('2026-01-01', 'entered', 'new')];
  const { cohorts } = computeFigures(rows, STAGES, { withinDays: 45 });
  expect(cohorts[0].within.map((period) => period.days)).toEqual([30, 45, 60, 90]);
});
