/**
 * Answering a gate: by mouse and keyboard, saved at once, kept when it fails.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node","require"]}
 */
import { wordsFor } from '../../src/i18n/sidebar';
import { card } from './fixtures/lead';
import { boot } from './fixtures/pipeline';
import { refused, withLead } from './fixtures/scenes';
import { open } from './support/play';

const words = wordsFor('en');
const AUTHORITY = boot('en').gates[1].items[1].label;
const NEED = boot('en').gates[1].items[0].label;
const SILENCE = () => new Error('NetworkError: Connection failure due to HTTP 0');
const checked = (radios: HTMLElement[]) =>
  radios.findIndex((one) => one.getAttribute('aria-checked') === 'true');

beforeEach(() => localStorage.clear());

test('a click saves the answer at once, with who, where and what was seen', async () => {
  const { run, hand } = await open(withLead('en', card('en')));
  hand.radios(AUTHORITY)[2].click();
  await hand.settle();
  expect(run.of('answer')).toEqual([
    {
      op: expect.stringMatching(/^[a-z0-9]{10}$/),
      actor: 'Tanaka',
      leadId: 'L-7K2Q',
      row: 12,
      revision: 2,
      gate: 'screening',
      item: 'authority',
      answer: 'indicated',
      evidence: '',
    },
  ]);
  expect(hand.has(words.saved('10:42'))).toBe(true);
  expect(hand.has(words.ready('FS'))).toBe(true);
});

test('an answer does not wipe the timeline: the card that comes back carries none', async () => {
  const { hand, root } = await open(withLead('en', card('en')));
  hand.radios(AUTHORITY)[2].click();
  await hand.settle();
  expect(root.querySelectorAll('.timeline li')).toHaveLength(2);
});

test.each([
  ['1', 0],
  ['2', 1],
  ['3', 2],
  ['4', 3],
])('key %s gives the answer in that place at once', async (key, place) => {
  const { run, hand } = await open(withLead('en', card('en')));
  const before = checked(hand.radios(AUTHORITY));
  await hand.key(hand.radios(AUTHORITY)[before], key);
  expect(checked(hand.radios(AUTHORITY))).toBe(place);
  expect(run.of('answer')).toHaveLength(place === before ? 0 : 1);
});

test('arrow keys walk round the answers and save only where the hand rests', async () => {
  const { run, hand } = await open(withLead('en', card('en')));
  let at = 0;
  for (const [key, place] of [
    ['ArrowRight', 1],
    ['ArrowDown', 2],
    ['ArrowLeft', 1],
    ['ArrowUp', 0],
    ['ArrowLeft', 3],
  ] as const) {
    await hand.key(hand.radios(AUTHORITY)[at], key);
    expect(checked(hand.radios(AUTHORITY))).toBe(place);
    expect(document.activeElement).toBe(hand.radios(AUTHORITY)[place]);
    at = place;
  }
  expect(run.of('answer')).toHaveLength(0);
  await hand.wait(600);
  expect(run.of('answer').map(({ answer }) => answer)).toEqual(['confirmed']);
});

test('only the given answer is in the tab order', async () => {
  const { hand } = await open(withLead('en', card('en')));
  expect(hand.radios(NEED).map((one) => one.tabIndex)).toEqual([-1, -1, -1, 0]);
});

test('a key with Ctrl or Cmd belongs to the browser', async () => {
  const { hand } = await open(withLead('en', card('en')));
  const [first] = hand.radios(AUTHORITY);
  first.dispatchEvent(new KeyboardEvent('keydown', { key: '3', ctrlKey: true, bubbles: true }));
  await hand.settle();
  expect(checked(hand.radios(AUTHORITY))).toBe(0);
});

test.each(['blur', 'Enter'])('evidence is saved on %s, once', async (how) => {
  const { run, hand } = await open(withLead('en', card('en')));
  await hand.type(words.evidenceOf(NEED), '  40 hours a month  ');
  const field = hand.field(words.evidenceOf(NEED));
  if (how === 'Enter') await hand.key(field, 'Enter');
  field.blur();
  await hand.settle();
  expect(run.of('answer').map(({ answer, evidence }) => [answer, evidence])).toEqual([
    ['confirmed', '40 hours a month'],
  ]);
});

test('Enter that ends a Japanese conversion saves nothing', async () => {
  const { run, hand } = await open(withLead('en', card('en')));
  await hand.type(words.evidenceOf(NEED), 'はいしゃ');
  hand
    .field(words.evidenceOf(NEED))
    .dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
  await hand.settle();
  expect(run.of('answer')).toHaveLength(0);
});

test('evidence that did not change is not saved', async () => {
  const { run, hand } = await open(withLead('en', card('en')));
  const field = hand.field(words.evidenceOf(NEED));
  field.focus();
  field.blur();
  await hand.settle();
  expect(run.of('answer')).toHaveLength(0);
});

test('silence twice: answer and evidence stay, and trying again sends the same operation', async () => {
  const answers = { ...withLead('en', card('en')), answer: SILENCE };
  const { run, hand } = await open(answers);
  await hand.type(words.evidenceOf(NEED), 'Forty hours');
  hand.field(words.evidenceOf(NEED)).blur();
  await hand.settle();
  expect(hand.has(words.kept)).toBe(true);
  expect(hand.field(words.evidenceOf(NEED)).value).toBe('Forty hours');
  run.answers = withLead('en', card('en'));
  await hand.click(words.retry);
  expect(new Set(run.of('answer').map(({ op }) => op)).size).toBe(1);
  expect(run.of('answer')).toHaveLength(3);
  expect(hand.has(words.kept)).toBe(false);
  expect(hand.has(words.saved('10:42'))).toBe(true);
});

test('a refusal says why where it happened, and the lead is read again', async () => {
  const problem = { actor: 'Yamamoto', stage: 'Meeting', on: '10:30' };
  const { run, hand } = await open({
    ...withLead('en', card('en')),
    answer: () => refused('en', 'stale_view', problem),
  });
  hand.radios(AUTHORITY)[3].click();
  await hand.settle();
  expect(hand.has('Yamamoto')).toBe(true);
  expect(run.of('openLead').pop()).toEqual({ leadId: 'L-7K2Q' });
  expect(checked(hand.radios(AUTHORITY))).toBe(3);
});

test('a draft outlives a reload', async () => {
  const first = await open(withLead('en', card('en')));
  await first.hand.type(words.evidenceOf(NEED), 'Half a sentence');
  const second = await open(withLead('en', card('en')));
  expect(second.hand.field(words.evidenceOf(NEED)).value).toBe('Half a sentence');
});

test('a browser that forbids storage changes nothing else', async () => {
  const forbidden = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('The operation is insecure.');
  });
  const { run, hand } = await open(withLead('en', card('en')));
  await hand.type(words.evidenceOf(NEED), 'Kept in the page');
  await hand.key(hand.field(words.evidenceOf(NEED)), 'Enter');
  expect(run.of('answer')[0].evidence).toBe('Kept in the page');
  forbidden.mockRestore();
});

test('what a lead is called can hold no markup', async () => {
  const { root } = await open(withLead('en', card('en', { company: '<img src=x onerror=alert(1)>' })));
  expect(root.querySelector('img')).toBeNull();
  expect(root.querySelector('h1')?.textContent).toBe('<img src=x onerror=alert(1)>');
});
