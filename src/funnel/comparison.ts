/** Compares two rates: the interval of their difference, at any confidence (FNL-5, FNL-12). */
import type { Rate } from './statistics';

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** First rate minus second, in fractions. */
export interface Difference extends Bounds {
  readonly value: number;
}

/** The two-sided 95 % point of the normal distribution. */
export const Z95 = 1.959963984540054;

/** Wilson's score interval at `z` (Wilson 1927); the whole range when there is nothing to divide by. */
export function wilson(k: number, n: number, z = Z95): Bounds {
  if (n === 0) return { low: 0, high: 1 };
  const p = k / n;
  const centre = p + (z * z) / (2 * n);
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return { low: k === 0 ? 0 : (centre - spread) / scale, high: k === n ? 1 : (centre + spread) / scale };
}

/** Newcombe's hybrid score interval of p1 − p2 (Newcombe 1998, method 10); `null` when either n is 0. */
export function difference(
  first: Pick<Rate, 'k' | 'n'>,
  second: Pick<Rate, 'k' | 'n'>,
  z = Z95,
): Difference | null {
  if (first.n === 0 || second.n === 0) return null;
  const p1 = first.k / first.n;
  const p2 = second.k / second.n;
  const one = wilson(first.k, first.n, z);
  const two = wilson(second.k, second.n, z);
  const value = p1 - p2;
  return {
    value,
    low: value - Math.hypot(p1 - one.low, two.high - p2),
    high: value + Math.hypot(one.high - p1, p2 - two.low),
  };
}

const A = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
];
const B = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572];
const C = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const D = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416];
const TAIL = 0.02425;

/** The point below which a share of the normal distribution lies (Acklam's approximation, relative error 1e-9). */
export function normalQuantile(share: number): number {
  const along = (coefficients: readonly number[], at: number): number =>
    coefficients.reduce((sum, coefficient) => sum * at + coefficient, 0);
  if (share <= 0) return Number.NEGATIVE_INFINITY;
  if (share >= 1) return Number.POSITIVE_INFINITY;
  if (share > 1 - TAIL) return -normalQuantile(1 - share);
  if (share < TAIL) {
    const q = Math.sqrt(-2 * Math.log(share));
    return along(C, q) / (along(D, q) * q + 1);
  }
  const q = share - 0.5;
  const r = q * q;
  return (along(A, r) * q) / (along(B, r) * r + 1);
}
