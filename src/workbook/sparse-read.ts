/**
 * Reads some columns of many rows in as few calls as pay off: a gap is read along when its cells cost less
 * than a call of their own would.
 */
import type { Cell } from '../pipeline/cell';
import type { Block, Book } from './port';

/** So many cells take as long to read as one more call. */
const CELLS_PER_CALL = 17_000;

/** Rows as wide as the last column; columns that were not asked for are blank, or read along. */
export function readColumns(
  book: Book,
  tab: number,
  at: Pick<Block, 'row' | 'rows'>,
  columns: readonly number[],
): Cell[][] {
  return sparse(at, columns, (block): Cell[][] => book.read(tab, block));
}

/** The same as people see them. */
export function readColumnsAsShown(
  book: Book,
  tab: number,
  at: Pick<Block, 'row' | 'rows'>,
  columns: readonly number[],
): string[][] {
  return sparse(at, columns, (block): string[][] => book.readAsShown(tab, block));
}

function sparse<T extends Cell>(
  { row, rows }: Pick<Block, 'row' | 'rows'>,
  columns: readonly number[],
  read: (block: Block) => T[][],
): T[][] {
  const width = Math.max(0, ...columns);
  const lines = Array.from({ length: rows }, () => new Array<T>(width).fill('' as T));
  for (const { first, last } of runsOf(columns, rows)) {
    const block = { row, column: first, rows, columns: last - first + 1 };
    read(block).forEach((cells, down) => {
      cells.forEach((cell, right) => {
        lines[down][first - 1 + right] = cell;
      });
    });
  }
  return lines;
}

function runsOf(columns: readonly number[], rows: number): Array<{ first: number; last: number }> {
  const runs: Array<{ first: number; last: number }> = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    const gap = run ? column - run.last - 1 : 0;
    if (run && gap * rows <= CELLS_PER_CALL) run.last = column;
    else runs.push({ first: column, last: column });
  }
  return runs;
}
