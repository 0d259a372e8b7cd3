/** The report goes on from where the last one stopped, and says the same as one that starts from nothing. */
import fc from 'fast-check';
import { answersOf } from '../../../src/funnel/answers';
import { figuresOf } from '../../../src/funnel/figures';
import { observe } from '../../../src/funnel/observe';
import type { Cell } from '../../../src/pipeline/cell';
import { isWorthKeeping } from '../../../src/usecases/observed';
import { type ReadEvents, readEvents } from '../../../src/usecases/read-events';
import { type Checkpoint, readCheckpoint, writeCheckpoint } from '../../../src/workbook/checkpoint';
import { MOST_CELLS } from '../../../src/workbook/event-blocks';
import { on, STAGES, wall } from '../../funnel/history';
import { type FakeBook, fakeBook } from '../../support/fake-book';

const TABS = { history: 2, answers: 3, settings: 4, funnel: 5 };
const HEADER: Cell[] =
  'When,Lead ID,Event,From,To,Amount,Source,Actor,Owner,Reason,Note,Via,Event ID,Summary'.split(',');
const ANSWERS: Cell[] = 'When,Lead ID,Gate,Item,Answer,Evidence,By,Event ID,Question'.split(',');
/** From When to Evidence; no block of History is as narrow. */
const ANSWERS_READ = 6;
const blank = (width: number): Cell[] => new Array<Cell>(width).fill('');
const SPARE = 5;

function bookOf(events: Cell[][], answers: Cell[][] = []): FakeBook {
  const spare = (width: number): Cell[][] => Array.from({ length: SPARE }, () => blank(width));
  return fakeBook({
    2: [HEADER, ...events, ...spare(14)],
    3: [ANSWERS, ...answers, ...spare(9)],
  });
}

/** What the native formula over the rows of a checkpoint comes to. */
function sumsOf(book: FakeBook, { historyRow, answersRow }: Checkpoint): string {
  const part = (tab: number, row: number, width: number): Cell[][] =>
    (book.cells.get(tab) ?? []).slice(1, Math.max(2, row)).map((cells) => cells.slice(0, width));
  const all = [...part(2, historyRow, 12), ...part(3, answersRow, 6)];
  const number = (cell: Cell): number =>
    cell instanceof Date ? cell.getTime() : typeof cell === 'number' ? cell : 0;
  const filled = all.flat().filter((cell) => cell !== '').length;
  const sum = all.reduce((total, row) => total + number(row[0]) + number(row[5]), 0);
  const long = all.reduce((total, row) => total + row.slice(1, 5).join('').length, 0);
  const last = (book.cells.get(3) ?? [])[Math.max(1, answersRow) - 1].slice(0, 6).map(number);
  const text = answersRow > 1 ? (book.cells.get(3) ?? [])[answersRow - 1].slice(1, 6).join('|') : '';
  return [filled, sum, long, ...last, text].join(' ');
}

/** What the native count of the answers below a checkpoint's comes to. */
function beyondOf(book: FakeBook, { answersRow }: Checkpoint): string {
  const below = (book.cells.get(3) ?? []).slice(answersRow);
  return `${below.filter((cells) => cells[1] !== '').length} below ${answersRow}`;
}

const figures = ({ checkpoint: { history, answers } }: ReadEvents) => ({
  figures: figuresOf(observe(history, STAGES)),
  answers: answersOf(answers),
});
const throughText = (checkpoint: Checkpoint): Checkpoint => {
  const back = readCheckpoint(writeCheckpoint(checkpoint));
  if (back === null) throw new Error('The checkpoint did not survive');
  // The sums are kept beside it.
  return { ...back, sums: checkpoint.sums };
};

const day = fc.integer({ min: 0, max: 200 });
const event = fc
  .record({
    lead: fc.constantFrom('L1', 'L2', 'L3', ' '),
    kind: fc.constantFrom(
      'entered',
      'moved',
      'offered',
      'accepted',
      'returned',
      'touched',
      'undone',
      'danced',
    ),
    to: fc.constantFrom('new', 'screening', 'meeting', 'onboarding', 'lost', 'moon', ''),
    day: fc.option(day, { nil: null, freq: 9 }),
    source: fc.constantFrom('', 'Web', ' web '),
    actor: fc.constantFrom('', 'Aoki', 'Baba'),
    reason: fc.constantFrom('', 'price'),
    amount: fc.constantFrom<Cell>('', 100, 'lots'),
  })
  .map(({ day: on_, kind, to, ...more }) =>
    on(on_ === null ? '' : new Date(wall('2026-01-01') + on_ * 86_400_000), kind, to, more),
  );
const answer = fc
  .tuple(day, fc.constantFrom('L1', 'L2'), fc.constantFrom('no', 'confirmed'))
  .map(([at, lead, given]): Cell[] => [
    new Date(wall('2026-01-01') + at * 86_400_000),
    lead,
    'screening',
    'need',
    given,
    'said so',
    '',
    '',
    '',
  ]);
type Step =
  | { what: 'add'; events: Cell[][]; answers: Cell[][] }
  | { what: 'edit' | 'delete' | 'insert' | 'reword'; at: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    what: fc.constant('add' as const),
    events: fc.array(event, { maxLength: 4 }),
    answers: fc.array(answer, { maxLength: 2 }),
  }),
  fc.record({
    what: fc.constantFrom('edit' as const, 'delete' as const, 'insert' as const, 'reword' as const),
    at: fc.nat(30),
  }),
);

