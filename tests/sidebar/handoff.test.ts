/**
 * Handing over, answering an offer, moving: what is asked in place and what is sent.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node","require"]}
 */
import { wordsFor } from '../../src/i18n/sidebar';
import { card, offeredCard, readyCard } from './fixtures/lead';
import { boot, TEAM } from './fixtures/pipeline';
import { refused, withLead } from './fixtures/scenes';
import { open } from './support/play';

const words = wordsFor('en');
const AUTHORITY = boot('en').gates[1].items[1].label;
const HAND = words.handOver('FS');
const { actor, receiver, third } = TEAM.en;

beforeEach(() => localStorage.clear());

const offering = (lead = card('en')) => ({
  ...withLead('en', lead),
  offer: () => ({ ...offeredCard('en', { sender: actor, receiver }), revision: lead.revision + 1 }),
});

test('a missing required answer is asked for in place; once given, nothing stands in the way', async () => {
  const { run, hand } = await open(offering());
  await hand.click(HAND);
  await hand.pick(words.receiver, receiver);
  await hand.click(words.offerTo(receiver));
  expect(run.of('offer')).toHaveLength(0);
  expect(hand.has(words.answerFirst)).toBe(true);
  hand.radios(AUTHORITY)[2].click();
  await hand.settle();
  // It stays on the form, so that its evidence can be written.
  expect(hand.radios(AUTHORITY)).toHaveLength(4);
  expect(hand.has(words.override)).toBe(false);
  await hand.click(words.offerTo(receiver));
  expect(run.of('offer')).toMatchObject([{ receiver, message: '', override: '' }]);
});

test.each([
  ['', false],
  ['too short', false],
  ['   ten or  ', false],
  ['The CFO leaves on Friday', true],
  ['予算会議が今日のため先に渡す', true],
])('crossing without the answers for the reason “%s”: %s', async (reason, crosses) => {
  const { run, hand } = await open(offering());
  await hand.click(HAND);
  await hand.pick(words.receiver, receiver);
  await hand.click(words.override);
  await hand.type(words.reason, reason);
  await hand.click(words.offerTo(receiver));
  expect(run.of('offer').map(({ override }) => override)).toEqual(crosses ? [reason.trim()] : []);
  expect(hand.has(words.overrideShort(10))).toBe(!crosses);
});

test('a gate that only advises says what is missing and lets the lead through', async () => {
  const lead = card('en', { stage: 'closing', gate: 'customer_handover', answers: [] });
  const { run, hand } = await open(offering(lead));
  await hand.click(words.handOver('CS'));
  await hand.pick(words.receiver, third);
  await hand.click(words.offerTo(third));
  expect(run.of('offer')).toMatchObject([{ receiver: third, override: '' }]);
});

test('without a receiver the field says so and takes the focus', async () => {
  const { run, hand } = await open(offering(readyCard('en')));
  await hand.click(HAND);
  await hand.click(words.offer);
  expect(run.of('offer')).toHaveLength(0);
  expect(document.activeElement).toBe(hand.field(words.receiver));
  expect(hand.field(words.receiver).getAttribute('aria-invalid')).toBe('true');
});

test('the form shows the brief that the receiver will get, and the message goes along', async () => {
  const { run, hand, root } = await open(offering(readyCard('en')));
  await hand.click(HAND);
  expect(root.querySelectorAll('.brief dt')).toHaveLength(5);
  await hand.pick(words.receiver, receiver);
  await hand.type(words.message, 'Please join the demo.');
  await hand.click(words.offerTo(receiver));
  expect(run.of('offer')[0].message).toBe('Please join the demo.');
  expect(hand.has('Waiting for Yamamoto')).toBe(true);
});

test('what was typed stays when the server refuses, and goes when it is done', async () => {
  const lead = readyCard('en');
  const { run, hand } = await open({ ...offering(lead), offer: () => refused('en', 'lock_busy') });
  await hand.click(HAND);
  await hand.pick(words.receiver, receiver);
  await hand.type(words.message, 'Please join the demo.');
  await hand.click(words.offerTo(receiver));
  expect(hand.field(words.message).value).toBe('Please join the demo.');
  run.answers = { ...run.answers, ...offering(lead) };
  await hand.click(words.offerTo(receiver));
  expect(JSON.parse(localStorage.getItem('tasuki.drafts') ?? '{}')).toEqual({});
});

test('a person with no team yet types who takes it', async () => {
  const { run, hand } = await open({
    ...offering(readyCard('en')),
    boot: () => boot('en', { people: [] }),
  });
  await hand.click(HAND);
  await hand.type(words.receiver, 'Sato');
  await hand.click(words.offerTo('Sato'));
  expect(run.of('offer')[0].receiver).toBe('Sato');
});

