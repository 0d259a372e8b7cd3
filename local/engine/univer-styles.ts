/** Cell looks: Univer's compact style data to and from the engine's plain properties. */
import type { ICellData, IStyleData } from '@univerjs/core';
import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { Area, CellStyle } from './engine';
import type { UniverContext } from './univer-context';

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const VERTICAL = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;
const WRAP = { overflow: WrapStrategy.OVERFLOW, wrap: WrapStrategy.WRAP, clip: WrapStrategy.CLIP } as const;

function keyOf<K extends string>(table: Record<K, number>, value: unknown): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}

function yes(flag: BooleanNumber | null | undefined): true | undefined {
  return flag === BooleanNumber.TRUE ? true : undefined;
}

export function fromUniverStyle(style: IStyleData): CellStyle {
  const all: CellStyle = {
    numberFormat: style.n?.pattern,
    background: style.bg?.rgb ?? undefined,
    fontColor: style.cl?.rgb ?? undefined,
    fontFamily: style.ff ?? undefined,
    fontSize: style.fs,
    bold: yes(style.bl),
    italic: yes(style.it),
    underline: yes(style.ul?.s),
    strikethrough: yes(style.st?.s),
    horizontal: keyOf(HORIZONTAL, style.ht),
    vertical: keyOf(VERTICAL, style.vt),
    wrap: keyOf(WRAP, style.tb),
  };
  for (const key of Object.keys(all) as Array<keyof CellStyle>) if (all[key] === undefined) delete all[key];
  return all;
}

/** `null` clears in Univer what `undefined` clears in the engine. */
export function toUniverStyle(style: CellStyle): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  const flag = (on: boolean | undefined) =>
    on === undefined ? null : on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  const line = (on: boolean | undefined) => (on === undefined ? null : { s: flag(on) });
  const set: { [K in keyof Required<CellStyle>]: (value: CellStyle[K]) => void } = {
    numberFormat: (value) => {
      out.n = value === undefined ? null : { pattern: value };
    },
    background: (value) => {
      out.bg = value === undefined ? null : { rgb: value };
    },
    fontColor: (value) => {
      out.cl = value === undefined ? null : { rgb: value };
    },
    fontFamily: (value) => {
      out.ff = value ?? null;
    },
    fontSize: (value) => {
      out.fs = value ?? null;
    },
    bold: (value) => {
      out.bl = flag(value);
    },
    italic: (value) => {
      out.it = flag(value);
    },
    underline: (value) => {
      out.ul = line(value);
    },
    strikethrough: (value) => {
      out.st = line(value);
    },
    horizontal: (value) => {
      out.ht = value === undefined ? null : HORIZONTAL[value];
    },
    vertical: (value) => {
      out.vt = value === undefined ? null : VERTICAL[value];
    },
    wrap: (value) => {
      out.tb = value === undefined ? null : WRAP[value];
    },
  };
  for (const key of Object.keys(style) as Array<keyof CellStyle>)
    (set[key] as (v: unknown) => void)(style[key]);
  return out;
}

export class UniverStyles {
  constructor(private readonly context: UniverContext) {}

  read(sheetId: number, area: Area): CellStyle[][] {
    const sheet = this.context.sheet(sheetId);
    const out: CellStyle[][] = [];
    // Whole columns share one look: the translation is made once per style.
    const seen = new Map<string, CellStyle>();
    for (let r = area.row; r < area.row + area.rows; r++) {
      const row: CellStyle[] = [];
      for (let c = area.column; c < area.column + area.columns; c++) {
        const style = sheet.getComposedCellStyle(r, c);
        const key = JSON.stringify(style ?? null);
        let plain = seen.get(key);
        if (!plain) {
          plain = style ? fromUniverStyle(style) : {};
          seen.set(key, plain);
        }
        row.push({ ...plain });
      }
      out.push(row);
    }
    return out;
  }

  merge(sheetId: number, area: Area, styles: CellStyle[][]): void {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    styles.forEach((line, i) => {
      const row: Record<number, ICellData> = {};
      line.forEach((style, j) => {
        if (Object.keys(style).length > 0) row[area.column + j] = { s: toUniverStyle(style) as IStyleData };
      });
      if (Object.keys(row).length > 0) cellValue[area.row + i] = row;
    });
    const subUnitId = this.context.sheet(sheetId).getSheetId();
    // No trigger of its own: a number format changes what a custom function is given.
    this.context.run(SetRangeValuesMutation.id, { subUnitId, cellValue });
  }
}
