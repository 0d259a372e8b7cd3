/** What a formula computes with: scalars, errors, dates that keep their look, blocks and references. */
import type { Area } from '../engine';
import type { SheetStore } from '../sheet-store';

export class CellError {
  constructor(
    readonly code: string,
    readonly message = '',
  ) {}
}

/** A number that is shown as a date, time, percentage …; it keeps that through copying and adding days. */
export class Dated {
  constructor(
    readonly serial: number,
    readonly format: string,
  ) {}
}

export type Scalar = number | string | boolean | null | CellError | Dated;
export type Matrix = Scalar[][];

export class RefValue {
  constructor(
    readonly store: SheetStore,
    readonly area: Area,
  ) {}
}

export type Lambda = (...args: Value[]) => Value;
export type Value = Scalar | Matrix | RefValue | Lambda;

export const NA = () => new CellError('#N/A');
export const REF = () => new CellError('#REF!');
export const BAD_VALUE = (message = '') => new CellError('#VALUE!', message);
export const NUM = () => new CellError('#NUM!');
export const DIV0 = () => new CellError('#DIV/0!');

/** Thrown to leave a computation with an error as its result. */
export class Fail extends Error {
  constructor(readonly error: CellError) {
    super(error.code);
  }
}

export function isMatrix(value: Value): value is Matrix {
  return Array.isArray(value);
}

/** Throws when the scalar is an error. */
export function sound(value: Scalar): Exclude<Scalar, CellError> {
  if (value instanceof CellError) throw new Fail(value);
  return value;
}

const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

export function dateText(text: string): number | null {
  const iso = ISO.exec(text.trim());
  const us = iso ? null : US_DATE.exec(text.trim());
  if (!iso && !us) return null;
  const [y, m, d] = iso ? [iso[1], iso[2], iso[3]] : [us![3], us![1], us![2]];
  const clock = iso ? Number(iso[4] ?? 0) * 3600 + Number(iso[5] ?? 0) * 60 + Number(iso[6] ?? 0) : 0;
  return Date.UTC(Number(y), Number(m) - 1, Number(d)) / 86400000 + 25569 + clock / 86400;
}

export function toNumber(value: Scalar): number {
  const plain = sound(value);
  if (typeof plain === 'number') return plain;
  if (plain instanceof Dated) return plain.serial;
  if (plain === null) return 0;
  if (typeof plain === 'boolean') return plain ? 1 : 0;
  const text = plain.trim();
  const percent = /^-?[\d.,]+%$/.test(text);
  const number = text === '' ? Number.NaN : Number(text.replace(/,/g, '').replace('%', ''));
  if (!Number.isNaN(number)) return percent ? number / 100 : number;
  const date = dateText(text);
  if (date !== null) return date;
  throw new Fail(BAD_VALUE(`'${plain}' is a text and cannot be coerced to a number.`));
}

export function toText(value: Scalar): string {
  const plain = sound(value);
  if (plain === null) return '';
  if (plain instanceof Dated) return String(plain.serial);
  if (typeof plain === 'boolean') return plain ? 'TRUE' : 'FALSE';
  return typeof plain === 'number' ? numberText(plain) : plain;
}

function numberText(value: number): string {
  return String(Number(value.toPrecision(15)))
    .replace(/e([+-])(\d)$/, 'E$10$2')
    .replace('e', 'E');
}

export function toBoolean(value: Scalar): boolean {
  const plain = sound(value);
  if (typeof plain === 'boolean') return plain;
  if (typeof plain === 'string') {
    if (/^true$/i.test(plain)) return true;
    if (/^false$/i.test(plain) || plain === '') return false;
    throw new Fail(BAD_VALUE());
  }
  return toNumber(plain) !== 0;
}

function order(value: Scalar): number {
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 0;
}

/** Numbers before text before Booleans; a blank equals 0, "" and FALSE. */
export function compare(a: Scalar, b: Scalar): number {
  const x = sound(a);
  const y = sound(b);
  if (x === null && y === null) return 0;
  if (x === null) return compare(typeof y === 'string' ? '' : typeof y === 'boolean' ? false : 0, y);
  if (y === null) return compare(x, typeof x === 'string' ? '' : typeof x === 'boolean' ? false : 0);
  if (order(x) !== order(y)) return order(x) - order(y);
  if (typeof x === 'string') {
    const [left, right] = [x.toLowerCase(), (y as string).toLowerCase()];
    return left < right ? -1 : left > right ? 1 : 0;
  }
  return toNumber(x) - toNumber(y);
}
