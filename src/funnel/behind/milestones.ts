/** The rows behind the milestones: `milestones/meeting/reached`, and `…/timed` for those whose days are known. */
import type { RowsOf } from '../behind';
import { hasReached } from '../outcome';
import { MILESTONES, type Milestone } from '../path';
import { passesWhere } from './found';

export const milestoneRows: RowsOf = (observed, choice, [key, what]) => {
  const { passes, path } = observed;
  const milestone = MILESTONES.indexOf(key as Milestone);
  if (milestone < 0 || (what !== 'reached' && what !== 'timed')) return null;
  const at = passes.reachedAt[milestone];
  const timed = (pass: number): boolean => !Number.isNaN(at[pass] - passes.reachedAt[0][pass]);
  return passesWhere(
    observed,
    choice,
    (pass) => hasReached(passes, pass, path, milestone) && (what === 'reached' || timed(pass)),
    (pass) => at[pass],
  );
};
