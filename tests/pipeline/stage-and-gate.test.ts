/** The standard stages and gates, and the questions the core asks of any stages and gates. */
import { DEFAULT_GATES, type Gate, gateFrom } from '../../src/pipeline/gate';
import {
  DEFAULT_STAGES,
  endsPass,
  firstStageOf,
  isOnPath,
  ROLES,
  stageByKey,
} from '../../src/pipeline/stage';
import { SETTINGS, STAGES } from '../support/pipeline';

test('the standard stages are the agreed ones, in the agreed order', () => {
  expect(DEFAULT_STAGES.map(({ key, role, kind }) => `${key} ${role} ${kind}`)).toEqual([
    'new marketing open',
    'screening inside_sales open',
    'nurture inside_sales parked',
    'meeting field_sales open',
    'proposal field_sales open',
    'closing field_sales open',
    'onboarding customer_success won',
    'active customer_success won',
    'lost field_sales lost',
    'disqualified inside_sales disqualified',
    'churned customer_success churned',
  ]);
});

test.each([
  ['new', true, false],
  ['nurture', false, true],
  ['onboarding', true, false],
  ['lost', false, true],
  ['disqualified', false, true],
  // A churned customer was won: the pass was over long before.
  ['churned', false, false],
])('%s: on the path %s, ends the pass %s', (key, onPath, ends) => {
  const stage = stageByKey(STAGES, key)!;
  expect([isOnPath(stage), endsPass(stage)]).toEqual([onPath, ends]);
});

test.each([
  ['marketing', 'new'],
  ['inside_sales', 'screening'],
  ['field_sales', 'meeting'],
  ['customer_success', 'onboarding'],
] as const)('a lead handed to %s arrives in %s', (role, stage) => {
  expect(firstStageOf(STAGES, role)?.key).toBe(stage);
});

test('a role with nothing but ways out receives nothing', () => {
  const parkedOnly = STAGES.filter((stage) => stage.role !== 'inside_sales' || !isOnPath(stage));
  expect(firstStageOf(parkedOnly, 'inside_sales')).toBeUndefined();
});

test.each(['', 'constructor', '__proto__', 'New lead', 'NEW'])('%j is no stage key', (key) => {
  expect(stageByKey(STAGES, key)).toBeUndefined();
});

test('the standard gates join each role to the next, and nothing leaves the last', () => {
  const gates: readonly Gate[] = SETTINGS.gates;
  expect(ROLES.map((role) => gateFrom(gates, role)?.to)).toEqual([...ROLES.slice(1), undefined]);
  expect(DEFAULT_GATES.map(({ key, policy }) => [key, policy])).toEqual([
    ['lead_quality', 'advise'],
    ['screening', 'require'],
    ['customer_handover', 'advise'],
  ]);
});

test('the screening asks need, authority and timeline with a floor, budget without', () => {
  const screening = SETTINGS.items.filter((item) => item.gate === 'screening');
  expect(screening.map(({ key, floor }) => [key, floor])).toEqual([
    ['need', 'indicated'],
    ['authority', 'indicated'],
    ['timeline', 'indicated'],
    ['budget', null],
  ]);
});

test('every question belongs to a gate that exists', () => {
  const gates = SETTINGS.gates.map((gate) => gate.key);
  for (const item of SETTINGS.items) expect(gates).toContain(item.gate);
  for (const gate of gates) expect(SETTINGS.items.some((item) => item.gate === gate)).toBe(true);
});
