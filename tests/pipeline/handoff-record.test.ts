/** How one person's handoffs were answered: FNL-11 for a single sender. */
import type { EventKind } from '../../src/pipeline/event';
import { handoffAnswers, type RecordedStep } from '../../src/pipeline/handoff-record';

const life = (leadId: string, ...steps: Array<[EventKind, string?, string?]>): RecordedStep[] =>
  steps.map(([kind, actor = 'Aoki', reason = '']) => ({ leadId, kind, actor, reason }));

test('accepted, returned with their reasons, and waiting; an answer counts for who offered', () => {
  const steps = [
    ...life('1', ['entered'], ['offered'], ['accepted', 'Sato']),
    ...life('2', ['offered'], ['returned', 'Sato', 'not_now'], ['offered'], ['returned', 'Sato', 'not_now']),
    ...life('3', ['offered'], ['touched', 'Aoki', 'call.reached']),
    ...life('4', ['offered', 'Mori'], ['returned', 'Sato', 'wrong_fit']),
    ...life('5', ['offered'], ['withdrawn']),
    ...life('6', ['offered'], ['moved']),
    ...life('7', ['accepted', 'Sato']),
  ];
  const { reasons, ...counts } = handoffAnswers(steps, 'Aoki');
  expect(counts).toEqual({ accepted: 1, returned: 2, waiting: 1 });
  expect([...reasons]).toEqual([['not_now', 2]]);
});

test('what was undone counts for nothing', () => {
  const steps = [
    ...life('1', ['offered'], ['accepted', 'Sato'], ['undone', 'Sato']),
    ...life('2', ['offered'], ['undone']),
  ];
  expect(handoffAnswers(steps, 'Aoki')).toMatchObject({ accepted: 0, returned: 0, waiting: 1 });
});

test('leads may be mixed in any way: each has a life of its own', () => {
  const one = life('1', ['offered'], ['returned', 'Sato', 'not_now']);
  const two = life('2', ['offered'], ['accepted', 'Sato']);
  expect(handoffAnswers([one[0], two[0], two[1], one[1]], 'Aoki')).toMatchObject({
    accepted: 1,
    returned: 1,
  });
});
