/** Calls to the server: one write at a time, the same operation after silence, late answers dropped. */
import fc from 'fast-check';
import { PROTOCOL } from '../../src/rpc/contract';
import { createServer, type Link, newOperation } from '../../src/sidebar/server';
import { type Answers, fakeRun } from './support/fake-run';

const SILENCE = () => new Error('NetworkError: Connection failure due to HTTP 0');
const ROW = { actor: 'Tanaka', leadId: 'L-1', row: 2, revision: 1 };
const MOVE = { ...ROW, to: 'proposal', reason: '', note: '', revisitOn: '' as const };
const pause = (milliseconds = 5) => new Promise((done) => setTimeout(done, milliseconds));

function setUp(answers: Answers) {
  const run = fakeRun(answers);
  const links: Link[] = [];
  const server = createServer({
    runner: run.runner,
    language: () => 'ja',
    onLink: (link) => links.push(link),
  });
  return { run, server, links };
}

test('an operation id is ten letters and figures, and never the same twice', () => {
  const made = Array.from({ length: 500 }, newOperation);
  for (const op of made) expect(op).toMatch(/^[a-z0-9]{10}$/);
  expect(new Set(made).size).toBe(500);
});

test('a request carries the protocol and the page’s language', async () => {
  const { run, server } = setUp({ refreshFunnel: () => new Error('x') });
  await server.read('refreshFunnel', { quick: false });
  expect(run.sent).toEqual([
    { v: PROTOCOL, language: 'ja', method: 'refreshFunnel', args: { quick: false } },
  ]);
});

test('after silence a write is sent once more with the same operation id', async () => {
  let calls = 0;
  const { run, server, links } = setUp({
    reconcile: () => {
      calls += 1;
      return calls === 1 ? SILENCE() : ({ ok: true, value: { repaired: 1 } } as never);
    },
  });
  const outcome = await server.write('reconcile', () => ({ actor: 'Tanaka' }));
  expect(outcome).toEqual({ ok: true, value: { repaired: 1 } });
  const [first, second] = run.of('reconcile');
  expect(second.op).toBe(first.op);
  expect(links).toEqual(['sending', 'checking', 'idle']);
});

test('a second silence is reported, and the person’s own retry still uses the same operation id', async () => {
  let dead = true;
  const { run, server } = setUp({ move: () => (dead ? SILENCE() : ({ revision: 2 } as never)) });
  const failed = await server.write('move', () => MOVE);
  expect(failed).toMatchObject({ ok: false, trouble: { silence: expect.stringContaining('HTTP 0') } });
  dead = false;
  // The lead may have been read again meanwhile: the revision differs, the wish does not.
  await server.write('move', () => ({ ...MOVE, row: 9, revision: 2 }));
  const ops = run.of('move').map((args) => args.op);
  expect(ops).toHaveLength(3);
  expect(new Set(ops).size).toBe(1);
});

test.each([
  ['another wish', { ...MOVE, to: 'closing' }],
  ['another lead', { ...MOVE, leadId: 'L-2' }],
])('%s gets an operation id of its own', async (_what, other) => {
  let dead = true;
  const { run, server } = setUp({ move: () => (dead ? SILENCE() : ({} as never)) });
  await server.write('move', () => MOVE);
  dead = false;
  await server.write('move', () => other);
  const [first, , third] = run.of('move').map((args) => args.op);
  expect(third).not.toBe(first);
});

test('once answered, the same wish is a new operation', async () => {
  const { run, server } = setUp({ move: () => ({}) as never });
  await server.write('move', () => MOVE);
  await server.write('move', () => MOVE);
  const [first, second] = run.of('move').map((args) => args.op);
  expect(second).not.toBe(first);
});

test('a refusal is an answer: it is not sent again', async () => {
  const problem = { code: 'lock_busy', params: {}, text: 'Busy.' };
  const { run, server } = setUp({ move: () => ({ ok: false, problem }) });
  expect(await server.write('move', () => MOVE)).toEqual({ ok: false, trouble: { problem } });
  expect(run.sent).toHaveLength(1);
});

