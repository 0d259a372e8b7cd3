/** The counting rules FNL-1 to FNL-10, each by a worked example. */
import { computeFigures, type Figures, type FunnelOptions } from '../../src/funnel/figures';
import { readHistory } from '../../src/funnel/history';
import { foldPasses } from '../../src/funnel/passes';
import { pathOf } from '../../src/funnel/path';
import { timeInStage } from '../../src/funnel/steps';
import type { Cell } from '../../src/pipeline/cell';
import { on, STAGES, wall } from './history';

const figuresOf = (rows: Cell[][], options: FunnelOptions = {}): Figures =>
  computeFigures(rows, STAGES, options);
const reached = (figures: Figures): Record<string, number> =>
  Object.fromEntries(figures.stages.map((step) => [step.stage.key, step.reached]));
const milestones = (figures: Figures): number[] => figures.milestones.map((one) => one.reached);
const stage = (figures: Figures, key: string): Figures['stages'][number] =>
  figures.stages.find((step) => step.stage.key === key)!;

describe('FNL-1: passes', () => {
  test('bouncing three times counts once', () => {
    const figures = figuresOf([
      on('2026-01-01', 'entered', 'new'),
      on('2026-01-02', 'moved', 'screening'),
      on('2026-01-03', 'moved', 'new'),
      on('2026-01-04', 'moved', 'screening'),
      on('2026-01-05', 'moved', 'new'),
      on('2026-01-06', 'moved', 'screening'),
    ]);
    expect(reached(figures)).toMatchObject({ new: 1, screening: 1, meeting: 0 });
    expect(figures.passes).toBe(1);
  });

  test.each([
    ['nurture', 'moved', 'screening'],
    ['lost', 'moved', 'meeting'],
    ['disqualified', 'accepted', 'screening'],
    ['churned', 'moved', 'meeting'],
    ['onboarding', 'moved', 'proposal'],
    ['active', 'moved', 'new'],
    ['lost', 'entered', 'new'],
    ['lost', 'entered', 'nurture'],
  ])('from %s, %s to %s begins the next pass', (end, event, back) => {
    const figures = figuresOf([
      on('2026-01-01', 'entered', 'new'),
      on('2026-01-05', 'moved', end),
      on('2026-03-01', event, back),
    ]);
    expect(figures).toMatchObject({ leads: 1, passes: 2, recoveredPasses: 1 });
    expect(figures.cohorts.map(({ month, leads }) => [month, leads])).toEqual([
      ['2026-01', 1],
      ['2026-03', 1],
    ]);
  });

  test.each([
    ['lost', 'moved', 'disqualified'],
    ['nurture', 'moved', 'lost'],
    ['onboarding', 'moved', 'active'],
    ['onboarding', 'moved', 'churned'],
    ['meeting', 'moved', 'new'],
    ['meeting', 'entered', 'proposal'],
    ['lost', 'touched', ''],
    ['lost', 'offered', 'meeting'],
  ])('from %s, %s to %s is still the same pass', (before, event, to) => {
    const figures = figuresOf([
      on('2026-01-01', 'entered', 'new'),
      on('2026-01-05', 'moved', before),
      on('2026-03-01', event, to),
    ]);
    expect(figures.passes).toBe(1);
  });

  test('money of a first pass and of a recovered one is apart; each pass has its own latest amount', () => {
    const figures = figuresOf([
      on('2026-01-01', 'entered', 'meeting', { amount: 100 }),
      on('2026-01-02', 'amount', '', { amount: 250 }),
      on('2026-01-03', 'accepted', 'onboarding'),
      on('2026-06-01', 'moved', 'proposal', { amount: '¥1,000' }),
      on('2026-06-09', 'accepted', 'onboarding'),
      on('2026-01-01', 'entered', 'meeting', { lead: 'L2', amount: 9999 }),
      on('2026-01-02', 'moved', 'lost', { lead: 'L2' }),
      on('2026-05-01', 'moved', 'meeting', { lead: 'L2' }),
      on('2026-05-02', 'accepted', 'onboarding', { lead: 'L2' }),
    ]);
    expect(figures.revenue).toEqual({ total: 1250, firstPass: 250, recovered: 1000 });
    expect(figures.winRate).toMatchObject({ won: 3, lost: 1 });
  });
});