test('the receiver sees the clock, the message and the brief, and accepts', async () => {
  const lead = offeredCard('en');
  const { run, hand } = await open({
    ...withLead('en', lead),
    accept: () => card('en', { revision: 3, stage: 'meeting', gate: 'customer_handover' }),
  });
  expect(hand.has('Yamamoto offers this lead to you.')).toBe(true);
  expect(hand.has('Please join the demo on the 26th.')).toBe(true);
  await hand.click(words.accept);
  expect(run.of('accept')).toMatchObject([{ actor, leadId: lead.leadId, revision: 2, note: '' }]);
  expect(hand.has('Meeting')).toBe(true);
});

test.each([
  ['', '', words.reasonNeeded],
  ['other', '  ', words.noteNeeded],
  ['other', 'Wrong country', ''],
  ['need_unclear', '', ''],
])('returning for “%s” with the words “%s”: %s', async (reason, note, error) => {
  const { run, hand } = await open({
    ...withLead('en', offeredCard('en')),
    return: () => card('en', { revision: 3 }),
  });
  await hand.click(words.giveBack);
  await hand.pick(words.reason, reason);
  await hand.type(words.note, note);
  await hand.click(words.giveBackNow);
  expect(run.of('return').map((args) => [args.reason, args.note])).toEqual(
    error ? [] : [[reason, note.trim()]],
  );
  if (error) expect(hand.has(error)).toBe(true);
});

test('the sender waits and may withdraw', async () => {
  const { run, hand } = await open({
    ...withLead('en', offeredCard('en', { sender: actor, receiver })),
    withdraw: () => card('en', { revision: 3 }),
  });
  expect(hand.has('Waiting for Yamamoto')).toBe(true);
  await hand.click(words.withdraw);
  expect(run.of('withdraw')).toHaveLength(1);
  expect(hand.has(HAND)).toBe(true);
});

test('anybody else may answer for the receiver, under their own name', async () => {
  const { run, hand } = await open({
    ...withLead('en', offeredCard('en', { sender: third, receiver })),
    accept: () => card('en', { revision: 3, stage: 'meeting' }),
  });
  expect(hand.has(words.withdraw)).toBe(false);
  await hand.click(words.answerFor(receiver));
  expect(hand.has(words.answerForNote(receiver, actor))).toBe(true);
  await hand.click(words.accept);
  expect(run.of('accept')[0].actor).toBe(actor);
});

test('a step within the role is one click', async () => {
  const lead = card('en', { stage: 'meeting', gate: 'customer_handover', answers: [] });
  const { run, hand } = await open({ ...withLead('en', lead), move: () => ({ ...lead, stage: 'proposal' }) });
  await hand.click(words.moveTo('Proposal'));
  expect(run.of('move')).toMatchObject([{ to: 'proposal', reason: '', note: '' }]);
});

test('a way out asks for its reason', async () => {
  const { run, hand } = await open({
    ...withLead('en', card('en')),
    move: () => card('en', { stage: 'lost' }),
  });
  await hand.click(words.otherMoves);
  await hand.choose('Lost');
  await hand.click(words.moveTo('Lost'));
  expect(run.of('move')).toHaveLength(0);
  await hand.pick(words.reason, 'price');
  await hand.click(words.moveTo('Lost'));
  expect(run.of('move')).toMatchObject([{ to: 'lost', reason: 'price', note: '' }]);
});

test('new events are put before the older ones the page already has', async () => {
  const lead = offeredCard('en');
  const { hand, root } = await open({
    ...withLead('en', lead),
    accept: () =>
      card('en', { revision: 3, stage: 'meeting', timeline: [{ ...lead.timeline[0], summary: 'NEW' }] }),
  });
  await hand.click(words.accept);
  const shown = [...root.querySelectorAll('.timeline b')].map((one) => one.textContent);
  expect(shown).toHaveLength(4);
  expect(shown[0]).toBe('NEW');
});

test('the funnel is refreshed in the background once the hand rests', async () => {
  const { run, hand } = await open({
    ...withLead('en', offeredCard('en')),
    accept: () => card('en', { revision: 3, stage: 'meeting' }),
  });
  await hand.click(words.accept);
  expect(run.of('refreshFunnel')).toHaveLength(0);
  await hand.wait(3100);
  expect(run.of('refreshFunnel')).toHaveLength(1);
});

test('while an action is under way it says so, and a second click does nothing', async () => {
  const { run, hand } = await open({
    ...withLead('en', offeredCard('en')),
    accept: () => card('en', { revision: 3, stage: 'meeting' }),
  });
  run.holding = true;
  await hand.click(words.accept);
  await hand.click(words.accept);
  expect(run.of('accept')).toHaveLength(1);
  expect(hand.has(words.saving)).toBe(true);
  run.held[0]();
  await hand.settle();
  expect(hand.has(words.saving)).toBe(false);
});
