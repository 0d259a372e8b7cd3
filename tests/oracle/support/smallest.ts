/** Shrinks a history on which two counts disagree, all candidates of a round in one go. */
import type { Told } from './load';

type Disagree = (told: readonly Told[]) => Promise<string[][]>;

const without = (told: Told, from: number, count: number): Told => ({
  ...told,
  rows: told.rows.filter((_, index) => index < from || index >= from + count),
});

/** Leaves out rows for as long as something still disagrees. */
export async function smallest(told: Told, disagree: Disagree): Promise<Told> {
  let best = told;
  for (let count = Math.ceil(told.rows.length / 2); count >= 1; ) {
    const candidates: Told[] = [];
    for (let from = 0; from < best.rows.length; from += count) candidates.push(without(best, from, count));
    const found = await disagree(candidates);
    const at = found.findIndex((list) => list.length > 0);
    if (at >= 0) best = candidates[at];
    else count = count === 1 ? 0 : Math.ceil(count / 2);
  }
  return best;
}
