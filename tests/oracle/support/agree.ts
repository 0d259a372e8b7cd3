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
  return (await countTwice(told)).found;
}

/** The disagreements, and how often each wording of a figure occurred: `stuck/*\/verdict = level`. */
export async function countTwice(
  told: readonly Told[],
): Promise<{ found: string[][]; said: Map<string, number> }> {
  const counted = await countInSql(told);
  const said = new Map<string, number>();
  const found = told.map((one, h) => {
    const byCode = countByCode(one);
    for (const [name, value] of byCode) {
      if (typeof value === 'string') add(said, `${name.replace(/\/.*\//, '/*/')} = ${value}`);
      else add(said, name.replace(/\|.*/, ''));
    }
    return disagreements(byCode, counted[h]);
  });
  return { found, said };
}

function add(to: Map<string, number>, name: string): void {
  to.set(name, (to.get(name) ?? 0) + 1);
}

function countByCode({ rows, stages, options }: Told): Flat {
  const to = new Flattened();
  flattenFigures(computeFigures(rows, stages, options), to);
  flattenObserved(observe(readHistory(rows), stages, options), options, to);
  return to.flat;
}