describe('FNL-2: reached or beyond', () => {
  test('a skipped stage is reached and has no duration', () => {
    const figures = figuresOf([on('2026-01-01', 'entered', 'new'), on('2026-01-11', 'moved', 'proposal')]);
    expect(reached(figures)).toMatchObject({ new: 1, screening: 1, meeting: 1, proposal: 1, closing: 0 });
    expect(stage(figures, 'screening')).toMatchObject({ stays: 0, medianDays: null });
    expect(stage(figures, 'new')).toMatchObject({ stays: 1, medianDays: 10 });
  });

  test('a lost pass keeps its furthest stage, also after going back', () => {
    const figures = figuresOf([
      on('2026-01-01', 'entered', 'new'),
      on('2026-01-02', 'moved', 'proposal'),
      on('2026-01-03', 'moved', 'screening'),
      on('2026-01-04', 'moved', 'lost'),
    ]);
    expect(reached(figures)).toMatchObject({ proposal: 1, closing: 0 });
    expect(milestones(figures)).toEqual([1, 1, 1, 0]);
  });

  test('stages beside the path are not later ones', () => {
    const figures = figuresOf([on('2026-01-01', 'entered', 'new'), on('2026-01-02', 'moved', 'churned')]);
    expect(milestones(figures)).toEqual([1, 0, 0, 0]);
  });

  test('a lead that only ever stood beside the path is a lead, at no stage', () => {
    const figures = figuresOf([on('2026-01-01', 'entered', 'disqualified')]);
    expect(milestones(figures)).toEqual([1, 0, 0, 0]);
    expect(reached(figures)).toMatchObject({ new: 0 });
    expect(figures.beside.find((one) => one.stage.key === 'disqualified')).toMatchObject({ thereNow: 1 });
  });

  test('a milestone is timed from the pass’s entry to first reaching it or a later one', () => {
    const figures = figuresOf([
      on('2026-01-01', 'entered', 'new'),
      on('2026-01-05', 'moved', 'meeting'),
      on('2026-01-06', 'moved', 'screening'),
      on('2026-01-09T12:00:00', 'moved', 'onboarding'),
    ]);
    expect(figures.milestones.map((one) => one.medianDays)).toEqual([0, 4, 4, 8.5]);
  });

  test('offers and their returns move nobody', () => {
    const figures = figuresOf([
      on('2026-01-01', 'entered', 'new'),
      on('2026-01-02', 'offered', 'screening', { from: 'new' }),
      on('2026-01-03', 'returned', 'screening', { from: 'new' }),
      on('2026-01-04', 'withdrawn', 'screening', { from: 'new' }),
    ]);
    expect(reached(figures)).toMatchObject({ new: 1, screening: 0 });
    expect(stage(figures, 'new')).toMatchObject({ thereNow: 1, oldestDays: 3 });
  });
});

