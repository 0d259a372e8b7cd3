/** Areas of the engine as Univer's ranges, and cells that share something gathered into few rectangles. */
import type { IRange } from '@univerjs/core';
import { Rectangle } from '@univerjs/core';
import type { Area } from './engine';

export function toRange(area: Area): IRange {
  return {
    startRow: area.row,
    endRow: area.row + area.rows - 1,
    startColumn: area.column,
    endColumn: area.column + area.columns - 1,
  };
}

/** Whole rows and columns come with NaN at their open ends. */
export function toArea(range: IRange, rows: number, columns: number): Area {
  const top = Number.isFinite(range.startRow) ? range.startRow : 0;
  const bottom = Number.isFinite(range.endRow) ? range.endRow : rows - 1;
  const left = Number.isFinite(range.startColumn) ? range.startColumn : 0;
  const right = Number.isFinite(range.endColumn) ? range.endColumn : columns - 1;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The cells of a grid grouped by what `keyOf` says of them; a missing key leaves a cell out. */
export function rangesByKey<T>(
  area: Area,
  grid: readonly (readonly T[])[],
  keyOf: (item: T) => string | undefined,
): Map<string, { ranges: IRange[]; item: T }> {
  const groups = new Map<string, { ranges: IRange[]; item: T }>();
  grid.forEach((line, i) => {
    let start = 0;
    while (start < line.length) {
      const item = line[start] as T;
      const key = keyOf(item);
      let end = start;
      while (end + 1 < line.length && keyOf(line[end + 1] as T) === key) end++;
      if (key !== undefined) {
        const range = toRange({
          row: area.row + i,
          column: area.column + start,
          rows: 1,
          columns: end - start + 1,
        });
        const group = groups.get(key) ?? { ranges: [], item };
        const last = group.ranges[group.ranges.length - 1];
        const continues =
          last &&
          last.endRow === range.startRow - 1 &&
          last.startColumn === range.startColumn &&
          last.endColumn === range.endColumn;
        if (continues) last.endRow = range.endRow;
        else group.ranges.push(range);
        groups.set(key, group);
      }
      start = end + 1;
    }
  });
  return groups;
}

export function without(ranges: IRange[], hole: IRange): IRange[] {
  return Rectangle.subtractMulti(ranges, [hole]);
}

export function joined(ranges: IRange[]): IRange[] {
  return Rectangle.mergeRanges(ranges);
}

export function overlaps(ranges: IRange[], other: IRange): boolean {
  return ranges.some((range) => Rectangle.intersects(range, other));
}

function letters(column: number): string {
  let text = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  }
  return text;
}

/** `'My tab'!$A$1:$B$2` */
export function absoluteReference(sheetName: string, area: Area): string {
  const range = toRange(area);
  const corner = (row: number, column: number) => `$${letters(column)}$${row + 1}`;
  const name = `'${sheetName.replace(/'/g, "''")}'`;
  return `${name}!${corner(range.startRow, range.startColumn)}:${corner(range.endRow, range.endColumn)}`;
}
