/**
 * History's id column in a run that needs it again and again: read whole once, then only below what is known.
 * Rows are only ever added; where somebody took rows out all the same, it is read whole again.
 */
import type { Cell } from '../pipeline/cell';
import { EVENT_ID_AT } from '../workbook/schema';
import type { Pipeline } from './context';
import { nextRow, readEventIds } from './lead-events';

export class EventLog {
  private ids: readonly Cell[] | null = null;

  /** Every id, from row 1 on, as History stands now; what others wrote meanwhile included. */
  read(pipeline: Pipeline): readonly Cell[] {
    this.ids = (this.ids && goOn(pipeline, this.ids)) ?? readEventIds(pipeline);
    return this.ids;
  }
}

/** `null` when the last of them is not the one it was. */
function goOn({ book, layout }: Pipeline, ids: readonly Cell[]): Cell[] | null {
  const tab = layout.tabs.history;
  const row = nextRow(ids) - 1;
  const rows = book.size(tab).rows - row + 1;
  if (rows < 1) return null;
  const [[there], ...below] = book.read(tab, { row, column: EVENT_ID_AT, rows, columns: 1 });
  return there === ids[row - 1] ? [...ids.slice(0, row), ...below.map(([id]) => id)] : null;
}
