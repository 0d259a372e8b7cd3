/**
 * Several answers to one question while the first is still being saved: the last one counts.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node","require"]}
 */
import { card } from './fixtures/lead';
import { boot } from './fixtures/pipeline';
import { withLead } from './fixtures/scenes';
import { open } from './support/play';

beforeEach(() => localStorage.clear());

test('the last of four quick answers is saved, once, and stays', async () => {
  const { hand, run } = await open(withLead('en', card('en')));
  const { label } = boot('en').gates[1].items[1];
  run.holding = true;
  for (const at of [1, 3, 0, 2]) {
    hand.radios(label)[at].click();
    await hand.settle();
  }
  for (let left = 8; left > 0 && run.held.length > 0; left -= 1) {
    run.held.shift()!();
    await hand.settle();
  }
  expect(run.of('answer').map(({ answer }) => answer)).toEqual(['no', 'indicated']);
  expect(hand.radios(label).map((one) => one.getAttribute('aria-checked'))).toEqual([
    'false',
    'false',
    'true',
    'false',
  ]);
});
