/** FNL-3, FNL-4, FNL-6: months of entry, conversion within T days, durations, each by a worked example. */
import { computeFigures, type Figures, type FunnelOptions } from '../../src/funnel/figures';
import type { Cell } from '../../src/pipeline/cell';
import { on, STAGES, wall } from './history';

const figuresOf = (rows: Cell[][], options: FunnelOptions = {}): Figures =>
  computeFigures(rows, STAGES, options);
const stage = (figures: Figures, key: string): Figures['stages'][number] =>
  figures.stages.find((step) => step.stage.key === key)!;

describe('FNL-3: cohorts by month of entry', () => {
  test('the last second of a month belongs to it', () => {
    const figures = figuresOf([
      on('2026-01-31T23:59:59', 'entered', 'new', { lead: 'a' }),
      on(new Date(wall('2026-02-01')), 'entered', 'new', { lead: 'b' }),
      on(46054, 'entered', 'new', { lead: 'c' }),
    ]);
    expect(figures.cohorts.map(({ cohort, leads }) => [cohort, leads])).toEqual([
      ['2026-01', 1],
      ['2026-02', 2],
    ]);
  });
});

describe('FNL-4: within T days', () => {
  const rows = [
    on('2026-01-01', 'entered', 'meeting', { lead: 'a' }),
    on('2026-01-31', 'accepted', 'onboarding', { lead: 'a' }),
    on('2026-01-11', 'entered', 'meeting', { lead: 'b' }),
    on('2026-03-01', 'accepted', 'onboarding', { lead: 'b' }),
    on('2026-01-21', 'entered', 'meeting', { lead: 'c' }),
  ];
  const within = (asOf: string, days: number): unknown =>
    figuresOf(rows, { asOf: wall(asOf) }).cohorts[0].within.find((period) => period.days === days)!.won;

  test('counts a win on day T, over passes that were watched for T days', () => {
    expect(within('2026-04-30', 30)).toMatchObject({ k: 1, n: 3 });
    expect(within('2026-04-30', 60)).toMatchObject({ k: 2, n: 3 });
  });

  test('a month is too young until its youngest pass has been watched for T days', () => {
    expect(within('2026-02-19', 30)).toBeNull();
    expect(within('2026-02-20', 30)).toMatchObject({ k: 1, n: 3 });
  });

  test('mature means for the T of Settings; the ever figure stands either way', () => {
    const figures = figuresOf(rows, { asOf: wall('2026-04-20'), withinDays: 90 });
    expect(figures.cohorts[0]).toMatchObject({ mature: false, won: 2, ever: { k: 2, n: 3 } });
    expect(figuresOf(rows, { asOf: wall('2026-04-21') }).cohorts[0].mature).toBe(true);
    expect(figuresOf(rows, { asOf: wall('2026-02-20'), withinDays: 30 }).cohorts[0].mature).toBe(true);
  });

  test('observation ends at as of: later events have not happened yet', () => {
    const figures = figuresOf(rows, { asOf: wall('2026-02-15') });
    expect(figures.winRate).toMatchObject({ won: 1, open: 2 });
    expect(figuresOf(rows, { asOf: wall('2026-01-05') }).leads).toBe(1);
  });

  test('as of is the newest event unless said otherwise', () => {
    expect(figuresOf([...rows, on('2026-07-07T07:07:07', 'touched')]).asOf).toBe(wall('2026-07-07T07:07:07'));
    expect(figuresOf([]).asOf).toBeNull();
  });

  test('a win without a date is won, but neither within T nor beyond it', () => {
    const figures = figuresOf([...rows, on('', 'accepted', 'onboarding', { lead: 'c' })], {
      asOf: wall('2026-04-30'),
    });
    expect(figures.cohorts[0]).toMatchObject({ won: 3 });
    expect(figures.cohorts[0].within[0].won).toMatchObject({ k: 1, n: 2 });
  });

  test('the first pass and the recovered one are counted apart', () => {
    const figures = figuresOf([
      on('2026-01-01', 'entered', 'meeting'),
      on('2026-01-02', 'moved', 'lost'),
      on('2026-01-20', 'moved', 'meeting'),
      on('2026-01-21', 'accepted', 'onboarding'),
    ]);
    expect(figures.cohorts[0]).toMatchObject({ leads: 2, won: 1, wonFirstPass: 0, wonRecovered: 1 });
  });
});

describe('FNL-6: durations', () => {
  test('days with fractions; median is the mean of the two middle ones', () => {
    const figures = figuresOf([
      on('2026-03-01', 'entered', 'new', { lead: 'a' }),
      on('2026-04-01', 'moved', 'screening', { lead: 'a' }),
      on('2026-03-01', 'entered', 'new', { lead: 'b' }),
      on('2026-03-01T18:00:00', 'moved', 'screening', { lead: 'b' }),
    ]);
    expect(stage(figures, 'new')).toMatchObject({ medianDays: (31 + 0.75) / 2 });
    expect(stage(figures, 'new').p90Days).toBeCloseTo(0.75 + 0.9 * 30.25, 10);
  });

  test.each([
    ['in the order of the tab', [0, 1]],
    ['whatever the order of rows', [1, 0]],
  ])('a win dated before its entry is won, counted and listed, and in no time (%s)', (_, order) => {
    const rows = [on('2026-03-10', 'entered', 'meeting'), on('2026-03-05', 'moved', 'onboarding')];
    const figures = figuresOf(order.map((index) => rows[index]));
    expect(figures).toMatchObject({ passes: 1, negativeDurations: 1, winRate: { won: 1 } });
    expect(figures.milestones[3]).toMatchObject({ reached: 1, medianDays: null });
    expect(stage(figures, 'meeting')).toMatchObject({ timed: 0 });
    expect(figures.unusable).toEqual([
      { row: order.indexOf(1) + 1, leadId: 'L1', why: { code: 'history_before_entry', params: {} } },
    ]);
    expect(figures.cohorts[0]).toMatchObject({ cohort: '2026-03', won: 1 });
  });
});

test('FNL-6: what follows an entry without a date is not before it, whenever the lead enters again', () => {
  const figures = figuresOf([
    on('', 'entered', 'new'),
    on('2026-01-05', 'moved', 'lost'),
    on('2026-03-01', 'entered', 'new'),
  ]);
  expect(figures).toMatchObject({ passes: 2, negativeDurations: 0, winRate: { lost: 1, open: 1 } });
});
