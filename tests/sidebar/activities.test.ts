/**
 * Contacts, the next step and the way back, from the card.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node","require"]}
 */
import { wordsFor } from '../../src/i18n/sidebar';
import { touchedCard } from './fixtures/customer';
import { card, offeredCard } from './fixtures/lead';
import { boot, TEAM } from './fixtures/pipeline';
import { refused, withLead } from './fixtures/scenes';
import { open } from './support/play';

const { actor, receiver } = TEAM.en;
const UNDO = touchedCard('en').undo!;

beforeEach(() => localStorage.clear());

const working = (language: 'en' | 'ja' = 'en') => ({
  ...withLead(language, card(language)),
  touch: () => touchedCard(language),
  plan: () => card(language, { revision: 3, nextAction: 'Call Dana', nextActionOn: '2026-11-24T00:00:00' }),
});

test.each(['en', 'ja'] as const)('a call is logged in two clicks (%s)', async (language) => {
  const words = wordsFor(language);
  const { run, hand } = await open(working(language));
  expect(hand.has(words.noContact)).toBe(true);
  await hand.click(words.touchKinds.call);
  expect(hand.has(words.touches['mail.sent'])).toBe(false);
  await hand.click(words.touches['call.reached']);
  expect(run.of('touch')).toMatchObject([
    { leadId: 'L-7K2Q', revision: 2, actor: TEAM[language].actor, touch: 'call.reached', note: '', on: '' },
  ]);
  expect(hand.has(words.lastContact(words.agoDays(0)))).toBe(true);
  expect(hand.has(words.touches['call.no_answer'])).toBe(false);
  // The keyboard goes on where it began.
  expect(document.activeElement).toBe(hand.find(words.touchKinds.call));
});

const words = wordsFor('en');

test('a note and an earlier time go along, and are forgotten once saved', async () => {
  const { run, hand } = await open(working());
  await hand.click(words.touchKinds.meeting);
  await hand.type(words.logNote, ' CFO joined ');
  await hand.type(words.logWhen, '2026-11-20T15:30');
  await hand.click(words.touches['meeting.held']);
  expect(run.of('touch')).toMatchObject([
    { touch: 'meeting.held', note: 'CFO joined', on: '2026-11-20T15:30:00' },
  ]);
  expect(JSON.parse(localStorage.getItem('tasuki.drafts') ?? '{}')).toEqual({});
});

test.each([
  ['2026-11-23T10:42', true],
  ['2026-11-23T10:43', false],
])('a contact at %s by a wall clock at 10:42 is accepted: %s', async (when, sent) => {
  const { run, hand } = await open(working());
  await hand.click(words.touchKinds.call);
  await hand.type(words.logWhen, when);
  await hand.click(words.touches['call.reached']);
  expect(run.of('touch')).toHaveLength(sent ? 1 : 0);
  expect(hand.has(words.logFuture)).toBe(!sent);
});

