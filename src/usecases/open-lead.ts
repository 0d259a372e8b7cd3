/** Opens the lead under the cursor, or a named one: a read path, so it never takes the lock. */
import { readEventId } from '../pipeline/event-id';
import { refuse } from '../pipeline/problem';
import { ROWS_KEPT } from '../pipeline/signature';
import type { Args, OpenResult } from '../rpc/contract';
import { readLayout } from '../workbook/layout';
import { findLead, type LeadRow, readLeadRow } from '../workbook/lead-row';
import { buildCard, type Shown } from './card';
import { type Context, openPipeline, type Pipeline } from './context';
import { eventsOf, readEventIds, readTimeline } from './lead-events';
import { presentOf } from './present';
import { selectedLeads } from './selected-leads';

export function openLead(context: Context, args: Args<'openLead'>): OpenResult {
  const { book } = context;
  const marks = book.marks();
  const layout = readLayout(book, marks);
  let lead: LeadRow;
  if (args.leadId) {
    lead = findLead(book, layout, args.leadId, args.row ?? 0) ?? refuse('lead_gone', { lead: args.leadId });
  } else {
    const { tab, rows, row } = book.selection();
    if (tab !== layout.tabs.leads) return { kind: 'not_a_lead', reason: 'other_tab' };
    if (rows.length > 1) {
      const several = selectedLeads(book, layout, rows);
      if (several) return several;
    }
    if (row <= layout.headerRow) return { kind: 'not_a_lead', reason: 'header' };
    lead = readLeadRow(book, layout, row);
  }
  if (!lead.leadId) return { kind: 'not_a_lead', reason: lead.filled ? 'new_row' : 'blank_row' };
  const revision = lead.signature?.state.revision ?? 0;
  if (args.known === `${lead.leadId}@${revision}`) return { kind: 'same', leadId: lead.leadId };
  const pipeline = openPipeline(context, marks);
  const shown = fromSignature(pipeline, lead) ?? fromHistory(pipeline, lead);
  if (layout.adopting > 0 && shown.state.revision === 0) return { kind: 'not_a_lead', reason: 'not_yet' };
  if (args.select) book.goTo(layout.tabs.leads, lead.row, layout.own.stage as number);
  return { kind: 'lead', card: buildCard(pipeline, shown) };
}

/** One read of the rows that the signature names; `null` when they are not what it says. */
function fromSignature(pipeline: Pipeline, lead: LeadRow): Shown | null {
  const { signature, leadId } = lead;
  if (!signature || signature.state.leadId !== leadId) return null;
  const { state, answers, rows } = signature;
  if (rows.length === 0 || rows.length < Math.min(ROWS_KEPT, state.revision)) return null;
  const { events, more } = readTimeline(pipeline, rows);
  const newest = events[events.length - 1];
  const sound = newest !== undefined && readEventId(newest.eventId)?.revision === state.revision;
  if (!sound || events.some((event) => event.leadId !== leadId)) return null;
  return { lead, state, answers, events, more: more || rows.length < state.revision, undo: signature.undo };
}

function fromHistory(pipeline: Pipeline, lead: LeadRow): Shown {
  const known = eventsOf(lead.leadId, readEventIds(pipeline));
  return { ...presentOf(pipeline, lead, known), ...readTimeline(pipeline, known.rows) };
}
