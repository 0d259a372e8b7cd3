/**
 * Reads what the report is counted from: only the rows that came since the last one where a checkpoint
 * still holds, everything where it does not. More than fits into one run is read at the next ones.
 */
import { appendAnswers } from '../funnel/answers';
import type { History } from '../funnel/history';
import { COLUMN, HistoryReader } from '../funnel/read-history';
import { type Cell, isDate } from '../pipeline/cell';
import { type Checkpoint, emptyCheckpoint, type ReportTabs } from '../workbook/checkpoint';
import {
  cellsOfHistory,
  detailRowsIn,
  MOST_CELLS,
  readAnswerRows,
  readDetailRows,
  readHistoryRows,
} from '../workbook/event-blocks';
import { answersBeyond } from '../workbook/funnel-tab/sums';
import type { Book } from '../workbook/port';

/** From is not read: where a lead stood says the same, and a column is dear. */
const AT = { ...COLUMN, from: -1 };

export interface ReadEvents {
  readonly checkpoint: Checkpoint;
  /** Rows that came since the checkpoint, of both tabs. */
  readonly fresh: number;
  /** Rows of History's tab, blank ones counted. */
  readonly room: number;
  /** Nothing of an older checkpoint could be used. */
  readonly whole: boolean;
  /** Details of older rows were read now. */
  readonly learned: boolean;
  /** Details of older rows are still to be read. */
  readonly more: boolean;
}

export interface ReadOptions {
  /** So many cells may be read in one run. */
  readonly most?: number;
  /** What the tab's own count says of the answers below the checkpoint's rows. */
  readonly beyond?: string;
}

/** `sums` is what the tab's own sums over the checkpoint's rows say now. */
export function readEvents(
  book: Book,
  tabs: ReportTabs,
  kept: Checkpoint | null,
  sums: string | null,
  { most = MOST_CELLS, beyond = '' }: ReadOptions = {},
): ReadEvents {
  const stands = kept !== null && sameTabs(kept.tabs, tabs) && (kept.sums ?? sums) === sums;
  const room = book.size(tabs.history).rows;
  return (
    (stands ? goOn(book, kept, room, { sums, most, beyond }) : null) ?? readWhole(book, tabs, room, most)
  );
}

function readWhole(book: Book, tabs: ReportTabs, room: number, most: number): ReadEvents {
  const empty = emptyCheckpoint(tabs);
  const { history, answers } = empty;
  const detailed = cellsOfHistory(room, true) <= most;
  const rows = readHistoryRows(book, tabs.history, room, detailed);
  new HistoryReader(history).read(rows, 2, AT);
  history.detailFrom = detailed ? 0 : history.events;
  const answerRows = readAnswerRows(book, tabs.answers);
  appendAnswers(answers, answerRows, 2);
  return {
    checkpoint: {
      ...empty,
      historyRow: rows.length + 1,
      historyPrint: printOf(rows[rows.length - 1]),
      answersRow: answerRows.length + 1,
      answersPrint: printOf(answerRows[answerRows.length - 1]),
    },
    fresh: rows.length + answerRows.length,
    room,
    whole: true,
    learned: false,
    more: history.detailFrom > 0,
  };
}

/** `null` when the last row that was read is not there any more as it was. */
function goOn(
  book: Book,
  kept: Checkpoint,
  room: number,
  { sums, most, beyond }: Required<ReadOptions> & { sums: string | null },
): ReadEvents | null {
  const { tabs, history, answers, historyRow, answersRow } = kept;
  // The last row that was read comes along, and has to be the one it was.
  const [last, ...rows] = readHistoryRows(book, tabs.history, room, true, historyRow);
  if (historyRow > 1 && printOf(last) !== kept.historyPrint) return null;
  // The sums hold the last answer as well; once they were seen, a count that says "none" spares the look.
  const came = kept.sums !== null && kept.sums === sums ? answersBeyond(beyond, answersRow) : null;
  const [lastAnswer, ...newAnswers] = readNewAnswers(book, tabs.answers, answersRow, came);
  if (came !== 0 && answersRow > 1 && printOf(lastAnswer) !== kept.answersPrint) return null;
  new HistoryReader(history).read(rows, historyRow + 1, AT);
  appendAnswers(answers, newAnswers, answersRow + 1);
  const learned = history.detailFrom > 0;
  if (learned) readDetails(book, tabs.history, history, most);
  return {
    checkpoint: {
      tabs,
      trouble: kept.trouble,
      headers: kept.headers,
      history,
      answers,
      historyRow: historyRow + rows.length,
      historyPrint: printOf(rows[rows.length - 1] ?? last),
      answersRow: answersRow + newAnswers.length,
      answersPrint: came === 0 ? kept.answersPrint : printOf(newAnswers[newAnswers.length - 1] ?? lastAnswer),
      sums,
    },
    fresh: rows.length + newAnswers.length,
    room,
    whole: false,
    learned,
    more: history.detailFrom > 0,
  };
}

/** From the last row on that was read; no row at all when none came. They stand right below it as a rule. */
function readNewAnswers(book: Book, tab: number, last: number, came: number | null): Cell[][] {
  if (came === 0) return [];
  if (came !== null) {
    const rows = readAnswerRows(book, tab, last, came + 1);
    if (rows.slice(1).filter((row) => row[1] !== '').length === came) return rows;
  }
  return readAnswerRows(book, tab, last);
}

/** The newest of the rows whose details are not known yet, as many as fit into one run. */
function readDetails(book: Book, tab: number, history: History, most: number): void {
  const until = history.rows.at(history.detailFrom - 1);
  const from = Math.max(2, until + 1 - detailRowsIn(most));
  const rows = readDetailRows(book, tab, from, until - from + 1);
  // Making one takes as long as there are leads.
  const reader = new HistoryReader(history);
  let event = history.detailFrom;
  while (event > 0 && history.rows.at(event - 1) >= from) {
    event--;
    reader.detail(event, rows[history.rows.at(event) - from], AT);
  }
  history.detailFrom = event;
}

function sameTabs(a: ReportTabs, b: ReportTabs): boolean {
  return a.history === b.history && a.answers === b.answers && a.funnel === b.funnel;
}

/** A row by what figures are made of: the first seven of its cells, From left out. */
function printOf(row: readonly Cell[] | undefined): string {
  const told = [0, 1, 2, 4, 5, 6].map((at) => {
    const cell = row?.[at] ?? '';
    return isDate(cell) ? cell.getTime() : cell;
  });
  return JSON.stringify(row === undefined ? null : told);
}
