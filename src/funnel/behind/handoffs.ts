/** Finds the offers behind a figure of the handoffs: by group, by reason, overriding or not. */
import type { Found } from '../behind';
import type { Choice } from '../choose';
import { chosenHandoffs, GROUP_BY, type Grouping, grouped, isDecided, isLate } from '../chosen-handoffs';
import { closed, passesOf } from '../handoff-overrides';
import type { Handoff } from '../handoffs';
import type { Observed } from '../observe';
import { closedAt } from '../outcome';
import type { TeamFacts } from '../team-facts';
import { foldText } from '../text';

type Test = (handoff: Handoff) => boolean;

export const HANDOFF_COUNTS = ['offered', 'accepted', 'returned', 'waiting', 'late', 'withdrawn'] as const;
type HandoffCount = (typeof HANDOFF_COUNTS)[number];

/** `[what, grouping, name]`, `[what]` of all, or `['reason', reason, sender]`. */
export function handoffRows(
  observed: Observed,
  choice: Choice,
  parts: readonly string[],
  { gates = [] }: TeamFacts = {},
): Found[] | null {
  const [what, by = 'all', name = ''] = parts;
  const chosen = chosenHandoffs(observed, choice);
  if (what === 'reason') {
    const wanted = foldText(by);
    const given = parts.length > 2 ? (grouped(chosen, 'sender').get(foldText(name)) ?? []) : chosen;
    return foundOf(given.filter((one) => one.outcome === 'returned' && foldText(one.reason) === wanted));
  }
  if (what === 'overrides') return foundOf(chosen.filter(({ override }) => override));
  if (by === 'override' || by === 'others') return comparedRows(observed, chosen, what, by === 'override');
  const tests: Record<HandoffCount, Test> = {
    offered: () => true,
    accepted: ({ outcome }) => outcome === 'accepted',
    returned: ({ outcome }) => outcome === 'returned',
    waiting: ({ outcome }) => outcome === 'waiting',
    late: (handoff) => isLate(handoff, observed.asOf, gates),
    withdrawn: ({ outcome }) => outcome === 'withdrawn' || outcome === 'lapsed',
  };
  if (!HANDOFF_COUNTS.includes(what as HandoffCount)) return null;
  const test = tests[what as HandoffCount];
  if (by === 'all') return foundOf(chosen.filter(test));
  if (!Object.keys(GROUP_BY).includes(by)) return null;
  return foundOf((grouped(chosen, by as Grouping).get(foldText(name)) ?? []).filter(test));
}

function comparedRows(
  observed: Observed,
  chosen: readonly Handoff[],
  what: string,
  override: boolean,
): Found[] | null {
  if (what === 'won' || what === 'closed') {
    const ends = what === 'won' ? ['won'] : ['won', 'lost'];
    const passes = passesOf(chosen, override);
    return passRows(
      observed,
      passes.filter((pass) => ends.includes(closed(observed, pass) ?? '')),
    );
  }
  const own = chosen.filter((one) => one.override === override && isDecided(one));
  if (what === 'decided') return foundOf(own);
  return what === 'accepted' ? foundOf(own.filter(({ outcome }) => outcome === 'accepted')) : null;
}

/** The moment of an offer is its answer, and its own while nobody has answered. */
export function foundOf(handoffs: readonly Handoff[]): Found[] {
  return handoffs.map((handoff) => ({
    lead: handoff.lead,
    pass: handoff.pass,
    at: isDecided(handoff) ? handoff.answeredAt : handoff.offeredAt,
  }));
}

/** Each pass with the moment at which it was won or lost. */
export function passRows(observed: Observed, passes: readonly number[]): Found[] {
  const { passes: all, path } = observed;
  return passes.map((pass) => ({ lead: all.lead[pass], pass, at: closedAt(all, pass, path) }));
}
