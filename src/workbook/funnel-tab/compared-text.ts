/** Two compared rates as text: each with its k and n, and the interval of their difference in points. */
import type { Compared } from '../../funnel/compared-rates';
import type { Difference } from '../../funnel/comparison';
import type { Rate } from '../../funnel/statistics';
import type { FunnelWords } from '../../i18n/funnel';
import { count, percent } from './format';

/** `40.0% · 12/30`: short enough for a column. */
export function shortRate({ rate, k, n }: Rate): string | null {
  return n === 0 ? null : `${percent(rate)} · ${count(k)}/${count(n)}`;
}

/** `+12`, `−8`, `0`: percentage points. */
export function points(value: number): string {
  const rounded = Math.round(value * 100);
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${-rounded}` : '0';
}

/** `−30…+8`. */
export function pointRange(difference: Difference | null): string | null {
  return difference === null ? null : `${points(difference.low)}…${points(difference.high)}`;
}

/** One sentence: both rates, the difference and what it says. */
export function comparedSentence(
  { first, second, difference, claim }: Compared,
  say: (first: string, second: string) => string,
  words: FunnelWords,
  minimumN: number,
): string | null {
  const rates = [first, second].map(shortRate);
  if (rates[0] === null || rates[1] === null || difference === null) return null;
  const { compared } = words.handoffs;
  const between = compared.difference(points(difference.low), points(difference.high));
  const parts = [say(rates[0], rates[1]), between, compared.claims[claim](count(minimumN))];
  return parts.join(words.comma);
}
