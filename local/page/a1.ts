/** Reads `B3`, `B3:D9`, `A:C` and `2:4` as areas. */
import type { Area } from '../engine/engine';

function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

export function parseA1(a1: string, rows: number, columns: number): Area {
  const match = /^([A-Z]*)(\d*)(?::([A-Z]*)(\d*))?$/i.exec(a1.replace(/\$/g, ''));
  if (!match || a1 === '') throw new Error(`"${a1}" is not a reference.`);
  const [, left = '', top = '', right, bottom] = match;
  const first = { row: top ? Number(top) - 1 : 0, column: left ? columnIndex(left) : 0 };
  const range = right !== undefined || bottom !== undefined;
  const last = range
    ? {
        row: bottom ? Number(bottom) - 1 : rows - 1,
        column: right ? columnIndex(right) : columns - 1,
      }
    : first;
  return {
    row: Math.min(first.row, last.row),
    column: Math.min(first.column, last.column),
    rows: Math.abs(last.row - first.row) + 1,
    columns: Math.abs(last.column - first.column) + 1,
  };
}
