/** History: events to rows and back. Append-only; a row once written is never changed. */
import { type Cell, isDate, serialOfWall, wallTimeOf } from '../pipeline/cell';
import { EVENT_KINDS, type EventKind, type PipelineEvent, VIAS, type Via } from '../pipeline/event';
import { eventCheck } from '../pipeline/event-check';
import { readEventId, withCheck } from '../pipeline/event-id';
import { fitted } from '../pipeline/fitted';
import { HISTORY_COLUMNS, type HistoryColumn } from './schema';

const AT = Object.fromEntries(HISTORY_COLUMNS.map((name, index) => [name, index])) as Record<
  HistoryColumn,
  number
>;

export function eventToRow(event: PipelineEvent): Cell[] {
  return [
    event.when === null ? '' : new Date(event.when),
    event.leadId,
    event.kind,
    event.from,
    event.to,
    event.amount ?? '',
    event.source,
    event.actor,
    event.owner,
    event.reason,
    event.note,
    event.via,
    event.eventId,
    event.summary,
  ];
}

/** The rows to append, each with its check; `newest` gives the check of a lead's last event in History. */
export function sealedRows(
  events: readonly PipelineEvent[],
  newest: (leadId: string) => string = () => '',
): Cell[][] {
  const last = new Map<string, string>();
  return events.map((event) => {
    const row = eventToRow(event);
    const check = checkOfRow(row, last.get(event.leadId) ?? newest(event.leadId));
    last.set(event.leadId, check);
    row[AT.event_id] = withCheck(event.eventId, check);
    return row;
  });
}

/** The check that belongs to a row as it stands, after the check before it; a row of no event has none. */
export function checkOfRow(row: readonly Cell[], before: string): string {
  const id = readEventId(String(row[AT.event_id] ?? ''));
  if (id === null) return '';
  const cells = HISTORY_COLUMNS.map((_, at) => row[at] ?? '');
  cells[AT.event_id] = `${id.leadId}.${id.revision}.${id.op}`;
  // What a column's format makes of a number is not what somebody wrote.
  const { when, amount } = AT;
  if (typeof cells[when] === 'number') cells[when] = new Date(wallTimeOf(cells[when]) ?? 0);
  if (isDate(cells[amount])) cells[amount] = serialOfWall(cells[amount].getTime());
  return eventCheck(cells, before);
}

/** `null` for a row that is no event of ours: blank, a header, or an unknown kind. */
export function rowToEvent(row: readonly Cell[]): PipelineEvent | null {
  const text = (column: HistoryColumn): string => String(row[AT[column]] ?? '');
  const kind = text('event');
  const leadId = text('lead_id');
  if (!leadId || !EVENT_KINDS.includes(kind as EventKind)) return null;
  const amount = row[AT.amount];
  const via = text('via');
  return {
    when: wallTimeOf(row[AT.when]),
    leadId,
    kind: kind as EventKind,
    from: text('from'),
    to: text('to'),
    amount: typeof amount === 'number' ? amount : null,
    source: fitted(text('source')),
    actor: fitted(text('actor')),
    owner: fitted(text('owner')),
    reason: fitted(text('reason')),
    note: fitted(text('note')),
    via: VIAS.includes(via as Via) ? (via as Via) : 'import',
    eventId: text('event_id'),
    summary: text('summary'),
  };
}

/** In the order in which they were written, which is not that of the rows where somebody has sorted History. */
export function inOrder(events: PipelineEvent[]): PipelineEvent[] {
  const number = (event: PipelineEvent): number => readEventId(event.eventId)?.revision ?? 0;
  return events.sort((a, b) => number(a) - number(b));
}

/** Every lead's events, in the order in which they were written; a row whose id was lost is none of them. */
export function eventsByLead(rows: readonly (readonly Cell[])[]): Map<string, PipelineEvent[]> {
  const byLead = new Map<string, PipelineEvent[]>();
  for (const row of rows) {
    const event = rowToEvent(row);
    const id = event && readEventId(event.eventId);
    if (event === null || id === null) continue;
    const known = byLead.get(id.leadId);
    if (known) known.push(event);
    else byLead.set(id.leadId, [event]);
  }
  for (const events of byLead.values()) inOrder(events);
  return byLead;
}
