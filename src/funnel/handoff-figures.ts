/** Acceptance over decided offers, by gate, sender, source and reason (FNL-11). */
import type { WallTime } from '../pipeline/event';
import { ROLES, type Role } from '../pipeline/stage';
import type { Handoff } from './handoffs';
import { percentile, type Rate, rateOf } from './statistics';
import { foldText } from './text';
import { daysBetween } from './when';

export interface AcceptanceFigures {
  readonly offered: number;
  readonly accepted: number;
  readonly returned: number;
  readonly waiting: number;
  /** Taken back, or overtaken by another move. */
  readonly withdrawn: number;
  readonly acceptance: Rate;
  /** Hours from offer to answer. */
  readonly medianHours: number | null;
  /** Age of the oldest offer that waits. */
  readonly oldestWaitingHours: number | null;
}

export interface GateFigures extends AcceptanceFigures {
  readonly from: string;
  readonly to: string;
}

export interface NamedAcceptance extends AcceptanceFigures {
  readonly name: string;
}

export interface HandoffFigures {
  readonly all: AcceptanceFigures;
  readonly gates: GateFigures[];
  readonly senders: NamedAcceptance[];
  readonly sources: NamedAcceptance[];
  /** Why offers were returned. */
  readonly reasons: ReadonlyArray<{ reason: string; n: number }>;
  readonly overrides: number;
}

export function handoffFigures(handoffs: readonly Handoff[], asOf: WallTime | null): HandoffFigures {
  const by = (nameOf: (handoff: Handoff) => string): Handoff[][] => {
    const groups = new Map<string, Handoff[]>();
    for (const handoff of handoffs) {
      const key = foldText(nameOf(handoff));
      const group = groups.get(key);
      if (group) group.push(handoff);
      else groups.set(key, [handoff]);
    }
    return [...groups.values()].sort((a, b) => b.length - a.length);
  };
  const named = (nameOf: (handoff: Handoff) => string): NamedAcceptance[] =>
    by(nameOf).map((group) => ({ name: nameOf(group[0]), ...acceptance(group, asOf) }));
  return {
    all: acceptance(handoffs, asOf),
    gates: by((handoff) => `${handoff.from} > ${handoff.to}`)
      .map((group) => ({ from: group[0].from, to: group[0].to, ...acceptance(group, asOf) }))
      .sort((a, b) => place(a.to) - place(b.to)),
    senders: named((handoff) => handoff.sender),
    sources: named((handoff) => handoff.source),
    reasons: reasonsOf(handoffs),
    overrides: handoffs.filter((handoff) => handoff.override).length,
  };
}

/** Gates stand in the order in which a lead passes them; others follow. */
function place(receiver: string): number {
  const role = ROLES.indexOf(receiver as Role);
  return role < 0 ? ROLES.length : role;
}

function acceptance(handoffs: readonly Handoff[], asOf: WallTime | null): AcceptanceFigures {
  const count = { waiting: 0, accepted: 0, returned: 0, withdrawn: 0, lapsed: 0 };
  const hours: number[] = [];
  let oldest = Number.NaN;
  for (const handoff of handoffs) {
    count[handoff.outcome]++;
    const took = daysBetween(handoff.offeredAt, handoff.answeredAt) * 24;
    if (!Number.isNaN(took)) hours.push(took);
    if (handoff.outcome !== 'waiting' || asOf === null) continue;
    const age = daysBetween(handoff.offeredAt, asOf) * 24;
    if (!(age <= oldest) && !Number.isNaN(age)) oldest = age;
  }
  return {
    offered: handoffs.length,
    accepted: count.accepted,
    returned: count.returned,
    waiting: count.waiting,
    withdrawn: count.withdrawn + count.lapsed,
    acceptance: rateOf(count.accepted, count.accepted + count.returned),
    medianHours: percentile(hours, 0.5),
    oldestWaitingHours: Number.isNaN(oldest) ? null : oldest,
  };
}

function reasonsOf(handoffs: readonly Handoff[]): Array<{ reason: string; n: number }> {
  const counts = new Map<string, number>();
  for (const handoff of handoffs)
    if (handoff.outcome === 'returned') counts.set(handoff.reason, (counts.get(handoff.reason) ?? 0) + 1);
  return [...counts].map(([reason, n]) => ({ reason, n })).sort((a, b) => b.n - a.n);
}
