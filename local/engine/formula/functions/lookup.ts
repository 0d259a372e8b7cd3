/** Finding things: VLOOKUP, MATCH, INDEX, OFFSET and their kin. */
import type { Evaluator } from '../evaluate';
import type { Node } from '../parse';
import { columnLetters, quoteSheet, readReference } from '../tokens';
import {
  BAD_VALUE,
  CellError,
  compare,
  Dated,
  Fail,
  type Matrix,
  NA,
  REF,
  RefValue,
  type Scalar,
  toBoolean,
  toNumber,
  toText,
  type Value,
} from '../values';
import { type Native, onBlocks, onTree, result, scalarOf } from './define';

function equal(a: Scalar, b: Scalar): boolean {
  if (a === null || a instanceof CellError || b instanceof CellError || b === null) return false;
  const kind = (v: Scalar) => (v instanceof Dated ? 'number' : typeof v);
  return kind(a) === kind(b) && compare(a, b) === 0;
}

/** Position of the value in a list: exactly, or the last one not beyond it in a sorted list. */
function position(wanted: Scalar, list: Scalar[], mode: number): number {
  if (wanted instanceof CellError) throw new Fail(wanted);
  if (mode === 0) return list.findIndex((item) => equal(item, wanted));
  let found = -1;
  for (let i = 0; i < list.length; i++) {
    const item = list[i];
    if (item === null || item instanceof CellError) continue;
    const order = compare(item, wanted);
    if (mode > 0 ? order <= 0 : order >= 0) found = i;
    else break;
  }
  return found;
}

const column = (block: Matrix, at: number) => block.map((row) => row[at]);
const line = (block: Matrix) => (block.length === 1 ? block[0] : column(block, 0));

/** One key or, in array context, a column of keys. */
function lookup(
  home: Evaluator,
  args: Array<Node | null>,
  pick: (key: Scalar, table: Matrix, index: number, exact: boolean) => Scalar,
): Value {
  const table = home.matrix(result(home.inArrays(), args[1]));
  const index = toNumber(home.scalar(result(home, args[2])));
  const exact = args.length > 3 && !toBoolean(home.scalar(result(home, args[3])));
  return home.map([result(home, args[0])], ([key]) => pick(key, table, index, exact));
}

function area(home: Evaluator, node: Node | null): RefValue {
  const value = result(home, node);
  if (value instanceof RefValue) return value;
  throw new Fail(value instanceof CellError ? value : BAD_VALUE());
}

function sub(value: RefValue, row: number, col: number, rows: number, columns: number): Value {
  const at = { row: value.area.row + row, column: value.area.column + col, rows, columns };
  const { info } = value.store;
  const inside =
    at.row >= 0 && at.column >= 0 && at.row + rows <= info.rows && at.column + columns <= info.columns;
  return inside && rows > 0 && columns > 0 ? new RefValue(value.store, at) : REF();
}

const index: Native = (home, args) => {
  const [r, c] = [1, 2].map((at) =>
    args[at] ? Math.trunc(toNumber(home.scalar(result(home, args[at])))) : 0,
  );
  const source = result(home.inArrays(), args[0]);
  if (source instanceof CellError) return source;
  const block = home.matrix(source);
  let [row, col] = [r, c];
  // In a single row the one number counts columns.
  if (block.length === 1 && args.length === 2) [row, col] = [1, r];
  if (row < 0 || col < 0 || row > block.length || col > block[0].length) return new CellError('#NUM!');
  if (row === 0 && col === 0) return block;
  if (row === 0) return column(block, col - 1).map((value) => [value]);
  if (col === 0) return block[0].length === 1 ? block[row - 1][0] : [block[row - 1]];
  return block[row - 1][col - 1];
};

