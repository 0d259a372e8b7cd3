/** Number formats: what a cell shows, and whether its number is a date. */
/// <reference path="./numfmt.d.ts" />
import { format, isDateFormat } from 'numfmt';
import type { EngineCell } from '../engine/engine';

/** What `getNumberFormat` answers for a cell that nobody has formatted. */
export const AUTOMATIC = '0.###############';

const dates = new Map<string, boolean>();

export function isDatePattern(pattern: string | undefined): boolean {
  if (!pattern || pattern === '@') return false;
  let known = dates.get(pattern);
  if (known === undefined) {
    try {
      known = isDateFormat(pattern);
    } catch {
      known = false;
    }
    dates.set(pattern, known);
  }
  return known;
}

/** The text that a person sees in the cell. */
export function displayText(cell: EngineCell, pattern: string | undefined, locale: string): string {
  const { value } = cell;
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (!pattern || pattern === '@' || pattern === AUTOMATIC || pattern === 'General')
    return plainNumber(value, locale);
  try {
    return format(pattern, value, { locale: locale.replace('_', '-'), nbsp: false });
  } catch {
    return plainNumber(value, locale);
  }
}

function plainNumber(value: number, locale: string): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-9)) {
    return value
      .toExponential(5)
      .replace(/\.?0+e/, 'E')
      .replace(/E([+-])(\d)$/, 'E$10$2')
      .replace('e', 'E');
  }
  const text = String(Number(value.toPrecision(15)));
  // Automatic format shows about ten significant decimals.
  const shown = text.includes('.')
    ? String(Number(value.toFixed(Math.max(0, 10 - Math.ceil(Math.log10(size + 1))))))
    : text;
  return /^(de|fr|it|es|pt|nl|sv|da|nb|fi|pl|ru|tr)/.test(locale) ? shown.replace('.', ',') : shown;
}
