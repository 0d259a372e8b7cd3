/**
 * How long a run takes up new work: long work is done in blocks, and what does not fit is for the next run.
 * Google ends a run after six minutes, wherever it is; one block at a bad hour takes far less than what is left.
 */
import type { Book } from '../workbook/port';

/** A page looks on and shows how far it is. */
export const SLICE_MS = 25_000;

/** Asked for from the menu or by the clock: nobody would ask for what is left, so it goes on for longer. */
export const ALONE_MS = 120_000;
/** A simple trigger is ended after half a minute. */
export const TRIGGER_MS = 8_000;

/** `true` while there is time for one more block. */
export type Slice = () => boolean;

export function sliceOf(book: Book, milliseconds = SLICE_MS): Slice {
  return () => book.elapsed() < milliseconds;
}
