/** Functions that give whole blocks: FILTER, SORT, UNIQUE … */
import type { Evaluator } from '../evaluate';
import {
  BAD_VALUE,
  CellError,
  compare,
  Fail,
  type Matrix,
  NA,
  type Scalar,
  toBoolean,
  toNumber,
  type Value,
} from '../values';
import { type Native, onBlocks, onTree, result, scalarOf } from './define';

const transpose = (block: Matrix): Matrix => block[0].map((_, c) => block.map((row) => row[c]));
const truthy = (value: Scalar) =>
  value !== null && !(value instanceof CellError) && value !== '' && toBoolean(value);

function rowKey(row: Scalar[]): string {
  return JSON.stringify(row.map((value) => (typeof value === 'string' ? value.toLowerCase() : value)));
}

function unique(block: Matrix, onlyOnce: boolean): Matrix {
  const counts = new Map<string, number>();
  for (const row of block) counts.set(rowKey(row), (counts.get(rowKey(row)) ?? 0) + 1);
  const seen = new Set<string>();
  return block.filter((row) => {
    const key = rowKey(row);
    if (onlyOnce) return counts.get(key) === 1;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Blanks last, whichever way. */
function sortOrder(a: Scalar, b: Scalar, ascending: boolean): number {
  const none = (v: Scalar) => v === null || v === '';
  if (none(a) || none(b)) return Number(none(a)) - Number(none(b));
  if (a instanceof CellError || b instanceof CellError)
    return Number(a instanceof CellError) - Number(b instanceof CellError);
  return ascending ? compare(a, b) : -compare(a, b);
}

function sorted(block: Matrix, keys: Matrix[]): Matrix {
  const columns: Array<{ values: Scalar[]; ascending: boolean }> = [];
  for (let i = 0; i < keys.length; i += 2) {
    const by = keys[i];
    const ascending = keys[i + 1] === undefined || toBoolean(scalarOf(keys[i + 1]));
    const whole = by.length === block.length && by.length > 1;
    const at = whole ? -1 : toNumber(scalarOf(by)) - 1;
    if (!whole && (at < 0 || at >= block[0].length)) throw new Fail(BAD_VALUE());
    columns.push({ values: whole ? by.map((row) => row[0]) : block.map((row) => row[at]), ascending });
  }
  if (columns.length === 0) columns.push({ values: block.map((row) => row[0]), ascending: true });
  const turn = block
    .map((_, i) => i)
    .sort((a, b) => {
      for (const { values, ascending } of columns) {
        const order = sortOrder(values[a], values[b], ascending);
        if (order !== 0) return order;
      }
      return a - b;
    });
  return turn.map((i) => block[i]);
}

function filter([source, ...conditions]: Matrix[]): Value {
  const across =
    conditions[0].length === 1 && conditions[0][0].length === source[0].length && source.length > 1;
  const block = across ? transpose(source) : source;
  const lists = conditions.map((condition) => condition.flat());
  if (lists.some((list) => list.length !== block.length)) {
    throw new Fail(new CellError('#N/A', 'FILTER has mismatched range sizes.'));
  }
  const kept = block.filter((_, i) => lists.every((list) => truthy(list[i])));
  if (kept.length === 0) return new CellError('#N/A', 'No matches are found in FILTER evaluation.');
  return across ? transpose(kept) : kept;
}

function lambdaOf(home: Evaluator, args: Parameters<Native>[1]): (...values: Value[]) => Scalar {
  const run = result(home, args.at(-1));
  if (typeof run !== 'function') throw new Fail(NA());
  return (...values) => home.scalar(run(...values));
}

export const arrayFunctions: Record<string, Native> = {
  ARRAYFORMULA: onTree(1, 1, (home, [node]) => {
    const value = result(home.inArrays(), node);
    return home.matrix(value);
  }),
  ARRAY_CONSTRAIN: onBlocks(3, 3, ([block, rows, columns]) =>
    block.slice(0, toNumber(scalarOf(rows))).map((row) => row.slice(0, toNumber(scalarOf(columns)))),
  ),
  FILTER: onBlocks(2, 255, filter),
  UNIQUE: onBlocks(1, 3, ([block, byColumn, once]) => {
    const onlyOnce = once !== undefined && toBoolean(scalarOf(once));
    if (byColumn !== undefined && toBoolean(scalarOf(byColumn)))
      return transpose(unique(transpose(block), onlyOnce));
    return unique(block, onlyOnce);
  }),
  SORT: onBlocks(1, 255, ([block, ...keys]) => sorted(block, keys)),
  SORTN: onBlocks(1, 255, ([block, count, ties, ...keys]) => {
    const wanted = count === undefined ? 1 : toNumber(scalarOf(count));
    const mode = ties === undefined ? 0 : toNumber(scalarOf(ties));
    const all = sorted(block, keys);
    return (mode === 2 ? unique(all, false) : all).slice(0, wanted);
  }),
  TRANSPOSE: onBlocks(1, 1, ([block]) => transpose(block)),
  FLATTEN: onBlocks(1, 255, (blocks) => blocks.flat(2).map((value) => [value])),
  TOCOL: onBlocks(1, 3, ([block]) => block.flat().map((value) => [value])),
  TOROW: onBlocks(1, 3, ([block]) => [block.flat()]),
  HSTACK: onBlocks(1, 255, (blocks) => {
    const rows = Math.max(...blocks.map((block) => block.length));
    return Array.from({ length: rows }, (_, r) =>
      blocks.flatMap((block) => block[r] ?? block[0].map(() => NA())),
    );
  }),
  VSTACK: onBlocks(1, 255, (blocks) => {
    const columns = Math.max(...blocks.map((block) => block[0].length));
    return blocks
      .flat()
      .map((row) => Array.from({ length: columns }, (_, c) => (c < row.length ? row[c] : NA())));
  }),
  SEQUENCE: onBlocks(1, 4, (blocks) => {
    const [rows, columns, start, step] = [0, 1, 2, 3].map((i) =>
      blocks[i] ? toNumber(scalarOf(blocks[i])) : 1,
    );
    if (rows < 1 || columns < 1) return new CellError('#NUM!');
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => start + step * (r * columns + c)),
    );
  }),
  MAP: onTree(2, 255, (home, args) => {
    const run = lambdaOf(home, args);
    const blocks = args.slice(0, -1).map((arg) => home.matrix(result(home.inArrays(), arg)));
    return blocks[0].map((row, r) => row.map((_, c) => run(...blocks.map((block) => block[r]?.[c] ?? NA()))));
  }),
  BYROW: onTree(2, 2, (home, args) => {
    const run = lambdaOf(home, args);
    return home.matrix(result(home.inArrays(), args[0])).map((row) => [run([row])]);
  }),
  BYCOL: onTree(2, 2, (home, args) => {
    const run = lambdaOf(home, args);
    return [
      transpose(home.matrix(result(home.inArrays(), args[0]))).map((row) => run(row.map((value) => [value]))),
    ];
  }),
  REDUCE: onTree(3, 3, (home, args) => {
    const run = lambdaOf(home, args);
    const values = home.matrix(result(home.inArrays(), args[1])).flat();
    return values.reduce<Value>((total, value) => run(total, value), result(home, args[0]));
  }),
  SCAN: onTree(3, 3, (home, args) => {
    const run = lambdaOf(home, args);
    let total: Value = result(home, args[0]);
    return home.matrix(result(home.inArrays(), args[1])).map((row) =>
      row.map((value): Scalar => {
        const next = run(total, value);
        total = next;
        return next;
      }),
    );
  }),
};
