/** Counts histories both ways and says where the counts disagree. */
import { computeFigures } from '../../../src/funnel/figures';
import { disagreements } from './compare';
import { countInSql, type Told } from './duck';
import { flatten } from './flat';

/** Per history, the figures on which code and SQL disagree. */
export async function disagree(told: readonly Told[]): Promise<string[][]> {
  const counted = await countInSql(told);
  return told.map(({ rows, stages, options }, h) =>
    disagreements(flatten(computeFigures(rows, stages, options)), counted[h]),
  );
}
