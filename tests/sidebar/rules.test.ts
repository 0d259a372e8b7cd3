/** Where a lead can go next, and who can receive it. */
import { firstStageKey, nextStage, receivers } from '../../src/sidebar/hand-over-rules';
import { boot } from './fixtures/pipeline';

const { stages, people } = boot('en');
const at = (key: string) => stages.find((stage) => stage.key === key);

test.each([
  ['new', 'screening'],
  ['screening', 'meeting'],
  ['meeting', 'proposal'],
  ['closing', 'onboarding'],
  ['onboarding', 'active'],
  ['active', undefined],
  ['nurture', 'screening'],
  ['lost', 'meeting'],
  ['churned', 'onboarding'],
])('after %s comes %s', (from, to) => {
  expect(nextStage(stages, at(from))?.key).toBe(to);
});

test('a receiving role starts at its first stage on the path', () => {
  expect(firstStageKey(stages, 'inside_sales')).toBe('screening');
  expect(firstStageKey(stages, 'field_sales')).toBe('meeting');
  expect(firstStageKey([], 'field_sales')).toBe('');
});

test('people of the role come first, the others stay choosable', () => {
  const names = receivers(people, 'field_sales', 'Tanaka').map(({ name, fits }) => [name, fits]);
  expect(names).toEqual([
    ['Yamamoto', true],
    ['Whitfield', true],
    ['Tanaka', false],
  ]);
});

test('whoever acts can take a lead on, listed in Settings or not', () => {
  expect(receivers([], 'field_sales', 'Sato')).toEqual([{ name: 'Sato', roles: [], fits: true }]);
  expect(receivers(people, 'field_sales', 'Sato').map(({ name }) => name)).toContain('Sato');
  expect(receivers(people, 'field_sales', null)).toHaveLength(3);
});
