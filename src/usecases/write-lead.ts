/**
 * Writes a lead's own cells and proves that they landed on its row: people sort and delete rows while a
 * script runs, and no lock of ours stops them. What was written onto another lead's row is put right.
 */
import { refuse } from '../pipeline/problem';
import { findLead, type LeadRow, type OwnCells, readLeadRow, writeOwnCells } from '../workbook/lead-row';
import type { Pipeline } from './context';
import { eventsOf, readEventIds } from './lead-events';
import { ownCells } from './own-cells';
import { remake } from './present';

const ROUNDS = 3;

/** Returns the row as read back. A lead whose row has gone meanwhile keeps its History. */
export function writeLead(pipeline: Pipeline, lead: LeadRow, cells: OwnCells): LeadRow {
  let row = lead.row;
  for (let round = 0; round < ROUNDS; round++) {
    writeOwnCells(pipeline.book, pipeline.layout, new Map([[row, cells]]));
    const written = readLeadRow(pipeline.book, pipeline.layout, row);
    if (written.leadId === lead.leadId) return written;
    restore(pipeline, written, cells);
    const moved = findLead(pipeline.book, pipeline.layout, lead.leadId, 0);
    if (moved === null) refuse('row_gone', { lead: lead.leadId });
    row = moved.row;
  }
  return refuse('sheet_moving', { lead: lead.leadId });
}

/** Puts back what the row's rightful lead had in the cells that were just written over. */
function restore(pipeline: Pipeline, stranger: LeadRow, cells: OwnCells): void {
  const names = Object.keys(cells) as Array<keyof OwnCells>;
  let rightful: OwnCells = {};
  if (stranger.leadId) {
    const known = eventsOf(stranger.leadId, readEventIds(pipeline));
    rightful = ownCells(pipeline, remake(pipeline, stranger.leadId, known));
  }
  const back = Object.fromEntries(names.map((name) => [name, rightful[name] ?? '']));
  writeOwnCells(pipeline.book, pipeline.layout, new Map([[stranger.row, back]]));
}
