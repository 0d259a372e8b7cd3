/**
 * Gives rows their ids before History is told of them, and makes sure that each id stands beside the row that it
 * was meant for: somebody may sort meanwhile, and an id written over another lead's would take its past away.
 */
import { type LeadRow, type OwnCells, writeOwnCells } from '../workbook/lead-row';
import type { Pipeline } from './context';
import { readLeadRows } from './differences';

const ROUNDS = 3;
/** What a row is known by before it has an id: the team's own words in it. */
const KNOWN_BY = ['company', 'contact', 'email', 'phone', 'source'] as const;

/** The rows by their new ids, as read back; one that could not be found again is left for the next time. */
export function placeIds(
  pipeline: Pipeline,
  wanted: ReadonlyMap<string, LeadRow>,
  /** Rows that had an id when they were read. */
  before: readonly LeadRow[],
): Map<string, LeadRow> {
  const { book, layout } = pipeline;
  const places = new Map([...wanted].map(([leadId, lead]) => [leadId, lead.row]));
  let writing = new Map<number, OwnCells>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [leadId, row] of places) writing.set(row, { lead_id: leadId });
    writeOwnCells(book, layout, writing);
    const leads = readLeadRows(pipeline);
    const at = new Map(leads.map((lead) => [lead.row, lead]));
    writing = new Map();
    for (const [leadId, lead] of wanted) {
      const row = places.get(leadId);
      const there = row === undefined ? undefined : at.get(row);
      if (row === undefined || (there && same(there, lead))) continue;
      // Another lead's row: it gets back what it had, and ours is looked for.
      writing.set(row, { lead_id: before.find((one) => there && same(one, there))?.leadId ?? '' });
      const found = leads.find((one) => same(one, lead) && !wanted.has(one.leadId));
      if (found) places.set(leadId, found.row);
      else places.delete(leadId);
    }
    if (writing.size === 0) {
      const placed = [...places].map(([leadId, row]) => [leadId, at.get(row) as LeadRow] as const);
      return new Map(placed);
    }
  }
  writeOwnCells(book, layout, writing);
  return new Map();
}

function same(one: LeadRow, other: LeadRow): boolean {
  return KNOWN_BY.every((field) => one.team(field) === other.team(field));
}
