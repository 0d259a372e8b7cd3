/**
 * Cells of one lead on another lead's row, or on one that has no id yet. Two writes make a lead's row; when rows moved
 * meanwhile and only the first of them landed, the row it landed on looks as if somebody had typed there. Who wrote is
 * told by three things at once: a lead whose History is ahead of its row, or that has no row; a change that was in its
 * lost write; and its own *In stage since* beside it, which nobody types.
 */
import { sameCell } from '../pipeline/cell';
import { foldLead, type LeadState, unborn } from '../pipeline/lead-state';
import { writeSignature } from '../pipeline/signature';
import { type LeadRow, type OwnCells, readLeadRow, writeOwnCells } from '../workbook/lead-row';
import { everyStage, type Pipeline } from './context';
import { type Differences, readLeadsToCompare } from './differences';
import type { EventLog } from './event-log';
import { KEPT, type Kept, keptCells, says } from './kept-cells';
import { planTyped } from './plan-cells';
import { hasOwnWords } from './whose-row';

/** A lead that History says more of than its row. */
export interface Behind {
  readonly state: LeadState;
  /** What its row was last right about; `null` where no row tells. */
  readonly was: LeadState | null;
  /** Its row has left the tab, or has lost its id. */
  readonly gone: boolean;
}

export function behindOf({ lead, state }: { lead: LeadRow; state: LeadState }): Behind {
  const signed = lead.signature?.state;
  return { state, was: signed?.leadId === state.leadId ? signed : null, gone: false };
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
  /** All of the tab, those without an id as well. */
  rows: readonly LeadRow[],
): Stray[] {
  const doubtful = new Map(found.doubtful.map((lead) => [lead.leadId, lead]));
  const leads = [...doubtful.keys(), ...gone];
  if (leads.length === 0) return [];
  // All of them in one go.
  log.of(pipeline, leads, found.known);
  const behind = leads.flatMap((leadId) =>
    behindIn(pipeline, log, found.known, leadId, doubtful.get(leadId)),
  );
  return [...straysOf(pipeline, behind, rows)].map(([row, of]) => ({ row, of }));
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
  if (lead === undefined) return state.stage === '' ? [] : [{ state, was: null, gone: true }];
  const one = behindOf({ lead, state });
  const told = known.get(leadId)?.revision ?? 0;
  return one.was === null || one.was.revision < told ? [one] : [];
}

/**
 * Signs such rows as the other lead's, so that they are made anew from History like any row that was written to by
 * mistake, and wipes those cells where no lead is entered yet; returns whether there were any. To be done before the
 * lead's own row is made right: then nothing tells.
 */
export function markStrays(
  pipeline: Pipeline,
  behind: readonly Behind[],
  leads: readonly LeadRow[] = readLeadsToCompare(pipeline),
): boolean {
  const strays = straysOf(pipeline, behind, leads);
  if (strays.size === 0) return false;
  const states = new Map(behind.map(({ state }) => [state.leadId, state]));
  const at = new Map(leads.map((lead) => [lead.row, lead]));
  const marks = [...strays].map(([row, of]): [number, OwnCells] => {
    const state = states.get(of) as LeadState;
    const lead = at.get(row) as LeadRow;
    if (lead.leadId === '') return [row, wiped(pipeline, lead, state)];
    const signed = { ...state, ...ownPlan(lead) };
    return [
      row,
      { signature: writeSignature({ state: signed, answers: [], rows: [], words: NOBODYS, undo: null }) },
    ];
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
  const writers = behind.map(({ state, was, gone }) => ({
    state,
    gone,
    cells: keptCells(pipeline, state),
    before: was && keptCells(pipeline, was),
  }));
  const found = new Map<number, string>();
  for (const lead of leads) {
    const signed = lead.signature?.state;
    if (lead.leadId !== '' && signed?.leadId !== lead.leadId) continue;
    const own = signed ?? unborn('');
    const mine = keptCells(pipeline, own);
    const sound = KEPT.every((name) => says(pipeline, lead, name, mine, own));
    const writer = writers.find((one) =>
      one.state.leadId === own.leadId ? isLost(lead, own, one) : !sound && isFrom(pipeline, lead, own, one),
    );
    if (writer) found.set(lead.row, writer.state.leadId);
  }
  return found;
}

/**
 * The whole of a lost write, on a row without an id. A row that was copied says what its lead's own row says as well;
 * one that is its lead's own, and has lost its id, still has the words that it was signed with.
 */
function isLost(lead: LeadRow, signed: LeadState, { state, gone }: Writer): boolean {
  return lead.leadId === '' && signed.revision === state.revision && !(gone && hasOwnWords(lead));
}

/** A next step that nobody has typed and no other write has covered is not to look typed beside the other's. */
function ownPlan(lead: LeadRow): Partial<LeadState> {
  const own = lead.signature?.state;
  return own === undefined || planTyped(lead, own) ? {} : { plan: own.plan, why: own.why };
}

/** Empties what the other lead's write has left in a row that is nobody's yet. */
function wiped(pipeline: Pipeline, lead: LeadRow, state: LeadState): OwnCells {
  const cells = keptCells(pipeline, state);
  const theirs = KEPT.filter((name) => says(pipeline, lead, name, cells, state));
  return Object.fromEntries([...theirs, ...UNSEEN].map((name) => [name, '']));
}

interface Writer {
  readonly state: LeadState;
  readonly gone: boolean;
  readonly cells: OwnCells;
  readonly before: OwnCells | null;
}

/** Words that no row says: it is not to be taken for that lead's row. */
const NOBODYS = '-';
const UNSEEN = ['handoff', 'screening', 'signature'] as const;

function isFrom(
  pipeline: Pipeline,
  lead: LeadRow,
  own: LeadState,
  { state, cells, before }: Writer,
): boolean {
  const mine = keptCells(pipeline, own);
  const theirs = (name: Kept): boolean => says(pipeline, lead, name, cells, state);
  /** Not this lead's own, but what the other one's lost write brought. */
  const brought = (name: Kept): boolean =>
    !says(pipeline, lead, name, mine, own) &&
    theirs(name) &&
    (name === 'since' || before === null || !sameCell(before[name], cells[name]));
  if (brought('since')) return true;
  if (brought('stage') || brought('owner')) return theirs('since') && theirs('owner');
  return (
    (brought('next_action') || brought('next_action_on')) && theirs('next_action') && theirs('next_action_on')
  );
}
