/** Computes formulas when they are read. */
import type { Area, CellStyle, EngineCell } from '../engine';
import type { SheetStore } from '../sheet-store';

export interface Book {
  sheets(): SheetStore[];
  byName(name: string): SheetStore | undefined;
}

const BLANK: EngineCell = Object.freeze({ value: null });

export class Calculator {
  readonly functions = new Map<string, (...args: unknown[]) => unknown>();
  constructor(
    readonly book: Book,
    readonly now: () => number,
  ) {}
  touch(): void {}
  register(name: string, run: (...args: unknown[]) => unknown): void {
    this.functions.set(name.toUpperCase(), run);
  }
  read(store: SheetStore, area: Area): EngineCell[][] {
    return store.cells.read(area, BLANK, (cell) => cell);
  }
  used(store: SheetStore): { rows: number; columns: number } {
    return store.used();
  }
  withFormats(_store: SheetStore, _area: Area, stored: CellStyle[][]): CellStyle[][] {
    return stored;
  }
}
