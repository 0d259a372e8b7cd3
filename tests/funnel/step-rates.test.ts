/** FNL-12, windows of a step: hand-made histories, each with the counts that were reckoned by hand. */
import { observe } from '../../src/funnel/observe';
import { readHistory } from '../../src/funnel/read-history';
import { passesOfStep, type StepRate, stepRates } from '../../src/funnel/step-rates';
import { DAY } from '../../src/funnel/when';
import type { Cell } from '../../src/pipeline/cell';
import { on, STAGES, wall } from './history';

const AS_OF = wall('2026-12-31');
/** A moment so many days before the end of observation. */
const ago = (days: number): Date => new Date(AS_OF - days * DAY);
const at = (rows: Cell[][], withinDays = 90) =>
  observe(readHistory(rows), STAGES, { asOf: AS_OF, withinDays });
/** From New lead to Screening. */
const first = (rows: Cell[][], withinDays?: number): StepRate => stepRates(at(rows, withinDays))[0];
const lead = (id: string, entered: number, wentAfter: number | null): Cell[][] => [
  on(ago(entered), 'entered', 'new', { lead: id }),
  ...(wentAfter === null ? [] : [on(ago(entered - wentAfter), 'moved', 'screening', { lead: id })]),
];

describe('the days of a step', () => {
  test.each<[string, Cell[][], number, number]>([
    ['T of Settings when nobody took it', lead('a', 100, null), 90, 90],
    ['a week at least', [...lead('a', 100, 1), ...lead('b', 100, 2)], 90, 7],
    ['90 of 100 take it within, rounded up', [...lead('a', 200, 10), ...lead('b', 200, 21)], 90, 20],
    ['T at most', lead('a', 300, 200), 90, 90],
    ['T at most, though it is less than a week', lead('a', 300, 200), 5, 5],
    ['a skipped step takes none', [on(ago(50), 'entered', 'meeting')], 90, 7],
  ])('FNL-12: %s', (_what, rows, withinDays, days) => {
    expect(first(rows, withinDays).days).toBe(days);
  });
});

describe('the windows', () => {
  // One that took 8 days makes the step's days 8.
  const eight = lead('slow', 600, 8);

  test.each<[string, Cell[][], [number, number], [number, number]]>([
    ['ends as many days ago as the step takes', lead('a', 8, 3), [1, 1], [0, 0]],
    ['younger ones cannot be judged yet', lead('a', 7.9, 3), [0, 0], [0, 0]],
    ['the last moment of the half-year before', lead('a', 8 + 183, 3), [0, 0], [1, 1]],
    ['the first moment of now', lead('a', 8 + 182.9, 3), [1, 1], [0, 0]],
    ['older than both', lead('a', 8 + 366, 3), [0, 0], [0, 0]],
    ['the first moment of before', lead('a', 8 + 365.9, 3), [0, 0], [1, 1]],
    ['in time to the moment', lead('a', 50, 8), [1, 1], [0, 0]],
    ['not yet gone on', lead('a', 50, null), [0, 1], [0, 0]],
    ['skipped is gone on', [on(ago(50), 'entered', 'meeting', { lead: 'a' })], [1, 1], [0, 0]],
    [
      'gone on, nobody knows when: in neither part',
      [on(ago(50), 'entered', 'new', { lead: 'a' }), on('', 'moved', 'screening', { lead: 'a' })],
      [0, 0],
      [0, 0],
    ],
    ['entered without a date', [on('', 'entered', 'new', { lead: 'a' })], [0, 0], [0, 0]],
    [
      'each pass by itself',
      [
        ...lead('a', 100, 2),
        on(ago(90), 'moved', 'lost', { lead: 'a' }),
        on(ago(60), 'moved', 'new', { lead: 'a' }),
      ],
      [1, 2],
      [0, 0],
    ],
  ])('FNL-12: %s', (_what, rows, now, before) => {
    const rate = first([...eight, ...rows]);
    expect(rate.days).toBe(8);
    expect([rate.now.k, rate.now.n]).toEqual(now);
    expect([rate.before.k, rate.before.n]).toEqual(before);
  });

  test('FNL-12: too late is not gone on, and the rows behind are the passes that were counted', () => {
    const rows = [...Array(19).keys()].flatMap((index) => lead(`q${index}`, 60, 5));
    const observed = at([...rows, ...lead('late', 60, 30)]);
    const [step] = stepRates(observed);
    expect([step.days, step.now.k, step.now.n]).toEqual([7, 19, 20]);
    const { all, wentOn } = passesOfStep(observed, step.step, step.days, 'now');
    expect([wentOn.length, all.length]).toEqual([19, 20]);
  });
});

test('nothing without a dated event, and without a second step', () => {
  expect(stepRates(observe(readHistory([]), STAGES))).toEqual([]);
  expect(stepRates(observe(readHistory([on('', 'entered', 'new')]), STAGES))).toEqual([]);
  for (const stages of [[], STAGES.slice(0, 1)])
    expect(stepRates(observe(readHistory(lead('a', 50, 3)), stages))).toEqual([]);
});
