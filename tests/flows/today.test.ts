/** What waits for whom, from the sheet and History, through the built add-on. */
import type { Today } from '../../src/rpc/contract';
import { answerAll, card, team, write } from '../support/team';
import type { Bench } from '../support/workbench';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const offer = { receiver: 'Yamamoto', message: '', override: '', instead: false };
const ids = (today: Today, key: string) =>
  today.sections.find((section) => section.key === key)?.items.map(({ leadId }) => leadId);
const ask = (bench: Bench, person = 'me', actor = 'Tanaka', role: 'field_sales' | '' = '') =>
  bench.ask('today', { person, role, actor });

describe('an offer', () => {
  const bench = team(3);
  bench.ask('offer', { ...write(bench, answerAll(bench, card(bench))), ...offer });

  test('waits for its receiver, with the clock; nobody else is bothered', () => {
    const mine = ask(bench, 'Yamamoto');
    expect(ids(mine, 'offers')).toEqual(['L-0001']);
    expect(mine.sections[0]).toMatchObject({
      key: 'offers',
      total: 1,
      items: [{ name: 'Company 1', at: '2026-11-24T10:42:00', late: false, detail: 'Tanaka → Yamamoto' }],
    });
    expect(ids(ask(bench), 'offers')).toBeUndefined();
    expect(ids(ask(bench), 'late')).toBeUndefined();
    expect(ids(ask(bench, 'all'), 'offers')).toEqual(['L-0001']);
  });

  test('is seen in the receiving role’s list, and not in another’s', () => {
    expect(ids(ask(bench, 'Yamamoto', '', 'field_sales'), 'offers')).toEqual(['L-0001']);
    const other = bench.ask('today', { person: 'Yamamoto', role: 'customer_success', actor: '' });
    expect(ids(other, 'offers')).toBeUndefined();
  });

  test('that is late waits for its sender as well', () => {
    bench.pass(25 * HOUR);
    expect(ids(ask(bench), 'late')).toEqual(['L-0001']);
    expect(ask(bench, 'Yamamoto').sections[0].items[0].late).toBe(true);
  });

  test('that is returned is back with its owner, with the reason', () => {
    const back = { reason: 'need_unclear', note: 'Whose problem is it?' };
    bench.ask('return', { ...write(bench, card(bench), 'Yamamoto'), ...back });
    const [{ items }] = ask(bench, card(bench).owner).sections;
    expect(items[0]).toMatchObject({ leadId: 'L-0001', detail: 'The need is unclear · Yamamoto' });
  });
});

test('a lead given to a person goes from first contact over the next step to stuck', () => {
  const bench = team(2);
  const add = ['Acme', 'Ann', 'ann@acme.test', 'Fair', 'Tanaka'];
  add.forEach((text, at) => {
    bench.type('Leads', 4, at + 1, text);
  });
  bench.type('Leads', 4, bench.column('Leads', 'Stage'), 'New lead');
  bench.type('Leads', 4, bench.column('Leads', 'Owner'), 'Tanaka');
  bench.ask('reconcile', { op: bench.op(), actor: '' });
  // What nobody dated comes after what came just now.
  expect(ids(ask(bench), 'contact')).toEqual(['L-0003', 'L-0002']);

  const touch = { touch: 'call.no_answer' as const, note: '', on: '' };
  let now = bench.ask('touch', { ...write(bench, card(bench, 'L-0003')), ...touch });
  expect(ids(ask(bench), 'contact')).toEqual(['L-0002']);
  now = bench.ask('plan', { ...write(bench, now), what: 'Try again', on: '2026-11-24' });
  expect(ids(ask(bench), 'actions')).toBeUndefined();
  bench.pass(DAY);
  const due = ask(bench).sections.find(({ key }) => key === 'actions');
  expect(due?.items[0]).toMatchObject({ leadId: 'L-0003', detail: 'Try again', late: false });
  bench.pass(DAY);
  expect(ask(bench).sections.find(({ key }) => key === 'actions')?.items[0].late).toBe(true);

  bench.ask('plan', { ...write(bench, now), what: '', on: '' });
  expect(ids(ask(bench), 'stuck') ?? []).not.toContain('L-0003');
  bench.pass(10 * DAY);
  expect(ids(ask(bench), 'stuck')).toContain('L-0003');
});

