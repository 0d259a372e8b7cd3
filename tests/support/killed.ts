/** Runs that are stopped: at one of their writing calls, for good, as Google ends a run. */
import { price } from '../../local/services/cost-model';
import type { StandIn } from '../../local/services/strict';
import type { Bench } from './workbench';

const writes = (target: StandIn, method: string, args: unknown[]): boolean =>
  ['write', 'flush'].includes(price(`${target.typeName}.${method}`, target, args).effect);

/** How many calls of a run write or flush. Between two of them a kill makes no difference. */
export function countWrites(bench: Bench, run: () => void): number {
  let count = 0;
  watch(bench, run, (target, method, args) => {
    if (writes(target, method, args)) count++;
  });
  return count;
}

/** Whether the run came to its so-and-so-manieth writing call, and ended there. */
export function killedAt(bench: Bench, nth: number, run: () => void): boolean {
  let count = 0;
  let dead = false;
  watch(
    bench,
    () => {
      try {
        run();
      } catch (error) {
        if (!dead) throw error;
      }
    },
    (target, method, args) => {
      if (!dead && writes(target, method, args)) dead = ++count === nth;
      // Neither catch nor finally can do anything any more.
      if (dead) throw new Error('killed');
    },
  );
  return dead;
}

/** What others do in the moment at which a run stands back. */
export function meanwhile(bench: Bench, run: () => void, others: (time: number) => void): void {
  let time = 0;
  watch(bench, run, (target, method) => {
    if (`${target.typeName}.${method}` === 'Utilities.sleep') others(time++);
  });
}

type Seen = (target: StandIn, method: string, args: unknown[]) => void;

function watch(bench: Bench, run: () => void, seen: Seen): void {
  const { host } = bench.host;
  host.intercept = (target, method, args, serve) => {
    seen(target, method, args);
    return serve();
  };
  try {
    run();
  } finally {
    host.intercept = undefined;
  }
}
