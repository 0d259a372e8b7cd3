/** Evaluates a formula's tree in the place where it stands. */
import type { Area } from '../engine';
import type { SheetStore } from '../sheet-store';
import { FUNCTIONS } from './functions';
import type { Node } from './parse';
import type { Reference } from './tokens';
import {
  BAD_VALUE,
  CellError,
  compare,
  Dated,
  DIV0,
  Fail,
  isMatrix,
  type Lambda,
  type Matrix,
  NUM,
  REF,
  RefValue,
  type Scalar,
  toNumber,
  toText,
  type Value,
} from './values';

/** What evaluation needs of the workbook around it. */
export interface Surroundings {
  byName(name: string): SheetStore | undefined;
  /** Cells of another place, computed if need be. */
  values(store: SheetStore, area: Area): Matrix;
  formulaAt(store: SheetStore, row: number, column: number): string | undefined;
  named(name: string): RefValue | undefined;
  custom(name: string): ((args: Value[], home: Evaluator) => Value) | undefined;
  now(): number;
}

export class Evaluator {
  constructor(
    readonly around: Surroundings,
    readonly store: SheetStore,
    readonly row: number,
    readonly column: number,
    /** Inside ARRAYFORMULA and its like, whole ranges are computed element by element. */
    readonly arrays = false,
    readonly names: ReadonlyMap<string, Value> = new Map(),
  ) {}

  inArrays(): Evaluator {
    if (this.arrays) return this;
    return new Evaluator(this.around, this.store, this.row, this.column, true, this.names);
  }
  withNames(names: Iterable<[string, Value]>): Evaluator {
    const all = new Map([...this.names, ...names]);
    return new Evaluator(this.around, this.store, this.row, this.column, this.arrays, all);
  }

  eval(node: Node): Value {
    switch (node.type) {
      case 'number':
      case 'text':
      case 'boolean':
        return node.value;
      case 'error':
        return new CellError(node.code);
      case 'reference':
        return this.reference(node.reference);
      case 'name': {
        const value = this.names.get(node.name.toUpperCase()) ?? this.around.named(node.name);
        return value ?? new CellError('#NAME?', `Unknown range name: '${node.name}'.`);
      }
      case 'negate':
        return this.map([this.eval(node.operand)], ([x]) => -toNumber(x));
      case 'percent':
        return this.map([this.eval(node.operand)], ([x]) => toNumber(x) / 100);
      case 'binary':
        return this.map([this.eval(node.left), this.eval(node.right)], ([a, b]) =>
          operate(node.operator, a, b),
        );
      case 'array':
        return this.block(node.rows);
      default:
        return this.call(node.name, node.args);
    }
  }

  private call(name: string, args: Array<Node | null>): Value {
    const local = this.names.get(name);
    if (typeof local === 'function') return local(...args.map((arg) => (arg ? this.eval(arg) : null)));
    const native = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (native) return native(this, args);
    const custom = this.around.custom(name);
    if (custom)
      return custom(
        args.map((arg) => (arg ? this.eval(arg) : null)),
        this,
      );
    return new CellError('#NAME?', `Unknown function: '${name}'.`);
  }

  reference(reference: Reference): Value {
    const store = reference.sheet === undefined ? this.store : this.around.byName(reference.sheet);
    if (!store) return REF();
    const { from } = reference;
    const to = reference.to ?? from;
    const { rows, columns } = store.info;
    const edge = (a: number | undefined, b: number | undefined, size: number): [number, number] => {
      if (a === undefined && b === undefined) return [0, size - 1];
      const start = a ?? b!;
      const end = a === undefined || b === undefined ? size - 1 : b;
      return start <= end ? [start, end] : [end, start];
    };
    const [top, bottom] = edge(from.row, to.row, rows);
    const [left, right] = edge(from.column, to.column, columns);
    if (top >= rows || left >= columns) return REF();
    const area = {
      row: top,
      column: left,
      rows: Math.min(bottom, rows - 1) - top + 1,
      columns: Math.min(right, columns - 1) - left + 1,
    };
    return new RefValue(store, area);
  }

