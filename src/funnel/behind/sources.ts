/** The rows behind the sources: `sources/web/won`, the source folded as it is compared (FNL-8). */
import type { RowsOf } from '../behind';
import { hasReached } from '../outcome';
import { MILESTONES, type Milestone } from '../path';
import { foldText } from '../text';
import { passesWhere } from './found';

export const sourceRows: RowsOf = (observed, choice, [source, key]) => {
  const { history, passes, path } = observed;
  const milestone = MILESTONES.indexOf(key as Milestone);
  if (source === undefined || milestone < 0) return null;
  const fits = history.texts.map((text) => foldText(text) === source);
  return passesWhere(
    observed,
    choice,
    (pass) => fits[passes.source[pass]] && hasReached(passes, pass, path, milestone),
    (pass) => passes.reachedAt[milestone][pass],
  );
};