describe('FNL-3: cohorts by month of entry', () => {
  test('the last second of a month belongs to it', () => {
    const figures = figuresOf([
      on('2026-01-31T23:59:59', 'entered', 'new', { lead: 'a' }),
      on(new Date(wall('2026-02-01')), 'entered', 'new', { lead: 'b' }),
      on(46054, 'entered', 'new', { lead: 'c' }),
    ]);
    expect(figures.cohorts.map(({ month, leads }) => [month, leads])).toEqual([
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
    expect(stage(figures, 'meeting')).toMatchObject({ stays: 0 });
    expect(figures.unusable).toEqual([
      { row: order.indexOf(1) + 1, leadId: 'L1', why: { code: 'history_before_entry', params: {} } },
    ]);
    expect(figures.cohorts[0]).toMatchObject({ month: '2026-03', won: 1 });
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

describe('FNL-7: win rate', () => {
  const rows = [
    on('2026-01-01', 'entered', 'meeting', { lead: 'won' }),
    on('2026-01-02', 'accepted', 'onboarding', { lead: 'won' }),
    on('2026-01-01', 'entered', 'meeting', { lead: 'churned' }),
    on('2026-01-02', 'accepted', 'onboarding', { lead: 'churned' }),
    on('2026-01-03', 'moved', 'churned', { lead: 'churned' }),
    on('2026-01-01', 'entered', 'meeting', { lead: 'lost' }),
    on('2026-01-02', 'moved', 'lost', { lead: 'lost' }),
    on('2026-01-01', 'entered', 'new', { lead: 'unfit' }),
    on('2026-01-02', 'moved', 'disqualified', { lead: 'unfit' }),
    on('2026-01-01', 'entered', 'new', { lead: 'nurture' }),
    on('2026-01-02', 'moved', 'nurture', { lead: 'nurture' }),
    on('2026-01-01', 'entered', 'new', { lead: 'gone' }),
    on('2026-01-02', 'moved', '', { lead: 'gone', from: 'new' }),
    on('2026-01-01', 'entered', 'new', { lead: 'zombie' }),
    on('2026-05-01', 'entered', 'new', { lead: 'fresh' }),
    on('2026-06-01', 'touched', '', { lead: 'fresh' }),
  ];
  const { winRate } = figuresOf(rows);

  test('won ÷ (won + lost); not a fit, nurture and the rest are apart', () => {
    expect(winRate.rate).toMatchObject({ k: 2, n: 3, rate: 2 / 3 });
    expect(winRate).toMatchObject({
      won: 2,
      lost: 1,
      open: 2,
      disqualified: 1,
      parked: 1,
      gone: 1,
      churned: 0,
    });
  });

  test('won ÷ all is another figure', () => {
    expect(winRate.ofAll).toMatchObject({ k: 2, n: 8 });
  });

  test('leads open for longer than T stand beside it', () => {
    expect(winRate.overdue).toMatchObject({ n: 1, winRate: { k: 2, n: 4 } });
    expect(winRate.overdue.oldest).toEqual([{ leadId: 'zombie', row: 14, days: 151 }]);
  });
});

describe('FNL-8: sources', () => {
  const rows = [
    on('2026-01-01', 'entered', 'new', { lead: 'a', source: 'Web' }),
    on('2026-01-01', 'entered', 'new', { lead: 'b', source: ' web ' }),
    on('2026-01-01', 'entered', 'meeting', { lead: 'c', source: 'ＷＥＢ', amount: 10 }),
    on('2026-01-05', 'accepted', 'onboarding', { lead: 'c' }),
    on('2026-01-01', 'entered', 'new', { lead: 'd', source: 'Web' }),
    on('2026-01-01', 'entered', 'new', { lead: 'e' }),
    on('2026-01-01', 'entered', 'new', { lead: 'f', source: '展示会' }),
    on('2026-01-02', 'touched', '', { lead: 'f', source: 'other' }),
  ];

  test('compared folded, the commonest spelling shown, blank a row of its own', () => {
    const { sources } = figuresOf(rows);
    expect(sources.map(({ source, leads, won }) => [source, leads, won])).toEqual([
      ['Web', 4, 1],
      ['', 1, 0],
      ['展示会', 1, 0],
    ]);
    expect(sources[0]).toMatchObject({ qualified: 1, meeting: 1, revenue: 10, medianDaysToWon: 4 });
  });

  test('of spellings written equally often, the first one is shown', () => {
    const spelled = ['web', 'Web'].map((source) =>
      on('2026-01-01', 'entered', 'new', { lead: source, source }),
    );
    expect(figuresOf(spelled).sources.map((one) => one.source)).toEqual(['web']);
  });

  test.each<[string | undefined, number]>([
    [undefined, 6],
    ['web', 4],
    ['展示会', 1],
    ['', 1],
    ['nothing of ours', 0],
  ])('only the passes of %p', (source, leads) => {
    const figures = figuresOf(rows, { source });
    expect(figures.leads).toBe(leads);
    expect(figures.stages[0].thereNow + figures.winRate.won).toBe(leads);
  });

  test('a later pass has its own source, else its lead’s', () => {
    const again = (source: string): Cell[][] => [
      on('2026-01-01', 'entered', 'new', { source: 'Web' }),
      on('2026-01-02', 'moved', 'lost'),
      on('2026-02-01', 'entered', 'new', { source }),
    ];
    expect(figuresOf(again('Seminar')).sources.map((one) => one.source)).toEqual(['Web', 'Seminar']);
    expect(figuresOf(again('')).sources).toMatchObject([{ source: 'Web', leads: 2 }]);
  });
});

describe('FNL-9: order, repeats and re-entries', () => {
  test('events are taken by When, whatever the order of rows', () => {
    const rows = [
      on('2026-01-20', 'moved', 'meeting'),
      on('2026-01-01', 'entered', 'new'),
      on('2026-01-10', 'moved', 'screening'),
    ];
    const figures = figuresOf(rows);
    expect(stage(figures, 'new').medianDays).toBe(9);
    expect(stage(figures, 'meeting').thereNow).toBe(1);
  });

  test('ties go by row', () => {
    const day = '2026-01-01';
    const figures = figuresOf([
      on(day, 'entered', 'new'),
      on(day, 'moved', 'meeting'),
      on(day, 'moved', 'lost'),
    ]);
    expect(figures).toMatchObject({ passes: 1, winRate: { lost: 1 } });
  });

  test('an undated event stands right after the one before it', () => {
    const figures = figuresOf([
      on('2026-01-01', 'entered', 'new'),
      on('', 'moved', 'screening'),
      on('2026-01-10', 'moved', 'new'),
    ]);
    expect(stage(figures, 'new').thereNow).toBe(1);
    expect(stage(figures, 'screening')).toMatchObject({ reached: 1, stays: 0 });
  });

  test('the same stage again, or another owner in it, is not a move', () => {
    const figures = figuresOf([
      on('2026-01-01', 'entered', 'screening'),
      on('2026-01-03', 'moved', 'screening', { from: 'screening' }),
      on('2026-01-05', 'accepted', 'screening'),
      on('2026-01-11', 'moved', 'meeting'),
    ]);
    expect(stage(figures, 'screening')).toMatchObject({ stays: 1, medianDays: 10 });
  });

  test('a re-entry is a new stay; the latest and the total are both known', () => {
    const history = readHistory(
      [
        on('2026-01-01', 'entered', 'screening'),
        on('2026-01-03', 'moved', 'meeting'),
        on('2026-01-04', 'moved', 'screening'),
        on('2026-01-09', 'moved', 'meeting'),
      ],
      STAGES,
    );
    const { passes, stays } = foldPasses(history, pathOf(STAGES), Number.POSITIVE_INFINITY);
    expect(stays.map(({ days }) => days).filter((days) => days.length > 0)).toEqual([[2, 5], [1]]);
    expect(timeInStage(stays[1], passes[0])).toEqual({ latest: 5, total: 7 });
    expect(timeInStage(stays[5], passes[0])).toEqual({ latest: null, total: null });
  });

  test('undone puts the lead where it says', () => {
    const figures = figuresOf([
      on('2026-01-01', 'entered', 'new'),
      on('2026-01-02', 'moved', 'screening'),
      on('2026-01-03', 'undone', 'new'),
      on('2026-01-04', 'undone', ''),
    ]);
    expect(stage(figures, 'new').thereNow).toBe(1);
  });
});

describe('FNL-10: completed stays and present ages', () => {
  test('never mixed', () => {
    const figures = figuresOf(
      [
        on('2026-01-01', 'entered', 'new', { lead: 'a' }),
        on('2026-01-03', 'moved', 'screening', { lead: 'a' }),
        on('2026-01-01', 'entered', 'new', { lead: 'b' }),
        on('2026-02-01', 'entered', 'new', { lead: 'c' }),
        on('', 'entered', 'new', { lead: 'd' }),
      ],
      { asOf: wall('2026-04-11') },
    );
    expect(stage(figures, 'new')).toMatchObject({ stays: 1, medianDays: 2, thereNow: 3, oldestDays: 100 });
  });

  test('a row that left the tab ends its stay, stands nowhere, and its pass stays counted', () => {
    const figures = figuresOf([
      on('2026-01-01', 'entered', 'new'),
      on('2026-01-06', 'moved', '', { from: 'new' }),
      on('2026-02-06', 'touched', '', { lead: 'other' }),
    ]);
    expect(stage(figures, 'new')).toMatchObject({ reached: 1, thereNow: 0, stays: 1, medianDays: 5 });
    expect(figures.reality.gone).toBe(1);
  });

  test('a lead that enters anew after its row had left begins the next pass', () => {
    const figures = figuresOf([
      on('2026-01-01', 'entered', 'meeting'),
      on('2026-01-06', 'moved', '', { from: 'meeting' }),
      on('2026-02-09', 'entered', 'new'),
    ]);
    expect(figures).toMatchObject({ passes: 2, recoveredPasses: 1, winRate: { gone: 1, open: 1 } });
  });

  test('a row that comes back goes on with its pass', () => {
    const figures = figuresOf([
      on('2026-01-01', 'entered', 'meeting'),
      on('2026-01-06', 'moved', '', { from: 'meeting' }),
      on('2026-01-09', 'moved', 'meeting'),
      on('2026-01-10', 'accepted', 'onboarding'),
    ]);
    expect(figures).toMatchObject({ passes: 1, winRate: { won: 1, gone: 0 } });
    expect(stage(figures, 'meeting')).toMatchObject({ stays: 2, medianDays: 3 });
  });
});
