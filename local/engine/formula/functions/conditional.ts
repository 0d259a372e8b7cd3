/** COUNTIF and its kin: one compiled criterion per condition, then one pass. */
import {
  BAD_VALUE,
  CellError,
  compare,
  Dated,
  DIV0,
  dateText,
  Fail,
  type Matrix,
  type Scalar,
  toText,
} from '../values';
import { type Native, onBlocks, scalarOf } from './define';

type Test = (value: Scalar) => boolean;

function wildcard(text: string): RegExp {
  const source = text.replace(/~([*?~])|([*?])|[.*+?^${}()|[\]\\]/g, (whole, literal, wild) => {
    if (literal) return `\\${literal}`;
    if (wild) return wild === '*' ? '[\\s\\S]*' : '[\\s\\S]';
    return `\\${whole}`;
  });
  return new RegExp(`^${source}$`, 'i');
}

export function criterion(wanted: Scalar): Test {
  if (typeof wanted !== 'string') {
    if (wanted === null) return (value) => value === 0;
    return (value) => equals(value, wanted);
  }
  const [, operator = '=', rest] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(wanted)!;
  const explicit = wanted !== rest;
  const number = rest.trim() === '' ? Number.NaN : Number(rest.replace(/,/g, ''));
  const operand: Scalar = !Number.isNaN(number)
    ? number
    : /^(true|false)$/i.test(rest)
      ? /^true$/i.test(rest)
      : (dateText(rest) ?? rest);
  if (operator === '=' || operator === '<>') {
    const same = likeness(operand, explicit);
    return operator === '=' ? same : (value) => !same(value);
  }
  return (value) => {
    if (value === null || value instanceof CellError) return false;
    if (typeof operand === 'number' ? !isNumeric(value) : typeof value !== typeof operand) return false;
    const order = compare(value, operand);
    if (operator === '<') return order < 0;
    if (operator === '>') return order > 0;
    return operator === '<=' ? order <= 0 : order >= 0;
  };
}

function isNumeric(value: Scalar): boolean {
  return typeof value === 'number' || value instanceof Dated;
}

function equals(value: Scalar, wanted: Scalar): boolean {
  if (value === null || value instanceof CellError || wanted instanceof CellError) return false;
  if (typeof value === 'string' && typeof wanted === 'number')
    return value.trim() !== '' && Number(value) === wanted;
  return compare(value, wanted) === 0;
}

function likeness(operand: Scalar, explicit: boolean): Test {
  if (typeof operand !== 'string') return (value) => equals(value, operand);
  // A bare `=` asks for blank cells; an empty text also takes computed empty texts.
  if (operand === '') return explicit ? (value) => value === null : (value) => value === null || value === '';
  const like = wildcard(operand);
  return (value) => typeof value === 'string' && like.test(value);
}

function pairs(blocks: Matrix[]): Array<{ flat: Scalar[]; test: Test }> {
  const out: Array<{ flat: Scalar[]; test: Test }> = [];
  for (let i = 0; i + 1 < blocks.length; i += 2)
    out.push({ flat: blocks[i].flat(), test: criterion(scalarOf(blocks[i + 1])) });
  if (out.some((pair) => pair.flat.length !== out[0].flat.length)) {
    throw new Fail(BAD_VALUE('Array arguments to the function are of different size.'));
  }
  return out;
}

function matching(conditions: Array<{ flat: Scalar[]; test: Test }>): number[] {
  const hits: number[] = [];
  for (let i = 0; i < conditions[0].flat.length; i++) {
    if (conditions.every(({ flat, test }) => test(flat[i]))) hits.push(i);
  }
  return hits;
}

function numbersAt(values: Matrix, hits: number[]): number[] {
  const flat = values.flat();
  return hits.flatMap((i) => {
    const value = flat[i];
    if (value instanceof CellError) throw new Fail(value);
    return typeof value === 'number' ? [value] : value instanceof Dated ? [value.serial] : [];
  });
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
const mean = (numbers: number[]): Scalar => (numbers.length === 0 ? DIV0() : sum(numbers) / numbers.length);

/** (range, criterion, [values]) */
const single = (combine: (numbers: number[]) => Scalar) =>
  onBlocks(2, 3, ([range, wanted, values]) =>
    combine(numbersAt(values ?? range, matching(pairs([range, wanted])))),
  );
/** (values, range, criterion, …) */
const several = (combine: (numbers: number[]) => Scalar) =>
  onBlocks(3, 255, ([values, ...rest]) => combine(numbersAt(values, matching(pairs(rest)))));

/** A column of criteria gives a column of results, as inside ARRAYFORMULA. */
const countIf: Native = (home, args) => {
  const one = onBlocks(2, 2, (blocks) => matching(pairs(blocks)).length);
  if (!home.arrays || !args[1]) return one(home, args);
  const wanted = home.matrix(home.eval(args[1]));
  if (wanted.length * wanted[0].length === 1) return one(home, args);
  const flat = home.matrix(home.eval(args[0]!)).flat();
  return wanted.map((row) => row.map((value) => flat.filter(criterion(value)).length));
};

export const conditionalFunctions: Record<string, Native> = {
  COUNTIF: countIf,
  COUNTIFS: onBlocks(2, 255, (blocks) => matching(pairs(blocks)).length),
  SUMIF: single(sum),
  SUMIFS: several(sum),
  AVERAGEIF: single(mean),
  AVERAGEIFS: several(mean),
  MAXIFS: several((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b)))),
  MINIFS: several((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b)))),
  COUNTUNIQUEIFS: onBlocks(3, 255, ([values, ...rest]) => {
    const flat = values.flat();
    return new Set(matching(pairs(rest)).map((i) => toText(flat[i]).toLowerCase())).size;
  }),
};
