/**
 * Names an event so that its id alone tells whose it is, which of that lead's events it is, and which
 * operation wrote it: one read of History's id column answers "was this done already?", "is the lead's
 * row up to date?" and "where are this lead's events?". The check at its end vouches for the row.
 */
import { CHECK_LENGTH } from './hash';

export interface EventIdParts {
  readonly leadId: string;
  /** 1 for the lead's first event. */
  readonly revision: number;
  /** The operation that wrote it, as the page named it. */
  readonly op: string;
  /** Empty where the id was written before there were checks. */
  readonly check: string;
}

/** A lead id is whatever stands in the cell, even two lines of it. */
const FORM = new RegExp(`^(.+)\\.(\\d+)\\.([a-z0-9]+)(?:-([a-z0-9]{${CHECK_LENGTH}}))?$`, 's');

export function eventId(leadId: string, revision: number, op: string): string {
  return `${leadId}.${revision}.${op}`;
}

export function withCheck(id: string, check: string): string {
  return `${id}-${check}`;
}

/** `null` for an id that somebody else made. */
export function readEventId(id: string): EventIdParts | null {
  const parts = FORM.exec(id);
  if (parts === null) return null;
  return { leadId: parts[1], revision: Number(parts[2]), op: parts[3], check: parts[4] ?? '' };
}

/** `L-0001` is followed by `L-0002`; ids only ever grow. */
export function leadIdOf(serial: number): string {
  return `L-${String(serial).padStart(4, '0')}`;
}

/** The serial in an id of ours, or 0 in anybody else's. */
export function serialOf(leadId: string): number {
  const found = /^L-(\d+)$/.exec(leadId);
  return found ? Number(found[1]) : 0;
}

/** The highest serial among these ids; the next lead gets the one after it. */
export function lastSerial(leadIds: Iterable<string>): number {
  let last = 0;
  for (const id of leadIds) last = Math.max(last, serialOf(id));
  return last;
}
