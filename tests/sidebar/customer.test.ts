/**
 * After the win, off the path, and to somebody else: what is asked and what is sent.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node","require"]}
 */
import { wordsFor } from '../../src/i18n/sidebar';
import { customerCard, parkedCard } from './fixtures/customer';
import { card, offeredCard } from './fixtures/lead';
import { boot, TEAM } from './fixtures/pipeline';
import { withLead } from './fixtures/scenes';
import { open } from './support/play';

const words = wordsFor('en');
const { actor, receiver, third } = TEAM.en;
const NURTURE = boot('en').reasons.find((reason) => reason.kind === 'nurture')!.key;

beforeEach(() => localStorage.clear());

const selling = (change = {}) => ({
  ...withLead('en', customerCard('en', change)),
  customer: () => customerCard('en', { revision: 3, ...change }),
});

test('a renewal starts from the same sum and another year', async () => {
  const { run, hand } = await open(selling());
  expect(hand.has('10 Jan 2027 · in 48 days')).toBe(true);
  await hand.click(words.renewedTitle);
  await hand.type(words.amount, '￥2,100,000');
  await hand.click(words.save);
  expect(run.of('customer')).toMatchObject([
    { what: 'renewed', amount: 2_100_000, until: '2028-01-10', health: '', note: '' },
  ]);
  expect(hand.has(words.contract)).toBe(true);
});

test.each([
  ['about two million', words.amountWrong],
  ['-5', words.amountWrong],
  ['', null],
])('renewing for “%s”', async (amount, error) => {
  const { run, hand } = await open(selling());
  await hand.click(words.renewedTitle);
  await hand.type(words.amount, amount);
  await hand.click(words.save);
  expect(run.of('customer').map((args) => args.amount)).toEqual(error ? [] : [null]);
  if (error) expect(hand.has(error)).toBe(true);
});

test('a renewal needs its next date; terms need a sum or a date', async () => {
  const { run, hand } = await open(selling({ renewalOn: null, amount: null }));
  await hand.click(words.termsTitle);
  await hand.click(words.save);
  expect(hand.has(words.termsNeeded)).toBe(true);
  await hand.type(words.renewal, '2027-11-30');
  await hand.click(words.save);
  expect(run.of('customer')).toMatchObject([{ what: 'terms', amount: null, until: '2027-11-30' }]);
  const later = await open(selling());
  await later.hand.click(words.renewedTitle);
  await later.hand.type(words.renewalNext, '');
  await later.hand.click(words.save);
  expect(later.run.of('customer')).toHaveLength(0);
  expect(later.hand.has(words.dateNeeded)).toBe(true);
});

test.each([
  ['1,800,000', words.amountNotMore],
  ['', words.amountNeeded],
  ['200万', null],
])('cross-selling to a new total of “%s” of 1,800,000', async (amount, error) => {
  const { run, hand } = await open(selling());
  await hand.click(words.expand);
  await hand.choose(words.crossSell);
  await hand.type(words.newTotal, amount);
  await hand.click(words.save);
  expect(run.of('customer').map((args) => [args.what, args.amount, args.until])).toEqual(
    error ? [] : [['cross_sell', 2_000_000, '']],
  );
  if (error) expect(hand.has(error)).toBe(true);
});

test('health is said in two clicks, with a line of why', async () => {
  const { run, hand } = await open(selling());
  await hand.click(words.health);
  await hand.type(words.note, 'Their champion left');
  await hand.click(words.healths.risk);
  expect(run.of('customer')).toMatchObject([
    { what: 'health', health: 'risk', note: 'Their champion left', amount: null, until: '' },
  ]);
});

test('the card of a customer who is still being set up moves on first', async () => {
  const { hand, root } = await open(selling({ stage: 'onboarding' }));
  expect(root.querySelector('button.main')?.textContent).toBe(words.moveTo('Active'));
  expect(hand.find(words.renewed)).toBeTruthy();
});

test('a lead that is no customer shows no contract', async () => {
  const { hand } = await open(withLead('en', card('en', { renewalOn: '2027-01-10T00:00:00' })));
  expect(hand.has(words.contract)).toBe(false);
});

test('a parked lead says why, for the how-manieth time and until when, and comes back in one click', async () => {
  const lead = parkedCard('en');
  const { run, hand } = await open({ ...withLead('en', lead), move: () => card('en', { revision: 3 }) });
  expect(hand.has(words.why(lead.why!.reason))).toBe(true);
  expect(hand.has(lead.why!.note)).toBe(true);
  expect(hand.has('2nd pass')).toBe(true);
  expect(hand.has('Revisit: 1 Apr 2027 · in 129 days')).toBe(true);
  await hand.click(words.bringBack('Screening'));
  expect(run.of('move')).toMatchObject([{ to: 'screening', reason: '', note: '', revisitOn: '' }]);
});

test.each([
  [1, '1st pass'],
  [2, '2nd pass'],
  [3, '3rd pass'],
  [4, '4th pass'],
  [11, '11th pass'],
  [12, '12th pass'],
  [21, '21st pass'],
])('pass %i is the %s', (pass, text) => {
  expect(words.pass(pass)).toBe(text);
});

