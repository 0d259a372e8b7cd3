/**
 * History was changed by hand: said before every number, until somebody has seen it.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node","require"]}
 */
import { wordsFor } from '../../src/i18n/sidebar';
import { funnel } from './fixtures/funnel';
import { card } from './fixtures/lead';
import { TEAM } from './fixtures/pipeline';
import { refused, withLead } from './fixtures/scenes';
import { open } from './support/play';

const words = wordsFor('en');
const SAID = 'History was changed by hand: row 12 edited.';

const tampered = async () => {
  const { sentences } = funnel('en');
  const stage = await open({
    ...withLead('en', card('en')),
    refreshFunnel: () => funnel('en', { tampered: 1, sentences: [{ text: SAID, warn: true }, ...sentences] }),
    acknowledgeHistory: () => funnel('en'),
  });
  await stage.hand.click(words.funnel);
  return stage;
};

beforeEach(() => localStorage.clear());

test('it stands before the drawing, once, and goes when it is acknowledged by name', async () => {
  const { hand, run, root } = await tampered();
  const text = root.textContent ?? '';
  expect(text.indexOf(SAID)).toBeLessThan(text.indexOf('1,296'));
  expect(text.split(SAID)).toHaveLength(2);
  await hand.click(words.historySeen);
  expect(run.of('acknowledgeHistory')).toEqual([{ op: expect.any(String), actor: TEAM.en.actor }]);
  expect(hand.has(SAID)).toBe(false);
  expect(hand.has(words.historySeen)).toBe(false);
});

test('a refusal is told, and it stays', async () => {
  const { hand, run } = await tampered();
  run.answers.acknowledgeHistory = () => refused('en', 'lock_busy');
  await hand.click(words.historySeen);
  expect(hand.has('Another change is being saved')).toBe(true);
  expect(hand.has(SAID)).toBe(true);
});
