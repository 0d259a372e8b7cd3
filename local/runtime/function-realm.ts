/** A realm where there is no vm: one function whose parameters hide what Apps Script does not have. */
import { DOTTED_NAME, type Realm } from './realm';

/** Globals of the language itself, which scripts may see. */
const LANGUAGE = new Set(
  (
    'Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp Error ' +
    'AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError JSON Math Intl ArrayBuffer Uint8Array ' +
    'Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray BigUint64Array ' +
    'BigInt64Array DataView Map BigInt Set WeakMap WeakSet WeakRef Proxy Reflect decodeURI decodeURIComponent encodeURI ' +
    'encodeURIComponent escape unescape isFinite isNaN eval arguments'
  ).split(' '),
);

function hiddenNames(): string[] {
  const names = new Set<string>(['require', 'module', 'exports', '__filename', '__dirname']);
  for (let scope: object | null = globalThis; scope; scope = Object.getPrototypeOf(scope)) {
    for (const name of Object.getOwnPropertyNames(scope)) names.add(name);
  }
  return [...names].filter(
    (name) => /^[A-Za-z_$][\w$]*$/.test(name) && !LANGUAGE.has(name) && !isReserved(name),
  );
}

function isReserved(name: string): boolean {
  try {
    new Function(name, '');
    return false;
  } catch {
    return true;
  }
}

let hidden: string[] | undefined;

/** Promises cannot be run to their end here: an `async` function answers with a promise, which is refused. */
export function functionRealm(): Realm {
  let reach: (path: string) => unknown = () => undefined;
  return {
    intrinsics: { Date, Array, Object, Error },
    load(files, globals) {
      hidden ??= hiddenNames();
      const given = { ...globals, globalThis: globals };
      const names = Object.keys(given);
      const absent = hidden.filter((name) => !Object.hasOwn(given, name));
      const body = files.map((file) => file.source).join('\n;\n');
      const title = files.map((file) => file.name).join('+');
      const make = new Function(
        ...absent,
        ...names,
        `${body}\n;return function (path_) { return eval(path_); };\n//# sourceURL=${title}`,
      );
      reach = make(...absent.map(() => undefined), ...Object.values(given));
    },
    lookup(path) {
      if (!DOTTED_NAME.test(path)) return undefined;
      const [first] = path.split('.');
      if (reach(`typeof ${first}`) === 'undefined') return undefined;
      return reach(path);
    },
    call(run, args) {
      const result = run(...args);
      if (Object.prototype.toString.call(result) === '[object Promise]') {
        throw new Error(
          'Asynchronous functions are not available in the page; run the script with `npm run host`.',
        );
      }
      return result;
    },
  };
}
