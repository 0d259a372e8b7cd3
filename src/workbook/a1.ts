/** Names cells the way people see them: B3, AA10, C5:D6. */
import type { Block } from './port';

/** 1-based column number to letters. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function a1(row: number, column: number): string {
  return columnLetters(column) + row;
}

export function a1Block(block: Block): string {
  const end = a1(block.row + block.rows - 1, block.column + block.columns - 1);
  const start = a1(block.row, block.column);
  return start === end ? start : `${start}:${end}`;
}
