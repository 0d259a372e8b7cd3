/**
 * Starting up, adopting a sheet, choosing who, following the selected row.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node","require"]}
 */
import { wordsFor } from '../../src/i18n/sidebar';
import { card } from './fixtures/lead';
import { boot, NO_PIPELINE, TEAM } from './fixtures/pipeline';
import { plan } from './fixtures/plan';
import { withLead } from './fixtures/scenes';
import type { Answers } from './support/fake-run';
import { open, type Stage } from './support/play';

const words = wordsFor('en');

beforeEach(() => localStorage.clear());

const plain = (change: Answers = {}): Answers => ({
  boot: () => boot('en', NO_PIPELINE),
  planAdoption: () => plan('en', { ambiguousDates: [] }),
  ...change,
});

test('boot carries an operation id and the browser’s locale', async () => {
  const { run } = await open(plain());
  expect(run.of('boot')).toEqual([
    {
      op: expect.stringMatching(/^[a-z0-9]{10}$/),
      locale: navigator.language,
      today: { person: 'me', role: '' },
    },
  ]);
});

test('a correction is planned again after a pause, with everything said so far', async () => {
  const { run, hand } = await open(plain());
  await hand.click(words.startAction);
  await hand.pick(words.fields.phone, '4');
  await hand.pick(words.fields.email, '');
  await hand.pick(words.statusWord('Dead end?', 34), 'lost');
  expect(run.of('planAdoption')).toHaveLength(1);
  await hand.wait(450);
  expect(run.of('planAdoption')[1]).toEqual({
    language: 'en',
    choices: { fields: { phone: 4, email: null }, statuses: { 'Dead end?': 'lost' }, dayOrders: {} },
  });
});

test('of two plans under way only the newer is shown', async () => {
  const { run, hand } = await open(plain());
  await hand.click(words.startAction);
  run.holding = true;
  run.answers.planAdoption = ({ choices }) => plan('en', { leads: choices.headerRow ?? 0 });
  for (const row of ['3', '4']) {
    const field = hand.field(words.headerRow);
    field.value = row;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await hand.wait(450);
  }
  run.held[1]();
  await hand.settle();
  run.held[0]();
  await hand.settle();
  expect(hand.has(words.leads(4))).toBe(true);
});

test('another header row forgets what was said about the old columns', async () => {
  const { run, hand } = await open(plain());
  await hand.click(words.startAction);
  await hand.pick(words.fields.phone, '4');
  const field = hand.field(words.headerRow);
  field.value = '5';
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await hand.wait(450);
  expect(run.of('planAdoption').pop()?.choices).toEqual({
    headerRow: 5,
    fields: {},
    statuses: {},
    dayOrders: {},
  });
});

test('dates that could be read two ways are asked about before anything is written', async () => {
  const adopted = { leads: 1296, events: 2210, already: false, left: 0, of: 1296, more: false };
  const { run, hand } = await open(plain({ planAdoption: () => plan('en'), adopt: () => adopted }));
  await hand.click(words.startAction);
  await hand.click(words.adopt);
  expect(run.of('adopt')).toHaveLength(0);
  expect(hand.has(words.datesNeeded)).toBe(true);
  await hand.choose(words.monthFirst);
  await hand.wait(450);
  await hand.click(words.adopt);
  expect(run.of('adopt')).toMatchObject([{ actor: 'Tanaka', choices: { dayOrders: { 8: 'mdy' } } }]);
  expect(hand.has(words.adopted(1296))).toBe(true);
});

test('a sheet that cannot be adopted says why and can be looked at again', async () => {
  const problem = { code: 'adopt_empty_sheet', params: {}, text: 'The tab is empty.' };
  const { run, hand } = await open(plain({ planAdoption: () => ({ ok: false, problem }) }));
  await hand.click(words.startAction);
  expect(hand.has('The tab is empty.')).toBe(true);
  run.answers = plain();
  await hand.click(words.retry);
  expect(hand.has(words.leads(1296))).toBe(true);
});

