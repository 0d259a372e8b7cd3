/**
 * Today: what is shown first, whose it is, how few clicks it takes, and the way from one lead to the next.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node","require"]}
 */
import { wordsFor } from '../../src/i18n/sidebar';
import { card } from './fixtures/lead';
import { boot, TEAM } from './fixtures/pipeline';
import { refused } from './fixtures/scenes';
import { item, today } from './fixtures/today';
import { day } from './fixtures/today-scenes';
import { openAtStart, type Stage } from './support/play';

const words = wordsFor('en');
const { actor, receiver } = TEAM.en;
const AUTHORITY = boot('en').gates[1].items[1].label;
const ALL = today('en').sections.flatMap((section) => section.items);
const title = () => document.querySelector('h1')?.textContent;
const rows = () => [...document.querySelectorAll<HTMLElement>('.row')];
const names = () => rows().map((row) => row.querySelector('b')?.textContent);
const start = () => openAtStart(day('en'));

/** Opens the item with this place in the list. */
const pick = async ({ hand }: Stage, at: number) => {
  rows()[at].click();
  await hand.settle();
};
const accepting = (stage: Stage) => {
  stage.run.answers.move = ({ leadId }) => card('en', { leadId, revision: 3, stage: 'proposal', gate: null });
  stage.run.answers.openLead = ({ leadId, row = 1 }) => ({
    kind: 'lead',
    card: card('en', { leadId, row, stage: 'meeting', gate: null }),
  });
};

beforeEach(() => localStorage.clear());

test('opening the sidebar shows what waits with a single call, in the server’s order', async () => {
  const { run } = await start();
  expect(run.sent.map((one) => one.method)).toEqual(['boot']);
  expect(title()).toBe('51 leads wait for you');
  expect(names()).toEqual(ALL.map((one) => one.name));
  expect([...document.querySelectorAll('h2.count')].map((one) => one.textContent)).toEqual([
    'Offers to answer 2',
    'Returned to you 1',
    'Unanswered in time 1',
    'Next actions 2',
    'First contact 43',
    'Revisit 1',
    'Renewals due 1',
    'What became of yours 1',
  ]);
});

test('what is late says so in words, and what the list leaves out is counted', async () => {
  const { hand } = await start();
  const late = [...document.querySelectorAll('.late time')].map((one) => one.textContent);
  expect(late.map((text) => text?.replace(/\u00a0/g, ' '))).toEqual(['2 h late', '2 d late', '2 d late']);
  expect(hand.has(words.more(41))).toBe(true);
});

test('from Today to an answered question takes two clicks', async () => {
  const stage = await start();
  let clicks = 0;
  document.body.addEventListener('click', () => clicks++);
  await pick(
    stage,
    ALL.findIndex((one) => one.leadId === item('en').leadId),
  );
  stage.hand.radios(AUTHORITY)[2].click();
  await stage.hand.settle();
  expect(stage.run.of('answer')).toMatchObject([{ leadId: item('en').leadId, answer: 'indicated' }]);
  expect(clicks).toBe(2);
});

test('one click opens the lead where it was seen last and takes the selection there', async () => {
  const stage = await start();
  await pick(stage, 2);
  expect(stage.run.of('openLead')).toEqual([{ leadId: 'L-4', row: 6, select: true }]);
  expect(title()).toBe(ALL[2].name);
  expect(stage.hand.has(words.today.position(3, ALL.length))).toBe(true);
});

test('next goes on in the order of the list, and back to a fresh Today after the last', async () => {
  const stage = await start();
  await pick(stage, ALL.length - 2);
  await stage.hand.click(words.today.next);
  expect(title()).toBe(ALL[ALL.length - 1].name);
  await stage.hand.click(words.today.back);
  expect(stage.run.of('today')).toEqual([{ person: 'me', role: '', actor }]);
  expect(stage.app.state.screen).toBe('today');
});

test('a lead that was acted on is marked until the list is read again; next leads on', async () => {
  const stage = await start();
  accepting(stage);
  await pick(stage, 1);
  await stage.hand.click(words.moveTo('Proposal'));
  expect(stage.hand.has(words.today.position(2, ALL.length))).toBe(true);
  stage.run.holding = true;
  await stage.hand.click(words.today.title);
  expect(rows()[1].textContent).toContain(words.today.done);
  expect(rows().filter((row) => row.textContent?.includes(words.today.done))).toHaveLength(1);
  for (const deliver of stage.run.held) deliver();
  await stage.hand.settle();
  expect(rows()[1].textContent).not.toContain(words.today.done);
});

test('the list is read again in the background after an action', async () => {
  const stage = await start();
  accepting(stage);
  await pick(stage, 0);
  await stage.hand.click(words.moveTo('Proposal'));
  expect(stage.run.of('today')).toHaveLength(0);
  await stage.hand.wait(1600);
  expect(stage.run.of('today')).toHaveLength(1);
  // The place in the list that is being worked through holds still.
  expect(stage.hand.has(words.today.position(1, ALL.length))).toBe(true);
});

