/**
 * Starts a pipeline on the team's own tab, and takes its leads over block by block. What does not fit into one run
 * is taken over by the next: rows with an id that History does not know yet are what is left to do.
 */
import { refuse } from '../pipeline/problem';
import type { AdoptionResult, Args } from '../rpc/contract';
import { forgetAdoption, keptAdoption } from '../workbook/adoption-note';
import { rowToEvent } from '../workbook/history';
import { isAdopted, MARK, ownTab, readLayout, refuseNewer } from '../workbook/layout';
import type { Mark } from '../workbook/port';
import { findWaiting, takeOver, type Waiting } from './adopt-rows';
import { setUpAdoption } from './adoption-setup';
import { underLock } from './commit';
import { type Context, openPipeline } from './context';
import { numberRows } from './number-rows';
import { prepareAdoption } from './plan-adoption';
import { reconcile } from './reconcile';
import { writeFunnel } from './refresh-funnel';
import { SLICE_MS, sliceOf } from './time-slice';
import { removeAdopted } from './undo-adoption';

export function adopt(context: Context, args: Args<'adopt'>): AdoptionResult {
  const already = underLock(context, () => {
    const marks = context.book.marks();
    refuseNewer(marks);
    if (isAdopted(marks) || hasWork(context, marks)) return true;
    // A start that was killed before its last mark never happened: take its remains away first.
    removeAdopted(context);
    const prepared = prepareAdoption(context, args);
    try {
      setUpAdoption(context, prepared, args);
    } catch (trouble) {
      removeAdopted(context);
      throw trouble;
    }
    return false;
  });
  return { ...goOnAdopting(context), already };
}

/** A History with more in it than a start writes is no remains of one, whatever became of the mark: it gets it back. */
function hasWork({ book }: Context, marks: readonly Mark[]): boolean {
  const history = ownTab(marks, 'history');
  if (history === null) return false;
  const worked = book.readAll(history).some((row) => (rowToEvent(row)?.via ?? 'adopt') !== 'adopt');
  // Of which form it was nobody knows: from the first one it is brought up to date, and no event is asked for a check.
  if (worked) book.markBook(MARK.schema(1));
  return worked;
}

/** As many leads as fit into one run; with nothing left to do it ends the adoption. */
export function goOnAdopting(context: Context): AdoptionResult {
  const { book } = context;
  const inTime = sliceOf(book);
  const of = readLayout(book).adopting;
  const done = { leads: 0, events: 0, already: true, of };
  if (of === 0) return { ...done, left: 0, more: false };
  const note = keptAdoption(book) ?? refuse('adoption_note_lost');
  let left = of;
  let idle = false;
  while (inTime()) {
    const waiting = findWaiting(openPipeline(context));
    left = waiting.rows.length;
    if (left === 0) {
      const numbered = numberRows(context, waiting, note);
      if (numbered === null) return busy({ ...done, left, more: true });
      if (numbered > 0) continue;
      if (!inTime()) break;
      finish(context, of);
      return { ...done, left, more: false };
    }
    if (idle) refuse('adoption_moving');
    const before = done.leads;
    for (const rows of waiting.blocks) {
      // Whatever looking has taken, a run gets something done.
      if (done.leads > 0 && !inTime()) return { ...done, left, more: true };
      const taken = takeBlock(context, waiting, rows, note);
      if (taken === null) return busy({ ...done, left, more: true });
      done.leads += taken.leads;
      done.events += taken.events;
      left -= taken.leads;
    }
    idle = done.leads === before;
  }
  return { ...done, left, more: true };
}

/** Somebody else has the lock for long: whoever asked goes on in a moment. */
function busy(result: AdoptionResult): AdoptionResult {
  return result.leads === 0 ? refuse('lock_busy') : result;
}

function takeBlock(
  context: Context,
  waiting: Waiting,
  rows: readonly number[],
  note: Parameters<typeof takeOver>[3],
): { leads: number; events: number } | null {
  const { book } = context;
  const taken = book.locked(() => takeOver(context, waiting, rows, note)) ?? null;
  // Somebody sorted while the rows were written: what landed beside the wrong lead is put right from History.
  if (taken?.moved) reconcile(context, { op: note.op, actor: '' }, sliceOf(book, book.elapsed() + SLICE_MS));
  book.standBack();
  return taken;
}

/** The past is in History now, so the funnel is right on the first day. */
function finish(context: Context, of: number): void {
  writeFunnel(openPipeline(context));
  underLock(context, () => {
    context.book.unmarkBook(MARK.adopting(of));
    forgetAdoption(context.book);
  });
}
