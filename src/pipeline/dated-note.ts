/**
 * A date that belongs to an event besides its own When: a revisit, a renewal, a planned action. It stands
 * first in the note, where people read it and the fold finds it: `2027-04-01 · when the budget is open`.
 */
import type { WallTime } from './event';

const FORM = /^(\d{4})-(\d{2})-(\d{2})(?: · (.*))?$/s;

const FIRST = Date.UTC(1900, 0, 1);
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59);

export interface DatedNote {
  readonly on: WallTime | null;
  readonly words: string;
}

/** A time that lies on no day of a four-digit year is no date. */
export function datedNote(on: WallTime | null, words: string): string {
  const day = on !== null && on >= FIRST && on <= LAST ? dayText(on) : '';
  return [day, words.trim()].filter(Boolean).join(' · ');
}

export function readDatedNote(note: string): DatedNote {
  const found = FORM.exec(note);
  const on = found ? dayOf(note.slice(0, 10)) : null;
  return found && on !== null ? { on, words: found[4] ?? '' } : { on: null, words: note };
}

/** `2026-02-30` is no day, and before 1900 a cell holds none: `null`. */
export function dayOf(text: string): WallTime | null {
  const found = FORM.exec(text.slice(0, 10));
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const time = Date.UTC(year, month - 1, day);
  return time >= FIRST && dayText(time) === text.slice(0, 10) ? time : null;
}

export function dayText(on: WallTime): string {
  return new Date(on).toISOString().slice(0, 10);
}
