/** Whether this person may write where a change would have to: asked before anything is written. */
import { type Problem, Refusal } from '../pipeline/problem';
import type { Layout } from '../workbook/layout';
import { HISTORY_COLUMNS } from '../workbook/schema';
import type { Pipeline } from './context';

/** Beyond so many rows they are not looked at one by one. */
const MOST = 200;

/** What keeps them from the own cells of these rows; `null`: nothing does. */
export function protectedRows(pipeline: Pipeline, rows: readonly number[]): Problem | null {
  const found = protectedBlock(pipeline, rows);
  if (found === null || rows.length === 1 || rows.length > MOST) return found;
  for (const row of rows) {
    const own = protectedBlock(pipeline, [row]);
    if (own) return own;
  }
  return null;
}

/** One look, from the first of the rows to the last. */
function protectedBlock({ book, layout }: Pipeline, rows: readonly number[]): Problem | null {
  if (rows.length === 0) return null;
  const row = rows.reduce((a, b) => Math.min(a, b));
  const last = rows.reduce((a, b) => Math.max(a, b));
  for (const { column, columns } of ownRuns(layout)) {
    const found = book.inTheWay(layout.tabs.leads, { row, column, rows: last - row + 1, columns });
    if (found) return found;
  }
  return null;
}

/** A row that stays behind its History for lack of rights would be half a change. */
export function requireEditable(pipeline: Pipeline, rows: readonly number[]): void {
  const found = protectedRows(pipeline, rows);
  if (found) throw new Refusal(found);
}

/** Who may not write into History may not do anything here. */
export function readOnlyBecause({ book, layout }: Pipeline): Problem | null {
  return book.inTheWay(layout.tabs.history, { row: 2, column: 1, rows: 1, columns: HISTORY_COLUMNS.length });
}

/** Our columns stand side by side unless people have moved one. */
function ownRuns({ own }: Layout): Array<{ column: number; columns: number }> {
  const runs: Array<{ column: number; columns: number }> = [];
  for (const column of (Object.values(own) as number[]).sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && run.column + run.columns === column) run.columns++;
    else runs.push({ column, columns: 1 });
  }
  return runs;
}
