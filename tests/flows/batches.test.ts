/** The same step for several selected rows, and taking the whole batch back, through the built add-on. */
import type { Args, SeveralLeads } from '../../src/rpc/contract';
import { card, team, write } from '../support/team';
import type { Bench } from '../support/workbench';

function selected(bench: Bench, row: number, rows: number): SeveralLeads {
  const id = bench.tabId('Leads');
  bench.engine.activateSheet(id);
  bench.engine.select(id, { row: row - 1, column: 0, rows, columns: 1 });
  const opened = bench.ask('openLead', {});
  if (opened.kind !== 'several') throw new Error(`not several: ${opened.kind}`);
  return opened;
}

const batch = (bench: Bench, leads: SeveralLeads['leads'], change: Partial<Args<'bulk'>>): Args<'bulk'> => ({
  op: bench.op(),
  actor: 'Tanaka',
  leads,
  what: 'assign',
  owner: '',
  reason: '',
  note: '',
  revisitOn: '',
  ...change,
});
const column = (bench: Bench, header: string) =>
  bench
    .values('Leads')
    .slice(1)
    .map((row) => row[bench.values('Leads')[0].lastIndexOf(header)]);

describe('several selected rows', () => {
  test('open as the leads they are; the header and blank rows are counted apart', () => {
    const bench = team(4);
    const several = selected(bench, 1, 7);
    expect(several.leads.map(({ leadId, row, name, stage }) => [leadId, row, name, stage])).toEqual(
      [1, 2, 3, 4].map((at) => [`L-000${at}`, at + 1, `Company ${at}`, 'screening']),
    );
    expect(several.others).toBe(2);
  });

  test('with one lead among them open as that lead', () => {
    const bench = team(1);
    bench.engine.select(bench.tabId('Leads'), { row: 1, column: 0, rows: 5, columns: 2 });
    expect(bench.ask('openLead', {})).toMatchObject({ kind: 'lead', card: { leadId: 'L-0001' } });
  });

  test('are given to somebody in one go, one event each', () => {
    const bench = team(5);
    const before = bench.values('History').length;
    const { leads } = selected(bench, 2, 5);
    const args = batch(bench, leads, { owner: 'Mori' });
    expect(bench.ask('bulk', args)).toEqual({ op: args.op, done: 5, skipped: [] });
    expect(column(bench, 'Owner')).toEqual(Array(5).fill('Mori'));
    expect(bench.values('History')).toHaveLength(before + 5);
    // A double click sends the same operation: nothing more happens.
    expect(bench.ask('bulk', args)).toMatchObject({ done: 5 });
    expect(bench.values('History')).toHaveLength(before + 5);
  });

  test('park with one reason and one date; what cannot be done is skipped and told', () => {
    const bench = team(4);
    const { leads } = selected(bench, 2, 4);
    bench.ask('assign', { ...write(bench, card(bench, 'L-0002'), 'Yamamoto'), owner: 'Sato' });
    bench.type('Leads', 4, bench.column('Leads', 'Stage'), 'Proposal');
    const given = { what: 'park' as const, reason: 'not_now', note: '', revisitOn: '2027-04-01' };
    const result = bench.ask('bulk', batch(bench, leads, given));
    expect(result.done).toBe(2);
    expect(result.skipped.map(({ leadId, name, why }) => [leadId, name, why.code])).toEqual([
      ['L-0002', 'Company 2', 'stale_view'],
      ['L-0003', 'Company 3', 'stale_view'],
    ]);
    expect(result.skipped[0].why.text).toContain('Yamamoto');
    expect(column(bench, 'Stage')).toEqual(['Nurture', 'Screening', 'Proposal', 'Nurture']);
    expect(column(bench, 'Next action')).toEqual(['Come back: Not now', null, null, 'Come back: Not now']);
  });

  test('without a reason are refused as a whole', () => {
    const bench = team(2);
    const { leads } = selected(bench, 2, 2);
    const before = JSON.stringify(bench.engine.save());
    const reply = bench.reply('bulk', batch(bench, leads, { what: 'disqualify' }));
    expect(reply).toMatchObject({ ok: false, problem: { code: 'reason_missing' } });
    expect(JSON.stringify(bench.engine.save())).toBe(before);
  });

  test('are undone together, except where something has happened since', () => {
    const bench = team(4);
    const { leads } = selected(bench, 2, 4);
    const before = bench.values('Leads').map((row) => row.slice(0, -1));
    const args = batch(bench, leads, { what: 'disqualify', reason: 'wrong_fit' });
    bench.ask('bulk', args);
    const touch = { touch: 'call.reached' as const, note: '', on: '' };
    bench.ask('touch', { ...write(bench, card(bench, 'L-0004'), 'Yamamoto'), ...touch });
    const undone = bench.ask('undo', {
      op: bench.op(),
      actor: 'Tanaka',
      undoOf: args.op,
      rows: [2, 3, 4, 5],
    });
    expect(undone).toMatchObject({
      done: 3,
      skipped: [{ leadId: 'L-0004', why: { code: 'changed_since' } }],
    });
    const after = bench.values('Leads').map((row) => row.slice(0, -1));
    expect(after.slice(0, 4)).toEqual(before.slice(0, 4));
    expect(column(bench, 'Stage')[3]).toBe('Not a fit');
  });

  test('sorted between choosing and doing are found by their ids', () => {
    const bench = team(4);
    const { leads } = selected(bench, 2, 2);
    bench.engine.moveRows(bench.tabId('Leads'), 1, 1, 5);
    expect(bench.ask('bulk', batch(bench, leads, { owner: 'Mori' })).done).toBe(2);
    const owners = Object.fromEntries(
      column(bench, 'Lead ID').map((id, at) => [id, column(bench, 'Owner')[at]]),
    );
    expect(owners).toMatchObject({ 'L-0001': 'Mori', 'L-0002': 'Mori', 'L-0003': 'Yamamoto' });
  });
});
