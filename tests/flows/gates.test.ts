/** All three gates, both sides, under each way of working, through the built add-on. */
import type { LeadCard } from '../../src/rpc/contract';
import { card, team, write } from '../support/team';
import type { Bench } from '../support/workbench';

const offer = { message: '', override: '', instead: false };
const REQUIRED: Record<string, string[]> = {
  lead_quality: ['fit', 'contact'],
  screening: ['need', 'authority', 'timeline'],
  customer_handover: ['promised', 'success', 'people', 'terms'],
};

/** Lead 1 put back to Marketing by hand, and that recorded. */
function fresh(bench: Bench): LeadCard {
  bench.type('Leads', 2, bench.column('Leads', 'Stage'), 'New lead');
  bench.ask('reconcile', { op: bench.op(), actor: '' });
  return card(bench);
}

function answered(bench: Bench, seen: LeadCard): LeadCard {
  return REQUIRED[seen.gate!].reduce(
    (now, item) =>
      bench.ask('answer', {
        ...write(bench, now),
        gate: seen.gate!,
        item,
        answer: 'confirmed' as const,
        evidence: item,
      }),
    seen,
  );
}

test.each(['hats', 'is_first', 'four_roles'] as const)(
  'as %s: each gate lets through, returns, and takes again',
  (way) => {
    const bench = team(1);
    const policies = Object.fromEntries(
      bench.ask('chooseWay', { op: bench.op(), way }).gates.map((gate) => [gate.key, gate.policy]),
    );
    let now = fresh(bench);
    const gates = ['lead_quality', 'screening', 'customer_handover'];
    const through = ['screening', 'meeting', 'onboarding'];
    const reasons: string[] = [];
    gates.forEach((gate, at) => {
      expect(now.gate).toBe(gate);
      const unasked = bench.reply('offer', { ...write(bench, now), ...offer, receiver: 'Mori' });
      expect([gate, unasked.ok]).toEqual([gate, policies[gate] === 'advise']);
      if (unasked.ok) now = bench.ask('withdraw', { ...write(bench, unasked.value), note: '' });
      else expect(unasked.problem.code).toBe('answers_missing');

      now = answered(bench, now);
      now = bench.ask('offer', { ...write(bench, now), ...offer, receiver: 'Mori' });
      now = bench.ask('return', { ...write(bench, now, 'Mori'), reason: 'need_unclear', note: 'Who?' });
      expect(now.returned).toMatchObject({ by: 'Mori', reason: 'The need is unclear', note: 'Who?' });
      reasons.push(gate);
      now = bench.ask('offer', { ...write(bench, now), ...offer, receiver: 'Mori' });
      now = bench.ask('accept', { ...write(bench, now, 'Mori'), note: '' });
      expect(now).toMatchObject({ stage: through[at], owner: 'Mori', returned: null, offer: null });
    });
    expect(now.gate).toBeNull();
    const record = bench.ask('handoffRecord', { person: 'Tanaka' });
    expect(record).toMatchObject({ accepted: 3, returned: 3, waiting: 0 });
    expect(record.reasons).toEqual([{ reason: 'The need is unclear', count: reasons.length }]);
  },
);

test('an offer to oneself is offered and accepted in one step, and taken back in one', () => {
  const bench = team(1);
  bench.ask('chooseWay', { op: bench.op(), way: 'hats' });
  const kinds = () => bench.values('History').map((row) => row[2]);
  const mine = bench.ask('offer', { ...write(bench, fresh(bench)), ...offer, receiver: 'Tanaka' });
  expect(mine).toMatchObject({ stage: 'screening', owner: 'Tanaka', offer: null });
  expect(kinds().slice(-2)).toEqual(['offered', 'accepted']);
  bench.ask('undo', { op: bench.op(), actor: 'Tanaka', undoOf: mine.undo!.op, rows: [2] });
  expect(kinds().slice(-2)).toEqual(['undone', 'undone']);
  expect(card(bench)).toMatchObject({ stage: 'new', offer: null, pass: 1 });
});

test('switching the way of working changes policies, times and nothing else; back is as it was', () => {
  const bench = team(2);
  const others = () => JSON.stringify(['Leads', 'History', 'Answers'].map((tab) => bench.values(tab)));
  const before = others();
  const settings = JSON.stringify(bench.values('Settings'));
  const four = bench.ask('chooseWay', { op: bench.op(), way: 'four_roles' });
  expect(four.way).toBe('four_roles');
  expect(four.gates.map(({ policy, hours }) => [policy, hours])).toEqual([
    ['require', 8],
    ['require', 24],
    ['require', 48],
  ]);
  expect(others()).toBe(before);
  bench.ask('chooseWay', { op: bench.op(), way: 'is_first' });
  expect(JSON.stringify(bench.values('Settings'))).toBe(settings);
});

test('a set of questions is asked at once, what it leaves out keeps its answers, and back asks the same', () => {
  const bench = team(1);
  const given = { gate: 'screening', item: 'need', answer: 'confirmed' as const, evidence: 'By hand' };
  bench.ask('answer', { ...write(bench, card(bench)), ...given });
  const choose = (set: 'three' | 'meddicc') =>
    bench.ask('chooseChecklist', { op: bench.op(), gate: 'screening', set });
  const items = (boot: ReturnType<typeof choose>) =>
    boot.gates.find(({ key }) => key === 'screening')?.items.map(({ key }) => key);
  const long = choose('meddicc');
  expect(long.checklists.screening).toBe('meddicc');
  expect(items(long)).toEqual([
    'metrics',
    'economic_buyer',
    'decision_criteria',
    'decision_process',
    'pain',
    'champion',
    'competition',
  ]);
  const reply = bench.reply('offer', { ...write(bench, card(bench)), ...offer, receiver: 'Mori' });
  expect(!reply.ok && reply.problem.text).toContain('Metrics');
  const short = choose('three');
  expect(items(short)).toEqual(['need', 'authority', 'timeline', 'budget']);
  expect(card(bench).answers).toContainEqual({ item: 'need', answer: 'confirmed', evidence: 'By hand' });
});

test('a question that was reworded since is told apart, and Answers keeps what was asked', () => {
  const bench = team(1);
  const given = { gate: 'screening', item: 'need', answer: 'confirmed' as const, evidence: 'By hand' };
  bench.ask('answer', { ...write(bench, card(bench)), ...given });
  const rows = bench.values('Settings');
  const row = rows.findIndex((cells) => cells.includes('need'));
  const column = rows[1].indexOf('Question');
  const asked = String(rows[row][column]);
  bench.type('Settings', row + 1, column + 1, 'What hurts most?');
  expect(card(bench).answers).toEqual([
    { item: 'need', answer: 'confirmed', evidence: 'By hand', reworded: true },
  ]);
  expect(bench.values('Answers')[1][8]).toBe(asked);
});
