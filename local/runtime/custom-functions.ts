/** Carries values between cells and custom functions: dates of the script's realm in, wall clocks out. */
import { isDate } from '../services/cell-values';
import type { Host } from '../services/host';
import { instantOf, wallAt } from '../services/zone';

export function argumentsForScript(host: Host, args: unknown[]): unknown[] {
  return args.map((arg) => convertIn(host, arg));
}

function convertIn(host: Host, value: unknown): unknown {
  const { intrinsics } = host.execution;
  if (Array.isArray(value)) return intrinsics.Array.from(value, (item) => convertIn(host, item));
  if (isDate(value)) return new intrinsics.Date(instantOf(value.getTime(), host.state.timeZone));
  return value;
}

/** A result as the engine takes it: scalars and 2-D arrays of them. */
export function resultForCells(host: Host, value: unknown): unknown {
  if (Array.isArray(value)) return Array.from(value, (item) => resultForCells(host, item));
  if (isDate(value)) return new Date(wallAt(value.getTime(), host.state.timeZone));
  if (value === null || value === undefined) return '';
  if (typeof value === 'object' || typeof value === 'function') return String(value);
  return value;
}
