/** Figures as text that reads the same everywhere: grouped counts, percentages, intervals, moments. */
import type { Bounds } from '../../funnel/comparison';
import type { Rate } from '../../funnel/statistics';
import { textOf } from '../../funnel/when';
import type { FunnelWords } from '../../i18n/funnel';
import type { WallTime } from '../../pipeline/event';

/** `1,204`; whole numbers only. */
export function count(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `31.0%`, as the cells of a sheet show it. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)}%`;
}

/** `25–38%`; with a decimal where whole percents would say too little. */
export function interval({ low, high }: Pick<Rate, 'low' | 'high'>): string | null {
  if (low === null || high === null) return null;
  const digits = high < 0.1 || low > 0.9 ? 1 : 0;
  // The ends of the scale have no decimal to say, and the cell has no room for one.
  const end = (share: number): string => (share * 100).toFixed(digits).replace(/^(0|100)\.0$/, '$1');
  return `${end(low)}–${end(high)}%`;
}

/** Of a difference, in percentage points: `−12 … −4`. */
export function points({ low, high }: Bounds): string {
  const signed = (value: number): string => {
    const whole = Math.round(Math.abs(value * 100));
    return whole === 0 ? '0' : `${value < 0 ? '−' : '+'}${whole}`;
  };
  return `${signed(low)} … ${signed(high)}`;
}

/** `62 of 199, 25–38%`. */
export function rateDetail(rate: Rate, words: Pick<FunnelWords, 'of' | 'comma'>): string {
  const range = interval(rate);
  const of = words.of(count(rate.k), count(rate.n));
  return range === null ? of : of + words.comma + range;
}

/** `2026-11-23 10:42`. */
export function moment(time: WallTime): string {
  return textOf(time).slice(0, 16).replace('T', ' ');
}

/** `2–5, 9`: row numbers, runs drawn together. */
export function rowRanges(rows: readonly number[]): string[] {
  const ranges: string[] = [];
  for (let i = 0; i < rows.length; i++) {
    const start = rows[i];
    while (i + 1 < rows.length && rows[i + 1] <= rows[i] + 1) i++;
    ranges.push(rows[i] === start ? String(start) : `${start}–${rows[i]}`);
  }
  return ranges;
}
