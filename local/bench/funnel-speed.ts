/**
 * Times the funnel against the least that any funnel must do: a loop over the same rows that touches four
 * columns and makes one Map look-up. A ratio within one run says the same on every machine.
 */
import { performance } from 'node:perf_hooks';
import { MemoryEngine } from '../engine/memory';
import { functionRealm } from '../runtime/function-realm';
import { createNodeScriptHost } from '../runtime/node-host';
import { quietUi } from '../runtime/quiet-ui';
import { serviceGlobals } from '../services/globals';
import { eventRows, STAGE_ROWS } from './events';

const FUNCTION = 'TASUKI_FUNNEL';

export interface FunnelTime {
  events: number;
  /** The computation alone. */
  funnelMs: number;
  /** Getting the cells in: copied row by row, dates turned into the wall clock. */
  handOverMs: number;
  loopMs: number;
  timesLoop: number;
}

export interface FunnelSpeed {
  times: FunnelTime[];
  /** T(largest) / T(smallest). */
  growth: number;
}

/** Each size is run again and again for so long; the best run is the one that was disturbed least. */
const WATCHED_MS = 3000;
const FEWEST_ROUNDS = 5;

export function referenceLoop(rows: unknown[][]): number {
  const leads = new Map<unknown, number>();
  let newest = 0;
  let sum = 0;
  for (let at = 1; at < rows.length; at++) {
    const row = rows[at];
    const time = (row[0] as Date).getTime();
    if (time > newest) newest = time;
    leads.set(row[1], (leads.get(row[1]) ?? 0) + 1);
    if (row[2] === 'accepted') sum++;
    if (typeof row[5] === 'number') sum += row[5];
  }
  return newest + sum + leads.size;
}

/**
 * The script is loaded once, with the strict stand-ins around it, and called as Google calls it. Not in a
 * vm context: there every look-up of a global costs more than a row of History.
 */
function loadFunnel(files: Record<string, string>) {
  const { host } = createNodeScriptHost({ engine: MemoryEngine.blank(), files, ui: quietUi() });
  const realm = functionRealm();
  host.execution = {
    auth: 'CUSTOM_FUNCTION',
    simpleTrigger: false,
    inDocument: true,
    intrinsics: realm.intrinsics,
  };
  realm.load([{ name: 'Code.js', source: files['Code.js'] }], serviceGlobals(host));
  const run = realm.lookup(FUNCTION) as (rows: unknown[][], stages: unknown[][]) => unknown[][];
  return { run, DateIn: realm.intrinsics.Date as DateConstructor };
}

export function measureFunnel(
  files: Record<string, string>,
  sizes: readonly number[],
  watchedMs = WATCHED_MS,
): FunnelSpeed {
  const { run, DateIn } = loadFunnel(files);
  const times = sizes.map((events): FunnelTime => {
    const rows = eventRows(events, DateIn);
    const whole = () => {
      if (run(rows, STAGE_ROWS).length < 2) throw new Error(`${FUNCTION} gave no table`);
    };
    // Refused for want of stages, after the cells were handed over and before anything is computed.
    const refused = () => {
      try {
        run(rows, []);
      } catch {
        return;
      }
      throw new Error(`${FUNCTION} computed without stages`);
    };
    let checked = 0;
    const loop = () => {
      checked += referenceLoop(rows);
    };
    const [wholeMs, handOverMs, loopMs] = bestOf([whole, refused, loop], watchedMs);
    if (checked === 0) throw new Error('The loop found nothing to count');
    const funnelMs = wholeMs - handOverMs;
    return { events, funnelMs, handOverMs, loopMs, timesLoop: funnelMs / loopMs };
  });
  return { times, growth: times[times.length - 1].funnelMs / times[0].funnelMs };
}

/** Turn about, so that whatever else the machine does hits each of them alike. */
function bestOf(works: ReadonlyArray<() => void>, watchedMs: number): number[] {
  const best = works.map(() => Number.POSITIVE_INFINITY);
  const until = performance.now() + watchedMs;
  for (let round = 0; round < FEWEST_ROUNDS || performance.now() < until; round++) {
    works.forEach((work, at) => {
      const started = performance.now();
      work();
      best[at] = Math.min(best[at], performance.now() - started);
    });
  }
  return best;
}
