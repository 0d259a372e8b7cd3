/** Google's runner for the page, over the add-on on a workbook in memory; lines may break. */
import type { Runner } from '../../src/sidebar/server';
import type { Bench } from './workbench';

export interface Line {
  /** Methods that were asked for, oldest first. */
  readonly sent?: string[];
  /** Their operation ids. */
  readonly ids?: string[];
  /** Changes requests on their way: a page of another version. */
  readonly asSent?: (text: string) => string;
  /** The run is not started: what the page hears instead. */
  readonly fail?: () => string;
  /** The run is made, and the page hears this instead of its answer. */
  readonly unheard?: () => string;
}

export function runnerOf(bench: Bench, line: Line = {}): Runner {
  let succeed: (reply: string) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const runner: Runner = {
    withSuccessHandler(handler) {
      succeed = handler;
      return runner;
    },
    withFailureHandler(handler) {
      fail = handler;
      return runner;
    },
    rpc(text) {
      const { method, args } = JSON.parse(text);
      line.sent?.push(method);
      line.ids?.push(args.op);
      setTimeout(() => {
        const turnedAway = line.fail?.();
        if (turnedAway) return fail(new Error(turnedAway));
        try {
          const reply = String(bench.host.call('rpc', [line.asSent?.(text) ?? text]));
          const broken = line.unheard?.();
          if (broken) fail(new Error(broken));
          else succeed(reply);
        } catch (error) {
          fail(error as Error);
        }
      }, 0);
    },
  };
  return runner;
}
