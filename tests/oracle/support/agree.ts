/** Counts histories both ways and says where the counts disagree. */
import { computeFigures } from '../../../src/funnel/figures';
import { observe } from '../../../src/funnel/observe';
import { readHistory } from '../../../src/funnel/read-history';
import { disagreements } from './compare';
import { countInSql, type Flat } from './duck';
import { Flattened, flattenFigures } from './flat';
import { flattenObserved } from './flat-observed';
import type { Told } from './load';

/** Per history, the figures on which code and SQL disagree. */
export async function disagree(told: readonly Told[]): Promise<string[][]> {
  const counted = await countInSql(told);
  return told.map((one, h) => disagreements(countByCode(one), counted[h]));
}

function countByCode({ rows, stages, options }: Told): Flat {
  const to = new Flattened();
  flattenFigures(computeFigures(rows, stages, options), to);
  flattenObserved(observe(readHistory(rows), stages, options), options, to);
  return to.flat;
}
