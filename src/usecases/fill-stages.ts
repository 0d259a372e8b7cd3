/** Writes words into the stage cells of many rows, and takes back those that a sort has put on other leads' rows. */
import type { Cell } from '../pipeline/cell';
import { type LeadRow, parseLeadRow } from '../workbook/lead-row';
import type { Pipeline } from './context';

/** What is written into the stage cell of a row, and whose row it was when it was looked at. */
interface Word {
  readonly row: number;
  readonly leadId: string;
  readonly label: string;
}

const ROUNDS = 3;

/**
 * `rows`: by what they are to say. `leads`: as they were looked at, by row. `wanted`: what any other lead's cell is to
 * say or said; blank is what reconciling fills from History.
 */
export function fillStages(
  pipeline: Pipeline,
  rows: ReadonlyMap<string, readonly number[]>,
  leads: ReadonlyMap<number, LeadRow>,
  wanted: (leadId: string) => string,
): void {
  let words: Word[] = [...rows].flatMap(([label, at]) =>
    at.map((row) => ({ row, label, leadId: leads.get(row)?.leadId ?? '' })),
  );
  for (let round = 0; round < ROUNDS && words.length > 0; round++) {
    write(pipeline, words);
    const there = readStages(pipeline, words);
    words = words.flatMap(({ row, label, leadId }): Word[] => {
      const now = there.get(row);
      // What says something else by now, somebody has typed.
      if (now === undefined || now.leadId === leadId || now.stageText !== label) return [];
      const own = wanted(now.leadId);
      return own === label ? [] : [{ row, label: own, leadId: now.leadId }];
    });
  }
}

function write({ book, layout }: Pipeline, words: readonly Word[]): void {
  const rows = new Map<string, number[]>();
  for (const { row, label } of words) {
    const at = rows.get(label);
    if (at) at.push(row);
    else rows.set(label, [row]);
  }
  for (const [label, at] of rows) book.fill(layout.tabs.leads, layout.own.stage as number, at, label);
}

/** Ids and stages of the rows from the first to the last, in one read: no row can be made up from two. */
function readStages({ book, layout }: Pipeline, words: readonly Word[]): Map<number, LeadRow> {
  const rows = words.map(({ row }) => row);
  const first = rows.reduce((a, b) => Math.min(a, b));
  const last = Math.min(
    rows.reduce((a, b) => Math.max(a, b)),
    book.size(layout.tabs.leads).rows,
  );
  if (last < first) return new Map();
  const ours = [layout.own.lead_id as number, layout.own.stage as number];
  const column = Math.min(...ours);
  const block = { row: first, rows: last - first + 1, column, columns: Math.max(...ours) - column + 1 };
  const before = new Array<Cell>(column - 1).fill('');
  const cells = book.read(layout.tabs.leads, block);
  return new Map(
    cells.map((found, at) => [first + at, parseLeadRow(layout, first + at, [...before, ...found])]),
  );
}
