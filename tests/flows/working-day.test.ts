/** Contacts, next steps, nurture and undoing, through the built add-on. */
import { card, handedOver, team, write } from '../support/team';
import type { Bench } from '../support/workbench';

const DAY = 86_400_000;
const history = (bench: Bench, from = -1) => bench.values('History').slice(from);
const cell = (bench: Bench, header: string, row = 2) =>
  bench.values('Leads')[row - 1][bench.values('Leads')[0].lastIndexOf(header)];
/** A date in a cell, as people read it. */
const day = (value: unknown) => new Date((Number(value) - 25569) * DAY).toISOString().slice(0, 10);
const park = { to: 'nurture', reason: 'budget_year', note: 'New budget', revisitOn: '2027-04-01' };

describe('a contact', () => {
  const bench = team();

  test('is one event with its outcome and one line; the card says when', () => {
    const given = { touch: 'call.reached' as const, note: '=asked for =a price', on: '' };
    const after = bench.ask('touch', { ...write(bench, card(bench)), ...given });
    expect(after.touchedOn).toBe(after.now);
    const [row] = history(bench);
    expect(row.slice(2, 4)).toEqual(['touched', null]);
    expect(row.slice(9, 12)).toEqual(['call.reached', '=asked for =a price', 'sidebar']);
    expect(row[13]).toBe('Tanaka: Called and reached – =asked for =a price');
  });

  test('may be written down late, and then does not hide a newer one', () => {
    const before = card(bench);
    const given = { touch: 'meeting.held' as const, note: '', on: '2026-11-20T15:00' };
    const after = bench.ask('touch', { ...write(bench, before), ...given });
    expect(after.touchedOn).toBe(before.touchedOn);
    expect(after.timeline[0]).toMatchObject({ when: '2026-11-20T15:00:00', reason: 'Met' });
  });

  test('is refused when it is still to come', () => {
    const given = { touch: 'call.reached' as const, note: '', on: '2030-01-01T10:00' };
    const reply = bench.reply('touch', { ...write(bench, card(bench)), ...given });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'touch_in_future' } });
  });
});

describe('the next step', () => {
  const bench = team();

  test('stands in its cells and in History', () => {
    const after = bench.ask('plan', { ...write(bench, card(bench)), what: '+81 call', on: '2026-12-01' });
    expect(after).toMatchObject({ nextAction: '+81 call', nextActionOn: '2026-12-01T00:00:00' });
    expect(cell(bench, 'Next action')).toBe('+81 call');
    expect(day(cell(bench, 'Next action on'))).toBe('2026-12-01');
    expect(history(bench)[0][10]).toBe('2026-12-01 · +81 call');
  });

  test('typed over by hand is kept in History before it is written over', () => {
    bench.type('Leads', 2, bench.column('Leads', 'Next action'), 'Ask Mori first');
    const before = bench.values('History').length;
    const after = bench.ask('plan', { ...write(bench, card(bench)), what: '', on: '' });
    expect(after).toMatchObject({ nextAction: '', nextActionOn: null });
    const [byHand, done] = history(bench, before);
    expect(byHand.slice(9, 12)).toEqual(['next', '2026-12-01 · Ask Mori first', 'cell']);
    expect(byHand[7]).toBe('someone');
    expect(done[13]).toBe('Tanaka did what was planned');
  });

  test('typed by hand is not wiped by a move', () => {
    bench.type('Leads', 3, bench.column('Leads', 'Next action'), 'Mine');
    const parked = bench.ask('move', { ...write(bench, card(bench, 'L-0002')), ...park, revisitOn: '' });
    expect(parked.nextAction).toBe('Mine');
    const back = { to: 'screening', reason: '', note: '', revisitOn: '' };
    const revived = bench.ask('move', { ...write(bench, parked), ...back });
    expect(revived).toMatchObject({ nextAction: 'Mine', pass: 2 });
  });
});

describe('a next step typed by hand', () => {
  const type = (bench: Bench, header: string, value: string | number) =>
    bench.type('Leads', 2, bench.column('Leads', header), value);
  const boot = (bench: Bench) =>
    bench.ask('boot', { op: bench.op(), locale: 'en', today: { person: 'all', role: '' } });
  const records = (bench: Bench) => bench.values('History').filter((row) => row[9] === 'next');

  test.each<[string, string, string | number]>([
    ['words and a day', 'Call Mori', 46_400],
    ['a time of day', 'Demo', 46_400.625],
    ['a date among the words', '2026-12-24 · call', ''],
    ['two lines', 'one\ntwo', 46_400],
    ['a number that is no day', 'Someday', 3_000_000],
    ['very many words', 'x'.repeat(49_990), 46_400],
    ['text for a date', 'Call', 'next week'],
    ['what looks like a formula', "'=1+1", ''],
  ])('%s: is recorded once when the sidebar opens, and stays as typed', (_, what, on) => {
    const bench = team(2);
    type(bench, 'Next action', what);
    if (on !== '') type(bench, 'Next action on', on);
    const before = bench.values('Leads');
    boot(bench);
    boot(bench);
    expect(records(bench).map((row) => [row[1], row[11]])).toEqual([['L-0001', 'cell']]);
    const own = (rows: unknown[][]) => rows.map((row) => row.slice(0, -1));
    expect(own(bench.values('Leads'))).toEqual(own(before));
  });

  test('is done when the cell is emptied', () => {
    const bench = team(2);
    bench.ask('plan', { ...write(bench, card(bench)), what: 'Call', on: '2026-12-01' });
    type(bench, 'Next action', '');
    type(bench, 'Next action on', '');
    boot(bench);
    expect(records(bench).map((row) => [row[10], row[11]])).toEqual([
      ['2026-12-01 · Call', 'sidebar'],
      [null, 'cell'],
    ]);
  });
});