const refused = (code: string) => ({ ok: false, problem: { code, params: {}, text: '' } }) as const;

test.each([
  ['Google gave up waiting', () => refused('google_busy')],
  ['nobody answered', SILENCE],
])('%s: it is sent once more under the same id', async (_what, first) => {
  let calls = 0;
  const { run, server } = setUp({ move: () => (++calls === 1 ? first() : ({} as never)) });
  expect(await server.write('move', () => MOVE)).toMatchObject({ ok: true });
  expect(new Set(run.of('move').map((args) => args.op)).size).toBe(1);
  expect(calls).toBe(2);
});

test.each(['google_busy', 'lock_busy'])(
  'refused with %s the second time, its fate stays open: the person’s own retry keeps the id',
  async (code) => {
    let calls = 0;
    const { run, server } = setUp({ move: () => (++calls === 1 ? SILENCE() : refused(code)) });
    expect(await server.write('move', () => MOVE)).toMatchObject({ trouble: { problem: { code } } });
    await server.write('move', () => MOVE);
    expect(new Set(run.of('move').map((args) => args.op)).size).toBe(1);
  },
);

test('writes go one at a time, each built from what is known when its turn comes', async () => {
  const { run, server } = setUp({ move: ({ revision }) => ({ revision: revision + 1 }) as never });
  let revision = 1;
  run.holding = true;
  const send = () =>
    server
      .write('move', () => ({ ...MOVE, revision }))
      .then((outcome) => {
        if (outcome.ok) revision = outcome.value.revision;
      });
  const both = Promise.all([send(), send()]);
  await pause();
  expect(run.sent).toHaveLength(1);
  expect(server.busy()).toBe(true);
  run.held.shift()?.();
  await pause();
  expect(run.of('move').map((args) => args.revision)).toEqual([1, 2]);
  run.held.shift()?.();
  await both;
  expect(server.busy()).toBe(false);
});

test('of several reads only the newest is shown, in whatever order they come back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .integer({ min: 2, max: 5 })
        .chain((count) => fc.shuffledSubarray([...Array(count).keys()], { minLength: count })),
      async (order) => {
        const { run, server } = setUp({ openLead: ({ leadId }) => ({ kind: 'same', leadId: leadId! }) });
        run.holding = true;
        const reads = order.map((_, index) => server.read('openLead', { leadId: `L-${index}` }));
        for (const index of order) run.held[index]();
        const shown = (await Promise.all(reads)).filter((outcome) => outcome !== null);
        expect(shown).toEqual([{ ok: true, value: { kind: 'same', leadId: `L-${order.length - 1}` } }]);
      },
    ),
    { numRuns: 30 },
  );
});

test('a lead read before a write is not shown after it', async () => {
  const { run, server } = setUp({
    openLead: () => ({ kind: 'same', leadId: 'L-1' }),
    move: () => ({}) as never,
  });
  run.holding = true;
  const read = server.read('openLead', {});
  const write = server.write('move', () => MOVE);
  await pause();
  run.held[1]();
  await write;
  run.held[0]();
  expect(await read).toBeNull();
});

test('a reply that is no JSON counts as silence', async () => {
  const { server } = setUp({});
  const broken = fakeRun({});
  broken.runner = () => {
    const runner = { succeed: (_: string) => {} } as never as ReturnType<typeof broken.runner> & {
      succeed(reply: string): void;
    };
    return Object.assign(runner, {
      withSuccessHandler: (handler: (reply: string) => void) => Object.assign(runner, { succeed: handler }),
      withFailureHandler: () => runner,
      rpc: () => runner.succeed('<html>'),
    });
  };
  expect(server.busy()).toBe(false);
  const other = createServer({ runner: broken.runner, language: () => 'en', onLink: () => {} });
  expect(await other.read('refreshFunnel', { quick: false })).toMatchObject({
    ok: false,
    trouble: { silence: /./ },
  });
});
