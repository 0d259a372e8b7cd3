/**
 * Gives an id to rows that have none, many under one hold of the lock; what becomes of them is recorded under others.
 * While a pipeline is started they came meanwhile, and their past is taken over like that of the others, instead of
 * recorded as typed by hand.
 */
import { lastSerial, leadIdOf } from '../pipeline/event-id';
import type { AdoptionNote } from '../workbook/adoption-note';
import type { LeadRow } from '../workbook/lead-row';
import { readBlock, type Waiting } from './adopt-rows';
import { type Context, openPipeline, type Pipeline } from './context';
import { isNewLead, readLeadRows, readLeadsToCompare } from './differences';
import type { EventLog } from './event-log';
import { requireEditable } from './may-edit';
import { openForWriting } from './migrate';
import { placeIds } from './place-ids';
import type { Rows } from './relabel-leads';
import { blocksOf } from './row-blocks';
import { lostLeadOf } from './whose-row';

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
  const block = readBlock(pipeline, rows);
  const told = block.told(header, settled);
  const fresh = block.leads.filter((lead) => !lead.leadId && isNewLead(lead) && told.has(lead.row));
  return fresh.length === 0 ? 0 : giveIds(pipeline, idsOf(pipeline, log), fresh, block.leads).size;
}

/** Inside the lock: the ids that rows of a block got which are to be recorded as new. */
export function numberFresh(pipeline: Pipeline, log: EventLog, { row, rows }: Rows): ReadonlySet<string> {
  const leads = readLeadRows(pipeline, row, rows);
  const ids = idsOf(pipeline, log);
  const fresh = leads.filter(
    (lead) => !lead.leadId && isNewLead(lead) && lostLeadOf(lead, ids.known, ids.standing) === null,
  );
  if (fresh.length === 0) return new Set();
  requireEditable(
    pipeline,
    fresh.map((lead) => lead.row),
  );
  return giveIds(pipeline, ids, fresh, leads);
}

interface Ids {
  /** In the tab. */
  readonly standing: ReadonlySet<string>;
  /** In History. */
  readonly known: ReadonlyMap<string, unknown>;
}

function idsOf(pipeline: Pipeline, log: EventLog): Ids {
  const { book, layout } = pipeline;
  const standing = book.readColumn(layout.tabs.leads, layout.own.lead_id as number);
  return {
    standing: new Set(standing.map((id) => String(id).trim())),
    known: log.read(pipeline).index.leads,
  };
}

/** Ids that nobody had before; `block`: the rows around, as they were read. */
function giveIds(
  pipeline: Pipeline,
  { standing, known }: Ids,
  fresh: readonly LeadRow[],
  block: readonly LeadRow[],
): ReadonlySet<string> {
  const last = lastSerial([...standing, ...known.keys()]);
  const wanted = new Map(fresh.map((lead, at): [string, LeadRow] => [leadIdOf(last + at + 1), lead]));
  const before = block.filter((lead) => lead.leadId);
  return new Set(placeIds(pipeline, wanted, before).keys());
}
