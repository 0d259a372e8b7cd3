/**
 * History's id column in a run that needs it again and again: read and indexed whole once, then only below what is
 * known. Rows are only ever added; where somebody took rows out all the same, everything is read again.
 */
import type { Cell } from '../pipeline/cell';
import { EVENT_ID_AT } from '../workbook/schema';
import type { Pipeline } from './context';
import { type EventIndex, indexEvents, nextRow, readEventIds } from './lead-events';

export interface KnownEvents {
  /** Every id, from row 1 on. */
  readonly ids: readonly Cell[];
  readonly index: EventIndex;
}

export class EventLog {
  private known: KnownEvents | null = null;

  /** As History stands now, what others wrote meanwhile included. */
  read(pipeline: Pipeline): KnownEvents {
    this.known = (this.known && goOn(pipeline, this.known)) ?? knownOf(readEventIds(pipeline));
    return this.known;
  }
}

export function knownOf(ids: readonly Cell[]): KnownEvents {
  return { ids, index: indexEvents(ids) };
}

/** `null` when the last of them is not the one it was. */
function goOn({ book, layout }: Pipeline, { ids, index }: KnownEvents): KnownEvents | null {
  const tab = layout.tabs.history;
  const row = nextRow(ids) - 1;
  const rows = book.size(tab).rows - row + 1;
  if (rows < 1) return null;
  const [[there], ...below] = book.read(tab, { row, column: EVENT_ID_AT, rows, columns: 1 });
  if (there !== ids[row - 1]) return null;
  const now = [...ids.slice(0, row), ...below.map(([id]) => id)];
  return { ids: now, index: indexEvents(now, row, index) };
}