test('going on while an answer is still being saved loses neither', async () => {
  const stage = await start();
  await pick(stage, 0);
  stage.run.holding = true;
  stage.hand.radios(AUTHORITY)[2].click();
  await stage.hand.settle();
  await stage.hand.click(words.today.next);
  stage.run.holding = false;
  for (const deliver of stage.run.held) deliver();
  await stage.hand.settle();
  expect(title()).toBe(ALL[1].name);
  expect(stage.run.of('answer')).toHaveLength(1);
  expect(stage.app.state.wishes).toEqual({});
});

test('a lead that is gone says so, and next leads past it', async () => {
  const stage = await start();
  await pick(stage, 0);
  const { openLead } = stage.run.answers;
  stage.run.answers.openLead = (args) =>
    args.leadId === ALL[1].leadId ? refused('en', 'lead_gone', { lead: ALL[1].leadId }) : openLead!(args);
  await stage.hand.click(words.today.next);
  expect(title()).toBe(ALL[0].name);
  expect(document.querySelector('[role=alert]')?.textContent).toContain(ALL[1].leadId);
  await stage.hand.click(words.today.next);
  expect(title()).toBe(ALL[2].name);
});

test('a double click opens once', async () => {
  const { run, hand } = await start();
  rows()[0].click();
  rows()[0].click();
  await hand.settle();
  expect(run.of('openLead')).toHaveLength(1);
});

test('whose and which role: sent at once, remembered for the person, sent with the next opening', async () => {
  const first = await start();
  await first.hand.pick(words.today.whose, 'all');
  await first.hand.pick(words.today.role, 'field_sales');
  expect(first.run.of('today')).toEqual([
    { person: 'all', role: '', actor },
    { person: 'all', role: 'field_sales', actor },
  ]);
  expect(title()).toBe('51 leads wait for the team');
  const second = await start();
  expect(second.run.of('boot')[0].today).toEqual({ person: 'all', role: 'field_sales' });
  expect(second.run.of('today')).toHaveLength(0);
});

test('each person has a filter of their own: a wrong guess at who opens is put right', async () => {
  const first = await start();
  await first.hand.pick(words.today.whose, 'all');
  const second = await openAtStart(day('en', { actor: receiver }));
  expect(second.run.of('boot')[0].today.person).toBe('all');
  expect(second.run.of('today')).toEqual([{ person: 'me', role: '', actor: receiver }]);
});

test('another person of the team can be looked at, by name', async () => {
  const { run, hand } = await start();
  await hand.pick(words.today.whose, receiver);
  expect(run.of('today')).toEqual([{ person: receiver, role: '', actor }]);
  expect(title()).toBe(`51 leads wait for ${receiver}`);
  expect(hand.has(words.today.sectionsOfOthers.returned)).toBe(true);
});

test('only somebody with several hats is asked for which', async () => {
  const roles = ['inside_sales', 'field_sales'] as const;
  const { hand } = await openAtStart(day('en', { people: [{ name: actor, roles: [...roles] }] }));
  const options = [...hand.field(words.today.role).querySelectorAll('option')].map((one) => one.value);
  expect(options).toEqual(['', ...roles]);
  await start();
  expect(document.getElementById('role')).toBeNull();
});

test('a browser that forbids storage still filters', async () => {
  const forbidden = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('The operation is insecure.');
  });
  const { hand, run } = await start();
  await hand.pick(words.today.whose, 'all');
  await hand.click(words.lead);
  await hand.click(words.today.title);
  expect(run.of('today').map(({ person }) => person)).toEqual(['all', 'all']);
  forbidden.mockRestore();
});

test('coming back with the mouse does not take the person away from Today', async () => {
  const { run, hand, app } = await start();
  document.documentElement.dispatchEvent(new Event('pointerenter'));
  await hand.settle();
  expect(run.of('openLead')).toHaveLength(0);
  expect(app.state.screen).toBe('today');
});

test('the lead of the selected row is one click away and asked for only then', async () => {
  const { run, hand } = await start();
  await hand.click(words.lead);
  expect(run.of('openLead')).toEqual([{}]);
  expect(title()).toBe('Kestrel Analytics');
});

test('an old list stays on screen when reading it again fails', async () => {
  const { run, hand } = await start();
  run.answers.today = () => new Error('NetworkError');
  await hand.click(words.lead);
  await hand.click(words.today.title);
  expect(rows()).toHaveLength(ALL.length);
  expect(document.querySelector('[role=alert]')).toBeNull();
  await hand.pick(words.today.whose, 'all');
  expect(document.querySelector('[role=alert]')).not.toBeNull();
  run.answers = day('en');
  await hand.click(words.retry);
  expect(document.querySelector('[role=alert]')).toBeNull();
});

test('a start without a list fetches it', async () => {
  const { run } = await openAtStart(day('en', { today: null }));
  expect(run.of('today')).toEqual([{ person: 'me', role: '', actor }]);
  expect(rows()).toHaveLength(ALL.length);
});

test('whoever says who they are gets their own list', async () => {
  const { run, hand } = await openAtStart({
    ...day('en', { actor: null }),
    chooseActor: ({ name }) => ({ actor: name }),
  });
  await hand.pick(words.fromTeam, receiver);
  await hand.click(words.whoAction);
  expect(run.of('today')).toEqual([{ person: 'me', role: '', actor: receiver }]);
  expect(rows()).toHaveLength(ALL.length);
});
