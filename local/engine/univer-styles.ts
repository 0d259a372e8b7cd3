/** Cell looks: Univer's compact style data to and from the engine's plain properties. */
import type { ICellData, IStyleData } from '@univerjs/core';
import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
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

function keyOfStyle(style: CellStyle): string {
  let key = '';
  for (const name of Object.keys(style)) key += `${name}=${String(style[name as keyof CellStyle])};`;
  return key;
}

export class UniverStyles {
  constructor(private readonly context: UniverContext) {}

  read(sheetId: number, area: Area): CellStyle[][] {
    const sheet = this.context.sheet(sheetId);
    const matrix = sheet.getCellMatrix().getMatrix();
    const plainColumns: boolean[] = [];
    for (let c = area.column; c < area.column + area.columns; c++) plainColumns[c] = !sheet.getColumnStyle(c);
    const plainSheet = !sheet.getDefaultCellStyle();
    const out: CellStyle[][] = [];
    // Whole columns share one look: it is translated once per style.
    const byId = new Map<string, CellStyle>();
    for (let r = area.row; r < area.row + area.rows; r++) {
      const line = matrix[r];
      const plainRow = plainSheet && !sheet.getRowStyle(r);
      const row: CellStyle[] = [];
      for (let c = area.column; c < area.column + area.columns; c++) {
        const own = line?.[c]?.s;
        const known = plainRow && plainColumns[c] && typeof own !== 'object' ? (own ?? '') : undefined;
        const found = known === undefined ? undefined : byId.get(known);
        const plain = found ?? fromUniverStyle(sheet.getComposedCellStyle(r, c) ?? {});
        if (known !== undefined && !found) byId.set(known, plain);
        row.push({ ...plain });
      }
      out.push(row);
    }
    return out;
  }

  /**
   * Sets the style's id at each cell itself: the mutation would clone and merge style data cell by cell, which
   * takes seconds for a few columns. The mutation then tells the grid what to draw again.
   */
  merge(sheetId: number, area: Area, styles: CellStyle[][]): void {
    const sheet = this.context.sheet(sheetId);
    const cells = sheet.getCellMatrix();
    const matrix = cells.getMatrix();
    const merged = new Map<string, string | undefined>();
    const cellValue: Record<number, Record<number, ICellData>> = {};
    let changed = false;
    for (let i = 0; i < styles.length; i++) {
      const line = styles[i]!;
      const row = area.row + i;
      const present = matrix[row];
      for (let j = 0; j < line.length; j++) {
        const change = keyOfStyle(line[j]!);
        if (change === '') continue;
        const column = area.column + j;
        const cell = present?.[column];
        const before = cell ? this.idOf(cell) : undefined;
        const key = `${before ?? ''}|${change}`;
        if (!merged.has(key)) merged.set(key, this.mergedId(before, line[j]!));
        const id = merged.get(key);
        if (id === before) continue;
        if (cell && id) cell.s = id;
        else if (cell) delete cell.s;
        else if (id) cells.setValue(row, column, { s: id });
        // Its type goes along, or a text of digits would be taken for a number.
        cellValue[row] ??= {};
        cellValue[row][column] = cell?.t ? { t: cell.t } : {};
        changed = true;
      }
    }
    if (!changed) return;
    // As a change of looks only: without this trigger Univer would take the cells' formulas for deleted.
    const trigger = SetStyleCommand.id;
    this.context.run(SetRangeValuesMutation.id, { subUnitId: sheet.getSheetId(), cellValue, trigger });
  }

  private idOf({ s }: ICellData): string | undefined {
    if (!s) return undefined;
    return typeof s === 'string' ? s : (this.context.workbook.getStyles().setValue(s) ?? undefined);
  }

  private mergedId(before: string | undefined, style: CellStyle): string | undefined {
    const styles = this.context.workbook.getStyles();
    const next: Record<string, unknown> = { ...(before ? styles.get(before) : {}), ...toUniverStyle(style) };
    for (const key of Object.keys(next)) if (next[key] === null) delete next[key];
    return Object.keys(next).length === 0 ? undefined : (styles.setValue(next as IStyleData) ?? undefined);
  }
}
