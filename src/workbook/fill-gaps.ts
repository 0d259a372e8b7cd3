/** Turns many scattered cells into few blocks: every write costs a call, however small. */
import type { Cell } from '../pipeline/cell';
import type { OwnCells } from './lead-row';
import type { LeadColumn } from './schema';

/** More rows than this are written as one block, with what stands between them as it was read. */
const SCATTERED = 20;

/** Adds to the rows, and to those between them, the cells of these columns that are not among them. */
export function fillGaps(
  cells: Map<number, OwnCells>,
  names: readonly LeadColumn[],
  present: (row: number, name: LeadColumn) => Cell | undefined,
): void {
  if (cells.size <= SCATTERED) return;
  const rows = [...cells.keys()];
  const first = rows.reduce((a, b) => Math.min(a, b));
  const last = rows.reduce((a, b) => Math.max(a, b));
  for (let row = first; row <= last; row++) {
    const own = { ...cells.get(row) };
    for (const name of names) own[name] ??= present(row, name);
    cells.set(row, own);
  }
}