  /** `{A1:A3; B1}`: blocks are stacked as they stand. */
  private block(rows: Node[][]): Matrix {
    const out: Matrix = [];
    for (const row of rows) {
      const parts = row.map((item) => this.matrix(this.inArrays().eval(item)));
      const height = parts[0].length;
      if (parts.some((part) => part.length !== height)) throw new Fail(REF());
      for (let r = 0; r < height; r++) out.push(parts.flatMap((part) => part[r]));
    }
    if (out.some((row) => row.length !== out[0].length))
      throw new Fail(BAD_VALUE('In ARRAY_LITERAL, an array was missing values.'));
    return out;
  }

  matrix(value: Value): Matrix {
    if (isMatrix(value)) return value;
    if (value instanceof RefValue) return this.around.values(value.store, value.area);
    return [[scalarOnly(value)]];
  }

  /** One value; a column or row is read where it crosses the formula's own row or column. */
  scalar(value: Value): Scalar {
    if (value instanceof RefValue) {
      const { store, area } = value;
      const one = (row: number, column: number) =>
        this.around.values(store, { row, column, rows: 1, columns: 1 })[0][0];
      if (area.rows === 1 && area.columns === 1) return one(area.row, area.column);
      const inRow = this.row >= area.row && this.row < area.row + area.rows;
      const inColumn = this.column >= area.column && this.column < area.column + area.columns;
      if (area.columns === 1 && inRow) return one(this.row, area.column);
      if (area.rows === 1 && inColumn) return one(area.row, this.column);
      return BAD_VALUE('An array value could not be found.');
    }
    return isMatrix(value) ? (value[0]?.[0] ?? null) : scalarOnly(value);
  }

  /** Element by element in array context, else on single values. */
  map(values: Value[], run: (scalars: Scalar[]) => Scalar): Value {
    const spread =
      this.arrays &&
      values.some((v) => isMatrix(v) || (v instanceof RefValue && v.area.rows * v.area.columns > 1));
    if (!spread)
      return guarded(
        run,
        values.map((value) => this.scalar(value)),
      );
    const blocks = values.map((value) => this.matrix(value));
    const rows = Math.max(...blocks.map((block) => block.length));
    const columns = Math.max(...blocks.map((block) => block[0].length));
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) =>
        guarded(
          run,
          blocks.map((block) => {
            const row = block[block.length === 1 ? 0 : r];
            if (!row || (row.length > 1 && c >= row.length)) return new CellError('#N/A');
            return row[row.length === 1 ? 0 : c];
          }),
        ),
      ),
    );
  }
}

function scalarOnly(value: Scalar | Lambda): Scalar {
  return typeof value === 'function' ? new CellError('#N/A') : value;
}

function guarded(run: (scalars: Scalar[]) => Scalar, scalars: Scalar[]): Scalar {
  try {
    return run(scalars);
  } catch (error) {
    if (error instanceof Fail) return error.error;
    throw error;
  }
}

function operate(operator: string, a: Scalar, b: Scalar): Scalar {
  switch (operator) {
    case '&':
      return toText(a) + toText(b);
    case '=':
      return compare(a, b) === 0;
    case '<>':
      return compare(a, b) !== 0;
    case '<':
      return compare(a, b) < 0;
    case '>':
      return compare(a, b) > 0;
    case '<=':
      return compare(a, b) <= 0;
    case '>=':
      return compare(a, b) >= 0;
  }
  const [x, y] = [toNumber(a), toNumber(b)];
  if (operator === '+') return dated(x + y, a, b);
  // The difference of two dates is a number of days.
  if (operator === '-') return a instanceof Dated && b instanceof Dated ? x - y : dated(x - y, a);
  if (operator === '*') return x * y;
  if (operator === '/') return y === 0 ? DIV0() : x / y;
  const power = x ** y;
  return Number.isFinite(power) ? power : NUM();
}

function dated(value: number, ...sources: Scalar[]): Scalar {
  const source = sources.find((item): item is Dated => item instanceof Dated);
  return source ? new Dated(value, source.format) : value;
}
