/**
 * Cells of one lead on another lead's row. Two writes make a lead's row; when rows moved meanwhile and only the first
 * of them landed, the row it landed on looks as if somebody had typed there. Who wrote is told by three things at
 * once: a lead whose History is ahead of its row, or that has no row; a change that was in its lost write; and its
 * own *In stage since* beside it, which nobody types.
 */
import { sameCell } from '../pipeline/cell';
import { foldLead, type LeadState } from '../pipeline/lead-state';
import { writeSignature } from '../pipeline/signature';
import { meansStage } from '../workbook/labels';
import { type LeadRow, type OwnCells, readLeadRow, writeOwnCells } from '../workbook/lead-row';
import { everyStage, type Pipeline } from './context';
import { type Differences, readLeadsToCompare } from './differences';
import type { EventLog } from './event-log';
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

/** A row that seems to have another lead's cells, and the lead that misses them. */
export interface Stray {
  readonly row: number;
  readonly of: string;
}

/** Looks for such rows wherever leads are behind, or gone since History was last told of them; without the lock. */
export function findStrays(
  pipeline: Pipeline,
  log: EventLog,
  found: Differences,
  gone: readonly string[],
): Stray[] {
  const doubtful = new Map(found.doubtful.map((lead) => [lead.leadId, lead]));
  const leads = [...doubtful.keys(), ...gone];
  if (leads.length === 0) return [];
  // All of them in one go.
  log.of(pipeline, leads, found.known);
  const behind = leads.flatMap((leadId) =>
    behindIn(pipeline, log, found.known, leadId, doubtful.get(leadId)),
  );
  return [...straysOf(pipeline, behind, [...found.rows.values()])].map(([row, of]) => ({ row, of }));
}

/** Inside the lock, and only after another look at the rows and at the leads that miss them. */
export function clearStrays(pipeline: Pipeline, log: EventLog, strays: readonly Stray[]): boolean {
  const { book, layout } = pipeline;
  const { leads: known } = log.read(pipeline).index;
  const ids = book.readColumn(layout.tabs.leads, layout.own.lead_id as number);
  const behind = [...new Set(strays.map(({ of }) => of))].flatMap((leadId) => {
    const at = ids.findIndex((id, index) => index >= layout.headerRow && String(id).trim() === leadId);
    const lead = at < 0 ? undefined : readLeadRow(book, layout, at + 1);
    return behindIn(pipeline, log, known, leadId, lead);
  });
  const rows = strays.filter(({ row }) => row <= ids.length).map(({ row }) => readLeadRow(book, layout, row));
  return markStrays(pipeline, behind, rows);
}

/** A lead of which History says more than its row, or which has none although History says that it has. */
function behindIn(
  pipeline: Pipeline,
  log: EventLog,
  known: Differences['known'],
  leadId: string,
  lead: LeadRow | undefined,
): Behind[] {
  const events = log.of(pipeline, [leadId], known).get(leadId) ?? [];
  const state = foldLead(leadId, events, everyStage(pipeline));
  if (lead === undefined) return state.stage === '' ? [] : [{ state, was: null }];
  const one = behindOf({ lead, state });
  const told = known.get(leadId)?.revision ?? 0;
  return one.was === null || one.was.revision < told ? [one] : [];
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
  const strays = straysOf(pipeline, behind, leads);
  if (strays.size === 0) return false;
  const states = new Map(behind.map(({ state }) => [state.leadId, state]));
  const marks = [...strays].map(([row, of]): [number, OwnCells] => {
    const state = states.get(of) as LeadState;
    return [row, { signature: writeSignature({ state, answers: [], rows: [], undo: null }) }];
  });
  writeOwnCells(pipeline.book, pipeline.layout, new Map(marks));
  pipeline.book.flush();
  return true;
}

/** The rows whose cells are another lead's, and whose. */
function straysOf(
  pipeline: Pipeline,
  behind: readonly Behind[],
  leads: readonly LeadRow[],
): Map<number, string> {
  const writers = behind.map(({ state, was }) => ({
    state,
    cells: cellsOf(pipeline, state),
    before: was && cellsOf(pipeline, was),
  }));
  const found = new Map<number, string>();
  for (const lead of leads) {
    const own = lead.signature?.state;
    if (own === undefined || own.leadId !== lead.leadId) continue;
    const mine = cellsOf(pipeline, own);
    if (NAMES.every((name) => says(pipeline, lead, name, mine, own))) continue;
    const writer = writers.find((one) => one.state.leadId !== own.leadId && isFrom(pipeline, lead, own, one));
    if (writer) found.set(lead.row, writer.state.leadId);
  }
  return found;
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
