/** Asks the server: one global function, JSON text both ways, writes one at a time and safe to repeat. */
import type { Args, MethodName, Reply, Request, Result } from '../rpc/contract';
import { PROTOCOL } from '../rpc/contract';
import { isUsedUp, whenCrowded } from './crowded';
import type { Trouble } from './terms';

/** What Google puts on the page; each `with…` gives a new runner. */
export interface Runner {
  withSuccessHandler(handler: (reply: string) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  rpc(request: string): void;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; trouble: Trouble };
type Written<M extends MethodName> = Omit<Args<M>, 'op'>;
export type Link = 'idle' | 'sending' | 'checking';

export interface Server {
  /** Asks once; rejects when nobody answers. */
  call<M extends MethodName>(method: M, args: Args<M>): Promise<Reply<M>>;
  /** `null` when a later question of the same kind, or a write, has overtaken this one. */
  read<M extends MethodName>(method: M, args: Args<M>): Promise<Outcome<Result<M>> | null>;
  /** Waits its turn, then builds its arguments from what is known by then. */
  write<M extends MethodName>(method: M, build: () => Written<M>): Promise<Outcome<Result<M>>>;
  busy(): boolean;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

export function newOperation(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => LETTERS[byte % 36]).join('');
}

/** Google gave up waiting for itself: whether it was written nobody knows. */
const isOpen = (reply: Reply): boolean => !reply.ok && reply.problem.code === 'google_busy';

/** This only says that the second time did nothing. */
const didNothing = (reply: Reply): boolean =>
  !reply.ok && (reply.problem.code === 'lock_busy' || reply.problem.code === 'google_unanswered');

export interface Page {
  /** `google.script.run`, asked for anew each time. */
  runner(): Runner;
  language(): Request['language'];
  onLink(link: Link): void;
}

export function createServer(page: Page): Server {
  const asked = new Map<string, number>();
  /** Operations whose fate is unknown: asking for the same thing again must not do it twice. */
  const doubtful = new Map<string, string>();
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let writes = 0;

  function call<M extends MethodName>(method: M, args: Args<M>): Promise<Reply<M>> {
    const request: Request<M> = { v: PROTOCOL, language: page.language(), method, args };
    const ask = () =>
      new Promise<Reply<M>>((resolve, reject) => {
        page
          .runner()
          .withSuccessHandler((reply) => {
            try {
              resolve(JSON.parse(reply) as Reply<M>);
            } catch {
              reject(new Error('unreadable reply'));
            }
          })
          .withFailureHandler(reject)
          .rpc(JSON.stringify(request));
      });
    return whenCrowded(ask);
  }

  const settle = <T>(reply: { ok: true; value: unknown } | Extract<Reply, { ok: false }>): Outcome<T> =>
    reply.ok ? { ok: true, value: reply.value as T } : { ok: false, trouble: { problem: reply.problem } };
  const silence = (error: Error): { ok: false; trouble: Trouble } => ({
    ok: false,
    trouble: { silence: String(error?.message ?? '') },
  });

  async function read<M extends MethodName>(method: M, args: Args<M>): Promise<Outcome<Result<M>> | null> {
    const number = (asked.get(method) ?? 0) + 1;
    asked.set(method, number);
    const before = writes;
    const outcome: Outcome<Result<M>> = await call(method, args).then(settle<Result<M>>, silence);
    // A lead read before a write must not be shown after it.
    const overtaken = method === 'openLead' && writes !== before;
    return asked.get(method) !== number || overtaken ? null : outcome;
  }

  async function attempt<M extends MethodName>(method: M, args: Written<M>): Promise<Outcome<Result<M>>> {
    const sameThing = JSON.stringify([method, { ...args, row: 0, revision: 0 }]);
    const op = doubtful.get(sameThing) ?? newOperation();
    const send = () => call(method, { ...args, op } as unknown as Args<M>);
    page.onLink('sending');
    try {
      const first = await send().catch((error: Error) => {
        if (isUsedUp(String(error?.message))) throw error;
        return null;
      });
      if (first !== null && !isOpen(first)) return settled(first);
      page.onLink('checking');
      const second = await send();
      if (isOpen(second) || didNothing(second)) {
        doubtful.set(sameThing, op);
        return settle(second);
      }
      return settled(second);
    } catch (error) {
      doubtful.set(sameThing, op);
      return silence(error as Error);
    }

    function settled(reply: Reply<M>): Outcome<Result<M>> {
      // What an earlier time has done is not known by this one, either.
      if (!didNothing(reply)) doubtful.delete(sameThing);
      return settle(reply);
    }
  }

  function write<M extends MethodName>(method: M, build: () => Written<M>): Promise<Outcome<Result<M>>> {
    waiting += 1;
    const done = turn.then(async () => {
      writes += 1;
      const outcome = await attempt(method, build());
      writes += 1;
      waiting -= 1;
      if (waiting === 0) page.onLink('idle');
      return outcome;
    });
    turn = done.catch(() => {});
    return done;
  }

  return { call, read, write, busy: () => waiting > 0 };
}
