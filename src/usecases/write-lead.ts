/**
 * Writes a lead's own cells and proves that they landed on its row: people sort and delete rows while a
 * script runs, and no lock of ours stops them. What was written onto another lead's row is put right.
 */
import { sameCell } from '../pipeline/cell';
import { Refusal, refuse } from '../pipeline/problem';
import { findLead, type LeadRow, type OwnCells, readLeadRow, writeOwnCells } from '../workbook/lead-row';
import type { Pipeline } from './context';
import { readLeadRows } from './differences';
import { eventsOf, readEventIds } from './lead-events';
import { leftBehind } from './left-behind';
import { ownCells } from './own-cells';
import { planCells } from './plan-cells';
import { remake } from './present';
import { wordsOf } from './whose-row';

const ROUNDS = 3;
/** What only says that a row could not follow its History. */
const BEHIND = ['row_gone', 'sheet_moving'];
/** Rows may move again while a row is put right; after so many the next look mends what is left. */
const DEEPEST = 3;

/** Returns the row as read back. A lead whose row has gone meanwhile keeps its History. */
export function writeLead(pipeline: Pipeline, lead: LeadRow, cells: OwnCells, depth = 0): LeadRow {
  let [row, wanted] = [lead.row, cells];
  for (let round = 0; round < ROUNDS; round++) {
    writeOwnCells(pipeline.book, pipeline.layout, new Map([[row, wanted]]));
    const written = readLeadRow(pipeline.book, pipeline.layout, row);
    if (written.leadId === lead.leadId) return written;
    const found = putRight(pipeline, written, lead.leadId, wanted, depth);
    wanted = movedCells(pipeline, lead, found, cells);
    row = found.row;
  }
  return refuse('sheet_moving', { lead: lead.leadId });
}

/** What a lead's row, found elsewhere than where it was read, is to be given: all that it lacks, where it is a copy. */
export function movedCells(pipeline: Pipeline, lead: LeadRow, found: LeadRow, cells: OwnCells): OwnCells {
  const [before, there] = [lead.signature?.state, found.signature?.state];
  if (before && before.leadId === there?.leadId && before.revision === there.revision) return cells;
  return { ...cells, ...leftBehind(pipeline, found, cells) };
}

/** Gives the row's rightful lead its cells back, and says where the other one is now. */
export function putRight(
  pipeline: Pipeline,
  stranger: LeadRow,
  leadId: string,
  cells: OwnCells,
  depth = 0,
): LeadRow {
  restore(pipeline, stranger, cells, depth);
  return findLead(pipeline.book, pipeline.layout, leadId, 0) ?? refuse('row_gone', { lead: leadId });
}

/** Puts back what the row's rightful lead had in the cells that were just written over. */
function restore(pipeline: Pipeline, stranger: LeadRow, cells: OwnCells, depth: number): void {
  if (depth === DEEPEST) return;
  const names = Object.keys(cells) as Array<keyof OwnCells>;
  if (!stranger.leadId) {
    empty(pipeline, stranger, names, depth);
    return;
  }
  const known = eventsOf(stranger.leadId, readEventIds(pipeline));
  const made = { ...remake(pipeline, stranger.leadId, known), words: wordsOf(stranger) };
  const amount = made.state.amount ?? '';
  const rightful: OwnCells = { ...ownCells(pipeline, made), ...planCells(pipeline, made.state), amount };
  const old = leftBehind(pipeline, stranger, cells);
  const back = { ...old, ...Object.fromEntries(names.map((name) => [name, rightful[name] ?? ''])) };
  asFarAsItGoes(() => writeLead(pipeline, stranger, back, depth + 1));
}

/** Runs what is done on the way: a row that cannot be found just now is mended by the next look. */
export function asFarAsItGoes(run: () => void): void {
  try {
    run();
  } catch (thrown) {
    if (!(thrown instanceof Refusal && BEHIND.includes(thrown.problem.code))) throw thrown;
  }
}

/** A row without an id had nothing of ours. Nothing but what was written there by mistake tells where it is now. */
function empty(
  pipeline: Pipeline,
  stranger: LeadRow,
  names: ReadonlyArray<keyof OwnCells>,
  depth: number,
): void {
  const { book, layout } = pipeline;
  const blank: OwnCells = Object.fromEntries(names.map((name) => [name, '']));
  const mark = stranger.own('signature');
  let row: number | undefined = stranger.row;
  for (let round = 0; round < ROUNDS && row !== undefined; round++) {
    writeOwnCells(book, layout, new Map([[row, blank]]));
    const written = readLeadRow(book, layout, row);
    if (!written.leadId) return;
    restore(pipeline, written, blank, depth + 1);
    row = readLeadRows(pipeline).find((one) => !one.leadId && sameCell(one.own('signature'), mark))?.row;
  }
}
