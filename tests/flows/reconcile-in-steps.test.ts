/** Recording a great many hand edits in several runs: stopped, killed and gone on with, through the built add-on. */
import type { ReconcileResult } from '../../src/rpc/contract';
import { countWrites, killedAt, meanwhile } from '../support/killed';
import { BLOCK, smallBlocks } from '../support/small-blocks';
import { type Bench, benchOfRows, benchOfSaved, keep } from '../support/workbench';

/** Portions are of a few rows each; all of the sheet makes several. */
const LEADS = 4 * BLOCK + 2;
/** So slow that a run records one portion. */
const SLOW = 12;
const HEADER = ['Company', 'Contact', 'Email', 'Source', 'Amount'];
const row = (at: number) => [`Company ${at}`, `Person ${at}`, `p${at}@c${at}.test`, 'Web', 1000 + at];

const adopted = (() => {
  const bench = benchOfRows([HEADER, ...Array.from({ length: LEADS }, (_, at) => row(at))]);
  bench.select('Leads', 2);
  bench.ask('adopt', { op: 'adoption1', actor: 'Tanaka', choices: {}, language: 'en' });
  return keep(bench);
})();

const sheet = (pace = SLOW, kept = adopted): Bench => benchOfSaved(kept, { pace, files: smallBlocks });
const record = (bench: Bench, op = bench.op()): ReconcileResult => bench.ask('reconcile', { op, actor: '' });

/** As the sidebar goes on until nothing is left. */
function recordAll(bench: Bench): ReconcileResult[] {
  const steps = [record(bench)];
  while (steps[steps.length - 1].left > 0) {
    if (steps.length > 50) throw new Error('It never ends.');
    steps.push(record(bench));
  }
  return steps;
}

const sum = (steps: readonly ReconcileResult[], of: 'handMoves' | 'newLeads' | 'goneRows' | 'repaired') =>
  steps.reduce((total, step) => total + step[of], 0);

/** Pasted from elsewhere: no edit trigger tells of it. Every other row says what it said before. */
function pasteStages(bench: Bench, word = (at: number) => (at % 2 ? 'Screening' : 'New lead')): void {
  const column = bench.column('Leads', 'Stage') - 1;
  const area = { row: 1, column, rows: LEADS, columns: 1 };
  bench.engine.write(
    bench.tabId('Leads'),
    area,
    Array.from({ length: LEADS }, (_, at) => [{ value: word(at) }]),
  );
}

function pasteRows(bench: Bench, count: number): void {
  const id = bench.tabId('Leads');
  const from = bench.engine.used(id).rows;
  bench.engine.write(
    id,
    { row: from, column: 0, rows: count, columns: HEADER.length },
    Array.from({ length: count }, (_, at) => row(LEADS + at).map((value) => ({ value }))),
  );
}

/** Who, what, from, to: as often as History says it. Moments and ids of operations may differ. */
const said = (bench: Bench) => bench.values('History').map((cells) => cells.slice(1, 7).join('|'));
/** In whatever order, and by whatever ids: one that a kill leaves without events is given anew. */
const unnamed = (bench: Bench) =>
  said(bench)
    .map((text) => text.slice(text.indexOf('|')))
    .sort();
const TODAY = { person: 'all', role: '' } as const;

/** Nothing is left to be found, and each row's cells are what its History says. */
function expectWhole(bench: Bench): void {
  expect(sum(recordAll(bench), 'repaired')).toBe(0);
  const opened = bench.ask('boot', { op: bench.op(), locale: 'en', today: TODAY });
  expect(opened.reconciled).toBeNull();
  const events = said(bench);
  expect(new Set(bench.values('History').map((cells) => cells[12])).size).toBe(events.length);
}

test('a paste over the stage column is recorded in steps, each move once, and each step says what is left', () => {
  const bench = sheet();
  pasteStages(bench);
  const steps = recordAll(bench);
  expect(steps.length).toBeGreaterThan(2);
  expect(steps.map(({ left }) => left)).toEqual(steps.map(({ left }) => left).sort((a, b) => b - a));
  expect(sum(steps, 'handMoves')).toBe(LEADS / 2);
  expect(said(bench).filter((text) => text.includes('|moved|new|screening|'))).toHaveLength(LEADS / 2);
  expectWhole(bench);
});

test('new rows by the dozen get ids one after the other, and each is entered once', () => {
  const bench = sheet();
  pasteRows(bench, 3 * BLOCK);
  const steps = recordAll(bench);
  expect(steps.length).toBeGreaterThan(1);
  expect(sum(steps, 'newLeads')).toBe(3 * BLOCK);
  const column = bench.column('Leads', 'Lead ID') - 1;
  const ids = bench.values('Leads').map((cells) => cells[column]);
  expect(ids.slice(1)).toEqual(
    Array.from({ length: LEADS + 3 * BLOCK }, (_, at) => `L-${String(at + 1).padStart(4, '0')}`),
  );
  expectWhole(bench);
});

