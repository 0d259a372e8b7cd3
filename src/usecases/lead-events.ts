/** Finds a lead's events in History from the id column alone, then reads only the rows it needs. */
import type { Cell } from '../pipeline/cell';
import type { PipelineEvent } from '../pipeline/event';
import { type EventIdParts, readEventId } from '../pipeline/event-id';
import { ROWS_KEPT } from '../pipeline/signature';
import { rowToEvent } from '../workbook/history';
import { EVENT_ID_AT, HISTORY_COLUMNS } from '../workbook/schema';
import type { Pipeline } from './context';

/** A block wider than this would cost more than the older entries are worth. */
const WIDEST = 2000;

export interface LeadEvents {
  /** 1-based rows in History, in the order in which the events were written. */
  readonly rows: readonly number[];
  readonly revision: number;
  readonly ops: ReadonlySet<string>;
  /** Of the newest event; empty where it was written before there were checks. */
  readonly check: string;
}

export function readEventIds(pipeline: Pipeline): Cell[] {
  return pipeline.book.readColumn(pipeline.layout.tabs.history, EVENT_ID_AT);
}

/** Where the next event will stand, unless somebody wrote below the last one. */
export function nextRow(ids: readonly Cell[]): number {
  for (let at = ids.length - 1; at >= 0; at--) if (ids[at] !== '') return at + 2;
  return 2;
}

export function eventsOf(leadId: string, ids: readonly Cell[]): LeadEvents {
  const found = new Found();
  const start = `${leadId}.`;
  ids.forEach((id, index) => {
    if (typeof id !== 'string' || !id.startsWith(start)) return;
    const parts = readEventId(id);
    if (parts?.leadId === leadId) found.add(index + 1, parts);
  });
  return found;
}

/** One lead's events, collected in the order of the rows. */
class Found implements LeadEvents {
  readonly rows: number[] = [];
  readonly ops = new Set<string>();
  revision = 0;
  check = '';
  private readonly revisions: number[] = [];

  add(row: number, { revision, op, check }: EventIdParts): void {
    this.ops.add(op);
    // Only where somebody has sorted History does an event stand above an older one.
    let at = this.rows.length;
    while (at > 0 && this.revisions[at - 1] > revision) at--;
    this.rows.splice(at, 0, row);
    this.revisions.splice(at, 0, revision);
    if (revision < this.revision) return;
    this.revision = revision;
    this.check = check;
  }
}

export interface EventIndex {
  readonly leads: ReadonlyMap<string, LeadEvents>;
  of(leadId: string): LeadEvents;
  /** Leads that an operation wrote to, in History's order. */
  by(op: string): string[];
}

/** Every lead's events at once, from the same one column; `before`: goes on with an index of the rows above `from`. */
export function indexEvents(ids: readonly Cell[], from = 0, before?: EventIndex): EventIndex {
  const leads = (before?.leads ?? new Map()) as Map<string, Found>;
  for (let at = from; at < ids.length; at++) {
    const id = ids[at];
    const parts = typeof id === 'string' ? readEventId(id) : null;
    if (parts === null) continue;
    const known = leads.get(parts.leadId) ?? new Found();
    known.add(at + 1, parts);
    leads.set(parts.leadId, known);
  }
  const none: LeadEvents = new Found();
  return {
    leads,
    of: (leadId) => leads.get(leadId) ?? none,
    by: (op) => [...leads].filter(([, { ops }]) => ops.has(op)).map(([leadId]) => leadId),
  };
}

/** The newest events in one read, oldest first, and whether older ones were left out. */
export function readTimeline(
  pipeline: Pipeline,
  rows: readonly number[],
): { events: PipelineEvent[]; more: boolean } {
  if (rows.length === 0) return { events: [], more: false };
  const last = rows[rows.length - 1];
  const wanted = rows.slice(-ROWS_KEPT).filter((row) => Math.abs(last - row) < WIDEST);
  return {
    events: readTogether(pipeline, wanted).map(([, event]) => event),
    more: wanted.length < rows.length,
  };
}

/** All of a lead's events: the slow way, for repair. */
export function readEvents(pipeline: Pipeline, rows: readonly number[]): PipelineEvent[] {
  const found = eventsAt(pipeline, rows);
  return rows.flatMap((row) => found.get(row) ?? []);
}

/** So many rows between two events cost more to read along than another call. */
const GAP = 1200;

/** The events in these rows of History, wherever they are. */
export function eventsAt(pipeline: Pipeline, rows: readonly number[]): Map<number, PipelineEvent> {
  const groups: number[][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const near = groups[groups.length - 1];
    if (near && row - near[near.length - 1] <= GAP) near.push(row);
    else groups.push([row]);
  }
  return new Map(groups.flatMap((group) => readTogether(pipeline, group)));
}

/** From the first to the last of them in one block. */
function readTogether(
  { book, layout }: Pipeline,
  rows: readonly number[],
): Array<[row: number, event: PipelineEvent]> {
  const first = rows.reduce((a, b) => Math.min(a, b));
  const last = rows.reduce((a, b) => Math.max(a, b));
  const block = { row: first, column: 1, rows: last - first + 1, columns: HISTORY_COLUMNS.length };
  const cells = book.read(layout.tabs.history, block);
  return rows.flatMap((row) => {
    const event = rowToEvent(cells[row - first]);
    return event ? [[row, event]] : [];
  });
}
