/** Puts one lead's events into the order in which they happened (FNL-9). */
import { type History, KIND } from './history';

/** One lead's events in order; used again for the next lead. */
export class Ordered {
  events: number[] = [];
  /** Events dated before the lead's entry: they happened, but their dates measure nothing (FNL-6). */
  beforeEntry: ReadonlySet<number> | null = null;
}

/**
 * By When, ties by row; an undated event stands right after the one in the row before it. An event dated
 * before its lead's entry cannot be right, so it follows the entry. Events after `asOf` are left out. The
 * answer is `into`, and holds until it is used again.
 */
export function inOrder(history: History, lead: number, asOf: number, into: Ordered): Ordered {
  const entry = contradictedEntry(history, lead, asOf);
  if (history.inOrder[lead] === 0 || entry >= 0 || history.latest[lead] > asOf)
    sortByTime(history, lead, asOf, entry, into);
  else chained(history, lead, into);
  if (history.undone) into.events = standing(history, into.events);
  return into;
}

/**
 * An `undone` that says where the lead stands takes back the newest move or step of a handoff before it;
 * one that does not, the newest other event. Neither counts. With nothing to take back it is what it says.
 */
function standing(history: History, events: readonly number[]): number[] {
  const left = new Set<number>();
  const moves: number[] = [];
  const others: number[] = [];
  for (const event of events) {
    const kind = history.kind[event];
    const still = kind === KIND.undone ? history.to[event] === 0 : kind > KIND.moved;
    const same = still ? others : moves;
    const taken = kind === KIND.undone ? same.pop() : undefined;
    if (taken !== undefined) left.delete(taken);
    else left.add(same[same.push(event) - 1]);
  }
  return [...left];
}

/** In sheet order, which is time order as a rule. */
function chained(history: History, lead: number, into: Ordered): void {
  const { events } = into;
  const { next } = history;
  let count = 0;
  for (let event = history.first[lead]; event >= 0; event = next[event]) events[count++] = event;
  // Setting the length would take longer than all of this.
  while (events.length > count) events.pop();
  into.beforeEntry = null;
}

function sortByTime(history: History, lead: number, asOf: number, entry: number, into: Ordered): void {
  const entered = entry < 0 ? Number.NEGATIVE_INFINITY : history.entered[lead];
  const early = new Set<number>();
  const places: Array<{ event: number; at: number; rank: number; when: number }> = [];
  let when = Number.NEGATIVE_INFINITY;
  let anchor = -1;
  for (let event = history.first[lead]; event >= 0; event = history.next[event]) {
    const dated = !Number.isNaN(history.when[event]);
    if (dated) {
      when = history.when[event];
      anchor = event;
    }
    if (when > asOf) continue;
    const before = anchor >= 0 && when < entered;
    if (before && dated) early.add(event);
    places.push({
      event,
      at: before ? entered : when,
      rank: event === entry || anchor === entry ? 0 : before ? 1 : 2,
      when,
    });
  }
  // Two undated beginnings differ by not-a-number, which hands over to the next criterion as 0 does.
  places.sort((a, b) => a.at - b.at || a.rank - b.rank || a.when - b.when || a.event - b.event);
  into.events = places.map((place) => place.event);
  into.beforeEntry = early.size > 0 ? early : null;
}

/** The event of the lead's first entry when another one claims to precede it; else -1. */
function contradictedEntry(history: History, lead: number, asOf: number): number {
  const entered = history.entered[lead];
  if (history.earliest[lead] >= entered || entered > asOf) return -1;
  for (let event = history.first[lead]; event >= 0; event = history.next[event])
    if (history.kind[event] === KIND.entered && history.when[event] === entered) return event;
  return -1;
}
