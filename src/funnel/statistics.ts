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
export function percentile(values: ArrayLike<number>, share: number): number | null {
  return percentileWithin(Float64Array.from(values), share);
}

export interface Spread {
  readonly n: number;
  readonly median: number | null;
  readonly p90: number | null;
}

/** Puts the values, which it is given to keep, into another order. */
export function spreadOf(values: Float64Array): Spread {
  const median = percentileWithin(values, 0.5);
  return { n: values.length, median, p90: percentileWithin(values, 0.9) };
}

function percentileWithin(values: Float64Array, share: number): number | null {
  const count = values.length;
  if (count === 0) return null;
  const position = (count - 1) * share;
  const below = Math.floor(position);
  select(values, below);
  const low = values[below];
  if (below === position) return low;
  // Everything right of the place is at least as large: the next value in order is the least of them.
  let above = values[below + 1];
  for (let at = below + 2; at < count; at++) if (values[at] < above) above = values[at];
  return low + (above - low) * (position - below);
}

/** Hoare's selection: afterwards the place holds what would stand there in order, with no larger value before it. */
function select(values: Float64Array, place: number): void {
  let left = 0;
  let right = values.length - 1;
  while (left < right) {
    const pivot = values[place];
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i > j) break;
      const value = values[i];
      values[i++] = values[j];
      values[j--] = value;
    }
    if (j < place) left = i;
    if (place < i) right = j;
  }
}
