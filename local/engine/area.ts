/** Arithmetic on rectangles of cells and on the positions of rows and columns that come, go and move. */
import type { Area, StructureChange } from './engine';

export function intersects(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** The part both share, or `null`. */
export function overlap(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Where one row or column stands after the change; `null` when it was deleted. */
export function shiftPosition(position: number, change: StructureChange): number | null {
  const { at, count, to = 0 } = change;
  if (change.kind === 'insert') return position >= at ? position + count : position;
  if (change.kind === 'delete') {
    if (position < at) return position;
    return position < at + count ? null : position - count;
  }
  const moved = position >= at && position < at + count;
  const landing = to > at ? to - count : to;
  if (moved) return landing + (position - at);
  const without = position >= at + count ? position - count : position;
  return without >= landing ? without + count : without;
}

/** A run of rows or columns after the change; an insert inside widens it, `null` when all of it went. */
export function shiftSpan(start: number, length: number, change: StructureChange): [number, number] | null {
  const { at, count } = change;
  const end = start + length - 1;
  if (change.kind === 'insert') {
    if (at <= start) return [start + count, length];
    return at <= end ? [start, length + count] : [start, length];
  }
  if (change.kind === 'delete') {
    const before = Math.max(0, Math.min(at, end + 1) - start);
    const after = Math.max(0, end + 1 - Math.max(at + count, start));
    if (before + after === 0) return null;
    return [start < at ? start : Math.max(start - count, at), before + after];
  }
  const ends = [shiftPosition(start, change)!, shiftPosition(end, change)!];
  return [Math.min(...ends), Math.abs(ends[1] - ends[0]) + 1];
}

export function shiftArea(area: Area, change: StructureChange): Area | null {
  const row = change.axis === 'row';
  const span = row ? shiftSpan(area.row, area.rows, change) : shiftSpan(area.column, area.columns, change);
  if (!span) return null;
  return row ? { ...area, row: span[0], rows: span[1] } : { ...area, column: span[0], columns: span[1] };
}

/** Every cell of an area, by its place in the sheet and by its place in the area. */
export function eachCell(
  area: Area,
  visit: (row: number, column: number, r: number, c: number) => void,
): void {
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) visit(area.row + r, area.column + c, r, c);
  }
}
