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

/** `R2C3` and `R2C3:R4C5`, which `getRange` also takes. */
export function parseR1C1(text: string): NamedArea | null {
  const match = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i.exec(text.trim());
  if (!match) return null;
  const [top, left, bottom = top, right = left] = match
    .slice(1)
    .map((n) => (n === undefined ? undefined : Number(n) - 1)) as number[];
  if (top < 0 || left < 0 || bottom < 0 || right < 0) return null;
  return {
    area: {
      row: Math.min(top, bottom),
      column: Math.min(left, right),
      rows: Math.abs(bottom - top) + 1,
      columns: Math.abs(right - left) + 1,
    },
  };
}

/** `A:C` and `2:5` are shown as they were asked for, in order; bounded ranges have no such notation. */
export function openNotation(text: string, area: Area): string | undefined {
  const bare = text.slice(text.lastIndexOf('!') + 1).replace(/\$/g, '');
  if (/^[A-Za-z]+:[A-Za-z]+$/.test(bare))
    return `${columnLetters(area.column)}:${columnLetters(area.column + area.columns - 1)}`;
  return /^\d+:\d+$/.test(bare) ? `${area.row + 1}:${area.row + area.rows}` : undefined;
}

export function toA1(area: Area): string {
  const left = columnLetters(area.column);
  const right = columnLetters(area.column + area.columns - 1);
  const top = `${left}${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return top;
  return `${top}:${right}${area.row + area.rows}`;
}
