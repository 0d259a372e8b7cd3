/** Rates with their Wilson 95 % interval, medians and percentiles (FNL-5, FNL-6). */

/** k of n; the rate and its interval are `null` when there is nothing to divide by. */
export interface Rate {
  readonly k: number;
  readonly n: number;
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The two-sided 95 % point of the normal distribution. */
const Z = 1.959963984540054;

export function rateOf(k: number, n: number): Rate {
  if (n === 0) return { k, n, rate: null, low: null, high: null };
  const p = k / n;
  const centre = p + (Z * Z) / (2 * n);
  const spread = Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
  const scale = 1 + (Z * Z) / n;
  // At k = 0 and k = n the bound is exact; rounding must not push it past.
  return {
    k,
    n,
    rate: p,
    low: k === 0 ? 0 : (centre - spread) / scale,
    high: k === n ? 1 : (centre + spread) / scale,
  };
}

/** PERCENTILE.INC of values in any order; `null` of none. At 0.5 it is the mean of the two middle values. */
export function percentile(values: readonly number[], share: number): number | null {
  return ofSorted(new Float64Array(values).sort(), share);
}

export interface Spread {
  readonly n: number;
  readonly median: number | null;
  readonly p90: number | null;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = new Float64Array(values).sort();
  return { n: sorted.length, median: ofSorted(sorted, 0.5), p90: ofSorted(sorted, 0.9) };
}

function ofSorted(sorted: Float64Array, share: number): number | null {
  if (sorted.length === 0) return null;
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
}
