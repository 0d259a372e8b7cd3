/**
 * What one call of the funnel adds to memory, in a process of its own: garbage is collected before the call, and
 * young garbage at every megabyte, so that what is left is what the call needed. The heap and everything outside
 * of it (columns of numbers) count; the rows, which are there anyway, do not.
 */
import { execFileSync } from 'node:child_process';
import { eventRows, STAGE_ROWS } from './events';
import { loadFunnel } from './load-funnel';

/** The program calls itself with this, and answers with megabytes. */
export const MEMORY_FLAG = '--memory-of';
const COLLECTING = ['--expose-gc', '--max-semi-space-size=1'];
const MEGABYTE = 1024 * 1024;
const CALLS = 5;

export function measureMemory(program: string, events: number): number {
  return Number(
    execFileSync(process.execPath, [...COLLECTING, program, MEMORY_FLAG, String(events)], {
      encoding: 'utf8',
    }),
  );
}

/** The most of a few calls: when all garbage happens to be collected within one, it seems to need next to nothing. */
export function memoryOfCall(files: Record<string, string>, events: number): number {
  const { run, DateIn } = loadFunnel(files);
  const rows = eventRows(events, DateIn);
  const used = (): number => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const grown = Array.from({ length: CALLS }, () => {
    globalThis.gc?.();
    const before = used();
    run(rows, STAGE_ROWS);
    return (used() - before) / MEGABYTE;
  });
  return Math.max(...grown);
}