test('rows that are gone are noted in steps, too', () => {
  const bench = sheet();
  bench.engine.deleteRows(bench.tabId('Leads'), 3, 3 * BLOCK);
  expect(sum(recordAll(bench), 'goneRows')).toBe(3 * BLOCK);
  expectWhole(bench);
});

test('opening the sidebar records as much as fits, and says what is left', () => {
  const bench = sheet();
  pasteStages(bench);
  const { reconciled } = bench.ask('boot', { op: bench.op(), locale: 'en', today: TODAY });
  expect(reconciled?.handMoves).toBeGreaterThan(0);
  expect(reconciled?.left).toBeGreaterThan(0);
  expect((reconciled?.handMoves ?? 0) + sum(recordAll(bench), 'handMoves')).toBe(LEADS / 2);
});

test('from the menu, without a page, it goes on for longer', () => {
  const bench = sheet(4);
  pasteStages(bench);
  bench.host.run('recordHandEdits_');
  expect(bench.ui.shown.map(({ text }) => text).join()).not.toMatch(/left/);
  expectWhole(bench);
});

describe('killed at every writing call', () => {
  const whole = (() => {
    const bench = sheet(0);
    pasteStages(bench);
    pasteRows(bench, BLOCK);
    const before = keep(bench);
    const writes = countWrites(bench, () => record(bench));
    return { before, writes, said: unnamed(bench) };
  })();

  test.each(Array.from({ length: whole.writes }, (_, at) => at + 1))('call %i', (nth) => {
    const bench = sheet(0, whole.before);
    expect(killedAt(bench, nth, () => record(bench))).toBe(true);
    recordAll(bench);
    expectWhole(bench);
    expect(unnamed(bench)).toEqual(whole.said);
  });
});

test('somebody who acts between two portions is neither overwritten nor recorded as a hand', () => {
  const bench = sheet(0);
  pasteStages(bench);
  const { card } = bench.ask('openLead', { leadId: 'L-0021', row: 22 }) as { card: { revision: number } };
  const who = { op: bench.op(), actor: 'Sato', leadId: 'L-0021', row: 22, revision: card.revision };
  meanwhile(
    bench,
    () => recordAll(bench),
    (time) => {
      if (time === 0) bench.ask('touch', { ...who, touch: 'call.reached', note: 'Keen', on: '' });
    },
  );
  expect(said(bench).filter((text) => text.startsWith('L-0021|'))).toHaveLength(2);
  expectWhole(bench);
});

/** Records all, and somebody sorts after that call. */
function recordSorted(bench: Bench, at: number): void {
  let calls = 0;
  const { host } = bench.host;
  host.intercept = (target, method, _args, serve) => {
    const served = serve();
    if (/^(SpreadsheetApp.flush|Lock.tryLock|Range.[gs]etValues)$/.test(`${target.typeName}.${method}`))
      if (calls++ === at) reverse(bench);
    return served;
  };
  recordAll(bench);
  host.intercept = undefined;
  expect(calls).toBeGreaterThan(at);
  recordAll(bench);
}

test.each(Array.from({ length: 16 }, (_, at) => 2 * at))(
  'sorted after call %i, each new row becomes a lead once, with its own id',
  (at) => {
    const bench = sheet(0);
    pasteRows(bench, 2 * BLOCK + 1);
    recordSorted(bench, at);
    const entered = said(bench).filter((text) => text.includes('|entered|'));
    expect(entered).toHaveLength(LEADS + 2 * BLOCK + 1);
    const [header, ...rows] = bench.values('Leads');
    const idAt = header.indexOf('Lead ID');
    const named = rows.filter((cells) => Number(String(cells[0]).slice(8)) < LEADS);
    for (const cells of named)
      expect(cells[idAt]).toBe(`L-${String(Number(String(cells[0]).slice(8)) + 1).padStart(4, '0')}`);
    expectWhole(bench);
  },
);

test.each(Array.from({ length: 24 }, (_, at) => at))(
  'sorted after call %i, each move is recorded once',
  (at) => {
    const bench = sheet(0);
    pasteStages(bench);
    recordSorted(bench, at);
    const moved = said(bench).filter((text) => text.includes('|moved|'));
    expect(moved).toHaveLength(LEADS / 2);
    expect(new Set(moved).size).toBe(LEADS / 2);
    expect(said(bench).filter((text) => text.includes('|entered|'))).toHaveLength(LEADS);
    expectWhole(bench);
  },
);

/** A person turns the whole list round, as Data > Sort range does. */
function reverse(bench: Bench): void {
  const id = bench.tabId('Leads');
  const { rows, columns } = bench.engine.used(id);
  const area = { row: 1, column: 0, rows: rows - 1, columns };
  bench.engine.write(id, area, bench.engine.read(id, area).reverse());
}
