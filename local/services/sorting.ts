/** Sorts a block of rows as Sheets does: numbers, then text, then Booleans, then errors; blanks always last. */

import type { Area, EngineCell } from '../engine/engine';
import { copyFormula } from '../engine/formula/rewrite';
import { badSignature, ServiceError } from './errors';
import type { Host } from './host';

export type SortKey = number | { column: number; ascending?: boolean };

function rank(cell: EngineCell): number {
  const { value } = cell;
  if (value === null || value === '') return 9;
  if (cell.error) return 4;
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return 2;
}

export function compareCells(a: EngineCell, b: EngineCell, ascending: boolean): number {
  const [x, y] = [rank(a), rank(b)];
  // Blanks stay at the bottom whichever way the rest is turned.
  if (x === 9 || y === 9) return x - y;
  const way = ascending ? 1 : -1;
  if (x !== y) return (x - y) * way;
  if (typeof a.value === 'number') return (a.value - (b.value as number)) * way;
  if (typeof a.value === 'boolean') return (Number(a.value) - Number(b.value)) * way;
  return String(a.value).localeCompare(String(b.value), undefined, { sensitivity: 'accent' }) * way;
}

/** Contents, looks and notes travel with their row; validation and row metadata stay where they are. */
export function sortBlock(host: Host, sheetId: number, area: Area, order: SortKey | SortKey[]): void {
  const keys = (Array.isArray(order) ? order : [order]).map((key) => {
    const column = typeof key === 'number' ? key : key?.column;
    if (typeof column !== 'number') throw badSignature('SpreadsheetApp.Range.sort', [order]);
    const at = Math.abs(column) - 1 - area.column;
    if (at < 0 || at >= area.columns) throw new ServiceError('Sort column is outside of the range.');
    return { at, ascending: typeof key === 'number' ? key > 0 : key.ascending !== false };
  });
  const cells = host.engine.read(sheetId, area);
  reorder(host, sheetId, area, (a, b) => {
    for (const key of keys) {
      const difference = compareCells(cells[a][key.at], cells[b][key.at], key.ascending);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
}

/** Puts the rows of a block into another order. */
export function reorder(
  host: Host,
  sheetId: number,
  area: Area,
  compare: (a: number, b: number) => number,
): void {
  const { engine } = host;
  if (
    engine
      .merges(sheetId)
      .some((m) => m.rows > 1 && m.row < area.row + area.rows && m.row + m.rows > area.row)
  ) {
    throw new ServiceError('You can’t perform a sort on a range with vertical merges.');
  }
  const cells = engine.read(sheetId, area);
  const styles = engine.styles(sheetId, area);
  const notes = engine.notes(sheetId, area);
  const turn = cells.map((_, i) => i).sort(compare);
  const moved = turn.map((from, to) =>
    cells[from].map((cell) =>
      cell.formula ? { ...cell, formula: copyFormula(cell.formula, to - from, 0) } : cell,
    ),
  );
  engine.write(sheetId, area, moved);
  engine.style(
    sheetId,
    area,
    turn.map((from) => styles[from].map((style) => ({ ...NO_STYLE, ...style }))),
  );
  engine.setNotes(
    sheetId,
    area,
    turn.map((from) => notes[from]),
  );
}

/** Clears every property a cell may have had. */
export const NO_STYLE = {
  numberFormat: undefined,
  background: undefined,
  fontColor: undefined,
  fontFamily: undefined,
  fontSize: undefined,
  bold: undefined,
  italic: undefined,
  underline: undefined,
  strikethrough: undefined,
  horizontal: undefined,
  vertical: undefined,
  wrap: undefined,
};
