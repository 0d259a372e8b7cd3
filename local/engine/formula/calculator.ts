/** Computes formulas when they are read, remembers results until something changes, and lets arrays spill. */
import type { Area, CellStyle, EngineCell } from '../engine';
import type { SheetStore } from '../sheet-store';
import { customCall } from './custom';
import { isDateLook } from './date-look';
import { Evaluator, type Surroundings } from './evaluate';
import { ARRAY_FUNCTIONS, FUNCTIONS } from './functions';
import { callsOf, parseFormula } from './parse';
import {
  CellError,
  Dated,
  Fail,
  isMatrix,
  type Matrix,
  type RefValue,
  type Scalar,
  type Value,
} from './values';

export interface Book {
  sheets(): SheetStore[];
  byName(name: string): SheetStore | undefined;
}

const BLANK: EngineCell = Object.freeze({ value: null });
const SPILL_BLOCKED = 'Array result was not expanded because it would overwrite data in';

/** A tab's computed results; positions are `row * WIDTH + column`. */
interface Results {
  values: Map<number, Scalar>;
  spilled: Map<number, Scalar>;
  /** Array formulas have been computed, so that what they spill is known. */
  settled: boolean;
}
const WIDTH = 20000;

export class Calculator implements Surroundings {
  private readonly customs = new Map<string, (...args: unknown[]) => unknown>();
  private results = new Map<SheetStore, Results>();
  private readonly running = new Set<string>();
  /** Set by the workbook's owner, so that formulas know named ranges. */
  names: (name: string) => RefValue | undefined = () => undefined;

  constructor(
    private readonly book: Book,
    readonly now: () => number,
  ) {}

  /** Something was written: nothing computed before counts any more. */
  touch(): void {
    if (this.results.size > 0) this.results = new Map();
  }

  register(name: string, run: (...args: unknown[]) => unknown): void {
    this.customs.set(name.toUpperCase(), run);
    this.touch();
  }

  byName(name: string): SheetStore | undefined {
    return this.book.byName(name);
  }
  named(name: string): RefValue | undefined {
    return this.names(name);
  }
  formulaAt(store: SheetStore, row: number, column: number): string | undefined {
    return store.cells.get(row, column)?.formula;
  }
  custom(name: string) {
    const run = this.customs.get(name);
    return run ? (args: Value[], home: Evaluator) => customCall(run, args, home) : undefined;
  }

  private resultsOf(store: SheetStore): Results {
    let results = this.results.get(store);
    if (!results) {
      results = { values: new Map(), spilled: new Map(), settled: store.formulas === 0 };
      this.results.set(store, results);
    }
    return results;
  }

  /** Computes every formula of the tab that could spill. */
  private settle(store: SheetStore): Results {
    const results = this.resultsOf(store);
    if (results.settled) return results;
    results.settled = true;
    store.cells.forEach((row, column, cell) => {
      if (cell.formula && this.maySpill(cell.formula)) this.compute(store, row, column, cell.formula);
    });
    return results;
  }

  private maySpill(formula: string): boolean {
    const node = parseFormula(formula);
    if (!node) return false;
    for (const name of callsOf(node))
      if (ARRAY_FUNCTIONS.has(name) || !Object.hasOwn(FUNCTIONS, name)) return true;
    return false;
  }

  private compute(store: SheetStore, row: number, column: number, formula: string): Scalar {
    const results = this.resultsOf(store);
    const key = row * WIDTH + column;
    const known = results.values.get(key);
    if (known !== undefined) return known;
    const mark = `${store.info.id}:${key}`;
    if (this.running.has(mark)) return new CellError('#REF!', 'Circular dependency detected.');
    this.running.add(mark);
    let value: Scalar;
    try {
      value = this.evaluate(store, row, column, formula, results);
    } finally {
      this.running.delete(mark);
    }
    // A write by a custom function's host may have thrown the cache away meanwhile.
    this.resultsOf(store).values.set(key, value);
    return value;
  }

  private evaluate(
    store: SheetStore,
    row: number,
    column: number,
    formula: string,
    results: Results,
  ): Scalar {
    const node = parseFormula(formula);
    if (!node) return new CellError('#ERROR!', 'Formula parse error.');
    try {
      const home = new Evaluator(this, store, row, column);
      const value = home.eval(node);
      if (!isMatrix(value)) return shown(home.scalar(value));
      return this.spill(store, row, column, value, results);
    } catch (error) {
      if (error instanceof Fail) return error.error;
      if (error instanceof RangeError) return new CellError('#REF!', 'Circular dependency detected.');
      throw error;
    }
  }

