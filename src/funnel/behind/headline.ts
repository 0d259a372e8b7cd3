/** The leads behind the figures at the top of the report. */
import type { Found } from '../behind';
import type { Choice } from '../choose';
import { decidedHandoffs, PASS_SETS, type PassSet, passesOf } from '../headline-passes';
import type { Observed } from '../observe';
import { closedAt } from '../outcome';
import { MILESTONES } from '../path';

export function headlineBehind(
  observed: Observed,
  choice: Choice,
  [figure]: readonly string[],
): Found[] | null {
  if (figure === 'accepted')
    return decidedHandoffs(observed, choice)
      .filter(({ outcome }) => outcome === 'accepted')
      .map(({ lead, pass, answeredAt }) => ({ lead, pass, at: answeredAt }));
  if (figure === 'leads') return firstOfEach(rows(observed, choice, 'entered'));
  return PASS_SETS.includes(figure as PassSet) ? rows(observed, choice, figure as PassSet) : null;
}

function rows(observed: Observed, choice: Choice, set: PassSet): Found[] {
  const { passes, path } = observed;
  const at = (pass: number): number => {
    if (set === 'won' || set === 'closed') return closedAt(passes, pass, path);
    const milestone = set === 'meetings' || set === 'met_in_time' ? 'meeting' : 'lead';
    return passes.reachedAt[MILESTONES.indexOf(milestone)][pass];
  };
  return passesOf(observed, choice, set).map((pass) => ({ lead: passes.lead[pass], pass, at: at(pass) }));
}

function firstOfEach(found: readonly Found[]): Found[] {
  const seen = new Set<number>();
  return found.filter(({ lead }) => !seen.has(lead) && seen.add(lead));
}
