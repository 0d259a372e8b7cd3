/** Puts one lead's rows into the order in which they happened (FNL-9). */
import { type History, KIND, type LeadRows, NO_STAGE } from './history';

export interface Ordered {
  readonly rows: readonly number[];
  /** Rows dated before the lead's entry: they happened, but their dates measure nothing (FNL-6). */
  readonly beforeEntry: ReadonlySet<number> | null;
}

/**
 * By When, ties by row; an undated row stands right after the row before it. A row dated before its lead's
 * entry cannot be right, so it follows the entry. Rows after `asOf` are left out. The answer holds until the
 * next lead is asked for with the same `scratch`.
 */
export function inOrder(history: History, lead: LeadRows, asOf: number, scratch: number[]): Ordered {
  const ordered = byTime(history, lead, asOf, scratch);
  return history.undone ? { ...ordered, rows: standing(history, ordered.rows) } : ordered;
}

/**
 * An `undone` that says where the lead stands takes back the newest move or step of a handoff before it;
 * one that does not, the newest other row. Neither counts. With nothing to take back it is what it says.
 */
function standing(history: History, rows: readonly number[]): number[] {
  const left = new Set<number>();
  const moves: number[] = [];
  const others: number[] = [];
  for (const row of rows) {
    const kind = history.kind[row];
    const pile =
      kind === KIND.undone ? history.to[row] === NO_STAGE : kind > KIND.moved && kind !== KIND.reassigned;
    const same = pile ? others : moves;
    const taken = kind === KIND.undone ? same.pop() : undefined;
    if (taken !== undefined) left.delete(taken);
    else left.add(same[same.push(row) - 1]);
  }
  return [...left];
}

function byTime(history: History, lead: LeadRows, asOf: number, scratch: number[]): Ordered {
  const entry = contradictedEntry(history, lead, asOf);
  if (!lead.inOrder || entry >= 0 || lead.latest > asOf) return sorted(history, lead, asOf, entry);
  scratch.length = 0;
  for (let row = lead.first; row >= 0; row = history.next[row]) scratch.push(row);
  return { rows: scratch, beforeEntry: null };
}

function sorted(history: History, lead: LeadRows, asOf: number, entry: number): Ordered {
  const entered = entry < 0 ? Number.NEGATIVE_INFINITY : lead.entered;
  const early = new Set<number>();
  const places: Array<{ row: number; at: number; rank: number; when: number }> = [];
  let when = Number.NEGATIVE_INFINITY;
  for (let row = lead.first; row >= 0; row = history.next[row]) {
    const dated = !Number.isNaN(history.when[row]);
    if (dated) when = history.when[row];
    if (when > asOf) continue;
    const before = when < entered;
    if (before && dated) early.add(row);
    places.push({ row, at: before ? entered : when, rank: row === entry ? 0 : before ? 1 : 2, when });
  }
  // Two undated beginnings differ by not-a-number, which hands over to the next criterion as 0 does.
  places.sort((a, b) => a.at - b.at || a.rank - b.rank || a.when - b.when || a.row - b.row);
  return { rows: places.map((place) => place.row), beforeEntry: early.size > 0 ? early : null };
}

/** The row of the lead's first entry when another row claims to precede it; else -1. */
function contradictedEntry(history: History, lead: LeadRows, asOf: number): number {
  if (lead.earliest >= lead.entered || lead.entered > asOf) return -1;
  for (let row = lead.first; row >= 0; row = history.next[row])
    if (history.kind[row] === KIND.entered && history.when[row] === lead.entered) return row;
  return -1;
}