  private spill(store: SheetStore, row: number, column: number, block: Matrix, results: Results): Scalar {
    const rows = block.length;
    const columns = block[0]?.length ?? 0;
    if (rows === 0 || columns === 0) return new CellError('#N/A');
    if (row + rows > store.info.rows || column + columns > store.info.columns) {
      return new CellError(
        '#REF!',
        'Result was not automatically expanded, please insert more rows or columns.',
      );
    }
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        if (r + c === 0) continue;
        const taken = store.cells.get(row + r, column + c);
        if (taken || results.spilled.has((row + r) * WIDTH + column + c)) {
          return new CellError('#REF!', `${SPILL_BLOCKED} R${row + r + 1}C${column + c + 1}.`);
        }
      }
    }
    block.forEach((line, r) => {
      line.forEach((value, c) => {
        if (r + c > 0) results.spilled.set((row + r) * WIDTH + column + c, shown(value));
      });
    });
    return shown(block[0][0]);
  }

  /** What a cell holds for formulas: a number under a date format keeps its look. */
  private scalarAt(store: SheetStore, row: number, column: number, results: Results): Scalar {
    const cell = store.cells.get(row, column);
    if (!cell) return results.spilled.get(row * WIDTH + column) ?? null;
    if (cell.formula) return this.compute(store, row, column, cell.formula);
    if (cell.error) return new CellError(String(cell.value));
    if (typeof cell.value === 'number') {
      const format = store.styles.get(row, column)?.numberFormat;
      if (format && isDateLook(format)) return new Dated(cell.value, format);
    }
    return cell.value;
  }

  values(store: SheetStore, area: Area): Matrix {
    const results = this.settle(store);
    // Open ranges reach the edge of the grid; what lies below the data is blank.
    const used = this.extent(store, results);
    return Array.from({ length: area.rows }, (_, r) => {
      const row = area.row + r;
      if (row >= used.rows) return new Array<Scalar>(area.columns).fill(null);
      return Array.from({ length: area.columns }, (__, c) =>
        this.scalarAt(store, row, area.column + c, results),
      );
    });
  }

  read(store: SheetStore, area: Area): EngineCell[][] {
    const results = this.settle(store);
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c): EngineCell => {
        const [row, column] = [area.row + r, area.column + c];
        const cell = store.cells.get(row, column);
        if (cell && !cell.formula) return cell;
        if (!cell) {
          const value = results.spilled.get(row * WIDTH + column);
          return value === undefined ? BLANK : asCell(value);
        }
        return { ...asCell(this.compute(store, row, column, cell.formula!)), formula: cell.formula };
      }),
    );
  }

  private extent(store: SheetStore, results: Results): { rows: number; columns: number } {
    const used = store.used();
    for (const key of results.spilled.keys()) {
      used.rows = Math.max(used.rows, Math.floor(key / WIDTH) + 1);
      used.columns = Math.max(used.columns, (key % WIDTH) + 1);
    }
    return used;
  }

  used(store: SheetStore): { rows: number; columns: number } {
    return this.extent(store, this.settle(store));
  }

  /** Computed dates look like dates where nobody chose a format. */
  withFormats(store: SheetStore, area: Area, stored: CellStyle[][]): CellStyle[][] {
    const results = this.settle(store);
    return stored.map((line, r) =>
      line.map((style, c) => {
        if (style.numberFormat !== undefined) return style;
        const [row, column] = [area.row + r, area.column + c];
        const formula = store.cells.get(row, column)?.formula;
        const value = formula
          ? this.compute(store, row, column, formula)
          : results.spilled.get(row * WIDTH + column);
        return value instanceof Dated ? { ...style, numberFormat: value.format } : style;
      }),
    );
  }
}

function shown(value: Scalar): Scalar {
  if (typeof value === 'number' && !Number.isFinite(value)) return new CellError('#NUM!');
  return value;
}

function asCell(value: Scalar): EngineCell {
  if (value instanceof CellError) return { value: value.code, error: true };
  if (value instanceof Dated) return { value: value.serial };
  // A formula that gives nothing shows nothing, but one that refers to a blank cell shows 0 only in sums.
  return { value: value === null ? '' : value };
}
