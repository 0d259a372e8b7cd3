/** Single cells to be written, gathered into the fewest rectangles: every write costs a call. */
import type { Cell } from '../pipeline/cell';
import type { Book } from './port';

export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
}

interface Run {
  readonly row: number;
  readonly column: number;
  readonly values: Cell[][];
}

export function writeChanges(book: Book, tab: number, changes: readonly CellChange[]): void {
  for (const { row, column, values } of rectanglesOf(changes)) book.write(tab, row, column, values);
}

/** Neighbours in a row make a run; the same run in adjacent rows makes a rectangle. */
export function rectanglesOf(changes: readonly CellChange[]): Run[] {
  const sorted = [...changes].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Array<{ row: number; column: number; cells: Cell[] }> = [];
  for (const { row, column, value } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.row === row && last.column + last.cells.length === column) last.cells.push(value);
    else runs.push({ row, column, cells: [value] });
  }
  const open = new Map<string, Run>();
  const done: Run[] = [];
  for (const { row, column, cells } of runs) {
    const key = `${column}:${cells.length}`;
    const above = open.get(key);
    if (above && above.row + above.values.length === row) above.values.push(cells);
    else {
      const run = { row, column, values: [cells] };
      open.set(key, run);
      done.push(run);
    }
  }
  return done;
}