export const lookupFunctions: Record<string, Native> = {
  VLOOKUP: onTree(3, 4, (home, args) =>
    lookup(home, args, (key, table, at, exact) => {
      if (at < 1) return BAD_VALUE();
      if (at > table[0].length) return REF();
      const row = position(key, column(table, 0), exact ? 0 : 1);
      return row < 0 ? NA() : table[row][at - 1];
    }),
  ),
  HLOOKUP: onTree(3, 4, (home, args) =>
    lookup(home, args, (key, table, at, exact) => {
      if (at < 1) return BAD_VALUE();
      if (at > table.length) return REF();
      const col = position(key, table[0], exact ? 0 : 1);
      return col < 0 ? NA() : table[at - 1][col];
    }),
  ),
  XLOOKUP: onTree(3, 6, (home, args) => {
    const keys = home.matrix(result(home.inArrays(), args[1]));
    const results = home.matrix(result(home.inArrays(), args[2]));
    const at = position(home.scalar(result(home, args[0])), line(keys), 0);
    if (at < 0) return args[3] ? result(home, args[3]) : NA();
    if (keys.length === 1 && keys[0].length > 1) return column(results, at).map((value) => [value]);
    return results[at].length === 1 ? results[at][0] : [results[at]];
  }),
  LOOKUP: onBlocks(2, 3, ([key, keys, results]) => {
    const at = position(scalarOf(key), line(keys), 1);
    if (at < 0) return NA();
    return line(results ?? keys.map((row) => [row.at(-1)!]))[at] ?? NA();
  }),
  MATCH: onTree(2, 3, (home, args) => {
    const list = line(home.matrix(result(home.inArrays(), args[1])));
    const mode = args[2] ? toNumber(home.scalar(result(home, args[2]))) : 1;
    return home.map([result(home, args[0])], ([key]) => {
      const at = position(key, list, mode);
      return at < 0 ? NA() : at + 1;
    });
  }),
  XMATCH: onTree(2, 4, (home, args) => {
    const list = line(home.matrix(result(home.inArrays(), args[1])));
    return home.map([result(home, args[0])], ([key]) => {
      const at = position(key, list, 0);
      return at < 0 ? NA() : at + 1;
    });
  }),
  INDEX: onTree(1, 3, index),
  OFFSET: onTree(3, 5, (home, args) => {
    const base = area(home, args[0]);
    const [rows, columns, height, width] = [1, 2, 3, 4].map((at) =>
      args[at] ? Math.trunc(toNumber(home.scalar(result(home, args[at])))) : undefined,
    );
    return spread(
      home,
      sub(base, rows ?? 0, columns ?? 0, height ?? base.area.rows, width ?? base.area.columns),
    );
  }),
  INDIRECT: onTree(1, 2, (home, args) => {
    const text = toText(home.scalar(result(home, args[0])));
    const reference = readReference(text);
    if (reference) return spread(home, home.reference(reference));
    return home.around.named(text) ?? REF();
  }),
  ROW: onTree(0, 1, (home, [node]) => {
    if (!node) return home.row + 1;
    const { area: at } = area(home, node);
    return home.arrays ? Array.from({ length: at.rows }, (_, i) => [at.row + i + 1]) : at.row + 1;
  }),
  COLUMN: onTree(0, 1, (home, [node]) => {
    if (!node) return home.column + 1;
    const { area: at } = area(home, node);
    return home.arrays ? [Array.from({ length: at.columns }, (_, i) => at.column + i + 1)] : at.column + 1;
  }),
  ROWS: onBlocks(1, 1, ([block]) => block.length),
  COLUMNS: onBlocks(1, 1, ([block]) => block[0].length),
  ADDRESS: onBlocks(2, 5, ([row, col, mode, _a1, sheet]) => {
    const kind = mode ? toNumber(scalarOf(mode)) : 1;
    const letters = `${kind === 1 || kind === 3 ? '$' : ''}${columnLetters(toNumber(scalarOf(col)) - 1)}`;
    const digits = `${kind <= 2 ? '$' : ''}${toNumber(scalarOf(row))}`;
    return `${sheet ? `${quoteSheet(toText(scalarOf(sheet)))}!` : ''}${letters}${digits}`;
  }),
};

/** References that stand alone in a cell show all their cells. */
function spread(home: Evaluator, value: Value): Value {
  if (!(value instanceof RefValue) || value.area.rows * value.area.columns === 1) return value;
  return home.matrix(value);
}
