/** Scenarios 1 to 7: several people at the same time, through every order of their calls. */
import { Actor } from '../../local/simulate/actor';
import { Conductor } from '../../local/simulate/conductor';
import { readSchedule } from '../../local/simulate/schedule';
import { readEventId } from '../../src/pipeline/event-id';
import type { Args, MethodName } from '../../src/rpc/contract';
import { createServer } from '../../src/sidebar/server';
import { OPERATIONS, page, type Wish } from '../simulation/schedules/operations';
import { PERSON_EDITS } from '../simulation/schedules/people';
import { explorer } from '../simulation/schedules/support';
import { CROWDED, stateOf, withFaults } from '../support/faults';
import { runnerOf } from '../support/runner';
import { card, team, write } from '../support/team';

const explored = explorer();
/** What an operation does alone, call by call. */
const callsOf = (operation: string): readonly string[] => explored.play([operation], []).traces[0][0];

/** The events that these wishes have left in History. */
const eventsOf = ({ wishes, facts }: ReturnType<typeof explored.play>) =>
  wishes.map(({ ops }) =>
    facts.after.filter(({ eventId }) => ops.some((op) => readEventId(eventId)?.op === op)),
  );

test('Scenario 1: two hand-offs of different leads in the same second are both in History, once', () => {
  const count = callsOf('offer').length;
  for (let k = 0; k < count; k++) {
    for (let j = 1; j < count; j += 3) {
      const played = explored.play(['offer', 'win'], readSchedule(`${k ? `A*${k}` : ''} B*${j} A*3 B*100`));
      expect(played.why).toEqual([]);
      expect(played.wishes.map(({ told }) => told?.kind)).toEqual(['acknowledged', 'acknowledged']);
      expect(eventsOf(played).map((events) => events.map(({ what }) => what))).toEqual([
        ['offered>meeting'],
        ['offered>onboarding', 'accepted>onboarding'],
      ]);
    }
  }
});

test('Scenario 2: of two who move one lead the second is told who was first, and nothing of theirs is written', () => {
  const count = callsOf('park').length;
  for (let k = 0; k < count; k++) {
    const played = explored.play(['park', 'assign'], readSchedule(`${k ? `A*${k}` : ''} B*100`));
    expect(played.why).toEqual([]);
    const told = played.wishes.map((wish) => wish.told);
    const refused = told.findIndex((one) => one?.kind === 'refused');
    expect(told[refused]?.code).toBe('stale_view');
    expect(eventsOf(played).map((events) => events.length > 0)).toEqual([refused !== 0, refused !== 1]);
  }
  const bench = team();
  const seen = card(bench);
  const log = { touch: 'call.reached', note: '', on: '' } as const;
  bench.ask('touch', { ...write(bench, seen, 'Yamamoto'), ...log });
  const reply = bench.reply('touch', { ...write(bench, seen), ...log });
  expect(!reply.ok && reply.problem.text).toMatch(
    /^Yamamoto changed this lead \(Screening, .+\) since you opened it\. Nothing was written/,
  );
});

test('Scenario 3: without the lock in time nothing is written, it is said, and not tried again by itself', async () => {
  const bench = team();
  const { op: _op, ...args } = {
    ...write(bench, card(bench)),
    touch: 'mail.sent' as const,
    note: 'x',
    on: '',
  };
  const before = stateOf(bench);
  bench.host.host.locks.busy = () => true;
  const sent: string[] = [];
  const server = createServer({
    runner: () => runnerOf(bench, { sent }),
    language: () => 'en',
    onLink: () => {},
  });
  const outcome = await server.write('touch', () => args);
  expect(outcome).toMatchObject({ ok: false, trouble: { problem: { code: 'lock_busy' } } });
  expect(!outcome.ok && 'problem' in outcome.trouble && outcome.trouble.problem.text).toContain(
    'Another change is being saved. Nothing was written',
  );
  expect(sent).toEqual(['touch']);
  expect(stateOf(bench)).toBe(before);
});

test('Scenario 4: a run that dies with the lock in its hand holds nobody up; the next one repairs', () => {
  const calls = callsOf('offer');
  const from = calls.indexOf('Lock.tryLock') + 1;
  for (let k = from; k < calls.length; k++) {
    for (const kill of ['lost', 'kept', 'part']) {
      const script = `A*${k} A!leaves A!kill-${kill} B*100`;
      const played = explored.play(['offer', 'answer'], readSchedule(script));
      expect([script, played.why]).toEqual([script, []]);
      const told = played.wishes[1].told;
      // The lead is another one than it was seen, if the dead run had got as far as History.
      expect([told?.kind, told?.code]).not.toContain('lock_busy');
      expect(told).not.toBeNull();
    }
  }
});

