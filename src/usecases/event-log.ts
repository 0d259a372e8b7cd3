/**
 * History in a run that needs it again and again: its id column is read and indexed whole once, then only below what
 * is known, and an event's row is read once. Rows are only ever added; where somebody took rows out all the same,
 * everything is read again.
 */
import type { Cell } from '../pipeline/cell';
import type { PipelineEvent } from '../pipeline/event';
import { EVENT_ID_AT } from '../workbook/schema';
import type { Pipeline } from './context';
import { type EventIndex, eventsAt, indexEvents, nextRow, readEventIds } from './lead-events';

export interface KnownEvents {
  /** Every id, from row 1 on. */
  readonly ids: readonly Cell[];
  readonly index: EventIndex;
}

export class EventLog {
  private known: KnownEvents | null = null;
  private events = new Map<number, PipelineEvent | null>();

  /** As History stands now, what others wrote meanwhile included. */
  read(pipeline: Pipeline): KnownEvents {
    const further = this.known && goOn(pipeline, this.known);
    if (!further) this.events.clear();
    this.known = further ?? knownOf(readEventIds(pipeline));
    return this.known;
  }

  /**
   * All events of these leads, each lead's in the order in which they were written. Read before the lock is taken,
   * they are known when it is: only what came since is read under it.
   */
  of(pipeline: Pipeline, leads: readonly string[], index: EventIndex['leads']): Map<string, PipelineEvent[]> {
    const rowsOf = (leadId: string): readonly number[] => index.get(leadId)?.rows ?? [];
    const unread = leads.flatMap(rowsOf).filter((row) => !this.events.has(row));
    const read = eventsAt(pipeline, unread);
    for (const row of unread) this.events.set(row, read.get(row) ?? null);
    return new Map(
      leads.map((leadId) => {
        const events = rowsOf(leadId).map((row) => this.events.get(row) ?? null);
        return [leadId, events.filter((event) => event?.leadId === leadId) as PipelineEvent[]];
      }),
    );
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
