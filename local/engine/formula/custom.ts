/** Calls a custom function: ranges become 2-D arrays, dates become wall-clock Dates, a throw becomes #ERROR!. */
import type { Evaluator } from './evaluate';
import { CellError, Dated, isMatrix, type Matrix, RefValue, type Scalar, type Value } from './values';

const DAY_MS = 86400000;
const EPOCH_DAYS = 25569;
const DATE = 'yyyy-MM-dd';
const DATE_TIME = 'yyyy-MM-dd HH:mm:ss';

function outgoing(value: Scalar): unknown {
  if (value === null) return '';
  if (value instanceof CellError) return value.code;
  if (value instanceof Dated) return new Date(Math.round((value.serial - EPOCH_DAYS) * DAY_MS));
  return value;
}

function argument(value: Value, home: Evaluator): unknown {
  if (value instanceof RefValue && value.area.rows * value.area.columns === 1)
    return outgoing(home.scalar(value));
  if (value instanceof RefValue || isMatrix(value)) return home.matrix(value).map((row) => row.map(outgoing));
  return outgoing(home.scalar(value));
}

function incoming(value: unknown): Scalar {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Object.prototype.toString.call(value) === '[object Date]') {
    const serial = (value as Date).getTime() / DAY_MS + EPOCH_DAYS;
    return new Dated(serial, Number.isInteger(serial) ? DATE : DATE_TIME);
  }
  const text = String(value);
  return /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/.test(text) ? new CellError(text) : text;
}

export function customCall(run: (...args: unknown[]) => unknown, args: Value[], home: Evaluator): Value {
  let result: unknown;
  try {
    result = run(...args.map((arg) => argument(arg, home)));
  } catch (error) {
    return new CellError('#ERROR!', String((error as Error)?.message ?? error));
  }
  if (!Array.isArray(result)) return incoming(result);
  const rows = result.map((row) => (Array.isArray(row) ? row : [row]));
  const columns = Math.max(1, ...rows.map((row) => row.length));
  return rows.map((row): Matrix[number] => Array.from({ length: columns }, (_, c) => incoming(row[c])));
}
