/** One lead's row: the team's cells as read, Tasuki's own as read, and the writing of own cells only. */
import type { Field } from '../pipeline/adoption/field';
import { type Cell, isDate, wallTimeOf } from '../pipeline/cell';
import type { WallTime } from '../pipeline/event';
import { fitted } from '../pipeline/fitted';
import { readSignature, type Signature } from '../pipeline/signature';
import { amountColumn, type Layout } from './layout';
import type { Book } from './port';
import { LEAD_COLUMNS, type LeadColumn } from './schema';

export interface LeadRow {
  readonly row: number;
  readonly leadId: string;
  readonly stageText: string;
  readonly ownerText: string;
  readonly signature: Signature | null;
  readonly nextAction: string;
  readonly nextActionOn: WallTime | null;
  readonly amount: number | null;
  /** Whether the team has written anything at all in this row. */
  readonly filled: boolean;
  team(field: Field): string;
  /** A cell of ours as it was read. */
  own(name: LeadColumn): Cell;
}

/** So often a lead is looked for while the sheet is being sorted. */
const LOOKS = 3;

/** New values of own cells; columns that are absent are left alone. */
export type OwnCells = Partial<Record<LeadColumn, Cell>>;

/** How many columns have to be read to know a row. */
export function rowWidth(layout: Layout): number {
  return Math.max(layout.last, ...(Object.values(layout.team) as number[]));
}

export function parseLeadRow(layout: Layout, row: number, cells: readonly Cell[]): LeadRow {
  const at = (column: number | undefined): Cell => (column === undefined ? '' : (cells[column - 1] ?? ''));
  const whole = (column: number | undefined): string => String(at(column)).trim();
  const text = (column: number | undefined): string => fitted(whole(column));
  const amount = at(amountColumn(layout));
  const own = new Set(Object.values(layout.own));
  return {
    row,
    leadId: whole(layout.own.lead_id),
    stageText: text(layout.own.stage),
    ownerText: text(layout.own.owner),
    signature: readSignature(at(layout.own.signature)),
    nextAction: text(layout.own.next_action),
    nextActionOn: wallTimeOf(at(layout.own.next_action_on)),
    amount: typeof amount === 'number' ? amount : null,
    filled: cells.some((cell, index) => cell !== '' && !own.has(index + 1)),
    own: (name) => at(layout.own[name]),
    team: (field) => {
      const value = at(layout.team[field]);
      return isDate(value) ? value.toISOString().slice(0, 10) : text(layout.team[field]);
    },
  };
}

/** What people call the lead by. */
export function leadName(lead: LeadRow): string {
  return lead.team('company') || lead.team('contact') || lead.team('email') || lead.leadId;
}

export function readLeadRow(book: Book, layout: Layout, row: number): LeadRow {
  const block = { row, column: 1, rows: 1, columns: rowWidth(layout) };
  return parseLeadRow(layout, row, book.read(layout.tabs.leads, block)[0]);
}

/** Finds a lead by its id; `hint` is where its row was last seen and saves a read when it is still there. */
export function findLead(book: Book, layout: Layout, leadId: string, hint: number): LeadRow | null {
  if (hint > layout.headerRow && hint <= book.size(layout.tabs.leads).rows) {
    const hinted = readLeadRow(book, layout, hint);
    if (hinted.leadId === leadId) return hinted;
  }
  for (let look = 0; look < LOOKS; look++) {
    const ids = book.readColumn(layout.tabs.leads, layout.own.lead_id as number);
    const index = ids.findIndex((id, at) => at >= layout.headerRow && String(id).trim() === leadId);
    if (index < 0) return null;
    // Between two reads somebody may have sorted: a row is the lead's only when it says so itself.
    const found = readLeadRow(book, layout, index + 1);
    if (found.leadId === leadId) return found;
  }
  return null;
}

/** Writes own cells of some rows, as few blocks as adjacency allows, and nothing else. */
export function writeOwnCells(book: Book, layout: Layout, rows: ReadonlyMap<number, OwnCells>): void {
  const { signature = 0, since = 0 } = layout.own;
  // A row is signed last: a signature ahead of its cells would make an edit by hand of what a crash left there. The
  // date, which nobody types, goes first: it tells whose cells they are that a crash left on another lead's row.
  const turnOf = (run: Run): number => (holds(run, signature) ? 2 : holds(run, since) ? 0 : 1);
  const blocks = blocksOf(layout, rows);
  for (const { row, column, values } of blocks.sort((a, b) => turnOf(a) - turnOf(b)))
    book.write(layout.tabs.leads, row, column, values);
}

function holds({ column, values }: Run, at: number): boolean {
  return column <= at && at < column + values[0].length;
}

interface Run {
  row: number;
  column: number;
  values: Cell[][];
}

/** Adjacent columns of a row make a run; the same run in adjacent rows makes a block. */
function blocksOf(layout: Layout, rows: ReadonlyMap<number, OwnCells>): Run[] {
  const open = new Map<string, Run>();
  const done: Run[] = [];
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    for (const run of runsOf(layout, row, rows.get(row) as OwnCells)) {
      const key = `${run.column}:${run.values[0].length}`;
      const above = open.get(key);
      if (above && above.row + above.values.length === row) above.values.push(run.values[0]);
      else {
        open.set(key, run);
        done.push(run);
      }
    }
  }
  return done;
}

function runsOf(layout: Layout, row: number, cells: OwnCells): Run[] {
  const named = LEAD_COLUMNS.filter((name) => cells[name] !== undefined && layout.own[name] !== undefined)
    .map((name) => ({ column: layout.own[name] as number, cell: cells[name] as Cell }))
    .sort((a, b) => a.column - b.column);
  const runs: Run[] = [];
  for (const { column, cell } of named) {
    const last = runs[runs.length - 1];
    if (last && last.column + last.values[0].length === column) last.values[0].push(cell);
    else runs.push({ row, column, values: [[cell]] });
  }
  return signedApart(layout, runs);
}

/** Where a column of the team's stands between our stage and our date, the signature is a run of its own. */
function signedApart({ own }: Layout, runs: Run[]): Run[] {
  const { stage = 0, since = 0, signature = 0 } = own;
  const signed = runs.find((run) => holds(run, signature) && holds(run, since));
  const isApart = signed === undefined || holds(signed, stage) || !runs.some((run) => holds(run, stage));
  if (isApart || signed.column === signature) return runs;
  const at = signature - signed.column;
  const [cells] = signed.values;
  const { row, column } = signed;
  return runs.flatMap((run) =>
    run !== signed
      ? [run]
      : [
          { row, column, values: [cells.slice(0, at)] },
          { row, column: signature, values: [cells.slice(at)] },
        ],
  );
}
