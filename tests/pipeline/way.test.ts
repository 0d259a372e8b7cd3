/** Presets: every way of working covers every gate, every set of questions is known by its items. */
import { CHECKLIST_SETS, GATE_TERMS, SET_ITEMS, STAGE_DAYS, setOf, WAYS } from '../../src/pipeline/way';
import { SETTINGS, STAGES } from '../support/pipeline';

test.each(WAYS)(
  '%s sets a policy and a time for every standard gate, and limits only open or won stages',
  (way) => {
    expect(Object.keys(GATE_TERMS[way]).sort()).toEqual(SETTINGS.gates.map(({ key }) => key).sort());
    for (const { hours } of Object.values(GATE_TERMS[way])) expect(hours).toBeGreaterThan(0);
    for (const [key, days] of Object.entries(STAGE_DAYS[way])) {
      expect(STAGES.find((stage) => stage.key === key)?.kind).toMatch(/^(open|won)$/);
      expect(days).toBeGreaterThan(0);
    }
  },
);

test('more roles are stricter, never looser', () => {
  const required = WAYS.map(
    (way) => Object.values(GATE_TERMS[way]).filter(({ policy }) => policy === 'require').length,
  );
  expect(required).toEqual([0, 1, 3]);
});

test.each(CHECKLIST_SETS)('%s is recognised by its items, their floors and their order', (set) => {
  const items = SET_ITEMS[set].map(([key, floor]) => ({ key, floor }));
  expect(setOf(items)).toBe(set);
  expect(setOf([...items].reverse())).toBeNull();
  expect(setOf(items.slice(1))).toBeNull();
  expect(setOf(items.map((item) => ({ ...item, floor: 'confirmed' as const })))).toBeNull();
});

test('the article’s three questions come first, and budget only informs', () => {
  expect(SET_ITEMS.three.filter(([, floor]) => floor !== null).map(([key]) => key)).toEqual([
    'need',
    'authority',
    'timeline',
  ]);
});
