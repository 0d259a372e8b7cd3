/**
 * Times the funnel against the least that any funnel must do: a loop over the same rows that touches four
 * columns and makes one Map look-up. A ratio within one run says the same on every machine.
 */
import { performance } from 'node:perf_hooks';
import { eventRows, STAGE_ROWS } from './events';
import { filterTable } from './filter-table';
import { FUNCTION, loadFunnel } from './load-funnel';

export interface FunnelTime {
  events: number;
  /** The computation alone. */
  funnelMs: number;
  /** Checking what the call was given; no figure yet. */
  handOverMs: number;
  loopMs: number;
  timesLoop: number;
  /** The same table with one filter per cell. */
  filtersMs: number;
}

export interface FunnelSpeed {
  times: FunnelTime[];
  /** T(largest) / T(smallest), and the same of the loop. */
  growth: number;
  loopGrowth: number;
}

/** Each size is run again and again for so long; the best run is the one that was disturbed least. */
const WATCHED_MS = 3000;
const FEWEST_ROUNDS = 5;
const FEWEST_OF_FILTERS = 3;

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
    // Refused for want of stages, before anything is computed.
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
    const filters = () => {
      checked += filterTable(rows, STAGE_ROWS).length;
    };
    const [wholeMs, handOverMs, loopMs] = bestOf([whole, refused, loop], watchedMs, FEWEST_ROUNDS);
    const [filtersMs] = bestOf([filters], 0, FEWEST_OF_FILTERS);
    if (checked === 0) throw new Error('The loop found nothing to count');
    const funnelMs = wholeMs - handOverMs;
    return { events, funnelMs, handOverMs, loopMs, timesLoop: funnelMs / loopMs, filtersMs };
  });
  const [smallest, largest] = [times[0], times[times.length - 1]];
  return {
    times,
    growth: largest.funnelMs / smallest.funnelMs,
    loopGrowth: largest.loopMs / smallest.loopMs,
  };
}

/**
 * Turn about, so that whatever else the machine does hits each of them alike. Time of the processor, not of the
 * clock: other programs' turns do not count, garbage collection beside the script does.
 */
function bestOf(works: ReadonlyArray<() => void>, watchedMs: number, fewest: number): number[] {
  const best = works.map(() => Number.POSITIVE_INFINITY);
  const until = performance.now() + watchedMs;
  for (let round = 0; round < fewest || performance.now() < until; round++) {
    works.forEach((work, at) => {
      const started = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(started);
      best[at] = Math.min(best[at], (user + system) / 1000);
    });
  }
  return best;
}
