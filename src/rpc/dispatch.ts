/** From a request's text to a reply's text: expected trouble is an answer, a bug is thrown on. */
import { type Problem, problem } from '../pipeline/problem';
import type { Language } from '../pipeline/settings';
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

export type Wording = (language: Language, found: Problem) => string;

/** Problems anywhere in the reply get their sentence on the way out, in the page's language. */
export function dispatch(handlers: Handlers, request: unknown, word: Wording): string {
  let language: Language = 'en';
  const told = (_key: string, value: unknown): unknown =>
    isProblem(value) ? { ...value, text: word(language, value) } : value;
  try {
    const read = parsed(request);
    language = read.language === 'ja' ? 'ja' : 'en';
    return JSON.stringify({ ok: true, value: run(handlers, read) }, told);
  } catch (thrown) {
    const found = problemOf(thrown);
    if (found === null) throw thrown;
    return JSON.stringify({ ok: false, problem: found }, told);
  }
}

function isProblem(value: unknown): value is Problem {
  const { code, params, text } = (value ?? {}) as { code?: unknown; params?: unknown; text?: unknown };
  return typeof code === 'string' && typeof params === 'object' && text === undefined;
}

function run(handlers: Handlers, { v, method, args }: RawRequest): unknown {
  if (v !== PROTOCOL) throw refusal(problem('please_reopen'));
  if (typeof method !== 'string' || !Object.prototype.hasOwnProperty.call(READERS, method)) {
    throw refusal(problem('bad_request', { field: 'method' }));
  }
  const raw = typeof args === 'object' && args !== null ? (args as Record<string, unknown>) : {};
  return call(handlers, method as MethodName, raw);
}

function call<M extends MethodName>(handlers: Handlers, method: M, raw: Record<string, unknown>): Result<M> {
  return handlers[method](READERS[method](raw));
}

interface RawRequest {
  v?: unknown;
  language?: unknown;
  method?: unknown;
  args?: unknown;
}

function parsed(request: unknown): RawRequest {
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
