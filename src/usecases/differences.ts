/**
 * What the tab says against what History says, found without reading History's text: the rows' own
 * cells, their signatures, and History's id column. A difference is the truth; an edit trigger only hints.
 */

import { type Cell, sameCell } from '../pipeline/cell';
import { labelOf } from '../pipeline/handoff';
import type { LeadState } from '../pipeline/lead-state';
import type { Signature } from '../pipeline/signature';
import type { Stage } from '../pipeline/stage';
import { countAnswers } from '../workbook/answers';
import { meansStage, stageOfText } from '../workbook/labels';
import type { Layout } from '../workbook/layout';
import { type LeadRow, parseLeadRow, rowWidth } from '../workbook/lead-row';
import { ANSWER_ID_AT } from '../workbook/schema';
import { readColumns } from '../workbook/sparse-read';
import type { Pipeline } from './context';
import { type KnownEvents, knownOf } from './event-log';
import { type LeadEvents, nextRow, readEventIds } from './lead-events';
import { stageCells, textCells } from './own-cells';
import { planTyped } from './plan-cells';
import { NAMES } from './whose-row';

/** Cells of a row that people have no reason to type in. */
export const KEPT_BY_US = ['since', 'handoff', 'screening'] as const;

export interface Differences {
  /** Filled rows that no lead id was given yet. */
  readonly fresh: LeadRow[];
  /** Rows below another one with the same id: copies. */
  readonly copies: LeadRow[];
  /** Rows whose signature is missing, damaged, another lead's, or behind History or Answers. */
  readonly doubtful: LeadRow[];
  /** Sound rows where something was typed over: stage, owner, amount or next step, or what is Tasuki's alone. */
  readonly edited: LeadRow[];
  readonly unknownStages: Array<{ row: number; text: string }>;
  /** Leads of History that no row carries any more, whether recorded as gone or not. */
  readonly absent: string[];
  readonly known: ReadonlyMap<string, LeadEvents>;
  /** Rows of Answers by lead. */
  readonly answered: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, LeadRow>;
  /** Where each id stands first in the tab, as far down as it was read. */
  readonly places: ReadonlyMap<string, number>;
  /** History's id column. */
  readonly ids: readonly Cell[];
  /** Where the next event will stand in History. */
  readonly nextRow: number;
}

/** What was read already when only some rows are looked at. */
export interface KnownIds {
  readonly events: KnownEvents;
  readonly places: ReadonlyMap<string, number>;
}

export function findDifferences(
  pipeline: Pipeline,
  leads: readonly LeadRow[] = readLeadRows(pipeline),
  { events, places }: KnownIds = { events: knownOf(readEventIds(pipeline)), places: placesOf(leads) },
): Differences {
  const { ids } = events;
  const known = events.index.leads;
  const { book, layout } = pipeline;
  // Rows without an id have been answered for by nobody: a block of new ones asks for nothing.
  const asked = leads.some(({ leadId }) => leadId);
  const answered = countAnswers(asked ? book.readColumn(layout.tabs.answers, ANSWER_ID_AT) : []);
  const found = {
    fresh: [] as LeadRow[],
    copies: [] as LeadRow[],
    doubtful: [] as LeadRow[],
    edited: [] as LeadRow[],
    unknownStages: [] as Array<{ row: number; text: string }>,
  };
  const rows = new Map<string, LeadRow>();
  for (const lead of leads) {
    if (!lead.leadId) {
      // One that came while a pipeline is started is taken over with the others.
      if (layout.adopting === 0 && isNewLead(lead)) found.fresh.push(lead);
      continue;
    }
    if (places.get(lead.leadId) !== lead.row) {
      found.copies.push(lead);
      continue;
    }
    rows.set(lead.leadId, lead);
    const revision = known.get(lead.leadId)?.revision ?? 0;
    // Adoption has given it its id and is not there yet.
    if (layout.adopting > 0 && revision === 0) continue;
    const signed = lead.signature?.state;
    const stage = stageOfRow(pipeline, lead);
    const stands = signed && meansStage(lead.stageText, signed.stage, pipeline.settings, pipeline.every);
    if (!stage && !stands && lead.stageText)
      found.unknownStages.push({ row: lead.row, text: lead.stageText });
    const counted = lead.signature?.counted;
    const unknown = counted !== undefined && counted !== (answered.get(lead.leadId) ?? 0);
    if (!signed || signed.leadId !== lead.leadId || signed.revision < revision || unknown)
      found.doubtful.push(lead);
    else if (isEdited(pipeline, lead, stage)) found.edited.push(lead);
  }
  const absent = [...known.keys()].filter((leadId) => !places.has(leadId));
  return { ...found, absent, known, answered, rows, places, ids, nextRow: nextRow(ids) };
}

