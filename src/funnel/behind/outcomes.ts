/** The rows behind how passes came out: `outcomes/lost`, and `outcomes/overdue` for those open beyond T (FNL-7). */
import type { RowsOf } from '../behind';
import { type Outcome, outcomeOf } from '../outcome';
import { WON } from '../path';
import { daysBetween } from '../when';
import { passesWhere } from './found';
import { oldestFirst } from './stages';

/** In the order in which they are told. */
export const OUTCOMES: readonly Outcome[] = [
  'won',
  'lost',
  'open',
  'parked',
  'disqualified',
  'churned',
  'gone',
];

export const outcomeRows: RowsOf = (observed, choice, [outcome]) => {
  const { passes, path, asOf, withinDays } = observed;
  const entries = passes.reachedAt[0];
  if (outcome === 'overdue')
    return passesWhere(
      observed,
      choice,
      (pass) =>
        asOf !== null &&
        outcomeOf(passes, pass, path) === 'open' &&
        daysBetween(entries[pass], asOf) > withinDays,
      (pass) => entries[pass],
    ).sort(oldestFirst);
  if (outcome === 'closed')
    return passesWhere(
      observed,
      choice,
      (pass) => ['won', 'lost'].includes(outcomeOf(passes, pass, path)),
      (pass) => (outcomeOf(passes, pass, path) === 'won' ? passes.reachedAt[WON] : passes.settledAt)[pass],
    );
  if (!OUTCOMES.includes(outcome as Outcome)) return null;
  return passesWhere(
    observed,
    choice,
    (pass) => outcomeOf(passes, pass, path) === outcome,
    (pass) => (outcome === 'won' ? passes.reachedAt[WON] : passes.settledAt)[pass],
  );
};
