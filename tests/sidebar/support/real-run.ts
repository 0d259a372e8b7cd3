/** Google's runner over the strict host: what the page asks is answered by the built add-on. */
import type { Runner } from '../../../src/sidebar/server';
import type { Bench } from '../../support/workbench';

/** `asSent` changes requests on their way: a page of another version. */
export function runnerOf(bench: Bench, sent: string[], asSent = (text: string): string => text): Runner {
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
      sent.push(JSON.parse(text).method);
      setTimeout(() => {
        try {
          succeed(String(bench.host.call('rpc', [asSent(text)])));
        } catch (error) {
          fail(error as Error);
        }
      }, 0);
    },
  };
  return runner;
}