test('Scenario 5: when the lock is let go of, nothing of the run is unwritten', () => {
  const { world, start, tree } = explored.scene;
  const waiting: Record<string, number[]> = {};
  const edits = [[], [{ person: 'stage-of-Ash' }, { person: 'add' }]];
  for (const [name, edited] of Object.keys(OPERATIONS).flatMap((one) =>
    edits.map((two) => [one, two] as const),
  )) {
    world.restore(start);
    const conductor = new Conductor(world, PERSON_EDITS);
    const wish: Wish = { operation: OPERATIONS[name], ops: [], told: null };
    const actor = new Actor('A', world, tree, page(explored.scene, wish, 'A'), (one) => {
      if (one.next.call?.kind === 'unlock') waiting[name] = [...(waiting[name] ?? []), one.next.waiting];
      return conductor.gate(one);
    });
    conductor.play([actor], edited);
  }
  expect(Object.keys(waiting)).toEqual(
    expect.arrayContaining(['offer', 'answer', 'bulk', 'undo', 'reconcile']),
  );
  expect(
    Object.values(waiting)
      .flat()
      .filter((writes) => writes > 0),
  ).toEqual([]);
});

const READS: { [M in MethodName]?: Args<M> } = {
  boot: { op: 'boot0001', locale: '', today: { person: 'me', role: '' } },
  today: { person: 'all', role: '', actor: 'Tanaka' },
  openLead: { leadId: 'L-0002' },
  planUndo: {},
  handoffRecord: { person: 'Tanaka' },
  funnelReport: { text: true },
  refreshFunnel: { quick: true },
};

test('Scenario 6: thirty readers are answered while somebody holds the lock, and none asks for it', () => {
  const bench = team(5);
  bench.host.host.locks.busy = () => true;
  const methods = Object.keys(READS) as MethodName[];
  for (let reader = 0; reader < 30; reader++) {
    const method = methods[reader % methods.length];
    bench.host.meter.take();
    expect([method, bench.reply(method, READS[method] as never).ok]).toEqual([method, true]);
    expect([method, bench.host.meter.take().log.includes('Lock.tryLock')]).toEqual([method, false]);
  }
});

test('Scenario 6: the sidebar opens while somebody holds the lock, though there is something to record', () => {
  const bench = team(5);
  const area = { row: 1, column: bench.column('Leads', 'Stage') - 1, rows: 1, columns: 1 };
  bench.engine.write(bench.tabId('Leads'), area, [[{ value: 'Proposal' }]]);
  bench.host.host.locks.busy = () => true;
  const boot = READS.boot as Args<'boot'>;
  const opened = bench.ask('boot', boot);
  expect(opened).toMatchObject({ pipeline: 'ready', reconciled: null, unrecorded: { code: 'lock_busy' } });
  bench.host.host.locks.busy = () => false;
  expect(bench.ask('boot', { ...boot, op: 'boot0002' })).toMatchObject({
    reconciled: { handMoves: 1 },
    unrecorded: null,
  });
});

test('Scenario 7: of thirty-one runs at once a read that is turned away asks again; a write says so', () => {
  const bench = team();
  let turnedAway = 0;
  const open = withFaults(
    bench,
    ({ kind }) => (kind === 'read' && turnedAway++ < 2 ? { message: CROWDED } : null),
    () => bench.reply('openLead', { leadId: 'L-0001' }),
  );
  expect(open.result.ok).toBe(true);
  expect(open.pauses).toHaveLength(2);
  const args = { ...write(bench, card(bench)), touch: 'mail.sent' as const, note: '', on: '' };
  const before = stateOf(bench);
  const wrote = withFaults(
    bench,
    ({ kind }) => (kind === 'append' ? { message: CROWDED } : null),
    () => bench.reply('touch', args as never),
  );
  expect(wrote.result).toMatchObject({ ok: false, problem: { code: 'google_quota' } });
  expect(wrote.pauses).toEqual([]);
  expect(stateOf(bench)).toBe(before);
});

test('Scenario 7: a run that was not started at all is asked for again by the page, after a pause', async () => {
  const bench = team();
  const sent: string[] = [];
  let crowd = 1;
  const server = createServer({
    runner: () => runnerOf(bench, { sent, fail: () => (crowd-- > 0 ? CROWDED : '') }),
    language: () => 'en',
    onLink: () => {},
  });
  const since = Date.now();
  expect(await server.read('openLead', { leadId: 'L-0001' })).toMatchObject({ ok: true });
  expect(sent).toHaveLength(2);
  expect(Date.now() - since).toBeGreaterThan(300);
});
