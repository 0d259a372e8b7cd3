/** From a request's text to a reply's text: expected trouble is an answer, a bug is thrown on. */
import { type Problem, problem } from '../pipeline/problem';
import { type Args, type MethodName, PROTOCOL, type Result } from './contract';
import { READERS } from './guard';

export type Handlers = { readonly [M in MethodName]: (args: Args<M>) => Result<M> };

/** Recognised by its name: a bundle may hold the class once, but realms may hold it twice. */
function problemOf(thrown: unknown): Problem | null {
  const refusal = thrown as { name?: unknown; problem?: Problem };
  return refusal !== null && typeof refusal === 'object' && refusal.name === 'Refusal' && refusal.problem
    ? refusal.problem
    : null;
}

export function dispatch(handlers: Handlers, request: unknown): string {
  try {
    return JSON.stringify({ ok: true, value: run(handlers, request) });
  } catch (thrown) {
    const found = problemOf(thrown);
    if (found === null) throw thrown;
    return JSON.stringify({ ok: false, problem: found });
  }
}

function run(handlers: Handlers, request: unknown): unknown {
  const { v, method, args } = parsed(request);
  if (v !== PROTOCOL) throw refusal(problem('please_reopen'));
  if (typeof method !== 'string' || !Object.hasOwn(READERS, method)) {
    throw refusal(problem('bad_request', { field: 'method' }));
  }
  const raw = typeof args === 'object' && args !== null ? (args as Record<string, unknown>) : {};
  return call(handlers, method as MethodName, raw);
}

function call<M extends MethodName>(handlers: Handlers, method: M, raw: Record<string, unknown>): Result<M> {
  return handlers[method](READERS[method](raw));
}

function parsed(request: unknown): { v?: unknown; method?: unknown; args?: unknown } {
  try {
    const read = JSON.parse(String(request));
    if (typeof read === 'object' && read !== null) return read;
  } catch {
    // Falls through: not JSON is as wrong as JSON that is no object.
  }
  throw refusal(problem('bad_request', { field: 'request' }));
}

function refusal(found: Problem): Error {
  return Object.assign(new Error(found.code), { name: 'Refusal', problem: found });
}
