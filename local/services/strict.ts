/** The border between a script and the stand-ins: counts calls, checks rights, names unknown members, keeps realms apart. */
import { noPermission, noRight, notAvailable, ServiceError } from './errors';
import type { Host } from './host';
import { changesFile, refusal } from './permissions';
import { checkSignature } from './signatures';

/** Own fields stay hidden from scripts unless they are listed in `visible`. */
export abstract class StandIn {
  abstract readonly typeName: string;
  visible?: readonly string[];
  toString(): string {
    return this.typeName;
  }
}

/** Known to nobody but this file: what a guard answers with the stand-in behind it. */
const RAW = Symbol('stand-in');

/** The stand-in behind what a script holds; other values pass. */
export function reveal(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return value.some((item) => typeof item === 'object' && item !== null) ? value.map(reveal) : value;
  }
  return (value as { [RAW]?: StandIn })[RAW] ?? value;
}

/** A value as the script may hold it: stand-ins guarded, arrays and dates of the script's own realm. */
export function expose(host: Host, value: unknown): unknown {
  if (value instanceof StandIn) return guard(host, value);
  if (Array.isArray(value)) {
    const { Array: RealmArray } = host.execution.intrinsics;
    const flat = value.every((item) => typeof item !== 'object' || item === null);
    const items = flat ? value : value.map((item) => expose(host, item));
    return RealmArray.prototype.slice.call(items);
  }
  return value;
}

const methods = new Map<object, Map<string, boolean>>();

function isOwnMethod(target: StandIn, key: string): boolean {
  const type = Object.getPrototypeOf(target) as object;
  let known = methods.get(type);
  if (known === undefined) {
    known = new Map();
    methods.set(type, known);
  }
  let found = known.get(key);
  if (found === undefined) {
    found = hasMethod(type, key);
    known.set(key, found);
  }
  return found;
}

function hasMethod(first: object, key: string): boolean {
  if (key === 'constructor' || key.startsWith('_')) return false;
  for (let type = first; type && type !== Object.prototype; ) {
    const property = Object.getOwnPropertyDescriptor(type, key);
    if (property) return typeof property.value === 'function';
    type = Object.getPrototypeOf(type);
  }
  return false;
}

/** One guard per object and execution, so that enumerations compare by identity. */
const guards = new WeakMap<StandIn, Guards>();

interface Guards {
  readonly execution: Host['execution'];
  readonly proxy: object;
  /** Of other executions: enumerations outlive the one that met them first. */
  others: WeakMap<Host['execution'], object> | null;
}

function guard(host: Host, target: StandIn): unknown {
  const { execution } = host;
  const known = guards.get(target);
  if (known === undefined) {
    const proxy = makeGuard(host, target);
    guards.set(target, { execution, proxy, others: null });
    return proxy;
  }
  if (known.execution === execution) return known.proxy;
  known.others ??= new WeakMap();
  const made = known.others.get(execution) ?? makeGuard(host, target);
  known.others.set(execution, made);
  return made;
}

function makeGuard(host: Host, target: StandIn): object {
  return new Proxy(new Guarded(host, target) as object, HANDLER);
}

/** What a guard remembers; the execution is the one in which it was made. */
class Guarded {
  readonly execution: Host['execution'];
  constructor(
    readonly host: Host,
    readonly target: StandIn,
  ) {
    this.execution = host.execution;
  }
}

const HANDLER: ProxyHandler<object> = {
  get(holder, key) {
    const { host, target, execution } = holder as Guarded;
    if (typeof key === 'symbol') return key === RAW ? target : undefined;
    if (key === 'then' || key === 'toJSON') return undefined;
    if (target.visible?.includes(key))
      return expose(host, (target as unknown as Record<string, unknown>)[key]);
    if (key === 'constructor') return execution.intrinsics.Object;
    if (!isOwnMethod(target, key)) throw inRealm(host, notAvailable(`${target.typeName}.${key}`));
    return (...given: unknown[]) => {
      const serve = (): unknown => invoke(host, target, key, given);
      return host.intercept ? host.intercept(target, key, given, serve) : serve();
    };
  },
  set(holder, key) {
    const { host, target } = holder as Guarded;
    throw inRealm(host, notAvailable(`${target.typeName}.${String(key)} as something to assign`));
  },
  has(holder, key) {
    const { target } = holder as Guarded;
    return typeof key === 'string' && (isOwnMethod(target, key) || !!target.visible?.includes(key));
  },
  ownKeys: () => [],
  getOwnPropertyDescriptor: () => undefined,
  getPrototypeOf: (holder) => (holder as Guarded).execution.intrinsics.Object.prototype,
};

function invoke(host: Host, target: StandIn, key: string, given: unknown[]): unknown {
  try {
    const refused = refusal(host.execution, target.typeName, key);
    if (refused) throw noPermission(refused);
    if (host.user.viewer && changesFile(target.typeName, key)) throw noRight();
    const args = given.map(reveal);
    checkSignature(target.typeName, key, args);
    host.meter.record(target, key, args);
    const method = (target as unknown as Record<string, (...args: unknown[]) => unknown>)[key];
    return expose(host, method.apply(target, args));
  } catch (error) {
    throw error instanceof ServiceError ? inRealm(host, error) : error;
  }
}

/** The same error as an object of the script's realm, where `instanceof Error` holds. */
function inRealm(host: Host, error: ServiceError): Error {
  const made = new host.execution.intrinsics.Error(error.message);
  made.name = 'Exception';
  return made;
}
