/** Finds the leads behind the counts of a group. */
import type { RowsOf } from '../behind';
import { type Choice, chosenPasses, indicesOf } from '../choose';
import { type GroupBy, labelOf, restOf } from '../groups';
import { foldText } from '../text';
import { countedAmong } from './counted';

/** `groups/owner//one/ann/won`, `groups/column/Region/rest//leads`. */
export const groupRows: RowsOf = (observed, choice, [kind, column, which, key, ...counted]) => {
  const by = groupByOf(choice, kind, column);
  if (by === null) return null;
  const { passes, history } = observed;
  const chosen = indicesOf(passes.count, chosenPasses(history, passes, choice));
  const wanted = which === 'rest' ? restOf(observed, chosen, by) : new Set([key]);
  const label = labelOf(observed, by);
  const members = chosen.filter((pass) => wanted.has(foldText(label(pass))));
  return countedAmong(observed, members, counted);
};

/** What stands in a column only the report that was asked for it knows. */
function groupByOf({ groupBy }: Choice, kind: string, column: string): GroupBy | null {
  if (kind === 'source' || kind === 'owner') return { kind };
  return groupBy?.kind === 'column' && groupBy.name === column ? groupBy : null;
}
