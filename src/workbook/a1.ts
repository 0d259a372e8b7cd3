/** Names cells the way people see them: B3, AA10, C5:D6. */
import { columnLetters } from '../pipeline/adoption/snapshot';
import type { Block } from './port';

export { columnLetters };

export function a1(row: number, column: number): string {
  return columnLetters(column) + row;
}

export function a1Block(block: Block): string {
  const end = a1(block.row + block.rows - 1, block.column + block.columns - 1);
  const start = a1(block.row, block.column);
  return start === end ? start : `${start}:${end}`;
}
