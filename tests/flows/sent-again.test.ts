/** What was done stays done when the page asks again, though Settings have changed meanwhile. */
import { card, team, write } from '../support/team';
import type { Bench } from '../support/workbench';

/** Somebody clears these neighbouring cells of Settings, and all of that entry behind them. */
function clear(bench: Bench, cells: readonly string[]): void {
  const rows = bench.values('Settings');
  const startsIn = (row: readonly unknown[]) =>
    row.findIndex((_, at) => cells.every((cell, k) => row[at + k] === cell));
  const row = rows.findIndex((one) => startsIn(one) >= 0);
  const column = startsIn(rows[row]);
  const end = rows[0].findIndex((title, at) => at > column && title);
  for (let at = column; at < end; at++) bench.type('Settings', row + 1, at + 1, null);
}

const recorded = (bench: Bench) => ['History', 'Answers'].map((tab) => bench.values(tab));

test('an answer whose question is gone', () => {
  const bench = team();
  const given = { gate: 'screening', item: 'need', answer: 'confirmed' as const, evidence: '' };
  const args = { ...write(bench, card(bench)), ...given };
  const first = bench.ask('answer', args);
  const before = recorded(bench);
  clear(bench, ['screening', 'need']);
  expect(bench.ask('answer', args).leadId).toBe(first.leadId);
  expect(recorded(bench)).toEqual(before);
  const anew = bench.reply('answer', { ...args, op: bench.op() });
  expect(anew).toMatchObject({ ok: false, problem: { code: 'unknown_item' } });
});

test('a batch whose reason is gone', () => {
  const bench = team();
  const leads = [1, 2, 3].map((at) => {
    const { leadId, row, revision } = card(bench, `L-000${at}`);
    return { leadId, row, revision };
  });
  const change = { what: 'disqualify' as const, owner: '', reason: 'wrong_fit', note: '', revisitOn: '' };
  const args = { op: bench.op(), actor: 'Tanaka', leads, ...change };
  const first = bench.ask('bulk', args);
  expect(first.done).toBe(3);
  const before = recorded(bench);
  clear(bench, ['disqualified', 'wrong_fit']);
  expect(bench.ask('bulk', args)).toEqual(first);
  expect(recorded(bench)).toEqual(before);
  expect(bench.reply('bulk', { ...args, op: bench.op() }).ok).toBe(false);
});
