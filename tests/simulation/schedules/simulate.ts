/** `npm run simulate`: explores schedules on the built add-on, on all processors, and prints what came of them. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Bad } from './explorer';
import { SCENES, type SceneName } from './scene';
import { type Found, Search, type Share } from './search';

const read = (): { code: string; manifest: string } => ({
  code: readFileSync('dist/Code.js', 'utf8'),
  manifest: readFileSync('dist/appsscript.json', 'utf8'),
});
const TELL_MS = 30_000;
if (isMainThread) main();
else {
  const search = new Search(
    read(),
    (bad) => parentPort?.postMessage({ bad }),
    (way) => parentPort?.postMessage({ way }),
  );
  parentPort?.postMessage({ found: search.run(workerData as Share) });
}

function main(): void {
  const { values } = parseArgs({
    options: {
      schedules: { type: 'string', default: '1000000' },
      seconds: { type: 'string', default: '36000' },
      workers: { type: 'string', default: String(availableParallelism()) },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      scenes: { type: 'string', default: SCENES.join() },
      dice: { type: 'string', default: '0.3' },
      replay: { type: 'string' },
    },
  });
  if (values.replay !== undefined) {
    const { lines, why } = new Search(read()).replay(values.replay);
    console.log([...lines, ...(why.length === 0 ? ['Nothing is wrong.'] : why)].join('\n'));
    process.exitCode = why.length === 0 ? 0 : 1;
    return;
  }
  const [schedules, seconds, workers, seed, dice] = [
    values.schedules,
    values.seconds,
    values.workers,
    values.seed,
    values.dice,
  ].map(Number);
  const scenes = values.scenes.split(',') as SceneName[];
  void explore({ scenes, schedules, seconds, workers, seed, dice });
}

async function explore(wanted: Omit<Share, 'worker'>): Promise<void> {
  const started = performance.now();
  const played = new Array<number>(wanted.workers).fill(0);
  const shares = played.map((_, worker) =>
    runShare({ ...wanted, worker }, (schedules) => {
      played[worker] = schedules;
    }),
  );
  // On the other stream: what is told in the end can be kept without it.
  const telling = setInterval(() => {
    const all = played.reduce((sum, one) => sum + one);
    console.error(
      `${Math.round((performance.now() - started) / 1000)} s: ${all.toLocaleString('en')} schedules`,
    );
  }, TELL_MS);
  const found = await Promise.all(shares).finally(() => clearInterval(telling));
  report((performance.now() - started) / 1000, wanted.seed, found);
}

function runShare(share: Share, onWay: (schedules: number) => void): Promise<Found> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: share });
    worker.on('message', ({ bad, way, found }: { bad?: Bad; way?: number; found?: Found }) => {
      if (way !== undefined) onWay(way);
      // Told at once: a whole run takes its time.
      if (bad) console.log(`bad: ${bad.script}`);
      if (found) resolve(found);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('A worker ended without a word.')));
  });
}

function report(took: number, seed: number, found: readonly Found[]): void {
  const sum = (pick: (one: Found) => number): number => found.reduce((total, one) => total + pick(one), 0);
  const told = (count: number): string => count.toLocaleString('en');
  const line = (name: string, count: number): void =>
    console.log(`${name}: ${told(count)}, ${told(Math.round(count / took))} per second`);
  for (const part of Object.keys(found[0].parts))
    console.log(`${part}: ${told(sum(({ parts }) => parts[part]))}`);
  console.log(`\nseed ${seed}, ${found.length} workers, ${Math.round(took)} seconds`);
  line(
    'schedules',
    sum(({ schedules }) => schedules),
  );
  line(
    'steps',
    sum(({ steps }) => steps),
  );
  console.log(
    `different workbooks in the end, by worker: ${found.map(({ ends }) => told(ends)).join(', ')}\n`,
  );
  for (const text of outcomesOf(found)) console.log(text);
  const bad = new Map(found.flatMap((one) => one.bad.map((each) => [each.kind, each] as const)));
  console.log(`\n${bad.size} kinds of bad outcome`);
  for (const { script, why } of bad.values()) console.log(`\n${script}\n  ${why.join('\n  ')}`);
  process.exitCode = bad.size === 0 ? 0 : 1;
}

/** What each operation came to, the most frequent first. */
function outcomesOf(found: readonly Found[]): string[] {
  const all = new Map<string, Map<string, number>>();
  for (const [operation, outcome, count] of found.flatMap(({ outcomes }) => outcomes)) {
    const known = all.get(operation) ?? new Map<string, number>();
    all.set(operation, known.set(outcome, (known.get(outcome) ?? 0) + count));
  }
  return [...all].map(([operation, outcomes]) => {
    const sorted = [...outcomes].sort((a, b) => b[1] - a[1]);
    return `${operation}: ${sorted.map(([outcome, count]) => `${count.toLocaleString('en')} ${outcome}`).join(', ')}`;
  });
}
