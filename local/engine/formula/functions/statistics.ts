/** Sums, counts, extremes and rounding. */
import {
  CellError,
  compare,
  Dated,
  DIV0,
  type Matrix,
  NUM,
  type Scalar,
  sound,
  toNumber,
  toText,
} from '../values';
import { type Native, numbersIn, onBlocks, onScalars, scalarOf } from './define';

const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);

/** The look of the first date among the values, so that MAX of dates is a date. */
function looking(blocks: Matrix[], value: number): Scalar {
  for (const row of blocks[0] ?? [])
    for (const v of row) if (v instanceof Dated) return new Dated(value, v.format);
  return value;
}

const extreme = (pick: (...numbers: number[]) => number): Native =>
  onBlocks(1, 255, (blocks) => {
    const numbers = numbersIn(blocks);
    if (numbers.length === 0) return 0;
    return looking(
      blocks,
      numbers.reduce((a, b) => pick(a, b)),
    );
  });

const filled = (v: Scalar) => v !== null;

function rounder(run: (scaled: number) => number): Native {
  return onScalars(1, 2, (value, places = 0) => {
    const factor = 10 ** Math.trunc(toNumber(places));
    const x = toNumber(value);
    // Away from zero, and proof against 1.005 * 100 being 100.49999.
    const scaled = Number((Math.abs(x) * factor).toPrecision(15));
    const rounded = (Math.sign(x) * run(scaled)) / factor;
    return value instanceof Dated ? new Dated(rounded, value.format) : rounded;
  });
}

export const statisticFunctions: Record<string, Native> = {
  SUM: onBlocks(1, 255, (blocks) => sum(numbersIn(blocks))),
  PRODUCT: onBlocks(1, 255, (blocks) => numbersIn(blocks).reduce((a, b) => a * b, 1)),
  AVERAGE: onBlocks(1, 255, (blocks) => {
    const numbers = numbersIn(blocks);
    return numbers.length === 0 ? DIV0() : looking(blocks, sum(numbers) / numbers.length);
  }),
  MAX: extreme(Math.max),
  MIN: extreme(Math.min),
  COUNT: onBlocks(
    1,
    255,
    (blocks) => blocks.flat(2).filter((v) => typeof v === 'number' || v instanceof Dated).length,
  ),
  COUNTA: onBlocks(1, 255, (blocks) => blocks.flat(2).filter(filled).length),
  COUNTBLANK: onBlocks(1, 255, (blocks) => blocks.flat(2).filter((v) => v === null || v === '').length),
  COUNTUNIQUE: onBlocks(1, 255, (blocks) => {
    const seen = new Set(
      blocks
        .flat(2)
        .filter(filled)
        .map((v) => `${typeof v}:${toText(sound(v))}`),
    );
    return seen.size;
  }),
  SUMSQ: onBlocks(1, 255, (blocks) => sum(numbersIn(blocks).map((n) => n * n))),
  SUMPRODUCT: onBlocks(1, 255, (blocks) => {
    const [first] = blocks;
    if (blocks.some((b) => b.length !== first.length || b[0].length !== first[0].length))
      return new CellError('#VALUE!');
    let total = 0;
    first.forEach((row, r) => {
      row.forEach((_, c) => {
        total += blocks.reduce((product, block) => {
          const value = sound(block[r][c]);
          return product * (typeof value === 'string' ? 0 : toNumber(value));
        }, 1);
      });
    });
    return total;
  }),
  MEDIAN: onBlocks(1, 255, (blocks) => {
    const sorted = numbersIn(blocks).sort((a, b) => a - b);
    if (sorted.length === 0) return NUM();
    const half = Math.floor(sorted.length / 2);
    return looking(blocks, sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
  }),
  LARGE: onBlocks(2, 2, ([block, k]) => ranked(block, toNumber(scalarOf(k)), (a, b) => b - a)),
  SMALL: onBlocks(2, 2, ([block, k]) => ranked(block, toNumber(scalarOf(k)), (a, b) => a - b)),
  RANK: onBlocks(2, 3, ([value, data, order]) => {
    const wanted = toNumber(scalarOf(value));
    const numbers = numbersIn([data]);
    if (!numbers.includes(wanted)) return new CellError('#N/A');
    const ascending = toNumber(scalarOf(order)) !== 0;
    return 1 + numbers.filter((n) => (ascending ? n < wanted : n > wanted)).length;
  }),
  ROUND: rounder(Math.round),
  ROUNDUP: rounder(Math.ceil),
  ROUNDDOWN: rounder(Math.floor),
  TRUNC: rounder(Math.floor),
  INT: onScalars(1, 1, (x) => Math.floor(toNumber(x))),
  ABS: onScalars(1, 1, (x) => Math.abs(toNumber(x))),
  MOD: onScalars(2, 2, (x, y) => {
    const [a, b] = [toNumber(x), toNumber(y)];
    return b === 0 ? DIV0() : a - b * Math.floor(a / b);
  }),
  SQRT: onScalars(1, 1, (x) => (toNumber(x) < 0 ? NUM() : Math.sqrt(toNumber(x)))),
  POWER: onScalars(2, 2, (x, y) => toNumber(x) ** toNumber(y)),
  SIGN: onScalars(1, 1, (x) => Math.sign(toNumber(x))),
  EQ: onScalars(2, 2, (a, b) => compare(a, b) === 0),
  ADD: onScalars(2, 2, (a, b) => toNumber(a) + toNumber(b)),
  MINUS: onScalars(2, 2, (a, b) => toNumber(a) - toNumber(b)),
  MULTIPLY: onScalars(2, 2, (a, b) => toNumber(a) * toNumber(b)),
  DIVIDE: onScalars(2, 2, (a, b) => (toNumber(b) === 0 ? DIV0() : toNumber(a) / toNumber(b))),
};

function ranked(block: Matrix, k: number, order: (a: number, b: number) => number): Scalar {
  const sorted = numbersIn([block]).sort(order);
  return k >= 1 && k <= sorted.length ? looking([block], sorted[Math.floor(k) - 1]) : NUM();
}
