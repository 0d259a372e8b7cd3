/** Scenarios 8 to 15: Google's services fail before or after, late, for a day, or only towards the page. */
import { readSchedule } from '../../local/simulate/schedule';
import type { Reply } from '../../src/rpc/contract';
import { createServer } from '../../src/sidebar/server';
import { explorer } from '../simulation/schedules/support';
import { DAY_USED_UP, FAILED, type Fault, TIMED_OUT, withFaults } from '../support/faults';
import { runnerOf } from '../support/runner';
import { card, team, write } from '../support/team';
import { type Bench, dist } from '../support/workbench';

const CALL = { touch: 'call.reached', note: 'Called', on: '' } as const;
const events = (bench: Bench) => bench.values('History').length;
const manifest = JSON.parse(dist['appsscript.json']);

/** As the page does it: once more under the same id when Google gave up. */
function touchOnce(bench: Bench, judge: (name: string, at: number) => Fault | null) {
  const args = { ...write(bench, card(bench)), ...CALL };
  const first = withFaults(
    bench,
    ({ name }, at) => judge(name, at),
    () => attempt(() => bench.reply('touch', args)),
  );
  const again = first.result?.ok !== true;
  return { ...first, again, last: again ? attempt(() => bench.reply('touch', args)) : first.result };
}

/** `null`: the page hears of an error and nothing else. */
function attempt(run: () => Reply): Reply | null {
  try {
    return run();
  } catch {
    return null;
  }
}

describe('Scenario 8: a call that fails before anything is done', () => {
  const bench = team(2);
  const { calls } = touchOnce(bench, () => null);

  test('Scenario 8: whichever it is, one event is recorded', () => {
    expect(calls.length).toBeGreaterThan(8);
    calls.forEach((_, k) => {
      const before = events(bench);
      const { last } = touchOnce(bench, (_name, at) => (at === k ? { message: FAILED } : null));
      expect(last).toMatchObject({ ok: true });
      expect(events(bench)).toBe(before + 1);
    });
  });

  test('Scenario 8: a read is asked for again, after pauses that grow and differ; the page need not know', () => {
    const lengths = new Set<number>();
    calls.forEach((call, k) => {
      if (call.kind !== 'read') return;
      const turns: number[] = [];
      const { again, pauses } = touchOnce(bench, (_name, at) => {
        const due = at >= k && turns.length < 2;
        if (due) turns.push(at);
        return due ? { message: FAILED } : null;
      });
      // After a write that is not flushed the error may be the write's own: then nothing is hidden.
      const unflushed = calls.slice(0, k).some(({ kind }) => kind === 'write' || kind === 'append');
      if (unflushed) return;
      expect(again).toBe(false);
      expect(pauses).toHaveLength(2);
      expect(pauses[1]).toBeGreaterThan(300);
      for (const one of pauses) lengths.add(one);
    });
    expect(lengths.size).toBeGreaterThan(6);
  });

  test('Scenario 8: when Google goes on failing, that is said, nothing is written, and it has asked four times', () => {
    const before = JSON.stringify(bench.engine.save());
    const args = { ...write(bench, card(bench)), ...CALL };
    const { result, calls: made } = withFaults(
      bench,
      ({ name }) => (name === 'DeveloperMetadataFinder.find' ? { message: FAILED } : null),
      () => bench.reply('touch', args),
    );
    expect(result).toMatchObject({ ok: false, problem: { code: 'google_unanswered' } });
    expect(made.filter(({ name }) => name === 'DeveloperMetadataFinder.find')).toHaveLength(4);
    expect(JSON.stringify(bench.engine.save())).toBe(before);
  });
});

test('Scenario 9: a call that is done and then times out is found by its operation id, and told as done', () => {
  const bench = team(2);
  const { calls } = touchOnce(bench, () => null);
  calls.forEach((_, k) => {
    const before = events(bench);
    const fault = { message: TIMED_OUT, after: true };
    expect(touchOnce(bench, (_name, at) => (at === k ? fault : null)).last).toMatchObject({ ok: true });
    expect(events(bench)).toBe(before + 1);
  });
});

