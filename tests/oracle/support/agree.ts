/** Counts histories both ways and says where the counts disagree. */
import { figuresOf } from '../../../src/funnel/figures';
import type { History } from '../../../src/funnel/history';
import { hasDetails } from '../../../src/funnel/known-columns';
import { observe } from '../../../src/funnel/observe';
import { COLUMN, readHistory } from '../../../src/funnel/read-history';
import type { Cell } from '../../../src/pipeline/cell';
import { disagreements } from './compare';
import { countInSql, type Flat } from './duck';
import { Flattened, flattenFigures } from './flat';
import { flattenObserved } from './flat-observed';
import type { Told } from './load';

/** Per history, the figures on which code and SQL disagree. */
export async function disagree(told: readonly Told[]): Promise<string[][]> {
  return (await countTwice(told)).found;
}

/** The disagreements, and how often each wording of a figure occurred: `stuck/*\/verdict = level`, `speed/adopted > 0`. */
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
      if (typeof value === 'number' && value > 0) add(said, `${name} > 0`);
    }
    return disagreements(byCode, counted[h]);
  });
  return { found, said };
}

function add(to: Map<string, number>, name: string): void {
  to.set(name, (to.get(name) ?? 0) + 1);
}

function countByCode({ rows, stages, options, knownFrom = 1 }: Told): Flat {
  const to = new Flattened();
  const observed = observe(knownSince(knownFrom, rows), stages, options);
  flattenFigures(figuresOf(observed, options, hasDetails(rows), options), to);
  flattenObserved(observed, options, to);
  return to.flat;
}

/** As the report's first runs leave a large History: above that row only what every figure needs has been read. */
function knownSince(row: number, rows: Told['rows']): History {
  const history = readHistory(rows.map((cells, index) => (index + 1 < row ? withoutDetails(cells) : cells)));
  while (history.detailFrom < history.events && history.rows.at(history.detailFrom) < row)
    history.detailFrom++;
  return history;
}

const withoutDetails = (cells: readonly Cell[]): Cell[] =>
  cells.map((cell, column) => (column > COLUMN.source ? '' : cell));
