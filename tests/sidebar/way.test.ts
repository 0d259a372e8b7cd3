/**
 * How the team works: chosen when it starts, changed from the menu; and one person's handoffs.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node","require"]}
 */
import { wordsFor } from '../../src/i18n/sidebar';
import { card } from './fixtures/lead';
import { boot, NO_PIPELINE, TEAM } from './fixtures/pipeline';
import { plan } from './fixtures/plan';
import { refused, withLead } from './fixtures/scenes';
import { open } from './support/play';

const words = wordsFor('en');
const { actor } = TEAM.en;
const MENU = words.menuFor(actor);
const option = (way: 'hats' | 'four_roles') => words.ways[way] + words.wayMeans[way];

beforeEach(() => localStorage.clear());

test.each([
  [null, 'is_first'],
  ['hats', 'hats'],
  ['four_roles', 'four_roles'],
] as const)('picking %s, the pipeline starts as %s', async (pick, way) => {
  const { run, hand } = await open({
    boot: () => boot('en', NO_PIPELINE),
    planAdoption: () => plan('en', { ambiguousDates: [] }),
    adopt: () => ({ leads: 1, events: 1, already: false, left: 0, of: 1, more: false }),
  });
  await hand.click(words.startAction);
  if (pick) await hand.choose(option(pick));
  await hand.click(words.adopt);
  expect(run.of('adopt')).toMatchObject([{ way }]);
});

test('the way is changed from the menu once it is confirmed, and the page follows', async () => {
  const { run, hand, app } = await open({
    ...withLead('en', card('en')),
    chooseWay: ({ way }) => boot('en', { way }),
  });
  await hand.click(MENU);
  expect(hand.has(words.wayNow(words.ways.is_first))).toBe(true);
  expect(hand.has(words.wayKeeps)).toBe(true);
  expect(() => hand.find(words.wayUse)).toThrow();
  await hand.choose(option('hats'));
  expect(run.of('chooseWay')).toHaveLength(0);
  const use = hand.find(words.wayUse);
  use.click();
  use.click();
  await hand.settle();
  expect(run.of('chooseWay')).toEqual([{ op: expect.stringMatching(/^[a-z0-9]{10}$/), way: 'hats' }]);
  expect(app.state.boot?.way).toBe('hats');
  expect(hand.has(words.wayNow(words.ways.hats))).toBe(true);
  expect(hand.has(words.changed)).toBe(true);
});

test('a refused change says so and keeps what was picked', async () => {
  const { hand, app } = await open({
    ...withLead('en', card('en')),
    chooseWay: () => refused('en', 'lock_busy'),
  });
  await hand.click(MENU);
  await hand.choose(option('hats'));
  await hand.click(words.wayUse);
  expect(hand.has(refused('en', 'lock_busy').problem.text!)).toBe(true);
  expect(app.state.boot?.way).toBe('is_first');
  expect(hand.find(words.wayUse)).toBeTruthy();
});

test('screening gets a standard set of questions; a team’s own set is called so', async () => {
  const label = boot('en').gates[1].label;
  const { run, hand } = await open({
    ...withLead('en', card('en'), { checklists: { screening: null } }),
    chooseChecklist: ({ set }) => boot('en', { checklists: { screening: set } }),
  });
  await hand.click(MENU);
  expect(hand.has(words.checklistNow(label, words.checklistOwn))).toBe(true);
  await hand.choose(words.checklistSets.bantch + words.checklistMeans.bantch);
  await hand.click(words.checklistUse);
  expect(run.of('chooseChecklist')).toMatchObject([{ gate: 'screening', set: 'bantch' }]);
  expect(hand.has(words.checklistNow(label, 'BANTCH'))).toBe(true);
});

test.each([
  [18, 4, 2, words.recordFew(22)],
  [26, 4, 0, words.recordRate('86.7%', 30)],
  [0, 0, 1, words.recordFew(0)],
  [0, 0, 0, words.recordNone],
])('%i accepted, %i returned, %i waiting', async (accepted, returned, waiting, text) => {
  const reasons = returned ? [{ reason: 'No date', count: returned }] : [];
  const { run, hand } = await open({
    ...withLead('en', card('en')),
    handoffRecord: ({ person }) => ({ person, accepted, returned, waiting, reasons }),
  });
  await hand.click(MENU);
  expect(run.of('handoffRecord')).toHaveLength(0);
  await hand.click(words.recordAsk);
  expect(run.of('handoffRecord')).toEqual([{ person: actor }]);
  expect(hand.has(text)).toBe(true);
  expect(hand.has('%')).toBe(accepted + returned >= 30);
  expect(hand.has(words.recordReason('No date', returned))).toBe(returned > 0);
});
