/** What the funnel's figures are counted from, as the workbook stands: from a checkpoint where one still holds. */
import { type AnswerRow, answersOf } from '../funnel/answers';
import { type Observed, observe } from '../funnel/observe';
import { type Checkpoint, readCheckpoint, writeCheckpoint } from '../workbook/checkpoint';
import type { Book } from '../workbook/port';
import { type ReadEvents, type ReadOptions, readEvents } from './read-events';
import type { Reporting } from './reporting';

const KEY = 'funnel';
const SUMS = 'funnelSums';
const BETWEEN = '\n';
const DAY_MS = 86_400_000;
/** So few new rows are read again next time; keeping them would take longer. */
const WORTH_KEEPING = 200;

export interface Observation extends ReadEvents {
  readonly observed: Observed;
  readonly answers: readonly AnswerRow[];
}

export function keptCheckpoint(book: Book): Checkpoint | null {
  const kept = readCheckpoint(book.cached(KEY));
  if (kept === null) return null;
  const [rows, sums] = (book.cached(SUMS) ?? '').split(BETWEEN);
  return { ...kept, sums: rows === rowsOf(kept) ? (JSON.parse(sums) as string) : null };
}

/** What the tabs' own sums over a checkpoint's rows come to is seen at the report after it, and kept beside it. */
export function keepSums(book: Book, checkpoint: Checkpoint, sums: string): void {
  // Texts of the last answer are among them, of whatever length and in as many lines as people wrote.
  book.cache(SUMS, rowsOf(checkpoint) + BETWEEN + JSON.stringify(sums));
}

function rowsOf({ historyRow, answersRow }: Checkpoint): string {
  return `${historyRow}/${answersRow}`;
}

/** The next report counts everything anew. */
export function forgetCheckpoint(book: Book): void {
  book.cache(KEY, null);
}

/** `sums`: what the tabs' own sums over the checkpoint's rows say now; `null` where nobody looked. */
export function observeBook(
  { book, tabs, settings, kept }: Reporting,
  sums: string | null,
  options?: ReadOptions,
): Observation {
  const read = readEvents(book, tabs, kept, sums, options);
  const { history, answers } = read.checkpoint;
  const { stages, withinDays, minimumN, grossMargin, amountMonths, targets } = settings;
  // The clock of who wrote it may be ahead, and the workbook's zone may have changed since.
  const latest = book.now() + DAY_MS;
  const settled = { latest, withinDays, minimumN, grossMargin, amountMonths, targets };
  return { ...read, observed: observe(history, stages, settled), answers: answersOf(answers) };
}

/** Whether so much is new that the next report should not have to read it again. */
export function isWorthKeeping({ whole, fresh, learned }: ReadEvents): boolean {
  return whole || learned || fresh > WORTH_KEEPING;
}

export function keepCheckpoint(book: Book, checkpoint: Checkpoint): void {
  book.cache(KEY, writeCheckpoint(checkpoint));
}
