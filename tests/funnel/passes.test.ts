/** FNL-1, FNL-2: what a pass is and how far it came, each by a worked example. */
import { computeFigures, type Figures, type FunnelOptions } from '../../src/funnel/figures';
import type { Cell } from '../../src/pipeline/cell';
import { on, STAGES } from './history';

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
    expect(figures.cohorts.map(({ cohort, leads }) => [cohort, leads])).toEqual([
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
    expect(stage(figures, 'screening')).toMatchObject({ timed: 0, medianDays: null });
    expect(stage(figures, 'new')).toMatchObject({ timed: 1, medianDays: 10 });
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
