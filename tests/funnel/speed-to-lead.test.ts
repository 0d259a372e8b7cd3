/** FNL-10, speed to lead: the first contact after the entry, and those nobody has contacted yet. */
import fc from 'fast-check';
import { rowsBehind } from '../../src/funnel/behind';
import type { Choice } from '../../src/funnel/choose';
import { computeFigures } from '../../src/funnel/figures';
import { observe } from '../../src/funnel/observe';
import { readHistory } from '../../src/funnel/read-history';
import { type SpeedFigures, speedFigures } from '../../src/funnel/speed-to-lead';
import { funnelWords } from '../../src/i18n/funnel';
import { TOUCHES } from '../../src/pipeline/activity';
import type { Cell } from '../../src/pipeline/cell';
import { speedSection } from '../../src/workbook/funnel-tab/speed-section';
import { type Happening, on, STAGES, wall } from './history';

const AS_OF = wall('2026-03-31');
const HOUR = 3_600_000;
const ago = (hours: number): Date => new Date(AS_OF - hours * HOUR);
const enter = (lead: string, hours: number, more: Happening = {}): Cell[] =>
  on(ago(hours), 'entered', 'new', { lead, ...more });
const touch = (lead: string, hours: number, reason = 'call.reached'): Cell[] =>
  on(ago(hours), 'touched', '', { lead, reason });
const team = (rows: Cell[][]) => observe(readHistory(rows), STAGES, { asOf: AS_OF });
const speed = (rows: Cell[][], choice: Choice = {}): SpeedFigures => speedFigures(team(rows), choice);

const ROWS = [
  enter('a', 100, { source: 'Web' }),
  touch('a', 99.5),
  touch('a', 98),
  enter('b', 100),
  touch('b', 90, 'mail.sent'),
  enter('c', 200, { via: 'adopt' }),
  enter('d', 0.5),
  enter('e', 50),
  on(ago(40), 'moved', 'lost', { lead: 'e' }),
  on('', 'entered', 'new', { lead: 'f' }),
];

test('contacted of those with a dated entry; median and p90 of the hours; shares over those watched for so long', () => {
  const figures = speed(ROWS);
  expect(figures.contacted).toMatchObject({ k: 2, n: 5 });
  expect([figures.medianHours, figures.p90Hours]).toEqual([5.25, 0.5 + 0.9 * 9.5]);
  expect(figures.within.map(({ hours, rate }) => [hours, rate.k, rate.n])).toEqual([
    [1, 1, 4],
    [24, 2, 4],
  ]);
  expect([figures.waiting, figures.oldestHours, figures.adopted, figures.logged]).toEqual([2, 200, 1, 3]);
  expect(speed(ROWS, { source: 'web' }).contacted).toMatchObject({ k: 1, n: 1 });
});

test.each<[string, Cell[][], number]>([
  ['at the moment of the entry', [enter('a', 9), touch('a', 9)], 1],
  ['before the entry', [enter('a', 9), touch('a', 10)], 0],
  ['without a date', [enter('a', 9), on('', 'touched', '', { reason: 'call.reached', lead: 'a' })], 0],
  ['content that they looked at', [enter('a', 9), touch('a', 8, 'content.seen')], 0],
  ['a plan for the next step', [enter('a', 9), touch('a', 8, 'next')], 0],
  ['nobody answered', [enter('a', 9), touch('a', 8, 'call.no_answer')], 1],
  ['taken back', [enter('a', 9), touch('a', 8), on(ago(7), 'undone', '', { lead: 'a' })], 0],
  [
    'on the pass before',
    [
      enter('a', 90),
      on(ago(80), 'moved', 'lost', { lead: 'a' }),
      touch('a', 70),
      on(ago(60), 'moved', 'new', { lead: 'a' }),
    ],
    1,
  ],
])('a contact %s', (_what, rows, contacted) => {
  expect(speed(rows).contacted.k).toBe(contacted);
});

test('nobody can say how soon, where no contact is on record', () => {
  for (const language of ['en', 'ja'] as const) {
    const words = funnelWords(language);
    const silent = computeFigures([enter('a', 9)], STAGES, { asOf: AS_OF });
    expect(speedSection(silent, words)).toMatchObject({ lines: [], notes: [words.speed.none] });
  }
});

test('a part of History without its details: its passes are left out, and silence about them is no zero', () => {
  const history = readHistory(ROWS);
  history.detailFrom = 3;
  expect(speedFigures(observe(history, STAGES, { asOf: AS_OF }), {}).contacted).toMatchObject({ k: 1, n: 4 });
  const unread = readHistory([enter('a', 9)]);
  unread.detailFrom = 1;
  expect(speedFigures(observe(unread, STAGES, { asOf: AS_OF }), {}).logged).toBeNull();
});

const anyRows = fc
  .array(
    fc.record({
      lead: fc.constantFrom('a', 'b', 'c'),
      kind: fc.constantFrom('entered', 'touched', 'moved', 'undone'),
      to: fc.constantFrom('new', 'meeting', 'lost', 'active', ''),
      hours: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null, freq: 8 }),
      reason: fc.constantFrom(...TOUCHES, 'next', ''),
      source: fc.constantFrom('', 'Web'),
    }),
    { maxLength: 20 },
  )
  .map((events) =>
    events.map(({ lead, kind, to, hours, reason, source }) =>
      on(hours === null ? '' : ago(hours), kind, kind === 'touched' ? '' : to, { lead, reason, source }),
    ),
  );

test('every count leads to as many rows, whatever happened', () => {
  fc.assert(
    fc.property(anyRows, fc.constantFrom<Choice>({}, { source: 'Web' }), (rows, choice) => {
      const observed = team(rows);
      const { columns, lines } = speedSection(
        computeFigures(rows, STAGES, { asOf: AS_OF, ...choice }),
        funnelWords('en'),
      );
      for (const line of lines) {
        expect([line.values.length, line.behind?.length]).toEqual([columns.length, columns.length]);
        line.behind?.forEach((key, at) => {
          if (key !== null) expect(rowsBehind(observed, choice, key)?.length).toBe(line.values[at]);
        });
      }
    }),
    { numRuns: 100 },
  );
});
