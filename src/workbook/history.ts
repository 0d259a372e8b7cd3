/** History: events to rows and back. Append-only; a row once written is never changed. */
import { type Cell, wallTimeOf } from '../pipeline/cell';
import { EVENT_KINDS, type EventKind, type PipelineEvent, VIAS, type Via } from '../pipeline/event';
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

/** Every event by lead, in History order. */
export function eventsByLead(rows: readonly (readonly Cell[])[]): Map<string, PipelineEvent[]> {
  const byLead = new Map<string, PipelineEvent[]>();
  for (const row of rows) {
    const event = rowToEvent(row);
    if (event === null) continue;
    const known = byLead.get(event.leadId);
    if (known) known.push(event);
    else byLead.set(event.leadId, [event]);
  }
  return byLead;
}
