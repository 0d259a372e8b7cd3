/** Functions on text. */
/// <reference path="../../../services/numfmt.d.ts" />
import { format } from 'numfmt';
import {
  BAD_VALUE,
  CellError,
  Dated,
  dateText,
  Fail,
  type Matrix,
  NA,
  type Scalar,
  toBoolean,
  toNumber,
  toText,
} from '../values';
import { type Native, onBlocks, onScalars, scalarOf } from './define';

const text1 = (run: (text: string) => Scalar) => onScalars(1, 1, (value) => run(toText(value)));

function count(value: Scalar | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  const n = Math.trunc(toNumber(value));
  if (n < 0) throw new Fail(BAD_VALUE());
  return n;
}

/** RE2 and JavaScript share what people write; the case flag is translated. */
function pattern(source: string, flags = ''): RegExp {
  const insensitive = source.startsWith('(?i)');
  try {
    return new RegExp(insensitive ? source.slice(4) : source, flags + (insensitive ? 'i' : ''));
  } catch {
    throw new Fail(new CellError('#REF!', 'The regular expression is not valid.'));
  }
}

function find(needle: string, hay: string, start: number): Scalar {
  const at = hay.indexOf(needle, start - 1);
  return at < 0 ? BAD_VALUE() : at + 1;
}

/** As a person sees the value: dates in their format. */
export function asShown(value: Scalar): string {
  return value instanceof Dated ? format(value.format, value.serial) : toText(value);
}

const joined = (blocks: Matrix[]) => blocks.flat(2).map(asShown);

export const textFunctions: Record<string, Native> = {
  LEN: text1((t) => t.length),
  LOWER: text1((t) => t.toLowerCase()),
  UPPER: text1((t) => t.toUpperCase()),
  TRIM: text1((t) => t.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: CLEAN is about control characters
  CLEAN: text1((t) => t.replace(/[\u0000-\u001f]/g, '')),
  PROPER: text1((t) => t.toLowerCase().replace(/(^|[^\p{L}])(\p{L})/gu, (_, a, b) => a + b.toUpperCase())),
  ASC: text1((t) => t.normalize('NFKC')),
  LEFT: onScalars(1, 2, (t, n) => toText(t).slice(0, count(n, 1))),
  RIGHT: onScalars(1, 2, (t, n) => {
    const size = count(n, 1);
    return size === 0 ? '' : toText(t).slice(-size);
  }),
  MID: onScalars(3, 3, (t, at, n) => toText(t).substr(toNumber(at) - 1, count(n, 0))),
  REPT: onScalars(2, 2, (t, n) => toText(t).repeat(count(n, 0))),
  FIND: onScalars(2, 3, (needle, hay, at = 1) => find(toText(needle), toText(hay), toNumber(at))),
  SEARCH: onScalars(2, 3, (needle, hay, at = 1) =>
    find(toText(needle).toLowerCase(), toText(hay).toLowerCase(), toNumber(at)),
  ),
  SUBSTITUTE: onScalars(3, 4, (t, from, to, nth) => {
    const [text, old, made] = [toText(t), toText(from), toText(to)];
    if (old === '') return text;
    if (nth === undefined) return text.split(old).join(made);
    const parts = text.split(old);
    const n = toNumber(nth);
    if (n >= parts.length) return text;
    return parts.slice(0, n).join(old) + made + parts.slice(n).join(old);
  }),
  REPLACE: onScalars(4, 4, (t, at, n, made) => {
    const text = toText(t);
    const start = toNumber(at) - 1;
    return text.slice(0, start) + toText(made) + text.slice(start + toNumber(n));
  }),
  EXACT: onScalars(2, 2, (a, b) => toText(a) === toText(b)),
  CONCAT: onScalars(2, 2, (a, b) => asShown(a) + asShown(b)),
  CONCATENATE: onBlocks(1, 255, (blocks) => joined(blocks).join('')),
  JOIN: onBlocks(2, 255, ([separator, ...blocks]) => joined(blocks).join(toText(scalarOf(separator)))),
  TEXTJOIN: onBlocks(3, 255, ([separator, skip, ...blocks]) => {
    const parts = joined(blocks);
    const kept = toBoolean(scalarOf(skip)) ? parts.filter((part) => part !== '') : parts;
    return kept.join(toText(scalarOf(separator)));
  }),
  SPLIT: onBlocks(2, 4, ([value, by, each, dropEmpty]) => {
    const marks = toText(scalarOf(by));
    const apart = each === undefined || toBoolean(scalarOf(each));
    const parts = apart
      ? toText(scalarOf(value)).split(new RegExp(`[${marks.replace(/[\]\\^-]/g, '\\$&')}]`))
      : toText(scalarOf(value)).split(marks);
    const kept =
      dropEmpty === undefined || toBoolean(scalarOf(dropEmpty)) ? parts.filter((part) => part !== '') : parts;
    return [
      kept.map((part): Scalar => (part.trim() !== '' && !Number.isNaN(Number(part)) ? Number(part) : part)),
    ];
  }),
  REGEXMATCH: onScalars(2, 2, (t, re) => pattern(toText(re)).test(toText(t))),
  REGEXREPLACE: onScalars(3, 3, (t, re, made) =>
    toText(t).replace(pattern(toText(re), 'g'), toText(made).replace(/\\(\d)/g, '$$$1')),
  ),
  REGEXEXTRACT: onBlocks(2, 2, ([t, re]) => {
    const match = pattern(toText(scalarOf(re))).exec(toText(scalarOf(t)));
    if (!match) return NA();
    return match.length > 1 ? [match.slice(1).map((part) => part ?? '')] : match[0];
  }),
  TEXT: onScalars(2, 2, (value, look) => {
    if (typeof value === 'string') {
      const serial = dateText(value);
      if (serial === null) return value;
      return format(toText(look), serial);
    }
    return format(toText(look), toNumber(value));
  }),
  VALUE: onScalars(1, 1, (value) => (value === '' ? BAD_VALUE() : toNumber(value))),
  TO_TEXT: onScalars(1, 1, (value) => asShown(value)),
  TO_PURE_NUMBER: onScalars(1, 1, (value) => toNumber(value)),
  T: onScalars(1, 1, (value) => (typeof value === 'string' ? value : '')),
  N: onScalars(1, 1, (value) => (typeof value === 'string' ? 0 : toNumber(value))),
  CHAR: onScalars(1, 1, (value) => String.fromCodePoint(toNumber(value))),
  UNICHAR: onScalars(1, 1, (value) => String.fromCodePoint(toNumber(value))),
  CODE: text1((t) => t.codePointAt(0) ?? BAD_VALUE()),
  UNICODE: text1((t) => t.codePointAt(0) ?? BAD_VALUE()),
  HYPERLINK: onScalars(1, 2, (url, label) => (label === undefined ? toText(url) : label)),
};
