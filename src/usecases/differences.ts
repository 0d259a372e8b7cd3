/**
 * What the tab says against what History says, found without reading History's text: the rows' own
 * cells, their signatures, and History's id column. A difference is the truth; an edit trigger only hints.
 */

import type { Cell } from '../pipeline/cell';
import { readEventId } from '../pipeline/event-id';
import type { Stage } from '../pipeline/stage';
import { stageOfText } from '../workbook/labels';
import { type LeadRow, parseLeadRow, rowWidth } from '../workbook/lead-row';
import type { Pipeline } from './context';
import { nextRow, readEventIds } from './lead-events';

export interface Known {
  /** 1-based rows in History. */
  readonly rows: number[];
  revision: number;
}

export interface Differences {
  /** Filled rows that no lead id was given yet. */
  readonly fresh: LeadRow[];
  /** Rows below another one with the same id: copies. */
  readonly copies: LeadRow[];
  /** Rows whose signature is missing, damaged, another lead's, or behind History. */
  readonly doubtful: LeadRow[];
  /** Sound rows whose stage, owner or amount was typed over. */
  readonly edited: LeadRow[];
  readonly unknownStages: Array<{ row: number; text: string }>;
  /** Leads of History that no row carries any more, whether recorded as gone or not. */
  readonly absent: string[];
  readonly known: ReadonlyMap<string, Known>;
  readonly rows: ReadonlyMap<string, LeadRow>;
  /** Where the next event will stand in History. */
  readonly nextRow: number;
}

export function findDifferences(pipeline: Pipeline): Differences {
  const ids = readEventIds(pipeline);
  const known = indexHistory(ids);
  const found = {
    fresh: [] as LeadRow[],
    copies: [] as LeadRow[],
    doubtful: [] as LeadRow[],
    edited: [] as LeadRow[],
    unknownStages: [] as Array<{ row: number; text: string }>,
  };
  const rows = new Map<string, LeadRow>();
  for (const lead of readLeadRows(pipeline)) {
    if (!lead.leadId) {
      if (isNewLead(lead)) found.fresh.push(lead);
      continue;
    }
    if (rows.has(lead.leadId)) {
      found.copies.push(lead);
      continue;
    }
    rows.set(lead.leadId, lead);
    const revision = known.get(lead.leadId)?.revision ?? 0;
    const signed = lead.signature?.state;
    const stage = stageOfRow(pipeline, lead);
    if (!stage && lead.stageText) found.unknownStages.push({ row: lead.row, text: lead.stageText });
    if (!signed || signed.leadId !== lead.leadId || signed.revision !== revision) found.doubtful.push(lead);
    else if (isEdited(lead, stage)) found.edited.push(lead);
  }
  const absent = [...known.keys()].filter((leadId) => !rows.has(leadId));
  return { ...found, absent, known, rows, nextRow: nextRow(ids) };
}

export function stageOfRow(pipeline: Pipeline, lead: LeadRow): Stage | undefined {
  return stageOfText(lead.stageText, pipeline.settings, pipeline.every);
}

/** A row becomes a lead when it says whom it is about; a total line or a remark does not. */
function isNewLead(lead: LeadRow): boolean {
  const names = [lead.team('company'), lead.team('contact'), lead.team('email'), lead.team('phone')];
  return (
    lead.filled &&
    names.some(Boolean) &&
    !/^(合計|総計|小計|計|(grand |sub)?total)s?$/i.test(names.find(Boolean) ?? '')
  );
}

function isEdited(lead: LeadRow, stage: Stage | undefined): boolean {
  const state = lead.signature?.state;
  if (!state) return false;
  return (
    (stage !== undefined && stage.key !== state.stage) ||
    lead.ownerText !== state.owner ||
    (lead.amount !== null && lead.amount !== state.amount)
  );
}

export function readLeadRows({ book, layout }: Pipeline): LeadRow[] {
  const size = book.size(layout.tabs.leads);
  const rows = size.rows - layout.headerRow;
  if (rows <= 0) return [];
  const columns = Math.min(rowWidth(layout), size.columns);
  const block = { row: layout.headerRow + 1, column: 1, rows, columns };
  const blank = (cells: readonly Cell[]): boolean => cells.every((cell) => cell === '');
  return book
    .read(layout.tabs.leads, block)
    .flatMap((cells, index) => (blank(cells) ? [] : [parseLeadRow(layout, block.row + index, cells)]));
}

function indexHistory(ids: readonly Cell[]): Map<string, Known> {
  const known = new Map<string, Known>();
  ids.forEach((id, index) => {
    const parts = typeof id === 'string' ? readEventId(id) : null;
    if (parts === null) return;
    const lead = known.get(parts.leadId);
    if (!lead) known.set(parts.leadId, { rows: [index + 1], revision: parts.revision });
    else {
      lead.rows.push(index + 1);
      lead.revision = Math.max(lead.revision, parts.revision);
    }
  });
  return known;
}
