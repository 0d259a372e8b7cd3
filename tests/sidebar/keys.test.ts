/**
 * The keyboard: single keys on Today and on a lead, never while something is being typed.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node","require"]}
 */
import { wordsFor } from '../../src/i18n/sidebar';
import { boot } from './fixtures/pipeline';
import { today } from './fixtures/today';
import { day } from './fixtures/today-scenes';
import { openAtStart } from './support/play';

const words = wordsFor('en');
const ALL = today('en').sections.flatMap((section) => section.items);
const AUTHORITY = boot('en').gates[1].items[1].label;
const title = () => document.querySelector('h1')?.textContent;
const rows = () => [...document.querySelectorAll<HTMLElement>('.row')];

beforeEach(() => localStorage.clear());

const start = async () => {
  const stage = await openAtStart(day('en'));
  const press = (key: string, init: KeyboardEventInit = {}) => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
    return stage.hand.settle();
  };
  return { ...stage, press };
};

test('j, k and the arrows move through the list and stop at its ends', async () => {
  const { press } = await start();
  for (const [key, place] of [
    ['j', 0],
    ['j', 1],
    ['ArrowDown', 2],
    ['k', 1],
    ['ArrowUp', 0],
    ['k', 0],
  ] as const) {
    await press(key);
    expect(rows().indexOf(document.activeElement as HTMLElement)).toBe(place);
  }
});

test('n begins, goes on and comes back; t is Today; h hands over', async () => {
  const { press, app } = await start();
  await press('n');
  expect(title()).toBe(ALL[0].name);
  await press('n');
  expect(title()).toBe(ALL[1].name);
  await press('h');
  expect(app.state.step).toBe('hand');
  await press('t');
  expect(app.state.screen).toBe('today');
});

test('after an answer by its figure, n goes on', async () => {
  const { press, hand, run } = await start();
  await press('n');
  hand.radios(AUTHORITY)[0].focus();
  await press('3');
  expect(run.of('answer')).toMatchObject([{ answer: 'indicated' }]);
  await press('n');
  expect(title()).toBe(ALL[1].name);
});

test('? shows every shortcut and hides it again', async () => {
  const { press, hand } = await start();
  expect(document.querySelector('.keys')).toBeNull();
  await press('?', { shiftKey: true });
  expect([...document.querySelectorAll('.keys kbd')].map((one) => one.textContent)).toEqual(
    expect.arrayContaining(['j', 'k', 'n', 'h', 't', '1', '4', '?', 'Enter']),
  );
  expect(document.activeElement?.id).toBe('keys');
  await press('Escape');
  expect(document.querySelector('.keys')).toBeNull();
  await hand.click(`? ${words.today.keys}`);
  expect(document.querySelector('.keys')).not.toBeNull();
});

test.each(['n', 'h', 't', '?', 'j'])('%s typed into a field is only a letter', async (key) => {
  const { press, hand, app } = await start();
  await press('n');
  const { screen, step, opened, keys } = app.state;
  hand.field(words.evidenceOf(boot('en').gates[1].items[0].label)).focus();
  await press(key);
  expect(app.state).toMatchObject({ screen, step, keys });
  expect(app.state.opened).toBe(opened);
});

test('keys leave the choices of a select alone', async () => {
  const { press, hand, app } = await start();
  hand.field(words.today.whose).focus();
  await press('t');
  await press('ArrowDown');
  expect(document.activeElement).toBe(hand.field(words.today.whose));
  expect(app.state.screen).toBe('today');
});

test.each([
  ['a word is being composed', { isComposing: true }],
  ['an input method has the key', { keyCode: 229 }],
  ['Ctrl is down', { ctrlKey: true }],
  ['Cmd is down', { metaKey: true }],
  ['Alt is down', { altKey: true }],
])('nothing happens while %s', async (_why, init) => {
  const { press, run } = await start();
  await press('n', init);
  expect(run.of('openLead')).toHaveLength(0);
});

test('no key does anything before there is a name', async () => {
  const stage = await openAtStart(day('en', { actor: null }));
  await stage.hand.key(document.body, 't');
  expect(stage.app.state.screen).toBe('who');
});

test('Tab goes from the views to the filter, the list, the hints and the main action', async () => {
  const { root } = await start();
  const order = [...root.querySelectorAll<HTMLElement>('button, select, [tabindex="0"]')];
  expect(order.every((one) => one.tabIndex >= 0)).toBe(true);
  const kind = (one: HTMLElement) =>
    one.closest('nav') ? 'nav' : one.closest('.filter') ? 'filter' : one.classList[0] || 'button';
  expect([...new Set(order.map(kind))]).toEqual(['nav', 'filter', 'row', 'plain', 'main']);
});
