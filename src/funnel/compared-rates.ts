/** Says of two rates whether one is better, worse or as good, and says nothing on few (FNL-5). */
import { type Difference, difference } from './comparison';
import { type Rate, rateOf } from './statistics';

/** `as_good`: the whole interval lies within 15 points of no difference. `no_evidence`: it does not say. */
export type Claim = 'too_few' | 'no_evidence' | 'better' | 'worse' | 'as_good';

export interface Compared {
  readonly first: Rate;
  readonly second: Rate;
  /** First minus second with its 95 % interval; `null` when either has nothing to divide by. */
  readonly difference: Difference | null;
  readonly claim: Claim;
}

/** Differences smaller than this, either way, are as good as none. */
export const CLOSE = 0.15;

export interface Share {
  readonly k: number;
  readonly n: number;
}

export function compareRates(first: Share, second: Share, minimumN: number): Compared {
  const between = difference(first, second);
  const few = between === null || first.n < minimumN || second.n < minimumN;
  return {
    first: rateOf(first.k, first.n),
    second: rateOf(second.k, second.n),
    difference: between,
    claim: few ? 'too_few' : claimOf(between),
  };
}

function claimOf({ low, high }: Difference): Claim {
  if (low > 0) return 'better';
  if (high < 0) return 'worse';
  return low >= -CLOSE && high <= CLOSE ? 'as_good' : 'no_evidence';
}
