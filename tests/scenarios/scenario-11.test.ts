/** Scenario 11 of the fault catalogue: Google ends a run wherever it is, and long work goes on from there. */
import { killedAt } from '../support/killed';
import { BLOCK, smallBlocks } from '../support/small-blocks';
import { type Bench, benchOfRows } from '../support/workbench';

/** Google ends a run after six minutes; nothing of ours may come near. */
const LONGEST_MS = 4.5 * 60_000;
const LEADS = 6 * BLOCK;
const TODAY = { person: 'all', role: '' } as const;

/** Three times as slow as the cost model, which is pessimistic itself. */
function sheet(): Bench {
  const rows = Array.from({ length: LEADS }, (_, at) => [`Company ${at}`, `p${at}@c${at}.test`, 1000 + at]);
  const bench = benchOfRows([['Company', 'Email', 'Amount'], ...rows], { pace: 3, files: smallBlocks });
  bench.select('Leads', 2);
  return bench;
}

const adopt = (bench: Bench) =>
  bench.ask('adopt', { op: 'adoption1', actor: 'Tanaka', choices: {}, language: 'en' });
const goOn = (bench: Bench) => bench.ask('goOnAdopting', { op: bench.op() });

test('Scenario 11: long jobs look at the clock, stop in time and go on; no run comes near the limit', () => {
  const bench = sheet();
  const took: number[] = [];
  const timed = <T>(run: () => T): T => {
    const before = bench.host.meter.spentMs;
    const done = run();
    took.push(3 * (bench.host.meter.spentMs - before));
    return done;
  };
  for (let { more } = timed(() => adopt(bench)); more; ) ({ more } = timed(() => goOn(bench)));
  const stage = bench.column('Leads', 'Stage') - 1;
  bench.engine.write(
    bench.tabId('Leads'),
    { row: 1, column: stage, rows: LEADS, columns: 1 },
    Array.from({ length: LEADS }, () => [{ value: 'Meeting' }]),
  );
  const record = () => bench.ask('reconcile', { op: bench.op(), actor: '' });
  let moved = 0;
  for (let left = 1; left > 0; ) {
    const found = timed(record);
    moved += found.handMoves;
    left = found.left;
  }
  expect(moved).toBe(LEADS);
  expect(took.length).toBeGreaterThan(4);
  expect(Math.max(...took)).toBeLessThan(LONGEST_MS);
});

test('Scenario 11: a run that is killed loses nothing that it had done, and neither catch nor finally is needed', () => {
  const bench = sheet();
  adopt(bench);
  const before = bench.values('History').length;
  // After the events of a second block, before its cells.
  expect(killedAt(bench, 7, () => goOn(bench))).toBe(true);
  const kept = bench.values('History');
  expect(kept.length).toBeGreaterThan(before);
  for (let more = true; more; ) ({ more } = goOn(bench));
  bench.ask('boot', { op: bench.op(), locale: 'en', today: TODAY });
  const history = bench.values('History');
  expect(history.slice(0, kept.length)).toEqual(kept);
  const ids = history.slice(1).map((row) => row[1]);
  expect(new Set(ids).size).toBe(LEADS);
  expect(ids).toHaveLength(LEADS);
  expect(bench.ask('reconcile', { op: bench.op(), actor: '' })).toMatchObject({ repaired: 0, newLeads: 0 });
});
