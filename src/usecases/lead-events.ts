/** Finds a lead's events in History from the id column alone, then reads only the rows it needs. */
import type { Cell } from '../pipeline/cell';
import type { PipelineEvent } from '../pipeline/event';
import { readEventId } from '../pipeline/event-id';
import { ROWS_KEPT } from '../pipeline/signature';
import { rowToEvent } from '../workbook/history';
import { EVENT_ID_AT, HISTORY_COLUMNS } from '../workbook/schema';
import type { Pipeline } from './context';

/** A block wider than this would cost more than the older entries are worth. */
const WIDEST = 2000;

export interface LeadEvents {
  /** 1-based rows in History, in order. */
  readonly rows: readonly number[];
  readonly revision: number;
  readonly ops: ReadonlySet<string>;
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
  const rows: number[] = [];
  const ops = new Set<string>();
  let revision = 0;
  const start = `${leadId}.`;
  ids.forEach((id, index) => {
    if (typeof id !== 'string' || !id.startsWith(start)) return;
    const parts = readEventId(id);
    if (parts === null || parts.leadId !== leadId) return;
    rows.push(index + 1);
    ops.add(parts.op);
    revision = Math.max(revision, parts.revision);
  });
  return { rows, revision, ops };
}

export interface EventIndex {
  readonly leads: ReadonlyMap<string, LeadEvents>;
  of(leadId: string): LeadEvents;
  /** Leads that an operation wrote to, in History's order. */
  by(op: string): string[];
}

/** Every lead's events at once, from the same one column. */
export function indexEvents(ids: readonly Cell[]): EventIndex {
  const leads = new Map<string, { rows: number[]; revision: number; ops: Set<string> }>();
  ids.forEach((id, index) => {
    const parts = typeof id === 'string' ? readEventId(id) : null;
    if (parts === null) return;
    const known = leads.get(parts.leadId) ?? { rows: [], revision: 0, ops: new Set<string>() };
    known.rows.push(index + 1);
    known.ops.add(parts.op);
    known.revision = Math.max(known.revision, parts.revision);
    leads.set(parts.leadId, known);
  });
  const none: LeadEvents = { rows: [], revision: 0, ops: new Set() };
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
  const wanted = rows.slice(-ROWS_KEPT).filter((row) => last - row < WIDEST);
  const events = readRows(pipeline, wanted[0], last, new Set(wanted));
  return { events, more: wanted.length < rows.length };
}

/** All of a lead's events: the slow way, for repair. */
export function readEvents(pipeline: Pipeline, rows: readonly number[]): PipelineEvent[] {
  return rows.length === 0 ? [] : readRows(pipeline, rows[0], rows[rows.length - 1], new Set(rows));
}

function readRows(
  { book, layout }: Pipeline,
  first: number,
  last: number,
  wanted: ReadonlySet<number>,
): PipelineEvent[] {
  const block = { row: first, column: 1, rows: last - first + 1, columns: HISTORY_COLUMNS.length };
  return book.read(layout.tabs.history, block).flatMap((cells, index) => {
    const event = wanted.has(first + index) ? rowToEvent(cells) : null;
    return event ? [event] : [];
  });
}
