/** Colours as scripts give them (`red`, `#F00`, a Color object) and as Sheets gives them back (`#ff0000`). */
import { Color } from './color';
import { badSignature } from './errors';

const NAMES: Record<string, string> = {
  aqua: '#00ffff',
  beige: '#f5f5dc',
  black: '#000000',
  blue: '#0000ff',
  brown: '#a52a2a',
  coral: '#ff7f50',
  crimson: '#dc143c',
  cyan: '#00ffff',
  darkblue: '#00008b',
  darkgray: '#a9a9a9',
  darkgreen: '#006400',
  darkred: '#8b0000',
  fuchsia: '#ff00ff',
  gold: '#ffd700',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  indigo: '#4b0082',
  khaki: '#f0e68c',
  lavender: '#e6e6fa',
  lightblue: '#add8e6',
  lightgray: '#d3d3d3',
  lightgreen: '#90ee90',
  lightyellow: '#ffffe0',
  lime: '#00ff00',
  magenta: '#ff00ff',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#ffa500',
  orchid: '#da70d6',
  pink: '#ffc0cb',
  plum: '#dda0dd',
  purple: '#800080',
  red: '#ff0000',
  salmon: '#fa8072',
  silver: '#c0c0c0',
  skyblue: '#87ceeb',
  tan: '#d2b48c',
  teal: '#008080',
  tomato: '#ff6347',
  turquoise: '#40e0d0',
  violet: '#ee82ee',
  wheat: '#f5deb3',
  white: '#ffffff',
  yellow: '#ffff00',
};

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
    if (Object.hasOwn(NAMES, text)) return NAMES[text];
  }
  throw badSignature('SpreadsheetApp.Range.setBackground', [value]);
}

export function rgbObject(value: unknown): string | undefined {
  if (value === null) return undefined;
  if (value instanceof Color) return value.hex;
  throw badSignature('SpreadsheetApp.Range.setBackgroundObject', [value]);
}
