/** From a request's text to a reply's text: expected trouble is an answer, a bug is thrown on. */
import * as fc from 'fast-check';
import { type Problem, problem, refuse } from '../../src/pipeline/problem';
import { type MethodName, PROTOCOL } from '../../src/rpc/contract';
import { dispatch, type Handlers, type Wording } from '../../src/rpc/dispatch';
import { READERS } from '../../src/rpc/guard';
import { anyText } from '../support/texts';

const called: string[] = [];
const word: Wording = (language, found) => `${language}: ${found.code} ${JSON.stringify(found.params)}`;

/** Handlers that may not be called, but for those given. */
function handlers(own: Partial<Record<MethodName, (args: never) => unknown>> = {}): Handlers {
  const all: Record<string, unknown> = {};
  for (const method of Object.keys(READERS)) {
    all[method] = (args: never) => {
      called.push(method);
      const run = own[method as MethodName];
      if (!run) throw new Error(`${method} was not to be called.`);
      return run(args);
    };
  }
  return all as unknown as Handlers;
}
const ask = (given: Handlers, request: unknown) => JSON.parse(dispatch(given, request, word));
const request = (method: string, args: unknown = {}, more: object = {}) =>
  JSON.stringify({ v: PROTOCOL, language: 'en', method, args, ...more });

beforeEach(() => {
  called.length = 0;
});

test('a good request reaches its handler once, with guarded arguments, and its result comes back', () => {
  const own = handlers({ chooseActor: (args) => ({ actor: args }) });
  expect(ask(own, request('chooseActor', { name: '襷', extra: 1 }))).toEqual({
    ok: true,
    value: { actor: { name: '襷' } },
  });
  expect(called).toEqual(['chooseActor']);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['no JSON', 'hello'],
  ['cut JSON', '{"v":1,'],
  ['a number', '7'],
  ['a text', '"boot"'],
  ['null as JSON', 'null'],
  ['an object instead of its text', { v: PROTOCOL, method: 'planUndo' }],
  ['something that has no text', Object.create(null)],
])('%s is refused, and calls nothing', (_, sent) => {
  expect(ask(handlers(), sent)).toEqual({
    ok: false,
    problem: {
      code: 'bad_request',
      params: { field: 'request' },
      text: 'en: bad_request {"field":"request"}',
    },
  });
  expect(called).toEqual([]);
});

test.each<[string, string]>([
  ['no version', JSON.stringify({ method: 'planUndo' })],
  ['an older page', request('planUndo', {}, { v: PROTOCOL - 1 })],
  ['a newer page', request('planUndo', {}, { v: PROTOCOL + 1 })],
  ['a version as text', request('planUndo', {}, { v: String(PROTOCOL) })],
  ['an array', '[]'],
  ['an older page with a method that is gone', request('gone', {}, { v: 0 })],
])('%s is asked to open again', (_, sent) => {
  expect(ask(handlers(), sent).problem.code).toBe('please_reopen');
});

test.each(['unknown', '', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'Boot'])(
  'the method "%s" does not exist',
  (method) => {
    expect(ask(handlers(), request(method)).problem).toMatchObject({
      code: 'bad_request',
      params: { field: 'method' },
    });
  },
);

test.each([undefined, null, 7, ['planUndo'], { name: 'planUndo' }])(
  'a method that is %j is none',
  (method) => {
    const sent = JSON.stringify({ v: PROTOCOL, method });
    expect(ask(handlers(), sent).problem.params).toEqual({ field: 'method' });
  },
);

test.each([undefined, null, 'text', 7, []])('arguments that are %j count as none', (args) => {
  expect(ask(handlers(), request('chooseActor', args)).problem).toMatchObject({
    code: 'bad_request',
    params: { field: 'name' },
  });
  const own = handlers({ planUndo: (given) => ({ given }) });
  expect(ask(own, request('planUndo', args))).toEqual({ ok: true, value: { given: {} } });
});

test('any text at all gets a reply, and calls nothing', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.json()), (sent) => {
      expect(ask(handlers(), sent).ok).toBe(false);
      expect(called).toEqual([]);
    }),
  );
});

describe('a problem', () => {
  const refused = handlers({ planUndo: () => refuse('lead_gone', { lead: 'L-0001' }) });

  test.each([
    ['en', 'en'],
    ['ja', 'ja'],
    ['fr', 'en'],
    [undefined, 'en'],
  ])('asked for in %j is worded in %s', (asked, spoken) => {
    expect(ask(refused, request('planUndo', {}, { language: asked }))).toEqual({
      ok: false,
      problem: {
        code: 'lead_gone',
        params: { lead: 'L-0001' },
        text: `${spoken}: lead_gone {"lead":"L-0001"}`,
      },
    });
  });

  test('deep in a good reply is worded as well, and is not changed in place', () => {
    const warning: Problem = problem('settings_duplicate', { cell: 'A3' });
    const own = handlers({ planUndo: () => ({ unusable: [{ row: 3, why: warning }], warnings: [warning] }) });
    const told = { ...warning, text: 'ja: settings_duplicate {"cell":"A3"}' };
    expect(ask(own, request('planUndo', {}, { language: 'ja' })).value).toEqual({
      unusable: [{ row: 3, why: told }],
      warnings: [told],
    });
    expect(warning).toEqual({ code: 'settings_duplicate', params: { cell: 'A3' } });
  });

  test('of another realm, known by its name, is an answer too', () => {
    const foreign = Object.assign(new Error('x'), { name: 'Refusal', problem: problem('lock_busy') });
    const own = handlers({
      planUndo: () => {
        throw foreign;
      },
    });
    expect(ask(own, request('planUndo')).problem.code).toBe('lock_busy');
  });
});

test.each<[string, unknown]>([
  ['an error', new TypeError('x is undefined')],
  ['an error that only calls itself a refusal', Object.assign(new Error('x'), { name: 'Refusal' })],
  ['a text', 'oops'],
  ['nothing', undefined],
  ['null', null],
])('a bug (%s) is thrown on as it is', (_, bug) => {
  const own = handlers({
    planUndo: () => {
      throw bug;
    },
  });
  let thrown: unknown = 'nothing was thrown';
  try {
    dispatch(own, request('planUndo'), word);
  } catch (caught) {
    thrown = caught;
  }
  expect(thrown).toBe(bug);
});
