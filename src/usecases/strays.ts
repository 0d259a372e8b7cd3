/**
 * Cells of one lead on another lead's row. Two writes make a lead's row; when rows moved meanwhile and only the first
 * of them landed, the row it landed on looks as if somebody had typed there. Who wrote is told by three things at
 * once: a lead whose History is ahead of its row, or that has no row; a change that was in its lost write; and its
 * own *In stage since* beside it, which nobody types.
 */
import { sameCell } from '../pipeline/cell';
import type { PipelineEvent } from '../pipeline/event';
import { foldLead, type LeadState } from '../pipeline/lead-state';
import { writeSignature } from '../pipeline/signature';
import { meansStage } from '../workbook/labels';
import { type LeadRow, type OwnCells, writeOwnCells } from '../workbook/lead-row';
import type { Pipeline } from './context';
import { type Differences, readLeadsToCompare } from './differences';
import { readEvents } from './lead-events';
import { stageCells } from './own-cells';
import { planCells } from './plan-cells';

/** A lead that History says more of than its row. */
export interface Behind {
  readonly state: LeadState;
  /** What its row was last right about; `null` where no row tells. */
  readonly was: LeadState | null;
}

export function behindOf({ lead, state }: { lead: LeadRow; state: LeadState }): Behind {
  const signed = lead.signature?.state;
  return { state, was: signed?.leadId === state.leadId ? signed : null };
}

/** Looks for such rows wherever leads are behind, or gone since History was last told of them. */
export function clearStrays(pipeline: Pipeline, found: Differences, gone: readonly string[]): boolean {
  const doubtful = new Map(found.doubtful.map((lead) => [lead.leadId, lead]));
  const leads = [...doubtful.keys(), ...gone];
  if (leads.length === 0) return false;
  const rows = leads.flatMap((leadId) => found.known.get(leadId)?.rows ?? []).sort((a, b) => a - b);
  const events = new Map<string, PipelineEvent[]>(leads.map((leadId) => [leadId, []]));
  for (const event of readEvents(pipeline, rows)) events.get(event.leadId)?.push(event);
  const behind = leads.map((leadId): Behind => {
    const state = foldLead(leadId, events.get(leadId) ?? [], pipeline.settings.stages);
    const lead = doubtful.get(leadId);
    return lead ? behindOf({ lead, state }) : { state, was: null };
  });
  return markStrays(pipeline, behind, [...found.rows.values()]);
}

/**
 * Signs such rows as the other lead's, so that they are made anew from History like any row that was written to by
 * mistake; returns whether there were any. To be done before the lead's own row is made right: then nothing tells.
 */
export function markStrays(
  pipeline: Pipeline,
  behind: readonly Behind[],
  leads: readonly LeadRow[] = readLeadsToCompare(pipeline),
): boolean {
  const writers = behind.map(({ state, was }) => ({
    state,
    cells: cellsOf(pipeline, state),
    before: was && cellsOf(pipeline, was),
  }));
  const marks = new Map<number, OwnCells>();
  for (const lead of leads) {
    const own = lead.signature?.state;
    if (own === undefined || own.leadId !== lead.leadId) continue;
    const mine = cellsOf(pipeline, own);
    if (NAMES.every((name) => says(pipeline, lead, name, mine, own))) continue;
    const writer = writers.find((one) => one.state.leadId !== own.leadId && isFrom(pipeline, lead, own, one));
    if (writer) {
      const signature = writeSignature({ state: writer.state, answers: [], rows: [], undo: null });
      marks.set(lead.row, { signature });
    }
  }
  if (marks.size === 0) return false;
  writeOwnCells(pipeline.book, pipeline.layout, marks);
  pipeline.book.flush();
  return true;
}

interface Writer {
  readonly state: LeadState;
  readonly cells: OwnCells;
  readonly before: OwnCells | null;
}

const NAMES = ['stage', 'owner', 'since', 'next_action', 'next_action_on'] as const;
type Name = (typeof NAMES)[number];

function cellsOf(pipeline: Pipeline, state: LeadState): OwnCells {
  return { ...stageCells(pipeline, state), ...planCells(pipeline, state) };
}

function isFrom(
  pipeline: Pipeline,
  lead: LeadRow,
  own: LeadState,
  { state, cells, before }: Writer,
): boolean {
  const mine = cellsOf(pipeline, own);
  const theirs = (name: Name): boolean => says(pipeline, lead, name, cells, state);
  /** Not this lead's own, but what the other one's lost write brought. */
  const brought = (name: Name): boolean =>
    !says(pipeline, lead, name, mine, own) &&
    theirs(name) &&
    (name === 'since' || before === null || !sameCell(before[name], cells[name]));
  if (brought('since')) return true;
  if (brought('stage') || brought('owner')) return theirs('since') && theirs('owner');
  return (
    (brought('next_action') || brought('next_action_on')) && theirs('next_action') && theirs('next_action_on')
  );
}

function says(pipeline: Pipeline, lead: LeadRow, name: Name, cells: OwnCells, { stage }: LeadState): boolean {
  return name === 'stage'
    ? meansStage(lead.stageText, stage, pipeline.settings, pipeline.every)
    : sameCell(lead.own(name), cells[name]);
}
