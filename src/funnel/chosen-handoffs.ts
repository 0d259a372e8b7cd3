/** Which offers a report is about, how they are grouped, and which of them wait too long (FNL-11). */
import type { Gate } from '../pipeline/gate';
import type { Choice } from './choose';
import type { Handoff } from './handoffs';
import type { Observed } from './observe';
import { foldText } from './text';
import { daysBetween } from './when';

export function isDecided({ outcome }: Handoff): boolean {
  return outcome === 'accepted' || outcome === 'returned';
}

/**
 * Decided offers by when they were answered, those that wait always, those taken back or overtaken by when
 * they were made. Offers from before Actor and Reason are known are left out.
 */
export function chosenHandoffs({ handoffs, history }: Observed, choice: Choice): Handoff[] {
  const { source, period = null } = choice;
  const wanted = source === undefined ? null : foldText(source);
  return handoffs.filter((handoff) => {
    if (handoff.event < history.detailFrom) return false;
    if (wanted !== null && foldText(handoff.source) !== wanted) return false;
    if (period === null || handoff.outcome === 'waiting') return true;
    const at = isDecided(handoff) ? handoff.answeredAt : handoff.offeredAt;
    return at >= period.from && at < period.to;
  });
}

/** What offers are grouped by; `null` leaves an offer out. */
export const GROUP_BY = {
  gate: (handoff: Handoff): string | null => `${handoff.from} > ${handoff.to}`,
  sender: (handoff: Handoff): string | null => handoff.sender,
  receiver: (handoff: Handoff): string | null => (isDecided(handoff) ? handoff.receiver : null),
  source: (handoff: Handoff): string | null => handoff.source,
} as const;
export type Grouping = keyof typeof GROUP_BY;

/** Names are compared folded (FNL-8); the largest group first. */
export function grouped(handoffs: readonly Handoff[], by: Grouping): Map<string, Handoff[]> {
  const groups = new Map<string, Handoff[]>();
  for (const handoff of handoffs) {
    const name = GROUP_BY[by](handoff);
    if (name === null) continue;
    const key = foldText(name);
    const group = groups.get(key);
    if (group) group.push(handoff);
    else groups.set(key, [handoff]);
  }
  return new Map([...groups].sort(([, a], [, b]) => b.length - a.length));
}

export function gateOf(handoff: Pick<Handoff, 'from' | 'to'>, gates: readonly Gate[]): Gate | undefined {
  return gates.find((gate) => gate.from === handoff.from && gate.to === handoff.to);
}

/** Whether the offer has waited longer than its gate's hours. */
export function isLate(handoff: Handoff, asOf: number | null, gates: readonly Gate[]): boolean {
  if (handoff.outcome !== 'waiting' || asOf === null) return false;
  const hours = gateOf(handoff, gates)?.hours;
  return hours !== undefined && daysBetween(handoff.offeredAt, asOf) * 24 > hours;
}
