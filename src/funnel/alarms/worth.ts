/** What the rows behind an alarm are worth. */

import { meanWonAmount } from '../bottleneck';
import type { Observed } from '../observe';
import type { Sample } from './alarm';

/** What the wins would have brought that the earlier rate would have given. */
export function missingAmount(observed: Observed, before: Sample, now: Sample): number | null {
  const mean = meanWonAmount(observed);
  if (mean === null) return null;
  return Math.max(0, (before.rate ?? 0) - (now.rate ?? 0)) * now.n * mean;
}

/** The known amounts of the rows together. */
export function amountOfHits({ passes }: Observed, { hits }: Sample): number | null {
  const known = hits.map(({ pass }) => passes.amount[pass]).filter((amount) => !Number.isNaN(amount));
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
}
