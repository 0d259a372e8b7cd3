/** Figures that stand together as one text on the tab, and each for itself where formulas go on from them. */
import type { Bounds, Difference } from '../../funnel/comparison';
import type { Rate } from '../../funnel/statistics';
import type { FunnelWords } from '../../i18n/funnel';
import { pointRange, shortRate } from './compared-text';
import { count, interval, points } from './format';

export type Part = 'rate' | 'k' | 'n' | 'low' | 'high';

export interface Composed {
  readonly text: string;
  readonly parts: Partial<Record<Part, number | null>>;
}

/** What is drawn together, by the format of its column. */
export const PARTS = {
  interval: ['low', 'high'],
  of: ['k', 'n'],
  share: ['rate', 'k', 'n'],
  difference: ['low', 'high'],
  counted: ['rate', 'k', 'n', 'low', 'high'],
} as const satisfies Record<string, readonly Part[]>;
export type Composite = keyof typeof PARTS;

export function isComposite(format: string): format is Composite {
  return Object.keys(PARTS).includes(format);
}

/** `25–38%`. */
export function intervalValue(rate: Pick<Rate, 'low' | 'high'> | null): Composed | null {
  return composed(rate === null ? null : interval(rate), rate);
}

/** `62 of 199`. */
export function ofValue({ k, n }: Pick<Rate, 'k' | 'n'>, words: Pick<FunnelWords, 'of'>): Composed {
  return { text: words.of(count(k), count(n)), parts: { k, n } };
}

/** `40.0% · 12/30`. */
export function shareValue(rate: Rate): Composed | null {
  return composed(shortRate(rate), rate);
}

/** `40.0% · 12/30, 25–58%`: all of a rate, for a table of rates alone. */
export function countedValue(rate: Rate | null): Composed | null {
  const text = rate && shortRate(rate);
  const range = rate && interval(rate);
  return composed(text && range && `${text}, ${range}`, rate);
}

/** What stands in small letters under such a rate: `12/30`, and on a line of its own `25–58%`. */
export function underRate({ k, n, low, high }: Composed['parts']): string {
  const range = interval({ low: low ?? null, high: high ?? null });
  return `${count(k ?? 0)}/${count(n ?? 0)}\n${range ?? ''}`;
}

/** `−12 … −4`: percentage points in the text, fractions beside it. */
export function differenceValue(bounds: Bounds | null): Composed | null {
  return composed(bounds && points(bounds), bounds);
}

/** `−30…+8`: the same where there is less room. */
export function shortDifference(bounds: Difference | null): Composed | null {
  return composed(bounds && pointRange(bounds), bounds);
}

function composed(text: string | null, figures: Composed['parts'] | null): Composed | null {
  return text === null || figures === null ? null : { text, parts: figures };
}
