/** Lets calls of the add-on fail as Google's fail, on a workbook in memory. */
import { type CallKind, kindOf } from '../../local/simulate/call-kinds';
import type { Bench } from './workbench';

export const FAILED = 'Service Spreadsheets failed while accessing document with id 1aBcD.';
export const TIMED_OUT = 'Service Spreadsheets timed out while accessing document with id 1aBcD.';
export const CROWDED = 'Too many simultaneous invocations: Spreadsheets';
export const DAY_USED_UP = 'Service invoked too many times for one day: spreadsheet read.';

export interface Seen {
  readonly name: string;
  readonly kind: CallKind;
}

export interface Fault {
  readonly message: string;
  /** The call is made before it fails. */
  readonly after?: boolean;
}

/** Runs something while each call is looked at first; what `judge` gives for it, it fails with. */
export function withFaults<T>(
  bench: Bench,
  judge: (call: Seen, at: number) => Fault | null,
  run: () => T,
): { result: T; calls: Seen[]; pauses: number[] } {
  const { host } = bench.host;
  const calls: Seen[] = [];
  const pauses: number[] = [];
  host.intercept = (target, method, args, serve) => {
    if (target.typeName === 'Utilities' && method === 'sleep') pauses.push(args[0] as number);
    const kind = kindOf(target, method);
    if (kind === 'handle') return serve();
    const call = { name: `${target.typeName}.${method}`, kind };
    const fault = judge(call, calls.push(call) - 1);
    if (fault === null) return serve();
    if (fault.after) serve();
    throw Object.assign(new Error(fault.message), { name: 'Exception' });
  };
  try {
    return { result: run(), calls, pauses };
  } finally {
    host.intercept = undefined;
  }
}

/** Everything that others can see of the workbook, as text. */
export function stateOf(bench: Bench): string {
  return JSON.stringify(bench.engine.save());
}
