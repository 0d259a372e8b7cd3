/**
 * Gives an id to the leads of a started pipeline that have none: rows were inserted while the ids were written, or
 * came since. Their past is taken over like that of the others, instead of recorded as typed by hand.
 */
import { leadIdOf, serialOf } from '../pipeline/event-id';
import type { AdoptionNote } from '../workbook/adoption-note';
import type { LeadRow } from '../workbook/lead-row';
import { readBlock, type Waiting } from './adopt-rows';
import { type Context, openPipeline } from './context';
import { isNewLead, readLeadsToCompare } from './differences';
import { openForWriting } from './migrate';
import { placeIds } from './place-ids';
import { blocksOf } from './row-blocks';

/** Returns how many rows got one; `null` when somebody else has the lock. */
export function numberRows(context: Context, waiting: Waiting, { settled }: AdoptionNote): number | null {
  const left = readLeadsToCompare(openPipeline(context)).filter((lead) => !lead.leadId && isNewLead(lead));
  let numbered = 0;
  for (const rows of blocksOf(left.map(({ row }) => row))) {
    const placed = context.book.locked(() => numberBlock(context, waiting, rows, settled));
    if (placed === undefined) return null;
    numbered += placed;
    context.book.standBack();
  }
  return numbered;
}

/** Runs inside the lock, and looks at the rows anew. */
function numberBlock(
  context: Context,
  { header, log }: Waiting,
  rows: readonly number[],
  settled: AdoptionNote['settled'],
): number {
  const pipeline = openForWriting(context);
  const { book, layout } = pipeline;
  const block = readBlock(pipeline, rows);
  const told = block.told(header, settled);
  const fresh = block.leads.filter((lead) => !lead.leadId && isNewLead(lead) && told.has(lead.row));
  if (fresh.length === 0) return 0;
  const standing = book.readColumn(layout.tabs.leads, layout.own.lead_id as number).map(String);
  const given = [...standing, ...log.read(pipeline).index.leads.keys()];
  const last = given.reduce((highest, id) => Math.max(highest, serialOf(id.trim())), 0);
  const wanted = new Map(fresh.map((lead, at): [string, LeadRow] => [leadIdOf(last + at + 1), lead]));
  return placeIds(
    pipeline,
    wanted,
    block.leads.filter((lead) => lead.leadId),
  ).size;
}
