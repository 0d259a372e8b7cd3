/**
 * Takes a block of leads over into History and their own cells: from their ids on a lead is known wherever its row
 * goes, so people may sort and insert between two blocks. Each block is the whole protocol: History first.
 */
import type { AdoptedLead } from '../pipeline/adoption/outcome';
import { tellSome } from '../pipeline/adoption/tell-rows';
import type { Cell } from '../pipeline/cell';
import type { PipelineEvent } from '../pipeline/event';
import { type LeadState, unborn } from '../pipeline/lead-state';
import type { AdoptionNote } from '../workbook/adoption-note';
import { type OwnCells, parseLeadRow, rowWidth, writeOwnCells } from '../workbook/lead-row';
import { HISTORY_COLUMNS } from '../workbook/schema';
import type { Context, Pipeline } from './context';
import { EventLog } from './event-log';
import { nextRow } from './lead-events';
import { openForWriting } from './migrate';
import { ownCells } from './own-cells';
import { blocksOf } from './row-blocks';
import { wordsOf } from './whose-row';
import { appendEvents, stampEvents } from './write-events';

/** A longer History at once is no longer written from Google's cache, and takes several times as long. */
const MOST_EVENTS = Math.floor(13_000 / HISTORY_COLUMNS.length);

export interface Waiting {
  /** Rows whose lead History does not know yet, from top to bottom. */
  readonly rows: readonly number[];
  readonly blocks: ReadonlyArray<readonly number[]>;
  readonly header: readonly string[];
  readonly log: EventLog;
}

export interface Taken {
  readonly leads: number;
  readonly events: number;
  /** Somebody moved rows meanwhile. */
  readonly moved: boolean;
}

export function findWaiting(pipeline: Pipeline): Waiting {
  const { book, layout } = pipeline;
  const tab = layout.tabs.leads;
  const log = new EventLog();
  const { leads } = log.read(pipeline).index;
  const seen = new Set<string>();
  const rows: number[] = [];
  book.readColumn(tab, layout.own.lead_id as number).forEach((cell, at) => {
    const leadId = String(cell).trim();
    // A copy below its original is for reconciling to tell apart.
    if (at < layout.headerRow || !leadId || leads.has(leadId) || seen.has(leadId)) return;
    seen.add(leadId);
    rows.push(at + 1);
  });
  const width = rowWidth(layout);
  const [header] = book.readAsShown(tab, { row: layout.headerRow, column: 1, rows: 1, columns: width });
  return { rows, blocks: blocksOf(rows), header, log };
}

/** Runs inside the lock, and looks at everything anew: the rows may be other leads', or taken over by now. */
export function takeOver(
  context: Context,
  { header, log }: Waiting,
  rows: readonly number[],
  { op, actor, settled }: AdoptionNote,
): Taken {
  const pipeline = openForWriting(context);
  const { book, layout } = pipeline;
  const { ids, index } = log.read(pipeline);
  const seen = new Set<string>();
  const block = readBlock(pipeline, rows);
  const told = block.told(header, settled);
  const events: PipelineEvent[] = [];
  const cells = new Map<number, OwnCells>();
  const placed = new Map<number, string>();
  let next = nextRow(ids);
  for (const there of block.leads) {
    const { row, leadId, signature, stageText, ownerText } = there;
    const lead = told.get(row);
    if (!leadId || index.leads.has(leadId) || seen.has(leadId)) continue;
    seen.add(leadId);
    if (lead === undefined) {
      // A row that says nothing any more, or a line of totals that was sorted to where a lead had been.
      cells.set(row, { lead_id: '' });
      continue;
    }
    // The others go on waiting: their turn comes in this run or the next.
    if (events.length + lead.events.length > MOST_EVENTS && events.length > 0) break;
    const born = birth(pipeline, lead, leadId, { actor, op });
    events.push(...born.events);
    const at = born.events.map(() => next++);
    const signed = {
      state: born.state,
      answers: [],
      counted: 0,
      rows: at,
      words: wordsOf(there),
      undo: null,
    };
    const own = ownCells(pipeline, signed);
    // What somebody typed there already is recorded as typed.
    if (signature === null && stageText) delete own.stage;
    if (signature === null && ownerText) delete own.owner;
    cells.set(row, own);
    placed.set(row, leadId);
  }
  appendEvents(pipeline, events, () => undefined, nextRow(ids));
  writeOwnCells(book, layout, cells);
  return { leads: placed.size, events: events.length, moved: isMoved(pipeline, block, placed) };
}

function isMoved(
  { book, layout }: Pipeline,
  { first, count }: { first: number; count: number },
  placed: ReadonlyMap<number, string>,
): boolean {
  const column = layout.own.lead_id as number;
  // Reading writes what waits to be written.
  const ids = book.read(layout.tabs.leads, { row: first, column, rows: count, columns: 1 });
  return [...placed].some(([row, leadId]) => String(ids[row - first]?.[0]).trim() !== leadId);
}

/** From the first to the last of the rows, as they stand now. */
export function readBlock({ book, layout, settings }: Pipeline, wanted: readonly number[]) {
  const tab = layout.tabs.leads;
  const first = wanted[0];
  const count = Math.min(wanted[wanted.length - 1], book.size(tab).rows) - first + 1;
  const area = { row: first, column: 1, rows: count, columns: rowWidth(layout) };
  const cells = count > 0 ? book.read(tab, area) : [];
  const shown = count > 0 ? book.readAsShown(tab, area) : [];
  const own = new Set(Object.values(layout.own));
  const team = <T>(row: readonly T[], blank: T): T[] => row.map((one, at) => (own.has(at + 1) ? blank : one));
  return {
    first,
    count,
    leads: cells.map((row, at) => parseLeadRow(layout, first + at, row)),
    /** What the team's cells tell of the leads below their header, by row. */
    told: (header: readonly string[], settled: AdoptionNote['settled']): Map<number, AdoptedLead> => {
      const sheet = {
        tab: '',
        values: [team(header, ''), ...cells.map((row) => team<Cell>(row, ''))],
        display: [team(header, ''), ...shown.map((row) => team(row, ''))],
        merges: [],
        maxColumns: area.columns,
      };
      const leads = tellSome(sheet, layout.team, settled, settings.stages);
      return new Map(leads.map((lead) => [first + lead.row - 2, lead]));
    },
  };
}

/** A lead's past, as its sheet tells it, in History's form. */
function birth(
  pipeline: Pipeline,
  lead: AdoptedLead,
  leadId: string,
  by: { actor: string; op: string },
): { state: LeadState; events: PipelineEvent[] } {
  let state: LeadState = { ...unborn(leadId), source: lead.source, owner: lead.owner };
  const events: PipelineEvent[] = [];
  for (const draft of lead.events) {
    const stamp = { when: draft.when, ...by, via: 'adopt' as const };
    const next = stampEvents(pipeline, state, [{ ...draft, owner: lead.owner }], stamp);
    events.push(...next.events);
    state = next.state;
  }
  return { state, events };
}
