/** What a count of a cohort or of a group asks of one pass. */
import type { Found } from '../behind';
import type { Observed } from '../observe';
import { hasReached } from '../outcome';
import { MILESTONES, type Milestone, WON } from '../path';
import { DAY } from '../when';

/** `leads`, `qualified`, `meeting`, `won`, `first`, `recovered`, or `within`, a milestone and days. */
export type Counted = readonly string[];

/** The rows that a count is of; `null` when nothing is counted so. */
export function countedAmong(
  { passes, path, asOf }: Observed,
  members: Iterable<number>,
  [what, milestone, days]: Counted,
): Found[] | null {
  const m = what === 'leads' ? 0 : milestoneOf(what === 'within' ? milestone : what);
  if (m < 0) return null;
  const limit = Number(days);
  const entries = passes.reachedAt[0];
  const counts = (pass: number): boolean => {
    if (!hasReached(passes, pass, path, m)) return false;
    if (what === 'first') return passes.number[pass] === 1;
    if (what === 'recovered') return passes.number[pass] > 1;
    if (what !== 'within') return true;
    const watched = asOf !== null && (asOf - entries[pass]) / DAY >= limit;
    return watched && (passes.reachedAt[m][pass] - entries[pass]) / DAY <= limit;
  };
  const found: Found[] = [];
  for (const pass of members)
    if (counts(pass)) found.push({ lead: passes.lead[pass], pass, at: passes.reachedAt[m][pass] });
  return found;
}

function milestoneOf(what: string): number {
  if (what === 'first' || what === 'recovered') return WON;
  return MILESTONES.indexOf(what as Milestone);
}
