/** Puts one lead's events into the order in which they happened (FNL-9). */
import { type History, KIND, ORDER } from './history';

/** One lead's events in order; used again for the next lead. */
export class Ordered {
  events: number[] = [];
  /** Events dated before the lead's entry: they happened, but their dates measure nothing (FNL-6). */
  beforeEntry: ReadonlySet<number> | null = null;
}

/**
 * By When, ties by row; an undated event stands right after the one in the row before it. An event dated
 * before its lead's entry cannot be right, so it follows all that happened at the moment of the entry.
 * Events after `asOf` are left out. The answer is `into`, and holds until it is used again.
 */
export function inOrder(history: History, lead: number, asOf: number, into: Ordered): Ordered {
  const entered = contradictedEntry(history, lead, asOf);
  if ((history.order[lead] & ORDER.shuffled) !== 0 || entered !== null || history.latest[lead] > asOf)
    sortByTime(history, lead, asOf, entered ?? Number.NEGATIVE_INFINITY, into);
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

/** `entered` is the moment of an entry that other events claim to precede; minus infinity without one. */
function sortByTime(history: History, lead: number, asOf: number, entered: number, into: Ordered): void {
  const early = new Set<number>();
  const places: Array<{ event: number; at: number; late: number; when: number }> = [];
  let when = Number.NEGATIVE_INFINITY;
  let anchored = false;
  for (let event = history.first[lead]; event >= 0; event = history.next[event]) {
    const dated = !Number.isNaN(history.when[event]);
    if (dated) when = history.when[event];
    anchored ||= dated;
    if (when > asOf) continue;
    const before = anchored && when < entered;
    if (before && dated) early.add(event);
    places.push({ event, at: before ? entered : when, late: before ? 1 : 0, when });
  }
  // Two undated beginnings differ by not-a-number, which hands over to the next criterion as 0 does.
  places.sort((a, b) => a.at - b.at || a.late - b.late || a.when - b.when || a.event - b.event);
  into.events = places.map((place) => place.event);
  into.beforeEntry = early.size > 0 ? early : null;
}

/** When the lead first entered, if another event claims to precede that; else `null`. */
function contradictedEntry(history: History, lead: number, asOf: number): number | null {
  const known = history.order[lead];
  if ((known & (ORDER.before | ORDER.shuffled)) === 0 || (known & ORDER.enteredUndated) !== 0) return null;
  let [earliest, entered] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let event = history.first[lead]; event >= 0; event = history.next[event]) {
    const time = history.when[event];
    if (time < earliest) earliest = time;
    if (history.kind[event] === KIND.entered && time < entered) entered = time;
  }
  const happened = entered <= asOf && entered < Number.POSITIVE_INFINITY;
  return happened && earliest < entered ? entered : null;
}
