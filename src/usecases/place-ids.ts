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
    const at = readBack(pipeline, wanted, places);
    writing = new Map();
    for (const [leadId, lead] of wanted) {
      const row = places.get(leadId);
      const there = row === undefined ? undefined : at.get(row);
      if (row === undefined || (there && same(there, lead))) continue;
      // Another lead's row: it gets back what it had, and ours is looked for.
      const had = there?.signature?.state.leadId ?? before.find((one) => there && same(one, there))?.leadId;
      writing.set(row, { lead_id: had ?? '' });
      const found = [...at.values()].find((one) => same(one, lead) && !wanted.has(one.leadId));
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

/** The rows that were written, when all are what they were meant to be; else every row there is. */
function readBack(
  pipeline: Pipeline,
  wanted: ReadonlyMap<string, LeadRow>,
  places: ReadonlyMap<string, number>,
): Map<number, LeadRow> {
  const rows = [...places.values()];
  const first = rows.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = rows.reduce((a, b) => Math.max(a, b), 0);
  const byRow = (leads: readonly LeadRow[]) => new Map(leads.map((lead) => [lead.row, lead]));
  const written = byRow(rows.length === 0 ? [] : readLeadRows(pipeline, first, last - first + 1));
  const stands = [...wanted].every(([leadId, lead]) => {
    const there = written.get(places.get(leadId) ?? 0);
    return there !== undefined && same(there, lead);
  });
  return stands ? written : byRow(readLeadRows(pipeline));
}

function same(one: LeadRow, other: LeadRow): boolean {
  return KNOWN_BY.every((field) => one.team(field) === other.team(field));
}
