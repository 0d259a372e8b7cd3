/** FNL-9, FNL-10: the order of events, stays and present ages, each by a worked example. */
import { computeFigures, type Figures, type FunnelOptions } from '../../src/funnel/figures';

import { foldPasses } from '../../src/funnel/fold';
import { pathOf } from '../../src/funnel/path';
import { readHistory } from '../../src/funnel/read-history';
import { timeInStage } from '../../src/funnel/steps';
import type { Cell } from '../../src/pipeline/cell';
import { on, STAGES, wall } from './history';

const figuresOf = (rows: Cell[][], options: FunnelOptions = {}): Figures =>
  computeFigures(rows, STAGES, options);
const stage = (figures: Figures, key: string): Figures['stages'][number] =>
  figures.stages.find((step) => step.stage.key === key)!;

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
    expect(stage(figures, 'screening')).toMatchObject({ reached: 1, timed: 0 });
  });

  test('FNL-6, FNL-9: an event without a date keeps its place beside one dated before the entry', () => {
    const early = on('2025-12-24', 'moved', 'proposal');
    const rows = [
      on('', 'moved', 'meeting'),
      on('2026-01-01', 'entered', 'lost'),
      on('', 'moved', 'screening'),
    ];
    // Before the entry, right after it, and only then the one that claims to be older.
    const figures = figuresOf([...rows, early]);
    expect(figures).toMatchObject({ passes: 2, winRate: { lost: 1 } });
    expect(stage(figures, 'proposal').thereNow).toBe(1);
  });

  test('the same stage again, or another owner in it, is not a move', () => {
    const figures = figuresOf([
      on('2026-01-01', 'entered', 'screening'),
      on('2026-01-03', 'moved', 'screening', { from: 'screening' }),
      on('2026-01-05', 'accepted', 'screening'),
      on('2026-01-11', 'moved', 'meeting'),
    ]);
    expect(stage(figures, 'screening')).toMatchObject({ timed: 1, medianDays: 10 });
  });

  test('a re-entry is a new stay; the latest and the total are both known', () => {
    const history = readHistory([
      on('2026-01-01', 'entered', 'screening'),
      on('2026-01-03', 'moved', 'meeting'),
      on('2026-01-04', 'moved', 'screening'),
      on('2026-01-09', 'moved', 'meeting'),
    ]);
    const { stays } = foldPasses(history, pathOf(STAGES), Number.POSITIVE_INFINITY);
    expect(
      stays.map(({ days, count }) => [...days.slice(0, count)]).filter((days) => days.length > 0),
    ).toEqual([[2, 5], [1]]);
    expect(timeInStage(stays[1], 0)).toEqual({ latest: 5, total: 7 });
    expect(timeInStage(stays[5], 0)).toEqual({ latest: null, total: null });
  });

  test('FNL-9: what was undone never happened to the figures, however late it was undone', () => {
    const undone = figuresOf([
      on('2026-01-01', 'entered', 'new', { amount: 5 }),
      on('2026-01-02', 'moved', 'lost', { amount: 9 }),
      on('2026-01-05', 'undone', 'new', { amount: 5 }),
      on('2026-01-09', 'moved', 'screening'),
    ]);
    const never = figuresOf([
      on('2026-01-01', 'entered', 'new', { amount: 5 }),
      on('2026-01-09', 'moved', 'screening'),
    ]);
    expect({ ...undone, events: 0 }).toEqual({ ...never, events: 0 });
    expect(undone.passes).toBe(1);
  });

  test('FNL-9: undoing twice takes back two events; an undone with nothing to take back is what it says', () => {
    const figures = figuresOf([
      on('2026-01-01', 'entered', 'new'),
      on('2026-01-02', 'moved', 'screening'),
      on('2026-01-03', 'moved', 'meeting'),
      on('2026-01-04', 'undone', 'screening'),
      on('2026-01-05', 'undone', 'new'),
      on('2026-01-06', 'undone', 'new', { lead: 'b' }),
    ]);
    expect(stage(figures, 'new')).toMatchObject({ reached: 2, thereNow: 2 });
    expect(stage(figures, 'screening').reached).toBe(0);
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
    expect(stage(figures, 'new')).toMatchObject({ timed: 1, medianDays: 2, thereNow: 3, oldestDays: 100 });
  });

  test('a row that left the tab ends its stay, stands nowhere, and its pass stays counted', () => {
    const figures = figuresOf([
      on('2026-01-01', 'entered', 'new'),
      on('2026-01-06', 'moved', '', { from: 'new' }),
      on('2026-02-06', 'touched', '', { lead: 'other' }),
    ]);
    expect(stage(figures, 'new')).toMatchObject({ reached: 1, thereNow: 0, timed: 1, medianDays: 5 });
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
    expect(stage(figures, 'meeting')).toMatchObject({ timed: 2, medianDays: 3 });
  });
});