test('without a name it asks for one first; a blank one is refused on the page', async () => {
  const { run, hand } = await open(
    plain({
      boot: () => boot('en', { ...NO_PIPELINE, actor: null }),
      chooseActor: ({ name }) => ({ actor: name }),
    }),
  );
  await hand.click(words.startAction);
  await hand.type(words.yourName, '   ');
  await hand.click(words.whoAction);
  expect(run.of('chooseActor')).toHaveLength(0);
  expect(hand.has(words.nameNeeded)).toBe(true);
  await hand.type(words.yourName, 'Sato');
  await hand.click(words.whoAction);
  expect(run.of('chooseActor')).toEqual([{ name: 'Sato' }]);
  expect(hand.has(words.outcome)).toBe(true);
});

test('switching the language words everything anew', async () => {
  const { run, hand, app } = await open({
    ...withLead('en', card('en')),
    setLanguage: ({ language }) => ({ language }),
  });
  await hand.click(words.menuFor(TEAM.en.actor));
  run.answers.boot = () => boot('ja');
  await hand.click('日本語');
  expect(app.state.language).toBe('ja');
  expect(hand.has(wordsFor('ja').recordEdits)).toBe(true);
  expect(run.sent.pop()?.language).toBe('ja');
});

test('a new row is recorded and opens as a lead', async () => {
  let recorded = false;
  const { hand } = await open({
    ...withLead('en', card('en')),
    openLead: () =>
      recorded ? { kind: 'lead', card: card('en') } : { kind: 'not_a_lead', reason: 'new_row' },
    reconcile: () => {
      recorded = true;
      return {
        handMoves: 0,
        newLeads: 1,
        copiedRows: 0,
        goneRows: 0,
        repaired: 0,
        repeated: [],
        unknownStages: [],
        left: 0,
      };
    },
  });
  await hand.click(words.recordRow);
  expect(hand.has('Kestrel Analytics')).toBe(true);
  expect(hand.has('Recorded: 1 new lead.')).toBe(true);
});

const enter = async ({ hand }: Stage, focused = false) => {
  const focus = jest.spyOn(document, 'hasFocus').mockReturnValue(focused);
  document.documentElement.dispatchEvent(new Event('pointerenter'));
  await hand.settle();
  focus.mockRestore();
};
const other = () => ({
  kind: 'lead' as const,
  card: card('en', { leadId: 'L-9', company: 'Ridgeway Foods' }),
});

test('coming back with the mouse asks for the selected row, saying what is known', async () => {
  const stage = await open(withLead('en', card('en')));
  stage.run.answers.openLead = other;
  await enter(stage);
  expect(stage.run.of('openLead')).toEqual([{}, { known: 'L-7K2Q@2' }]);
  expect(stage.hand.has('Ridgeway Foods')).toBe(true);
  await enter(stage);
  // Within a second it does not ask again; after that it does, for the mouse may rest here.
  expect(stage.run.of('openLead')).toHaveLength(2);
  await stage.hand.wait(1050);
  expect(stage.run.of('openLead').pop()).toEqual({ known: 'L-9@2' });
});

test('it does not take the lead from under a typing hand', async () => {
  const stage = await open(withLead('en', card('en')));
  await stage.hand.type(words.evidenceOf('Need'), 'Half a');
  stage.run.answers.openLead = other;
  await enter(stage, true);
  expect(stage.run.of('openLead')).toHaveLength(1);
});

test('a half-filled form stays while the cursor rests on another tab', async () => {
  const stage = await open(withLead('en', card('en')));
  await stage.hand.click(words.handOver('FS'));
  stage.run.answers.openLead = () => ({ kind: 'not_a_lead', reason: 'other_tab' });
  await enter(stage);
  expect(stage.hand.has(words.brief)).toBe(true);
});

test('drafts of one lead wait for it while another is open', async () => {
  const stage = await open(withLead('en', card('en')));
  await stage.hand.click(words.handOver('FS'));
  await stage.hand.type(words.message, 'Half a message');
  stage.run.answers.openLead = other;
  await enter(stage);
  expect(stage.hand.has('Half a message')).toBe(false);
  stage.run.answers.openLead = () => ({ kind: 'lead', card: card('en') });
  await stage.hand.wait(1000);
  await enter(stage);
  await stage.hand.click(words.handOver('FS'));
  expect(stage.hand.field(words.message).value).toBe('Half a message');
});