/** The first row of each id. */
export function placesOf(leads: Iterable<Pick<LeadRow, 'row' | 'leadId'>>): Map<string, number> {
  const places = new Map<string, number>();
  for (const { row, leadId } of leads) if (leadId && !places.has(leadId)) places.set(leadId, row);
  return places;
}

export function stageOfRow(pipeline: Pipeline, lead: LeadRow): Stage | undefined {
  return stageOfText(lead.stageText, pipeline.settings, pipeline.every);
}

/** A row becomes a lead when it says whom it is about; a total line or a remark does not. */
export function isNewLead(lead: LeadRow): boolean {
  const names = NAMES.map((field) => lead.team(field));
  return (
    lead.filled &&
    names.some(Boolean) &&
    !/^(合計|総計|小計|計|(grand |sub)?total)s?$/i.test(names.find(Boolean) ?? '')
  );
}

/** A team's own amount is never written: it may go on saying what it said before the contract was renewed. */
export function amountTyped(layout: Layout, { amount }: LeadRow, state: LeadState): boolean {
  if (amount === null || amount === state.amount) return false;
  return layout.own.amount !== undefined || amount !== state.sheetAmount;
}

function isEdited(pipeline: Pipeline, lead: LeadRow, stage: Stage | undefined): boolean {
  const { signature } = lead;
  if (!signature) return false;
  const { state } = signature;
  return (
    (stage !== undefined && stage.key !== state.stage) ||
    lead.ownerText !== state.owner ||
    amountTyped(pipeline.layout, lead, state) ||
    planTyped(lead, state) ||
    isWorn(pipeline, lead, signature)
  );
}

/** Whether the stage cell says nothing else than History: in its own words, in other ones, or not at all. */
export function isWorded(
  { settings, every }: Pipeline,
  { stageText }: LeadRow,
  { stage }: LeadState,
): boolean {
  // What a stage that was taken out is called is known only once that has taken effect.
  if (labelOf(settings, stage) === stage) return false;
  return stageText === '' || meansStage(stageText, stage, settings, every);
}

/** Whether a cell that is nobody's to type says something else than it should, or the stage is worded otherwise. */
function isWorn(pipeline: Pipeline, lead: LeadRow, signature: Signature): boolean {
  const { since, stage } = stageCells(pipeline, signature.state);
  const texts = { since, ...textCells(pipeline, signature) };
  if (isWorded(pipeline, lead, signature.state) && !sameCell(lead.stageText, stage)) return true;
  return KEPT_BY_US.some((name) => !sameCell(lead.own(name), texts[name]));
}

/** Our own columns and the few of the team's that comparing and Today need: a wide sheet is not read whole. */
export function readLeadsToCompare({ book, layout }: Pipeline): LeadRow[] {
  const size = book.size(layout.tabs.leads);
  const row = layout.headerRow + 1;
  const own = Object.values(layout.own) as number[];
  const team = [...NAMES, 'amount' as const].map((field) => layout.team[field]);
  const columns = [...own, ...team].filter((at): at is number => at !== undefined && at <= size.columns);
  if (size.rows < row) return [];
  const rows = readColumns(book, layout.tabs.leads, { row, rows: size.rows - row + 1 }, columns);
  return rows.flatMap((cells, at) =>
    cells.every((cell) => cell === '') ? [] : [parseLeadRow(layout, row + at, cells)],
  );
}

/** In one read, so that no row can be made up from two: all of them, or so many from one on. */
export function readLeadRows(
  { book, layout }: Pipeline,
  row = layout.headerRow + 1,
  most = Number.POSITIVE_INFINITY,
): LeadRow[] {
  const size = book.size(layout.tabs.leads);
  const rows = Math.min(most, size.rows - row + 1);
  if (rows <= 0) return [];
  const columns = Math.min(rowWidth(layout), size.columns);
  const block = { row, column: 1, rows, columns };
  const blank = (cells: readonly Cell[]): boolean => cells.every((cell) => cell === '');
  return book
    .read(layout.tabs.leads, block)
    .flatMap((cells, index) => (blank(cells) ? [] : [parseLeadRow(layout, block.row + index, cells)]));
}