test('parking asks why and until when', async () => {
  const { run, hand } = await open({ ...withLead('en', card('en')), move: () => parkedCard('en') });
  await hand.click(words.otherMoves);
  await hand.choose('Nurture');
  await hand.pick(words.reason, NURTURE);
  await hand.click(words.moveTo('Nurture'));
  expect(run.of('move')).toHaveLength(0);
  expect(hand.has(words.revisitNeeded)).toBe(true);
  await hand.click(words.inMonths(3));
  expect(hand.has(words.revisitNeeded)).toBe(false);
  await hand.click(words.moveTo('Nurture'));
  expect(run.of('move')).toMatchObject([{ to: 'nurture', reason: NURTURE, revisitOn: '2027-02-23' }]);
});

test('a date that was picked for parking is not sent with another way out', async () => {
  const { run, hand } = await open({
    ...withLead('en', card('en')),
    move: () => card('en', { stage: 'lost' }),
  });
  await hand.click(words.otherMoves);
  await hand.choose('Nurture');
  await hand.click(words.inMonths(1));
  await hand.choose('Lost');
  await hand.pick(words.reason, 'competitor');
  await hand.type(words.whichCompetitor, 'Ridgeway CRM');
  await hand.click(words.moveTo('Lost'));
  expect(run.of('move')).toMatchObject([
    { to: 'lost', reason: 'competitor', note: 'Ridgeway CRM', revisitOn: '' },
  ]);
});

test.each([
  [third, third, words.giveTo(third)],
  ['-', '', words.leaveToRole],
])('the lead is given to “%s”', async (pick, owner, button) => {
  const { run, hand } = await open({
    ...withLead('en', card('en')),
    assign: () => card('en', { revision: 3, owner }),
  });
  await hand.click(words.otherMoves);
  await hand.click(words.assign);
  await hand.click(words.give);
  expect(hand.has(words.assignNeeded)).toBe(true);
  const names = [...hand.field(words.assignTo).querySelectorAll('option')].map((one) => one.value);
  expect(names).not.toContain(actor);
  await hand.pick(words.assignTo, pick);
  await hand.click(button);
  expect(run.of('assign')).toMatchObject([{ owner }]);
});

const late = (sender: string) => offeredCard('en', { sender, receiver, dueOn: '2026-11-21T08:00:00' });

test('the sender offers to somebody else, with the words of the first offer', async () => {
  const lead = { ...late(actor), offer: { ...late(actor).offer!, override: 'The budget meeting is today' } };
  const { run, hand, root } = await open({ ...withLead('en', lead), offer: () => lead });
  expect(hand.has(words.lateYouSent('FS'))).toBe(true);
  expect(root.querySelector('button.main')?.textContent).toBe(words.offerAgain);
  await hand.click(words.offerAgain);
  const names = [...hand.field(words.receiver).querySelectorAll('option')].map((one) => one.value);
  expect(names).not.toContain(receiver);
  await hand.pick(words.receiver, third);
  await hand.click(words.offerTo(third));
  expect(run.of('offer')).toMatchObject([
    {
      receiver: third,
      message: 'Please join the demo on the 26th.',
      override: 'The budget meeting is today',
      instead: true,
    },
  ]);
});

test('before the time has run out nobody is told what may happen after it', async () => {
  const { hand, root } = await open(withLead('en', offeredCard('en', { sender: actor, receiver })));
  expect(hand.has(words.lateYouSent('FS'))).toBe(false);
  expect(root.querySelector('button.main')).toBeNull();
});

test('whoever has the receiving role is led to answer a late offer', async () => {
  const people = [{ name: actor, roles: ['field_sales' as const] }];
  const { root, hand } = await open(withLead('en', late(third), { people }));
  expect(hand.has(words.lateOthers(third, 'FS'))).toBe(true);
  expect(root.querySelector('button.main')?.textContent).toBe(words.answerFor(receiver));
});

const BRIEF = /^Kestrel Analytics · Dana Whitfield · dana@example.com\nNeed · confirmed: Reps rebuild/;

test('the brief is copied as text, and says so', async () => {
  const writeText = jest.fn().mockResolvedValue(undefined);
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  const { hand, root } = await open(withLead('en', offeredCard('en')));
  await hand.click(words.copy);
  expect(writeText).toHaveBeenCalledWith(expect.stringMatching(BRIEF));
  expect(root.querySelector('.copy [role=status]')?.textContent).toBe(words.copied);
  expect(hand.has(words.copyByHand)).toBe(false);
});

test('where the browser forbids copying, the text stands there, selected', async () => {
  const writeText = jest.fn().mockRejectedValue(new Error('NotAllowedError'));
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  const { hand } = await open(withLead('en', offeredCard('en')));
  await hand.click(words.copy);
  const field = hand.field(words.copyByHand);
  expect(field.value).toMatch(BRIEF);
  expect(document.activeElement).toBe(field);
  expect(field.selectionEnd! - field.selectionStart!).toBe(field.value.length);
});
