/** Reads History's and Answers' rows from their tabs in as few cells as the figures need. */
import type { Cell } from '../pipeline/cell';
import type { Book } from './port';
import { ANSWER_COLUMNS, HISTORY_COLUMNS, type HistoryColumn } from './schema';
import { readColumns } from './sparse-read';

const at = (...columns: readonly HistoryColumn[]): number[] =>
  columns.map((column) => HISTORY_COLUMNS.indexOf(column) + 1);

/** What every figure is made of. */
const CORE = at('when', 'lead_id', 'event', 'to', 'amount', 'source');
/** What only handoffs, reasons and work need. */
const DETAILS = at('actor', 'owner', 'reason', 'via');
const WIDTH = Math.max(...CORE, ...DETAILS);
/** From the first to the last of them, in one block. */
const DETAIL_BLOCK = { column: Math.min(...DETAILS), columns: WIDTH - Math.min(...DETAILS) + 1 };
const ANSWERS = ['when', 'lead_id', 'gate', 'item', 'answer', 'evidence'] as const;
const ANSWER_WIDTH = Math.max(...ANSWERS.map((column) => ANSWER_COLUMNS.indexOf(column) + 1));

/** So many cells are read in one run; more would take longer than people wait. */
export const MOST_CELLS = 620_000;

/** The rows below the header, or from a later one on, blank ones at the end left out; `room`: rows of the tab. */
export function readHistoryRows(
  book: Book,
  tab: number,
  room: number,
  detailed: boolean,
  from = 2,
): Cell[][] {
  const rows = room - from + 1;
  if (rows < 1) return [];
  const columns = detailed ? [...CORE, ...DETAILS] : CORE;
  return filled(readColumns(book, tab, { row: from, rows }, columns));
}

export function cellsOfHistory(rows: number, detailed: boolean): number {
  return rows * (CORE.length + (detailed ? DETAIL_BLOCK.columns : 0));
}

/** Rows as wide as History's, only the details in them. */
export function readDetailRows(book: Book, tab: number, from: number, rows: number): Cell[][] {
  const blank = new Array<Cell>(DETAIL_BLOCK.column - 1).fill('');
  return book.read(tab, { row: from, rows, ...DETAIL_BLOCK }).map((cells) => [...blank, ...cells]);
}

/** So many rows' details fit into so many cells. */
export function detailRowsIn(cells: number): number {
  return Math.max(0, Math.floor(cells / DETAIL_BLOCK.columns));
}

/** To the end of the tab, unless so many rows are known to be there. */
export function readAnswerRows(book: Book, tab: number, from = 2, known?: number): Cell[][] {
  const rows = known ?? book.size(tab).rows - from + 1;
  if (rows < 1) return [];
  return filled(book.read(tab, { row: from, column: 1, rows, columns: ANSWER_WIDTH }));
}

function filled(rows: Cell[][]): Cell[][] {
  let count = rows.length;
  while (count > 0 && rows[count - 1].every((cell) => cell === '')) count--;
  return rows.slice(0, count);
}
