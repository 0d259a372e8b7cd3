/** A realm of its own in Node: what Apps Script lacks is truly absent, and dates are the script's own. */
import vm from 'node:vm';
import type { Intrinsics } from '../services/host';
import { DOTTED_NAME, type Realm, type SourceFile } from './realm';

/** By text, then by name: of a text that was met before, nothing is read or joined again. */
const compiled = new Map<string, Map<string, vm.Script>>();
const MAX_COMPILED = 50;

function compile({ name, source }: SourceFile): vm.Script {
  let named = compiled.get(source);
  if (!named) {
    if (compiled.size >= MAX_COMPILED) compiled.clear();
    named = new Map();
    compiled.set(source, named);
  }
  let script = named.get(name);
  if (!script) {
    script = new vm.Script(source, { filename: name });
    named.set(name, script);
  }
  return script;
}

interface Outcome {
  state: 'pending' | 'kept' | 'broken';
  value?: unknown;
}

export function nodeRealm(): Realm {
  const context = vm.createContext({}, { microtaskMode: 'afterEvaluate' });
  const evaluate = (source: string) => vm.runInContext(source, context);
  const intrinsics = evaluate('({ Date, Array, Object, Error })') as Intrinsics;
  const watch = evaluate(
    "(function (p, o) { p.then(function (v) { o.state = 'kept'; o.value = v; }, function (e) { o.state = 'broken'; o.value = e; }); })",
  ) as (promise: unknown, outcome: Outcome) => void;
  const apply = evaluate('(function (f, a) { return f.apply(null, a); })') as (
    f: unknown,
    args: unknown[],
  ) => unknown;
  // These two are V8's own additions; Apps Script's console is put in as a service.
  evaluate('delete globalThis.console; delete globalThis.SharedArrayBuffer;');

  return {
    intrinsics,
    load(files, globals) {
      for (const [name, value] of Object.entries(globals)) {
        Object.defineProperty(context, name, {
          value,
          configurable: true,
          writable: true,
          enumerable: false,
        });
      }
      for (const file of files) compile(file).runInContext(context);
    },
    lookup(path) {
      if (!DOTTED_NAME.test(path)) return undefined;
      const [first] = path.split('.');
      if (evaluate(`typeof ${first}`) === 'undefined') return undefined;
      return evaluate(path);
    },
    call(run, args) {
      const result = apply(run, args);
      if (Object.prototype.toString.call(result) !== '[object Promise]') {
        evaluate('0');
        return result;
      }
      const outcome: Outcome = { state: 'pending' };
      watch(result, outcome);
      evaluate('0');
      if (outcome.state === 'broken') throw outcome.value;
      return outcome.value;
    },
  };
}
