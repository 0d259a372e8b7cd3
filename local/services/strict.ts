/** The border between a script and the stand-ins: counts calls, checks rights, names unknown members, keeps realms apart. */
import { noPermission, notAvailable, ServiceError } from './errors';
import type { Host } from './host';
import { refusal } from './permissions';
import { checkSignature } from './signatures';

/** Own fields stay hidden from scripts unless they are listed in `visible`. */
export abstract class StandIn {
  abstract readonly typeName: string;
  visible?: readonly string[];
  toString(): string {
    return this.typeName;
  }
}

const rawOf = new WeakMap<object, StandIn>();

/** The stand-in behind what a script holds; other values pass. */
export function reveal(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const raw = rawOf.get(value);
  if (raw) return raw;
  if (Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null)) {
    return value.map(reveal);
  }
  return value;
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

function isOwnMethod(target: StandIn, key: string): boolean {
  if (key === 'constructor' || key.startsWith('_')) return false;
  for (let type = Object.getPrototypeOf(target); type && type !== Object.prototype; ) {
    const property = Object.getOwnPropertyDescriptor(type, key);
    if (property) return typeof property.value === 'function';
    type = Object.getPrototypeOf(type);
  }
  return false;
}

/** One guard per object and execution, so that enumerations compare by identity. */
const guards = new WeakMap<object, WeakMap<StandIn, unknown>>();

function guard(host: Host, target: StandIn): unknown {
  let known = guards.get(host.execution);
  if (!known) {
    known = new WeakMap();
    guards.set(host.execution, known);
  }
  const made = known.get(target) ?? makeGuard(host, target);
  known.set(target, made);
  return made;
}

function makeGuard(host: Host, target: StandIn): unknown {
  const execution = host.execution;
  const proxy = new Proxy(Object.create(null) as object, {
    get(_holder, key) {
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON') return undefined;
      if (target.visible?.includes(key))
        return expose(host, (target as unknown as Record<string, unknown>)[key]);
      if (key === 'constructor') return execution.intrinsics.Object;
      if (!isOwnMethod(target, key)) throw inRealm(host, notAvailable(`${target.typeName}.${key}`));
      return (...given: unknown[]) => invoke(host, target, key, given);
    },
    set(_holder, key) {
      throw inRealm(host, notAvailable(`${target.typeName}.${String(key)} as something to assign`));
    },
    has: (_holder, key) =>
      typeof key === 'string' && (isOwnMethod(target, key) || !!target.visible?.includes(key)),
    ownKeys: () => [],
    getOwnPropertyDescriptor: () => undefined,
    getPrototypeOf: () => execution.intrinsics.Object.prototype,
  });
  rawOf.set(proxy, target);
  return proxy;
}

function invoke(host: Host, target: StandIn, key: string, given: unknown[]): unknown {
  try {
    const refused = refusal(host.execution, target.typeName, key);
    if (refused) throw noPermission(refused);
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