function play(book: FakeBook, one: Step): void {
  const events = book.cells.get(2) as Cell[][];
  const answers = book.cells.get(3) as Cell[][];
  const used = events.length - SPARE;
  if (one.what === 'add') {
    events.splice(used, 0, ...one.events);
    answers.splice(answers.length - SPARE, 0, ...one.answers);
  } else if (one.what === 'reword') {
    // As long as the word it replaces: only a look at the last answer itself shows it.
    const last = answers[answers.length - SPARE - 1];
    if (last[4] === 'confirmed') last[4] = 'indicated';
  } else if (used > 1) {
    const at = 1 + (one.at % (used - 1));
    if (one.what === 'edit')
      events[at] = events[at].map((cell, column) => (column === 4 ? `${cell}x` : cell));
    else if (one.what === 'delete') events.splice(at, 1);
    else events.splice(at, 0, on(new Date(wall('2026-02-02')), 'moved', 'meeting'));
  }
}

test('whatever is added, edited, deleted or inserted, going on says what starting anew says', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 8 }), fc.array(step, { maxLength: 6 }), (events, steps) => {
      const book = bookOf(events);
      let kept = readEvents(book, TABS, null, null).checkpoint;
      kept = { ...kept, sums: sumsOf(book, kept) };
      for (const one of steps) {
        play(book, one);
        const beyond = beyondOf(book, kept);
        const read = readEvents(book, TABS, throughText(kept), sumsOf(book, kept), { beyond });
        expect(figures(read)).toEqual(figures(readEvents(book, TABS, null, null)));
        kept = { ...read.checkpoint, sums: sumsOf(book, read.checkpoint) };
      }
    }),
    { numRuns: 300 },
  );
});

test('only new rows are read after the first time', () => {
  const events = Array.from({ length: 400 }, (_, at) =>
    on(new Date(wall('2026-01-01') + at * 3_600_000), 'entered', 'new', { lead: `L${at}` }),
  );
  const book = bookOf(events);
  const first = readEvents(book, TABS, null, null);
  expect(first).toMatchObject({ whole: true, fresh: 400, more: false });
  play(book, {
    what: 'add',
    events: [on(new Date(wall('2026-03-01')), 'moved', 'meeting', { lead: 'L7' })],
    answers: [],
  });
  book.reads.length = 0;
  const second = readEvents(book, TABS, throughText(first.checkpoint), sumsOf(book, first.checkpoint));
  expect(second).toMatchObject({ whole: false, fresh: 1, more: false });
  const cells = book.reads.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  expect(cells).toBeLessThan((SPARE + 3) * 14 * 2);
});

test('answers are looked at unless the sums are the ones that were seen and the count below them says none', () => {
  const made: Cell[][] = [[new Date(wall('2026-01-02')), 'L1', 'screening', 'need', 'no', 'x', '', '', '']];
  const book = bookOf([on(new Date(wall('2026-01-01')), 'entered', 'new')], made);
  const { checkpoint } = readEvents(book, TABS, null, null);
  const looksAt = (sums: string | null, beyond: string): boolean => {
    book.reads.length = 0;
    readEvents(book, TABS, throughText({ ...checkpoint, sums }), '1 2 3', { beyond });
    return book.reads.some(({ columns }) => columns === ANSWERS_READ);
  };
  expect(looksAt('1 2 3', '0 below 2')).toBe(false);
  expect(looksAt('1 2 3', '1 below 2')).toBe(true);
  // Another report's formula, an unseen sum, a changed one, no formula at all.
  expect(looksAt('1 2 3', '0 below 3')).toBe(true);
  expect(looksAt(null, '0 below 2')).toBe(true);
  expect(looksAt('1 2 4', '0 below 2')).toBe(true);
  expect(looksAt('1 2 3', '')).toBe(true);
});

test('a sum that changed, or another tab, makes it start anew', () => {
  const book = bookOf([
    on(new Date(wall('2026-01-01')), 'entered', 'new'),
    on(new Date(wall('2026-01-02')), 'moved', 'meeting'),
  ]);
  const { checkpoint } = readEvents(book, TABS, null, null);
  const kept = { ...checkpoint, sums: '1 2 3' };
  expect(readEvents(book, TABS, kept, '1 2 3').whole).toBe(false);
  expect(readEvents(book, TABS, kept, '1 2 4').whole).toBe(true);
  expect(readEvents(book, { ...TABS, history: 2, answers: 3, funnel: 6 }, kept, '1 2 3').whole).toBe(true);
});

test('more than fits into one run: who did what and why is read at the next ones, newest first', () => {
  const count = Math.ceil(MOST_CELLS / 11) + 500;
  // As many leads as a workbook of that size has: whatever is done once per lead and event never ends.
  const rows = Array.from({ length: count / 5 }, (_, lead) =>
    on(new Date(wall('2026-01-01')), 'offered', 'meeting', {
      actor: 'Aoki',
      reason: 'price',
      lead: `L${lead}`,
    }),
  );
  const book = bookOf(Array.from({ length: count }, (_, at) => rows[at % rows.length]));
  let read = readEvents(book, TABS, null, null);
  expect(read).toMatchObject({ whole: true, more: true });
  expect(read.checkpoint.history.detailFrom).toBe(count);
  let runs = 0;
  while (read.more && runs++ < 5) read = readEvents(book, TABS, throughText(read.checkpoint), null);
  // Else every later report would read them again.
  expect(isWorthKeeping(read)).toBe(true);
  const { history } = read.checkpoint;
  expect([runs, history.detailFrom]).toEqual([1, 0]);
  const actors = new Set(Array.from(history.actor.subarray(0, count), (text) => history.texts[text]));
  expect([...actors]).toEqual(['Aoki']);
});
