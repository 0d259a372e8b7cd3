/** The rows behind leads and passes altogether: `all/passes`, `all/recovered`, and `all/leads`, each lead once. */
import type { RowsOf } from '../behind';
import { passesWhere } from './found';

export const allRows: RowsOf = (observed, choice, [what]) => {
  const { passes } = observed;
  const all = passesWhere(
    observed,
    choice,
    () => true,
    (pass) => passes.reachedAt[0][pass],
  );
  if (what === 'passes') return all;
  if (what === 'recovered') return all.filter(({ pass }) => passes.number[pass] > 1);
  if (what !== 'leads') return null;
  const seen = new Set<number>();
  return all.filter(({ lead }) => !seen.has(lead) && seen.add(lead));
};