test('a lead set aside comes back on its day, a customer before its renewal', () => {
  const bench = team(2);
  const park = { to: 'nurture', reason: 'not_now', note: '', revisitOn: '2026-12-24' };
  const parked = bench.ask('move', { ...write(bench, card(bench)), ...park });
  expect(ids(ask(bench, parked.owner), 'revisits')).toBeUndefined();
  bench.pass(31 * DAY);
  const [revisit] = ask(bench, parked.owner).sections.filter(({ key }) => key === 'revisits');
  expect(revisit.items[0]).toMatchObject({ leadId: 'L-0001', detail: 'Not now', late: false });
});

test('the sidebar opens with the list, in one call; a person without a name yet sees everybody’s', () => {
  const bench = team(3);
  bench.pass(40 * DAY);
  const boot = (person: string) =>
    bench.ask('boot', { op: bench.op(), locale: 'en', today: { person, role: '' } });
  expect(boot('Yamamoto').today).toMatchObject({ person: 'Yamamoto', now: '2027-01-02T10:42:00' });
  expect(ids(boot('Yamamoto').today!, 'contact')).toEqual(['L-0001', 'L-0003']);
  expect(boot('me').today?.person).toBe('');
  bench.ask('chooseActor', { name: 'Tanaka' });
  expect(boot('me').today?.person).toBe('Tanaka');
});

test('opening from the list takes the sheet’s selection along', () => {
  const bench = team(3);
  bench.select('History', 1);
  const opened = bench.ask('openLead', { leadId: 'L-0003', row: 4, select: true });
  expect(opened).toMatchObject({ kind: 'lead', card: { leadId: 'L-0003', row: 4 } });
  expect(bench.engine.activeSheet()).toBe(bench.tabId('Leads'));
  expect(bench.engine.selection().area.row).toBe(3);
});

test('a person’s handoffs and how they were answered', () => {
  const bench = team(4);
  const offered = (leadId: string) =>
    bench.ask('offer', { ...write(bench, answerAll(bench, card(bench, leadId))), ...offer });
  const [one, two, three] = ['L-0001', 'L-0002', 'L-0003'].map(offered);
  bench.ask('accept', { ...write(bench, one, 'Yamamoto'), note: '' });
  bench.ask('return', { ...write(bench, two, 'Yamamoto'), reason: 'not_now', note: '' });
  const record = { person: 'Tanaka', accepted: 1, returned: 1, waiting: 1 };
  const reasons = [{ reason: 'The timing is not now', count: 1 }];
  expect(bench.ask('handoffRecord', { person: 'Tanaka' })).toEqual({ ...record, reasons });
  bench.ask('undo', { op: bench.op(), actor: 'Tanaka', undoOf: three.undo!.op, rows: [] });
  expect(bench.ask('handoffRecord', { person: 'Tanaka' })).toMatchObject({ ...record, waiting: 0 });
  expect(bench.ask('handoffRecord', { person: 'Nobody' })).toMatchObject({ accepted: 0, reasons: [] });
});

test('an offer that waits can be made to somebody else in one step', () => {
  const bench = team(1);
  const first = bench.ask('offer', { ...write(bench, answerAll(bench, card(bench))), ...offer });
  const again = { ...offer, receiver: 'Mori' };
  const refused = bench.reply('offer', { ...write(bench, first), ...again });
  expect(refused).toMatchObject({ ok: false, problem: { code: 'already_offered' } });
  const second = bench.ask('offer', { ...write(bench, first), ...again, instead: true });
  expect(second.offer).toMatchObject({ receiver: 'Mori', sender: 'Tanaka' });
  expect(
    bench
      .values('History')
      .slice(-3)
      .map((row) => row[2]),
  ).toEqual(['offered', 'withdrawn', 'offered']);
});