test('Escape and a second click close what is open, and only one is open at a time', async () => {
  const { hand } = await open(working());
  const call = hand.find(words.touchKinds.call);
  await hand.click(words.touchKinds.call);
  expect(call.getAttribute('aria-expanded')).toBe('true');
  await hand.key(hand.field(words.logNote), 'Escape');
  expect(call.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(call);
  // From the button itself as well, where the focus still is.
  await hand.click(words.touchKinds.call);
  await hand.key(call, 'Escape');
  expect(call.getAttribute('aria-expanded')).toBe('false');
  await hand.click(words.touchKinds.call);
  await hand.click(words.nextStep);
  expect(call.getAttribute('aria-expanded')).toBe('false');
  expect(hand.has(words.nextWhat)).toBe(true);
  await hand.click(words.nextStep);
  expect(hand.has(words.nextWhat)).toBe(false);
});

test('a refusal is told in the open panel, and what was typed stays', async () => {
  const { hand, root } = await open({ ...working(), touch: () => refused('en', 'lock_busy') });
  await hand.click(words.touchKinds.call);
  await hand.type(words.logNote, 'Half an hour');
  await hand.click(words.touches['call.reached']);
  expect(root.querySelectorAll('#trouble')).toHaveLength(1);
  expect(root.querySelector('.panel #trouble')).not.toBeNull();
  expect(hand.field(words.logNote).value).toBe('Half an hour');
});

test('a double click is one request', async () => {
  const { run, hand } = await open(working());
  await hand.click(words.touchKinds.call);
  const outcome = hand.find(words.touches['call.reached']);
  outcome.click();
  outcome.click();
  await hand.settle();
  await hand.click(words.nextStep);
  const day = hand.find(words.tomorrow);
  day.click();
  day.click();
  await hand.settle();
  expect(run.of('touch')).toHaveLength(1);
  expect(run.of('plan')).toHaveLength(1);
});

test('the next step is set in two clicks', async () => {
  const { run, hand } = await open({
    ...working(),
    ...withLead('en', card('en', { nextAction: '', nextActionOn: null })),
  });
  await hand.click(words.nextStep);
  await hand.click(words.inThreeDays);
  expect(run.of('plan')).toMatchObject([{ what: words.nextDefault, on: '2026-11-26' }]);
  expect(hand.has('Call Dana · 24 Nov')).toBe(true);
});

test('it begins with the step that stands, takes other words and any day', async () => {
  const { run, hand } = await open(working());
  await hand.click(words.nextStep);
  expect(hand.field(words.nextWhat).value).toBe('Demo');
  await hand.type(words.nextWhat, '');
  await hand.click(words.tomorrow);
  expect(hand.has(words.nextNeeded)).toBe(true);
  await hand.type(words.nextWhat, 'Send the offer');
  await hand.click(words.pickDate);
  await hand.click(words.save);
  expect(run.of('plan')).toHaveLength(0);
  await hand.type(words.date, '2026-12-11');
  await hand.click(words.save);
  expect(run.of('plan')).toMatchObject([{ what: 'Send the offer', on: '2026-12-11' }]);
});

test('a step that is done is cleared in one click', async () => {
  const { run, hand } = await open({
    ...working(),
    plan: () => card('en', { revision: 3, nextAction: '', nextActionOn: null }),
  });
  await hand.click(words.nextDone);
  expect(run.of('plan')).toMatchObject([{ what: '', on: '' }]);
  expect(hand.has('Demo')).toBe(false);
});

test('what was just done can be taken back at once; the lead is opened anew', async () => {
  const { run, hand, root } = await open({
    ...working(),
    undo: ({ undoOf }) => ({ op: undoOf, done: 1, skipped: [] }),
  });
  expect(root.querySelector('.fresh')).toBeNull();
  await hand.click(words.touchKinds.call);
  await hand.click(words.touches['call.reached']);
  expect(root.querySelector('.fresh')?.textContent).toContain(UNDO.summary);
  const opened = run.of('openLead').length;
  await hand.click(words.undo);
  const op = expect.stringMatching(/^[a-z0-9]{10}$/);
  expect(run.of('undo')).toEqual([{ op, actor, undoOf: UNDO.op, rows: [expect.any(Number)] }]);
  expect(run.of('openLead')).toHaveLength(opened + 1);
  expect(run.of('openLead').pop()).toMatchObject({ leadId: 'L-7K2Q' });
  expect(root.querySelector('.fresh')).toBeNull();
  expect(hand.has(words.noContact)).toBe(true);
});

test('an undo that something else has overtaken is told where it was asked for', async () => {
  const why = refused('en', 'lock_busy').problem;
  const { hand, root } = await open({
    ...withLead('en', touchedCard('en')),
    undo: ({ undoOf }) => ({ op: undoOf, done: 0, skipped: [{ leadId: 'L-7K2Q', name: '', why }] }),
  });
  await hand.click(words.undoOf(UNDO.summary));
  expect(root.querySelector('.undo #trouble')?.textContent).toContain(why.text);
  expect(root.querySelectorAll('#trouble')).toHaveLength(1);
});

test('a sender hears who accepted, until it is taken back', async () => {
  const sent = offeredCard('en', { sender: actor, receiver });
  const [offered, ...older] = sent.timeline;
  const accepted = { ...offered, kind: 'accepted' as const, actor: receiver, summary: 'Taken' };
  const undone = { ...offered, kind: 'undone' as const, actor: receiver, summary: 'Undone' };
  const lead = { ...sent, offer: null, stage: 'meeting', timeline: [accepted, offered, ...older] };
  const heard = words.acceptedBy(receiver, '22 Nov');
  expect((await open(withLead('en', lead))).hand.has(heard)).toBe(true);
  const others = { ...lead, timeline: [accepted, { ...offered, actor: 'Sato' }, ...older] };
  expect((await open(withLead('en', others))).hand.has(heard)).toBe(false);
  const back = { ...lead, timeline: [undone, ...lead.timeline] };
  expect((await open(withLead('en', back))).hand.has(heard)).toBe(false);
});

test('an answer to another wording says so, until it is answered again', async () => {
  const base = card('en');
  const lead = {
    ...base,
    answers: base.answers.map((given) => ({ ...given, reworded: given.item === 'need' })),
  };
  const { hand } = await open(withLead('en', lead));
  expect(hand.has(words.reworded)).toBe(true);
  hand.radios(boot('en').gates[1].items[0].label)[2].click();
  await hand.settle();
  expect(hand.has(words.reworded)).toBe(false);
});
