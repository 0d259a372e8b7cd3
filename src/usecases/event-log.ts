/**
 * History's id column in a run that needs it again and again: read whole once, then only below what is known.
 * Rows are only ever added; where somebody took rows out all the same, it is read whole again.
 */
import type { Cell } from '../pipeline/cell';
import { EVENT_ID_AT } from '../workbook/schema';
import type { Pipeline } from './context';
import { nextRow, readEventIds } from './lead-events';

export class EventLog {
  private ids: Cell[] = [];

  constructor(pipeline: Pipeline) {
    this.ids = readEventIds(pipeline);
  }

  /** Every id, from row 1 on, as History stands now; what others wrote meanwhile included. */
  read(pipeline: Pipeline): readonly Cell[] {
    const { book, layout } = pipeline;
    const tab = layout.tabs.history;
    const last = nextRow(this.ids) - 1;
    const { rows } = book.size(tab);
    const [there, ...below] =
      rows < last
        ? []
        : book.read(tab, { row: last, column: EVENT_ID_AT, rows: rows - last + 1, columns: 1 });
    if (there?.[0] === this.ids[last - 1])
      this.ids = [...this.ids.slice(0, last), ...below.map(([id]) => id)];
    else this.ids = readEventIds(pipeline);
    return this.ids;
  }
}
