/** Colours as scripts give them (`red`, `#F00`, a Color object) and as Sheets gives them back (`#ff0000`). */
import { Color } from './color';
import { COLOUR_NAMES } from './colour-names';
import { badSignature, ServiceError } from './errors';

export function cssColour(value: unknown): string | undefined {
  if (value === null || value === '') return undefined;
  if (typeof value === 'string') {
    const text = value.trim().toLowerCase();
    if (/^#[0-9a-f]{6}$/.test(text)) return text;
    if (/^#[0-9a-f]{3}$/.test(text)) return `#${[...text.slice(1)].map((digit) => digit + digit).join('')}`;
    const rgb = /^rgb\((\d+),\s*(\d+),\s*(\d+)\)$/.exec(text);
    if (rgb)
      return `#${rgb
        .slice(1)
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')}`;
    const named = COLOUR_NAMES.get(text);
    if (named) return named;
  }
  throw new ServiceError(`Invalid color string: ${String(value)}`);
}

export function rgbObject(value: unknown): string | undefined {
  if (value === null) return undefined;
  if (value instanceof Color) return value.hex;
  throw badSignature('SpreadsheetApp.Range.setBackgroundObject', [value]);
}
