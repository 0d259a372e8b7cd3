/**
 * Long work driven by the page: step after step, stopped, gone on with, taken back.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node","require"]}
 */
import { wordsFor } from '../../src/i18n/sidebar';
import { minutesLeft } from '../../src/sidebar/long-work';
import { card } from './fixtures/lead';
import { recorded, taken } from './fixtures/long-scenes';
import { boot, NO_PIPELINE } from './fixtures/pipeline';
import { plan } from './fixtures/plan';
import { refused, withLead } from './fixtures/scenes';
import type { Answers } from './support/fake-run';
import { openAtStart } from './support/play';

const words = wordsFor('en');
const say = words.long;
const OF = 12_400;

beforeEach(() => localStorage.clear());

/** A server with a sheet of many leads, 4,000 of which fit into a run. */
function server(change: Answers = {}): { left: number | null; answers: Answers } {
  const book: { left: number | null; answers: Answers } = { left: null, answers: {} };
  const step = () => {
    book.left = Math.max(0, (book.left ?? 0) - 4000);
    return { ...taken(book.left, book.left > 0), leads: 4000 };
  };
  book.answers = {
    ...withLead('en', card('en')),
    boot: () =>
      book.left === null
        ? boot('en', NO_PIPELINE)
        : boot('en', { adopting: book.left > 0 ? { left: book.left, of: OF } : null }),
    planAdoption: () => plan('en', { leads: OF, ambiguousDates: [] }),
    adopt: () => {
      book.left = OF;
      return taken(OF);
    },
    goOnAdopting: step,
    planUndo: () => ({ leads: 4000, laterEvents: 0 }),
    undoAdoption: () => {
      book.left = null;
      return { removed: true };
    },
    ...change,
  };
  return book;
}

async function begin(book = server()) {
  const stage = await openAtStart(book.answers);
  await stage.hand.click(words.startAction);
  return { ...stage, book };
}

test('one click takes the whole sheet over, step after step, and says how many there are', async () => {
  const { hand, run } = await begin();
  await hand.click(words.adopt);
  await hand.settle();
  expect(run.of('adopt')).toHaveLength(1);
  expect(run.of('goOnAdopting')).toHaveLength(4);
  expect(new Set(run.of('goOnAdopting').map(({ op }) => op)).size).toBe(4);
  expect(hand.has(words.adopted(OF))).toBe(true);
});

test('stopped after the step under way; what is done and what is not is said; then it goes on', async () => {
  const { hand, run, book } = await begin();
  run.holding = true;
  await hand.click(words.adopt);
  expect(hand.has(say.preparing)).toBe(true);
  run.held.shift()?.();
  await hand.settle();
  run.held.shift()?.();
  await hand.settle();
  expect(hand.has(say.adopted(4000, OF))).toBe(true);
  await hand.click(say.stop);
  expect(hand.has(say.stopping)).toBe(true);
  run.holding = false;
  run.held.shift()?.();
  await hand.settle();
  expect(book.left).toBe(4400);
  expect(hand.has(say.stoppedAt(8000, 4400))).toBe(true);
  expect(run.of('goOnAdopting')).toHaveLength(2);
  await hand.click(say.goOn);
  await hand.settle();
  expect(hand.has(words.adopted(OF))).toBe(true);
});

test('opened again after it was closed, it says where the adoption stopped, and other screens say it too', async () => {
  const book = server();
  book.left = 8400;
  const { hand } = await openAtStart(book.answers);
  expect(hand.has(say.stoppedAt(4000, 8400))).toBe(true);
  await hand.click(say.meanwhile);
  expect(hand.has(say.adopted(4000, OF))).toBe(true);
  await hand.click(say.goOn);
  await hand.click(say.goOn);
  await hand.settle();
  expect(hand.has(words.adopted(OF))).toBe(true);
});

test('a step that fails leaves what was done, with the reason', async () => {
  const book = server({ goOnAdopting: () => refused('en', 'google_full') });
  const { hand } = await begin(book);
  await hand.click(words.adopt);
  await hand.settle();
  expect(hand.has(say.stoppedAt(0, OF))).toBe(true);
  expect(hand.has('million cells')).toBe(true);
});

test('nobody answers the beginning: the workbook says how far it came', async () => {
  const book = server();
  book.answers.adopt = () => {
    book.left = 8400;
    return new Error('NetworkError');
  };
  const { hand } = await begin(book);
  await hand.click(words.adopt);
  await hand.settle();
  expect(hand.has(say.stoppedAt(4000, 8400))).toBe(true);
});

test('nothing came of it: the plan is there again, with the reason', async () => {
  for (const answer of [new Error('NetworkError'), refused('en', 'workbook_full', { tab: 'Leads' })]) {
    const { hand } = await begin(server({ adopt: () => answer }));
    await hand.click(words.adopt);
    await hand.settle();
    expect(hand.find(words.adopt)).toBeTruthy();
    expect(hand.has(words.failed)).toBe(true);
  }
});

test('taking it back is asked about first', async () => {
  const book = server();
  book.left = 8400;
  const { hand, run } = await openAtStart(book.answers);
  await hand.click(say.takeBack);
  expect(hand.has(say.takeBackAsk(0))).toBe(true);
  await hand.click(say.takeBackNo);
  expect(run.of('undoAdoption')).toHaveLength(0);
  await hand.click(say.takeBack);
  await hand.click(say.takeBackYes);
  expect(run.of('undoAdoption')).toMatchObject([{ confirmed: true }]);
  expect(hand.has(words.startTitle)).toBe(true);
});

test('a great many hand edits are recorded step after step, stopped, and added up', async () => {
  const lefts = [20_000, 10_000, 0];
  const answers = {
    ...withLead('en', card('en'), { reconciled: recorded(26_500) }),
    reconcile: () => recorded(lefts.shift() ?? 0),
  };
  const { hand, run, app } = await openAtStart(answers);
  expect(hand.has(say.unrecorded(26_500))).toBe(true);
  run.holding = true;
  await hand.click(say.goOn);
  await hand.click(say.stop);
  run.holding = false;
  run.held.shift()?.();
  await hand.settle();
  expect(run.of('reconcile')).toHaveLength(1);
  expect(hand.has(say.unrecorded(20_000))).toBe(true);
  await hand.click(say.goOn);
  await hand.settle();
  expect(run.of('reconcile')).toHaveLength(3);
  expect(app.state.recording).toBeNull();
  expect(app.state.reconciled?.handMoves).toBe(7000);
});

test('the time left follows the pace so far, and nothing is guessed before there is one', () => {
  const work = { left: 6000, of: 10_000, going: 'on' as const, since: 0, begun: 10_000 };
  expect(minutesLeft(work, 120_000)).toBe(3);
  expect(minutesLeft(work, 30_000)).toBe(0);
  expect(minutesLeft({ ...work, left: 10_000 }, 30_000)).toBeNull();
  expect(minutesLeft({ ...work, going: 'stopped' }, 30_000)).toBeNull();
});
