/** What `google.script.run` lets through, both ways; everything is a copy. */
import { isDate } from '../services/cell-values';
import type { Intrinsics } from '../services/host';
import { reveal, StandIn } from '../services/strict';

class Illegal extends Error {}

function kind(value: object): string {
  return Object.prototype.toString.call(value);
}

/** Arguments as the server sees them; throws Google's sentence, which counts parameters from 0. */
export function toServer(args: unknown[], intrinsics: Intrinsics): unknown[] {
  return args.map((arg, at) => {
    try {
      if (arg === undefined) throw new Illegal();
      return copyIn(arg, intrinsics, []);
    } catch (error) {
      if (error instanceof Illegal) throw new Error(`Failed due to illegal value in property: ${at}`);
      throw error;
    }
  });
}

function copyIn(value: unknown, intrinsics: Intrinsics, above: unknown[]): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value !== 'object' || above.includes(value)) throw new Illegal();
  const inside = [...above, value];
  if (Array.isArray(value)) {
    const copy = new intrinsics.Array();
    for (const item of value) copy.push(copyIn(item, intrinsics, inside));
    return copy;
  }
  if (kind(value) !== '[object Object]') throw new Illegal();
  const copy = new intrinsics.Object() as Record<string, unknown>;
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) put(copy, key, copyIn(item, intrinsics, inside));
  }
  return copy;
}

/** A reply as the page receives it: one illegal value anywhere and the whole reply is null, without an error. */
export function toClient(value: unknown): unknown {
  try {
    return copyOut(value, []);
  } catch (error) {
    if (error instanceof Illegal) return null;
    throw error;
  }
}

function copyOut(value: unknown, above: unknown[]): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || above.includes(value)) throw new Illegal();
  if (isDate(value) || reveal(value) instanceof StandIn) throw new Illegal();
  const inside = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (item) => copyOut(item, inside));
  if (kind(value) === '[object Map]' || kind(value) === '[object Set]') return {};
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value))
    if (item !== undefined) put(copy, key, copyOut(item, inside));
  return copy;
}

/** Plain assignment would call the setter behind `__proto__`. */
function put(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
