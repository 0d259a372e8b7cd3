/** The same figures side by side for every source, every owner, or every value of one of the team's columns (FNL-8). */
import type { Observed } from './observe';
import { hasReached } from './outcome';
import { MILESTONES, WON } from './path';
import { percentile, type Rate, rateOf } from './statistics';
import { foldText, mostWritten } from './text';
import { DAY } from './when';

export type GroupBy =
  | { readonly kind: 'source' }
  | { readonly kind: 'owner' }
  /** A column of the team's tab: its header, and what stands in it by lead id. */
  | { readonly kind: 'column'; readonly name: string; readonly of: ReadonlyMap<string, string> };

/** More groups than these are not shown one by one. */
const GROUPS_SHOWN = 200;

export interface GroupFigures {
  /** The spelling written most often; empty for leads without one. */
  readonly name: string;
  /** How names are compared. */
  readonly key: string;
  readonly leads: number;
  readonly qualified: number;
  readonly meeting: number;
  readonly won: number;
  readonly wonFirstPass: number;
  readonly wonRecovered: number;
  /** Won so far ÷ leads. */
  readonly ever: Rate;
  /** Reached within T, per milestone after the first, over passes that were watched for T days (FNL-4). */
  readonly within: readonly Rate[];
  readonly revenue: number;
  readonly medianDaysToWon: number | null;
}

export interface GroupsFigures {
  readonly by: GroupBy;
  /** Largest first: by size, which says nothing about worth. */
  readonly groups: readonly GroupFigures[];
  /** The smallest ones drawn together, and how many they are. */
  readonly rest: { readonly groups: number; readonly figures: GroupFigures } | null;
  /** Owners are known of the newest events only. */
  readonly partly: boolean;
}

interface Gathering {
  readonly spellings: Map<string, number>;
  readonly passes: number[];
}

/** The text that a pass is grouped by. */
export function labelOf({ history, passes }: Observed, by: GroupBy): (pass: number) => string {
  if (by.kind === 'source') return (pass) => history.texts[passes.source[pass]];
  if (by.kind === 'owner') return (pass) => history.texts[passes.owner[pass]];
  return (pass) => by.of.get(history.leadIds[passes.lead[pass]]) ?? '';
}

export function groupFigures(observed: Observed, chosen: Int32Array, by: GroupBy): GroupsFigures {
  const gathered = gather(observed, chosen, by);
  const shown = gathered.slice(0, GROUPS_SHOWN);
  const others = gathered.slice(GROUPS_SHOWN);
  const together = others.flatMap(([, { passes }]) => passes);
  return {
    by,
    groups: shown.map(([key, { spellings, passes }]) =>
      figuresOf(observed, passes, key, mostWritten(spellings)),
    ),
    rest:
      others.length === 0 ? null : { groups: others.length, figures: figuresOf(observed, together, '', '') },
    partly: by.kind === 'owner' && observed.history.detailFrom > 0,
  };
}

/** Keys of the groups that are drawn together. */
export function restOf(observed: Observed, chosen: Int32Array, by: GroupBy): ReadonlySet<string> {
  return new Set(
    gather(observed, chosen, by)
      .slice(GROUPS_SHOWN)
      .map(([key]) => key),
  );
}

function gather(observed: Observed, chosen: Int32Array, by: GroupBy): Array<[string, Gathering]> {
  const label = labelOf(observed, by);
  const byText = new Map<string, Gathering>();
  const byKey = new Map<string, Gathering>();
  for (const pass of chosen) {
    const text = label(pass);
    let group = byText.get(text);
    if (group === undefined) {
      const key = foldText(text);
      group = byKey.get(key) ?? { spellings: new Map(), passes: [] };
      byKey.set(key, group);
      byText.set(text, group);
    }
    group.passes.push(pass);
    group.spellings.set(text, (group.spellings.get(text) ?? 0) + 1);
  }
  return [...byKey].sort(([, a], [, b]) => b.passes.length - a.passes.length);
}

function figuresOf(
  { passes, path, asOf, withinDays }: Observed,
  members: readonly number[],
  key: string,
  name: string,
): GroupFigures {
  const none = (): number[] => MILESTONES.map(() => 0);
  const [reached, inTime, watched] = [none(), none(), none()];
  const took: number[] = [];
  let wonFirstPass = 0;
  let revenue = 0;
  for (const pass of members) {
    const entry = passes.reachedAt[0][pass];
    const mature = asOf !== null && (asOf - entry) / DAY >= withinDays;
    for (let m = 1; m <= WON; m++) {
      const there = hasReached(passes, pass, path, m);
      const days = (passes.reachedAt[m][pass] - entry) / DAY;
      if (there) reached[m]++;
      // Reached, but nobody knows when: neither within T nor beyond it.
      if (!mature || (there && Number.isNaN(days))) continue;
      watched[m]++;
      if (there && days <= withinDays) inTime[m]++;
    }
    if (!hasReached(passes, pass, path, WON)) continue;
    if (passes.number[pass] === 1) wonFirstPass++;
    if (!Number.isNaN(passes.amount[pass])) revenue += passes.amount[pass];
    const days = (passes.reachedAt[WON][pass] - entry) / DAY;
    if (!Number.isNaN(days)) took.push(days);
  }
  const [, qualified, meeting, won] = reached;
  return {
    name,
    key,
    leads: members.length,
    qualified,
    meeting,
    won,
    wonFirstPass,
    wonRecovered: won - wonFirstPass,
    ever: rateOf(won, members.length),
    within: [1, 2, WON].map((m) => rateOf(inTime[m], watched[m])),
    revenue,
    medianDaysToWon: percentile(took, 0.5),
  };
}