describe('a lead set aside', () => {
  const bench = team();

  test('says why and until when, in the row, on the card and in History', () => {
    const parked = bench.ask('move', { ...write(bench, card(bench)), ...park });
    expect(parked).toMatchObject({
      stage: 'nurture',
      why: { reason: 'Next budget year', note: 'New budget' },
      nextAction: 'Come back: Next budget year',
      nextActionOn: '2027-04-01T00:00:00',
    });
    expect(cell(bench, 'Next action')).toBe('Come back: Next budget year');
    expect(history(bench)[0].slice(9, 11)).toEqual(['budget_year', '2027-04-01 · New budget']);
  });

  test('comes back into a new pass with a clean next step', () => {
    const back = { to: 'screening', reason: '', note: '', revisitOn: '' };
    const revived = bench.ask('move', { ...write(bench, card(bench)), ...back });
    expect(revived).toMatchObject({ stage: 'screening', pass: 2, why: null, nextAction: '' });
    expect(cell(bench, 'Next action on')).toBeNull();
  });

  test('a lead given to somebody else stays where it is', () => {
    const given = bench.ask('assign', { ...write(bench, card(bench)), owner: 'Mori' });
    expect(given).toMatchObject({ owner: 'Mori', stage: 'screening', pass: 2 });
    expect(cell(bench, 'Owner')).toBe('Mori');
    const again = bench.reply('assign', { ...write(bench, given), owner: 'Mori' });
    expect(again).toMatchObject({ ok: false, problem: { code: 'same_owner' } });
  });
});

describe('undoing', () => {
  test('takes back the last thing done, as an event, with the cells as they were', () => {
    const bench = team();
    const seen = card(bench);
    const cells = (row = 2) => bench.values('Leads')[row - 1].slice(0, -1);
    const before = cells();
    const parked = bench.ask('move', { ...write(bench, seen), ...park });
    expect(parked.undo?.summary).toContain('moved it from Screening to Nurture');
    bench.pass(DAY);
    const undoOf = parked.undo!.op;
    const args = { op: bench.op(), actor: 'Yamamoto', undoOf, rows: [2] };
    expect(bench.ask('undo', args)).toMatchObject({ done: 1, skipped: [] });
    expect(cells()).toEqual(before);
    const now = card(bench);
    expect(now).toMatchObject({ stage: 'screening', pass: 1, why: null, undo: null });
    expect(now.inStageSince).toBe(seen.inStageSince);
    expect(now.revision).toBe(parked.revision + 1);
    expect(history(bench)[0].slice(2, 5)).toEqual(['undone', 'nurture', 'screening']);
    expect(history(bench)[0][13]).toBe('Yamamoto took back: the move (Nurture → Screening)');
    // Sent twice it is one event; asked anew there is nothing left to take back.
    const length = bench.values('History').length;
    expect(bench.ask('undo', args)).toMatchObject({ done: 1 });
    expect(bench.ask('undo', { ...args, op: bench.op() })).toMatchObject({
      done: 0,
      skipped: [{ leadId: 'L-0001', why: { code: 'changed_since' } }],
    });
    expect(bench.values('History')).toHaveLength(length);
  });

  test('an acceptance is taken back to the open offer, and the funnel forgets it', () => {
    const bench = team();
    const accepted = handedOver(bench);
    const { milestones } = JSON.parse(bench.ask('funnelReport', { text: false }).json);
    bench.ask('undo', { op: bench.op(), actor: 'Yamamoto', undoOf: accepted.undo!.op, rows: [] });
    expect(card(bench)).toMatchObject({ stage: 'screening', offer: { receiver: 'Yamamoto' } });
    const after = JSON.parse(bench.ask('funnelReport', { text: false }).json).milestones;
    const reached = (all: Array<{ key: string; reached: number }>) =>
      all.find(({ key }) => key === 'meeting')?.reached;
    expect([reached(milestones), reached(after)]).toEqual([1, 0]);
  });

  test('is refused once something else has happened, and says who did it', () => {
    const bench = team();
    const touch = { touch: 'mail.sent' as const, note: '', on: '' };
    const first = bench.ask('touch', { ...write(bench, card(bench)), ...touch });
    const second = bench.ask('touch', { ...write(bench, first, 'Yamamoto'), ...touch });
    expect(second.undo?.op).not.toBe(first.undo?.op);
    const result = bench.ask('undo', { op: bench.op(), actor: 'Tanaka', undoOf: first.undo!.op, rows: [2] });
    expect(result).toMatchObject({ done: 0, skipped: [{ why: { code: 'changed_since' } }] });
    expect(result.skipped[0].why.text).toContain('Yamamoto');
  });

  test('of something that was never done is refused', () => {
    const bench = team();
    const reply = bench.reply('undo', { op: bench.op(), actor: 'Tanaka', undoOf: 'neverdone1', rows: [] });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'nothing_to_undo' } });
  });

  test('what was done stays undoable after the row was repaired from History', () => {
    const bench = team();
    const parked = bench.ask('move', { ...write(bench, card(bench)), ...park });
    bench.type('Leads', 2, bench.column('Leads', 'Tasuki'), 'damaged');
    expect(card(bench).undo).toEqual(parked.undo);
    expect(
      bench.ask('undo', { op: bench.op(), actor: 'Tanaka', undoOf: parked.undo!.op, rows: [3] }).done,
    ).toBe(1);
    expect(card(bench)).toMatchObject({ stage: 'screening', pass: 1 });
  });
});
