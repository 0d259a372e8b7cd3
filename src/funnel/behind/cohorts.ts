/** Finds the leads behind the counts of a cohort. */
import type { RowsOf } from '../behind';
import { COHORTS_BY, type CohortBy, spanOf } from '../calendar';
import { chosenPasses, indicesOf } from '../choose';
import { countedAmong } from './counted';

/** `cohorts/month/2026-03/won`, `cohorts/week/2026-W07/within/meeting/90`. */
export const cohortRows: RowsOf = (observed, choice, [by, cohort, ...counted]) => {
  if (!COHORTS_BY.includes(by as CohortBy)) return null;
  const { passes, history } = observed;
  const chosen = indicesOf(passes.count, chosenPasses(history, passes, choice));
  const entries = passes.reachedAt[0];
  const members = chosen.filter(
    (pass) => !Number.isNaN(entries[pass]) && spanOf(entries[pass], by as CohortBy).name === cohort,
  );
  return countedAmong(observed, members, counted);
};
