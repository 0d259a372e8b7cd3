/** Acceptance over decided offers, by gate, sender, receiver, source and reason (FNL-11). */
import type { WallTime } from '../pipeline/event';
import { ROLES, type Role } from '../pipeline/stage';
import type { Choice } from './choose';
import { chosenHandoffs, GROUP_BY, type Grouping, grouped, isLate } from './chosen-handoffs';
import { type OverrideFigures, overrideFigures } from './handoff-overrides';
import type { Handoff } from './handoffs';
import type { Observed } from './observe';
import { type Rate, rateOf, spreadOf } from './statistics';
import type { TeamFacts } from './team-facts';
import { foldText } from './text';
import { daysBetween } from './when';

export interface AcceptanceFigures {
  readonly offered: number;
  readonly accepted: number;
  readonly returned: number;
  readonly waiting: number;
  /** Of those waiting, for longer than their gate allows; `null` when no gate is known. */
  readonly late: number | null;
  /** Taken back, or overtaken by another move. */
  readonly withdrawn: number;
  readonly acceptance: Rate;
  /** How many hours the median and p90 are of: from offer to answer, both dated. */
  readonly timed: number;
  readonly medianHours: number | null;
  readonly p90Hours: number | null;
  /** Age of the oldest offer that waits. */
  readonly oldestWaitingHours: number | null;
}

interface GateFigures extends AcceptanceFigures {
  readonly from: string;
  readonly to: string;
}

interface NamedAcceptance extends AcceptanceFigures {
  readonly name: string;
}

interface ReasonCount {
  readonly reason: string;
  readonly n: number;
}

export interface HandoffFigures {
  readonly all: AcceptanceFigures;
  readonly gates: GateFigures[];
  readonly senders: NamedAcceptance[];
  /** Over decided offers only: whoever answered. */
  readonly receivers: NamedAcceptance[];
  readonly sources: NamedAcceptance[];
  /** Why offers were returned. */
  readonly reasons: ReasonCount[];
  /** What came back to whom, and why; only those to whom something did. */
  readonly sentBack: ReadonlyArray<{ sender: string; returned: number; reasons: ReasonCount[] }>;
  readonly overrides: number;
  readonly overriding: OverrideFigures;
}

export function handoffFigures(
  observed: Observed,
  choice: Choice = {},
  { gates }: TeamFacts = {},
): HandoffFigures {
  const { asOf } = observed;
  const handoffs = chosenHandoffs(observed, choice);
  const of = (group: readonly Handoff[]): AcceptanceFigures => {
    const late = gates ? group.filter((handoff) => isLate(handoff, asOf, gates)).length : null;
    return acceptance(group, asOf, late);
  };
  const named = (by: Grouping): NamedAcceptance[] =>
    [...grouped(handoffs, by).values()].map((group) => ({
      name: GROUP_BY[by](group[0]) ?? '',
      ...of(group),
    }));
  return {
    all: of(handoffs),
    gates: [...grouped(handoffs, 'gate').values()]
      .map((group) => ({ from: group[0].from, to: group[0].to, ...of(group) }))
      .sort((a, b) => place(a.to) - place(b.to)),
    senders: named('sender'),
    receivers: named('receiver'),
    sources: named('source'),
    reasons: reasonsOf(handoffs),
    sentBack: [...grouped(handoffs, 'sender').values()]
      .map((group) => ({
        sender: group[0].sender,
        returned: group.filter((handoff) => handoff.outcome === 'returned').length,
        reasons: reasonsOf(group),
      }))
      .filter(({ returned }) => returned > 0),
    overrides: handoffs.filter((handoff) => handoff.override).length,
    overriding: overrideFigures(observed, handoffs),
  };
}

/** Gates stand in the order in which a lead passes them; others follow. */
function place(receiver: string): number {
  const role = ROLES.indexOf(receiver as Role);
  return role < 0 ? ROLES.length : role;
}

function acceptance(
  handoffs: readonly Handoff[],
  asOf: WallTime | null,
  late: number | null,
): AcceptanceFigures {
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
  const { n: timed, median, p90 } = spreadOf(Float64Array.from(hours));
  return {
    offered: handoffs.length,
    accepted: count.accepted,
    returned: count.returned,
    waiting: count.waiting,
    late,
    withdrawn: count.withdrawn + count.lapsed,
    acceptance: rateOf(count.accepted, count.accepted + count.returned),
    timed,
    medianHours: median,
    p90Hours: p90,
    oldestWaitingHours: Number.isNaN(oldest) ? null : oldest,
  };
}

/** The spelling met first is shown. */
function reasonsOf(handoffs: readonly Handoff[]): ReasonCount[] {
  const counts = new Map<string, { reason: string; n: number }>();
  for (const { outcome, reason } of handoffs) {
    if (outcome !== 'returned') continue;
    const key = foldText(reason);
    const found = counts.get(key);
    if (found) found.n++;
    else counts.set(key, { reason, n: 1 });
  }
  return [...counts.values()].sort((a, b) => b.n - a.n);
}
