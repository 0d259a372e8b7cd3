/** When the numbers support an alarm: one-sided tests that a healthy team seldom fails (FNL-5). */
import { difference, normalQuantile, wilson } from '../comparison';
import type { Count, Tally } from './cases';

/** How often an alarm may be raised by chance, shared among all that it tests. */
const ALPHA = 0.005;
/** Less is no growth worth a word, however sure. */
const GROWTH = 1.2;

/** The point of the normal distribution that each of so many tests has to pass. */
export function strictness(tests: number): number {
  return normalQuantile(1 - ALPHA / Math.max(1, tests));
}

/** More than before by a fifth at least; `share` of the earlier window was recorded. */
export function grew({ before, now }: Tally, share: number, z: number): boolean {
  if (share === 0 || now.n * share < GROWTH * before.n) return false;
  return wilson(now.n, now.n + before.n, z).low > 1 / (1 + share);
}

export function fell({ before, now }: Tally, z: number): boolean {
  const change = difference(now, before, z);
  return change !== null && change.high < 0;
}

export function rose({ before, now }: Tally, z: number): boolean {
  const change = difference(now, before, z);
  return change !== null && change.low > 0;
}

export function isAbove({ k, n }: Count, limit: number, z: number): boolean {
  return n > 0 && wilson(k, n, z).low > limit;
}

export function hasEnough({ before, now }: Tally, minimumN: number): boolean {
  return before.n >= minimumN && now.n >= minimumN;
}
