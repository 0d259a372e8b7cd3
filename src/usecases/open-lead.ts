/** Opens the lead under the cursor, or a named one: a read path, so it never takes the lock. */
import { refuse } from '../pipeline/problem';
import type { Args, OpenResult } from '../rpc/contract';
import { readLayout } from '../workbook/layout';
import { findLead, type LeadRow, readLeadRow } from '../workbook/lead-row';
import { buildCard } from './card';
import { type Context, openPipeline } from './context';
import { eventsOf, readEventIds, readTimeline } from './lead-events';
import { presentOf } from './present';

export function openLead(context: Context, args: Args<'openLead'>): OpenResult {
  const { book } = context;
  const marks = book.marks();
  const layout = readLayout(book, marks);
  let lead: LeadRow;
  if (args.leadId) {
    lead = findLead(book, layout, args.leadId, 0) ?? refuse('lead_gone', { lead: args.leadId });
  } else {
    const cursor = book.cursor();
    if (cursor.id !== layout.tabs.leads) return { kind: 'not_a_lead', reason: 'other_tab' };
    if (cursor.row <= layout.headerRow) return { kind: 'not_a_lead', reason: 'header' };
    lead = readLeadRow(book, layout, cursor.row);
  }
  if (!lead.leadId) return { kind: 'not_a_lead', reason: lead.filled ? 'new_row' : 'blank_row' };
  const revision = lead.signature?.state.revision ?? 0;
  if (args.known === `${lead.leadId}@${revision}`) return { kind: 'same', leadId: lead.leadId };
  const pipeline = openPipeline(context, marks);
  const known = eventsOf(lead.leadId, readEventIds(pipeline));
  const now = presentOf(pipeline, lead, known);
  const timeline = readTimeline(pipeline, known.rows);
  return { kind: 'lead', card: buildCard(pipeline, { ...now, ...timeline }) };
}