test('Scenario 10: a write that was lost, and is told of by the next call, is never taken for done', () => {
  const explored = explorer();
  for (const operation of ['offer', 'accept', 'answer', 'touch', 'bulk', 'reconcile']) {
    const [[calls]] = explored.play([operation], []).traces;
    calls.forEach((_, k) => {
      const { why, wishes, facts } = explored.play(
        [operation],
        readSchedule(`${k ? `A*${k}` : ''} A!deferred`),
      );
      expect(why).toEqual([]);
      // Told as done, the row says so, too.
      if (wishes[0].told?.kind === 'acknowledged') expect(facts.behind).toEqual([]);
    });
  }
});

test('Scenario 12: a day’s allowance that is used up is not asked for again; when it comes back is said', async () => {
  const bench = team(2);
  const { result, pauses, calls } = withFaults(
    bench,
    ({ kind }) => (kind === 'read' ? { message: DAY_USED_UP } : null),
    () => bench.reply('openLead', { leadId: 'L-0001' }),
  );
  expect(result).toMatchObject({ ok: false, problem: { code: 'google_day' } });
  expect(!result.ok && result.problem.text).toContain('24 hours');
  expect([pauses.length, calls.length]).toEqual([0, 1]);
  // The run may not even be started: then the page is told, and leaves it at that.
  const sent: string[] = [];
  const server = createServer({
    runner: () => runnerOf(bench, { sent, fail: () => DAY_USED_UP }),
    language: () => 'en',
    onLink: () => {},
  });
  const { op: _op, ...args } = { ...write(bench, card(bench)), ...CALL };
  expect(await server.write('touch', () => args)).toMatchObject({
    ok: false,
    trouble: { silence: DAY_USED_UP },
  });
  expect(sent).toEqual(['touch']);
});

test('Scenario 13: the Sheets API, with its limits for all users together, is not used', () => {
  expect(manifest).not.toHaveProperty('dependencies.enabledAdvancedServices');
  expect(manifest.oauthScopes.join()).not.toMatch(/auth\/spreadsheets(,|$)/);
  expect(dist['Code.js']).not.toMatch(/\b(Sheets\.Spreadsheets|UrlFetchApp|googleapis\.com)\b/);
});

test('Scenario 14: the page hears of a broken line although all was saved; it checks under the same id', async () => {
  const bench = team(2);
  const links: string[] = [];
  const ids: string[] = [];
  let broken = 1;
  const server = createServer({
    runner: () =>
      runnerOf(bench, {
        ids,
        unheard: () => (broken-- > 0 ? 'NetworkError: Connection failure due to HTTP 0' : ''),
      }),
    language: () => 'en',
    onLink: (link) => links.push(link),
  });
  const { op: _op, ...args } = { ...write(bench, card(bench)), ...CALL };
  const before = events(bench);
  expect(await server.write('touch', () => args)).toMatchObject({ ok: true });
  expect(links).toEqual(['sending', 'checking', 'idle']);
  expect(new Set(ids).size).toBe(1);
  expect(events(bench)).toBe(before + 1);
});

test('Scenario 15: a double click, a second tab, a browser that sends again: one event', async () => {
  const bench = team(2);
  const seen = card(bench);
  const args = { ...write(bench, seen), ...CALL };
  const before = events(bench);
  for (let time = 0; time < 3; time++) expect(bench.reply('touch', args)).toMatchObject({ ok: true });
  expect(events(bench)).toBe(before + 1);
  // A second tab knows nothing of the first: it asks under an id of its own, and is told who was there first.
  const other = bench.reply('touch', { ...args, op: bench.op() });
  expect(other).toMatchObject({ ok: false, problem: { code: 'stale_view' } });
  expect(events(bench)).toBe(before + 1);
});

test('Scenario 15: where the first fate is unknown, the person’s own retry keeps its id even when told to wait', async () => {
  const bench = team(2);
  const { op: _op, ...args } = { ...write(bench, card(bench)), ...CALL };
  const before = events(bench);
  let broken = 2;
  let busy = true;
  bench.host.host.locks.busy = () => broken <= 0 && busy;
  const server = createServer({
    runner: () => runnerOf(bench, { unheard: () => (broken-- > 0 ? 'NetworkError: HTTP 0' : '') }),
    language: () => 'en',
    onLink: () => {},
  });
  expect(await server.write('touch', () => args)).toMatchObject({ trouble: { silence: expect.anything() } });
  expect(await server.write('touch', () => args)).toMatchObject({
    trouble: { problem: { code: 'lock_busy' } },
  });
  busy = false;
  expect(await server.write('touch', () => args)).toMatchObject({ ok: true });
  expect(events(bench)).toBe(before + 1);
});
