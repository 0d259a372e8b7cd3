/** A1 notation to areas and back, for `getRange('A1:B2')` and `getA1Notation()`. */
import type { Area } from '../engine/engine';
import { columnLetters, readReference } from '../engine/formula/tokens';

export interface NamedArea {
  sheet?: string;
  area: Area;
}

/** `null` when the text is no reference; open ends reach the edge of the grid. */
export function parseA1(
  text: string,
  grid: (sheet?: string) => { rows: number; columns: number } | null,
): NamedArea | null {
  const reference = readReference(text.trim());
  if (!reference) return null;
  const size = grid(reference.sheet);
  if (!size) return null;
  const { from } = reference;
  const to = reference.to ?? from;
  const last = (end: number | undefined, edge: number) => end ?? edge - 1;
  const rows = [from.row ?? 0, to === from ? last(from.row, size.rows) : last(to.row, size.rows)];
  const columns = [
    from.column ?? 0,
    to === from ? last(from.column, size.columns) : last(to.column, size.columns),
  ];
  const row = Math.min(rows[0], rows[1]);
  const column = Math.min(columns[0], columns[1]);
  return {
    sheet: reference.sheet,
    area: {
      row,
      column,
      rows: Math.abs(rows[1] - rows[0]) + 1,
      columns: Math.abs(columns[1] - columns[0]) + 1,
    },
  };
}

export function toA1(area: Area, grid?: { rows: number; columns: number }): string {
  const left = columnLetters(area.column);
  const right = columnLetters(area.column + area.columns - 1);
  if (grid && area.row === 0 && area.rows === grid.rows && area.rows > 1) return `${left}:${right}`;
  const top = `${left}${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return top;
  if (grid && area.column === 0 && area.columns === grid.columns && area.columns > 1) {
    return `${area.row + 1}:${area.row + area.rows}`;
  }
  return `${top}:${right}${area.row + area.rows}`;
}
