/**
 * Two people at once, and closing in the middle: what others did is said, what was typed is never lost.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node","require"]}
 */
import { wordsFor } from '../../src/i18n/sidebar';
import type { LeadCard } from '../../src/rpc/contract';
import { card } from './fixtures/lead';
import { boot, TEAM } from './fixtures/pipeline';
import { withLead } from './fixtures/scenes';
import { changedCard } from './fixtures/today-scenes';
import { open, openAtStart } from './support/play';

const words = wordsFor('en');
const { actor, third } = TEAM.en;
const NEED = boot('en').gates[1].items[0].label;
const AUTHORITY = boot('en').gates[1].items[1].label;
const SILENCE = () => new Error('NetworkError: Connection failure due to HTTP 0');
const checked = (radios: HTMLElement[]) =>
  radios.findIndex((one) => one.getAttribute('aria-checked') === 'true');

beforeEach(() => localStorage.clear());

/** The open lead, seen again as it is by now. */
const seenAgain = async (newer: LeadCard) => {
  const stage = await open(withLead('en', card('en')));
  await stage.hand.type(words.evidenceOf(NEED), 'Half a sentence');
  stage.run.answers.openLead = () => ({ kind: 'lead', card: newer });
  // Without taking the focus from the field, which would save what is in it.
  stage.hand.find(words.lead).click();
  await stage.hand.settle();
  return stage;
};
const withEntry = (by: string, change: Partial<LeadCard> = {}) => {
  const base = card('en');
  const entry = { ...base.timeline[0], actor: by, summary: 'Moved to Nurture' };
  return card('en', { revision: 3, timeline: [entry, ...base.timeline], ...change });
};

test('what a colleague did to the open lead is said, and what was typed stays', async () => {
  const { hand } = await seenAgain(withEntry(third));
  expect(hand.has(words.today.changedBy(third))).toBe(true);
  expect(hand.has('Moved to Nurture')).toBe(true);
  expect(hand.field(words.evidenceOf(NEED)).value).toBe('Half a sentence');
  await hand.click(words.close);
  expect(hand.has(words.today.changedBy(third))).toBe(false);
});

test('a hand edit has no name to say', async () => {
  const { hand } = await seenAgain(withEntry(''));
  expect(hand.has(words.today.changedInSheet)).toBe(true);
});

test.each([
  ['my own event', withEntry(actor)],
  ['no newer event', withEntry(third, { revision: 2 })],
  ['another lead', withEntry(third, { leadId: 'L-9' })],
])('%s is not announced', async (_what, newer) => {
  const { hand } = await seenAgain(newer);
  expect(hand.has(words.today.typedIsKept)).toBe(false);
});

test('a refused answer brings the change with it, and the answer stays to be tried again', async () => {
  const stage = await open(withLead('en', card('en')));
  stage.run.answers.answer = () => ({
    ok: false,
    problem: { code: 'stale_view', params: {}, text: 'Changed.' },
  });
  const changed = { ...changedCard('en'), gate: 'screening' };
  stage.run.answers.openLead = () => ({ kind: 'lead', card: changed });
  stage.hand.radios(AUTHORITY)[3].click();
  await stage.hand.settle();
  expect(stage.hand.has(words.today.changedBy(third))).toBe(true);
  expect(checked(stage.hand.radios(AUTHORITY))).toBe(3);
});

/** Closed while the answer with its evidence was on its way, or had just failed. */
const closedWhile = async (fate: 'sending' | 'failed') => {
  const { run, hand } = await open({ ...withLead('en', card('en')), answer: SILENCE });
  run.holding = fate === 'sending';
  await hand.type(words.evidenceOf(NEED), 'Forty hours a month');
  hand.field(words.evidenceOf(NEED)).blur();
  await hand.settle();
  expect(run.of('answer').length).toBeGreaterThan(0);
};

test.each(['sending', 'failed'] as const)(
  'an answer that was %s comes back, and is not resent',
  async (fate) => {
    await closedWhile(fate);
    const { run, hand } = await open(withLead('en', card('en')));
    await hand.wait(50);
    expect(run.of('answer')).toHaveLength(0);
    expect(hand.field(words.evidenceOf(NEED)).value).toBe('Forty hours a month');
    expect(hand.has(words.today.pageClosed)).toBe(true);
    await hand.click(words.retry);
    expect(run.of('answer')).toMatchObject([{ answer: 'confirmed', evidence: 'Forty hours a month' }]);
    expect(hand.has(words.today.pageClosed)).toBe(false);
    expect(JSON.parse(localStorage.getItem('tasuki.wishes')!)).toEqual({});
  },
);

test('Today says that an answer may be missing and opens its lead', async () => {
  await closedWhile('sending');
  const { run, hand } = await openAtStart(withLead('en', card('en')));
  expect(hand.has(words.today.unsaved(1))).toBe(true);
  await hand.click(words.today.openUnsaved);
  expect(run.of('openLead')).toEqual([{ leadId: 'L-7K2Q', select: true }]);
  expect(hand.has(words.today.pageClosed)).toBe(true);
});

test('an answer that nobody can give any more can be given up', async () => {
  await closedWhile('failed');
  const { hand } = await openAtStart(withLead('en', card('en')));
  await hand.click(words.today.discard);
  expect(hand.has(words.today.unsaved(1))).toBe(false);
  expect(JSON.parse(localStorage.getItem('tasuki.wishes')!)).toEqual({});
});

test('an answer that had arrived after all is not asked for again', async () => {
  await closedWhile('sending');
  const answers = [{ item: 'need', answer: 'confirmed' as const, evidence: 'Forty hours a month' }];
  const { app, hand } = await open(withLead('en', card('en', { answers })));
  expect(hand.has(words.today.pageClosed)).toBe(false);
  expect(app.state.wishes).toEqual({});
  expect(app.state.drafts).toEqual({});
});
