/** Range, third part: how cells look. The four accessors of each property come from one table. */
import type { CellStyle } from '../engine/engine';
import { Color } from './color';
import { cssColour, rgbObject } from './colours';
import { EnumValue } from './enums';
import { badSignature, ServiceError } from './errors';
import { AUTOMATIC } from './number-format';
import { fill, prepareWrite, type RangeCore, requireShape, topLeft } from './range-core';
import { RangeFormulas } from './range-formulas';

interface Property {
  /** `Background` gives getBackground, getBackgrounds, setBackground, setBackgrounds. */
  name: string;
  many?: string;
  key: keyof CellStyle;
  read(style: CellStyle): unknown;
  write(value: unknown): unknown;
}

const WRAPS = { OVERFLOW: 'overflow', WRAP: 'wrap', CLIP: 'clip' } as const;

function oneOf(what: string, values: Record<string, unknown>) {
  return (value: unknown) => {
    if (value === null) return undefined;
    if (typeof value !== 'string' || !Object.hasOwn(values, value))
      throw badSignature(`SpreadsheetApp.Range.${what}`, [value]);
    return values[value];
  };
}

function size(value: unknown): number | undefined {
  if (value === null) return undefined;
  if (typeof value !== 'number' || value <= 0)
    throw badSignature('SpreadsheetApp.Range.setFontSize', [value]);
  return value;
}

const PROPERTIES: Property[] = [
  { name: 'Background', key: 'background', read: (s) => s.background ?? '#ffffff', write: cssColour },
  { name: 'BackgroundColor', key: 'background', read: (s) => s.background ?? '#ffffff', write: cssColour },
  {
    name: 'BackgroundObject',
    key: 'background',
    read: (s) => new Color(s.background ?? '#ffffff'),
    write: rgbObject,
  },
  { name: 'FontColor', key: 'fontColor', read: (s) => s.fontColor ?? '#000000', write: cssColour },
  {
    name: 'FontColorObject',
    key: 'fontColor',
    read: (s) => new Color(s.fontColor ?? '#000000'),
    write: rgbObject,
  },
  {
    name: 'FontFamily',
    many: 'FontFamilies',
    key: 'fontFamily',
    read: (s) => s.fontFamily ?? 'Arial',
    write: (v) => v ?? undefined,
  },
  { name: 'FontSize', key: 'fontSize', read: (s) => s.fontSize ?? 10, write: size },
  {
    name: 'FontWeight',
    key: 'bold',
    read: (s) => (s.bold ? 'bold' : 'normal'),
    write: oneOf('setFontWeight', { bold: true, normal: undefined }),
  },
  {
    name: 'FontStyle',
    key: 'italic',
    read: (s) => (s.italic ? 'italic' : 'normal'),
    write: oneOf('setFontStyle', { italic: true, normal: undefined }),
  },
  {
    name: 'HorizontalAlignment',
    key: 'horizontal',
    read: (s) => s.horizontal ?? 'general',
    write: oneOf('setHorizontalAlignment', {
      left: 'left',
      center: 'center',
      right: 'right',
      normal: undefined,
      general: undefined,
    }),
  },
  {
    name: 'VerticalAlignment',
    key: 'vertical',
    read: (s) => s.vertical ?? 'bottom',
    write: oneOf('setVerticalAlignment', { top: 'top', middle: 'middle', bottom: 'bottom' }),
  },
  {
    name: 'NumberFormat',
    key: 'numberFormat',
    read: (s) => s.numberFormat ?? AUTOMATIC,
    write: (v) => {
      if (v === null || /^general$/i.test(String(v)) || v === '' || v === AUTOMATIC) return undefined;
      if (typeof v !== 'string') throw badSignature('SpreadsheetApp.Range.setNumberFormat', [v]);
      return v;
    },
  },
  {
    name: 'Wrap',
    key: 'wrap',
    // A cell nobody has touched says true, though its strategy is to overflow.
    read: (s) => s.wrap === undefined || s.wrap === 'wrap',
    write: (v) => (v === null ? undefined : v ? 'wrap' : 'overflow'),
  },
  {
    name: 'WrapStrategy',
    many: 'WrapStrategies',
    key: 'wrap',
    read: (s) => EnumValue.of('WrapStrategy', (s.wrap ?? 'overflow').toUpperCase()),
    write: (v) => {
      if (v === null) return undefined;
      if (!(v instanceof EnumValue)) throw badSignature('SpreadsheetApp.Range.setWrapStrategy', [v]);
      return WRAPS[v.label as keyof typeof WRAPS];
    },
  },
];

export abstract class RangeStyles extends RangeFormulas {
  setFontLine(line: string | null) {
    return this.setFontLines(fill(this.area, line));
  }
  setFontLines(lines: Array<Array<string | null>>) {
    requireShape(lines, this.area);
    prepareWrite(this, null);
    const style = (line: string | null): CellStyle => {
      if (line !== null && !/^(underline|line-through|none)$/.test(line))
        throw new ServiceError(`Invalid font line: ${line}`);
      return {
        underline: line === 'underline' ? true : undefined,
        strikethrough: line === 'line-through' ? true : undefined,
      };
    };
    this.host.engine.style(
      this.sheetId,
      this.area,
      lines.map((row) => row.map(style)),
    );
    return this;
  }
  getFontLines(): string[][] {
    const word = (s: CellStyle) => (s.underline ? 'underline' : s.strikethrough ? 'line-through' : 'none');
    return this.host.engine.styles(this.sheetId, this.area).map((row) => row.map(word));
  }
  getFontLine(): string {
    return topLeft(this).getFontLines()[0][0];
  }
  setBackgroundRGB(red: number, green: number, blue: number) {
    const hex = [red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('');
    applyStyle(this, 'background', fill(this.area, `#${hex}`));
    return this;
  }
}

function applyStyle(range: RangeCore, key: keyof CellStyle, values: unknown[][]): void {
  prepareWrite(range, null);
  // One object per distinct value: a big block is mostly the same style over and over.
  const made = new Map<unknown, CellStyle>();
  const styleOf = (value: unknown): CellStyle => {
    let style = made.get(value);
    if (!style) {
      style = { [key]: value } as CellStyle;
      made.set(value, style);
    }
    return style;
  };
  range.host.engine.style(
    range.sheetId,
    range.area,
    values.map((row) => row.map(styleOf)),
  );
}

function define(name: string, run: (this: RangeCore, argument: unknown) => unknown): void {
  Object.defineProperty(RangeStyles.prototype, name, { value: run, configurable: true, writable: true });
}

for (const property of PROPERTIES) {
  const { name, many = `${name}s`, key } = property;
  const readAll = (range: RangeCore) =>
    range.host.engine
      .styles(range.sheetId, range.area)
      .map((row) => row.map((style) => property.read(style)));
  define(`get${name}`, function () {
    return readAll(topLeft(this))[0][0];
  });
  define(`get${many}`, function () {
    return readAll(this);
  });
  define(`set${name}`, function (value) {
    applyStyle(this, key, fill(this.area, property.write(value ?? null)));
    return this;
  });
  define(`set${many}`, function (values) {
    requireShape(values, this.area);
    applyStyle(
      this,
      key,
      (values as unknown[][]).map((row) => row.map((value) => property.write(value ?? null))),
    );
    return this;
  });
}
