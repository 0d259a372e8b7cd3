/** What the funnel's figures are counted from, as the workbook stands: from a checkpoint where one still holds. */
import { type AnswerRow, answersOf } from '../funnel/answers';
import { type Observed, observe } from '../funnel/observe';
import type { Settings } from '../pipeline/settings';
import { type Checkpoint, type ReportTabs, readCheckpoint, writeCheckpoint } from '../workbook/checkpoint';
import type { Book } from '../workbook/port';
import { type ReadEvents, readEvents } from './read-events';

const KEY = 'funnel';
/** So few new rows are read again next time; keeping them would take longer. */
const WORTH_KEEPING = 200;

export interface Observation extends ReadEvents {
  readonly observed: Observed;
  readonly answers: readonly AnswerRow[];
}

export function keptCheckpoint(book: Book): Checkpoint | null {
  return readCheckpoint(book.cached(KEY));
}

/** The next report counts everything anew. */
export function forgetCheckpoint(book: Book): void {
  book.cache(KEY, null);
}

/** `sums`: what the tabs' own sums over the checkpoint's rows say now; `null` where nobody looked. */
export function observeBook(
  book: Book,
  tabs: ReportTabs,
  settings: Pick<Settings, 'stages' | 'withinDays' | 'minimumN' | 'grossMargin' | 'amountMonths' | 'targets'>,
  kept: Checkpoint | null,
  sums: string | null,
): Observation {
  const read = readEvents(book, tabs, kept, sums);
  const { history, answers } = read.checkpoint;
  return { ...read, observed: observe(history, settings.stages, settings), answers: answersOf(answers) };
}

/** Whether so much is new that the next report should not have to read it again. */
export function isWorthKeeping({ whole, fresh, more }: ReadEvents): boolean {
  return whole || more || fresh > WORTH_KEEPING;
}

export function keepCheckpoint(book: Book, checkpoint: Checkpoint): void {
  book.cache(KEY, writeCheckpoint(checkpoint));
}
