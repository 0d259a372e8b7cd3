/** What is remembered of History, unseen: how far it was held against its checks, what was found, and what it held. */
import type { Finding } from '../pipeline/chain';
import { leadIdOf, serialOf } from '../pipeline/event-id';

export const HISTORY_NOTE = 'history';

export interface HistoryNote {
  /** The row from which the next part is checked. */
  readonly next: number;
  readonly open: readonly Finding[];
  /** What somebody has seen and left so, by its key: who and when. */
  readonly seen: ReadonlyMap<string, readonly [by: string, on: string]>;
  /** The number of each lead's newest event. */
  readonly newest: ReadonlyMap<string, number>;
}

export const NO_NOTE: HistoryNote = { next: 2, open: [], seen: new Map(), newest: new Map() };

const FORM = 1;
/** So many of one kind name the places; more is no work of a few edits. */
const MOST_OPEN = 200;
const MOST_SEEN = 2000;
/** What is kept for a workbook is limited to 500 KB in all. */
const LONGEST = 200_000;
const FIGURES = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

export function writeHistoryNote({ next, open, seen, newest }: HistoryNote): string {
  const serials: string[] = [];
  const others: Array<[string, number]> = [];
  for (const [leadId, n] of newest) {
    const serial = serialOf(leadId);
    if (leadIdOf(serial) !== leadId || serial > LONGEST) others.push([leadId, n]);
    else serials[serial - 1] = n < FIGURES.length ? FIGURES[n] : `(${n})`;
  }
  // One character for most leads: those of a hundred thousand fit.
  const text = Array.from(serials, (figure) => figure ?? FIGURES[0]).join('');
  const kept = text.length > LONGEST ? '' : text;
  return JSON.stringify([
    FORM,
    next,
    open.slice(0, MOST_OPEN),
    [...seen].slice(-MOST_SEEN),
    kept,
    others.slice(0, MOST_SEEN),
  ]);
}

/** A damaged note is none. */
export function readHistoryNote(text: string | null): HistoryNote {
  try {
    const [form, next, open, seen, serials, others] = JSON.parse(text ?? '');
    if (form !== FORM) return NO_NOTE;
    const newest = new Map<string, number>(others);
    (String(serials).match(/\(\d+\)|./g) ?? []).forEach((figure, at) => {
      const n = figure[0] === '(' ? Number(figure.slice(1, -1)) : FIGURES.indexOf(figure);
      if (n > 0) newest.set(leadIdOf(at + 1), n);
    });
    return { next, open, seen: new Map(seen), newest };
  } catch {
    return NO_NOTE;
  }
}
