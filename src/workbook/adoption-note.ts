/** What an adoption in several runs has to know at each of them, kept with the workbook until it is finished. */
import type { Settled } from '../pipeline/adoption/outcome';
import type { Book } from './port';

export interface AdoptionNote {
  /** The operation that began it: its events are named by it, whoever goes on. */
  readonly op: string;
  readonly actor: string;
  readonly settled: Settled;
}

const KEY = 'adoption';

export function keepAdoption(book: Book, note: AdoptionNote): void {
  book.setNote(KEY, JSON.stringify(note));
}

/** `null` where it was lost, as in a copy of the file. */
export function keptAdoption(book: Book): AdoptionNote | null {
  const text = book.note(KEY);
  return text === null ? null : (JSON.parse(text) as AdoptionNote);
}

export function forgetAdoption(book: Book): void {
  book.setNote(KEY, null);
}
