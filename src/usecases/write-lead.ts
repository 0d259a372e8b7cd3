/**
 * Writes a lead's own cells and proves that they landed on its row: people sort and delete rows while a
 * script runs, and no lock of ours stops them. What was written onto another lead's row is put right.
 */
import { refuse } from '../pipeline/problem';
import { findLead, type LeadRow, type OwnCells, readLeadRow, writeOwnCells } from '../workbook/lead-row';
import type { Pipeline } from './context';
import { eventsOf, readEventIds } from './lead-events';
import { ownCells } from './own-cells';
import { planCells } from './plan-cells';
import { remake } from './present';

const ROUNDS = 3;

/** Returns the row as read back. A lead whose row has gone meanwhile keeps its History. */
export function writeLead(pipeline: Pipeline, lead: LeadRow, cells: OwnCells): LeadRow {
  let row = lead.row;
  for (let round = 0; round < ROUNDS; round++) {
    writeOwnCells(pipeline.book, pipeline.layout, new Map([[row, cells]]));
    const written = readLeadRow(pipeline.book, pipeline.layout, row);
    if (written.leadId === lead.leadId) return written;
    row = putRight(pipeline, written, lead.leadId, cells);
  }
  return refuse('sheet_moving', { lead: lead.leadId });
}

/** Gives the row's rightful lead its cells back, and says where the other one is now. */
export function putRight(pipeline: Pipeline, stranger: LeadRow, leadId: string, cells: OwnCells): number {
  restore(pipeline, stranger, cells);
  const moved = findLead(pipeline.book, pipeline.layout, leadId, 0);
  return (moved ?? refuse('row_gone', { lead: leadId })).row;
}

/** Puts back what the row's rightful lead had in the cells that were just written over. */
function restore(pipeline: Pipeline, stranger: LeadRow, cells: OwnCells): void {
  const names = Object.keys(cells) as Array<keyof OwnCells>;
  let rightful: OwnCells = {};
  if (stranger.leadId) {
    const known = eventsOf(stranger.leadId, readEventIds(pipeline));
    const made = remake(pipeline, stranger.leadId, known);
    const amount = made.state.amount ?? '';
    rightful = { ...ownCells(pipeline, made), ...planCells(pipeline, made.state), amount };
  }
  const back = Object.fromEntries(names.map((name) => [name, rightful[name] ?? '']));
  writeOwnCells(pipeline.book, pipeline.layout, new Map([[stranger.row, back]]));
}
