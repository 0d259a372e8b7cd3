/** A `google.script.run` that answers from a table, or fails as a broken line would. */
import type { Args, MethodName, Reply, Request, Result } from '../../../src/rpc/contract';
import type { Runner } from '../../../src/sidebar/server';

/** An Error stands for a line that broke; a reply whose `ok` is false for a refusal. */
export type Answers = {
  [M in MethodName]?: (args: Args<M>) => Result<M> | Reply<M> | Error;
};

export interface FakeRun {
  runner(): Runner;
  /** Every request sent, oldest first. */
  sent: Request[];
  of<M extends MethodName>(method: M): Array<Args<M>>;
  answers: Answers;
  /** While true, replies wait in `held` to be let go in any order. */
  holding: boolean;
  held: Array<() => void>;
}

/** What a request is answered with that stays under way. */
export const NEVER = new Error('Nobody answers yet.');

function asReply(value: unknown): string {
  const isReply = typeof value === 'object' && value !== null && 'ok' in value;
  return JSON.stringify(isReply ? value : { ok: true, value });
}

export function fakeRun(answers: Answers): FakeRun {
  const fake: FakeRun = {
    sent: [],
    answers,
    holding: false,
    held: [],
    of: (method) => fake.sent.filter((one) => one.method === method).map((one) => one.args) as never,
    runner() {
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
          const request = JSON.parse(text) as Request;
          fake.sent.push(request);
          const answer = fake.answers[request.method] as ((args: unknown) => unknown) | undefined;
          const value = answer ? answer(request.args) : new Error(`nobody answers ${request.method}`);
          if (value === NEVER) return;
          const deliver = () => (value instanceof Error ? fail(value) : succeed(asReply(value)));
          if (fake.holding) fake.held.push(deliver);
          else setTimeout(deliver, 0);
        },
      };
      return runner;
    },
  };
  return fake;
}
