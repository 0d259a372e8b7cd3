/** FNL-10: who stands in each open stage now, for how long, and which rows each count leads to. */
import { rowsBehind } from '../../src/funnel/behind';
import type { Choice } from '../../src/funnel/choose';
import { computeFigures } from '../../src/funnel/figures';
import { observe } from '../../src/funnel/observe';
import { type QueueAges, queueAges } from '../../src/funnel/queue-ages';
import { readHistory } from '../../src/funnel/read-history';
import { DAY } from '../../src/funnel/when';
import { funnelWords } from '../../src/i18n/funnel';
import type { Cell } from '../../src/pipeline/cell';
import { queueSection } from '../../src/workbook/funnel-tab/queue-section';
import { on, STAGES, wall } from './history';

const AS_OF = wall('2026-12-31');
const LIMITED = STAGES.map((stage) => (stage.key === 'meeting' ? { ...stage, days: 14 } : stage));
const ago = (days: number): Date => new Date(AS_OF - days * DAY);
const ROWS: Cell[][] = [
  on(ago(10), 'entered', 'meeting', { lead: 'a', amount: 100, source: 'Web' }),
  on(ago(14), 'entered', 'meeting', { lead: 'b', source: 'web ' }),
  on(ago(40), 'entered', 'meeting', { lead: 'c', amount: 300, source: 'Event' }),
  on('', 'entered', 'meeting', { lead: 'd' }),
  // Gone on, lost, taken out of the sheet: they stand there no more.
  on(ago(90), 'entered', 'meeting', { lead: 'e' }),
  on(ago(80), 'moved', 'proposal', { lead: 'e' }),
  on(ago(90), 'entered', 'meeting', { lead: 'f' }),
  on(ago(80), 'moved', 'lost', { lead: 'f' }),
  on(ago(90), 'entered', 'meeting', { lead: 'g' }),
  on(ago(80), 'moved', '', { lead: 'g' }),
  // Came back: it has stood there since.
  on(ago(99), 'entered', 'meeting', { lead: 'h' }),
  on(ago(98), 'moved', 'screening', { lead: 'h' }),
  on(ago(2), 'moved', 'meeting', { lead: 'h' }),
];
const observed = observe(readHistory(ROWS), LIMITED, { asOf: AS_OF });
const meeting = (choice: Choice = {}): QueueAges =>
  queueAges(observed, choice).find(({ stage }) => stage.key === 'meeting')!;

test('FNL-10: median, p90 and oldest of those with a date, the amount of those who say one', () => {
  expect(meeting()).toMatchObject({
    n: 5,
    timed: 4,
    medianDays: 12,
    oldestDays: 40,
    // 14 days is not longer than 14 days.
    overdue: 1,
    amount: 400,
  });
  expect(meeting().p90Days).toBeCloseTo(14 + 0.7 * 26, 12);
});

test('FNL-8: of a source; the period of a choice does not count', () => {
  expect(meeting({ source: 'WEB' })).toMatchObject({ n: 2, timed: 2, oldestDays: 14, amount: 100 });
  expect(meeting({ period: { from: 0, to: 1 } })).toEqual(meeting());
});

test('open stages only; an empty queue has no ages, and no limit no overdue ones', () => {
  const queues = queueAges(observed, {});
  expect(queues.map(({ stage }) => stage.kind)).toEqual(new Array(5).fill('open'));
  expect(queues[0]).toMatchObject({
    n: 0,
    timed: 0,
    medianDays: null,
    p90Days: null,
    oldestDays: null,
    overdue: null,
    amount: null,
  });
  expect(queueAges(observe(readHistory(ROWS), []), {})).toEqual([]);
});

test.each(['en', 'ja'] as const)('on the tab, %s: every count leads to as many rows', (language) => {
  for (const choice of [{}, { source: 'web' }]) {
    const figures = computeFigures(ROWS, LIMITED, { asOf: AS_OF, ...choice });
    const { columns, lines } = queueSection(figures, funnelWords(language));
    let counts = 0;
    for (const line of lines) {
      expect([line.values.length, line.behind?.length]).toEqual([columns.length, columns.length]);
      line.behind?.forEach((key, at) => {
        if (key === null) return;
        counts++;
        expect(rowsBehind(observed, choice, key)?.length).toBe(line.values[at]);
      });
    }
    expect(counts).toBe(2 * 5 + 1);
  }
  expect(rowsBehind(observed, {}, 'queue/lost/all')).toBeNull();
});
