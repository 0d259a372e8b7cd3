/** Walks over filled and empty cells as the keyboard does. */
import type { Area } from '../engine/engine';
import type { Host } from './host';

function filledMap(host: Host, sheetId: number): (row: number, column: number) => boolean {
  const used = host.engine.used(sheetId);
  const cells = used.rows === 0 ? [] : host.engine.read(sheetId, { row: 0, column: 0, ...used });
  return (row, column) => {
    const cell = cells[row]?.[column];
    return cell !== undefined && (cell.formula !== undefined || (cell.value !== null && cell.value !== ''));
  };
}

/** Grows while something touches an edge; a cell that only touches a corner belongs elsewhere. */
export function dataRegion(host: Host, sheetId: number, start: Area, dimension?: string): Area {
  const filled = filledMap(host, sheetId);
  const info = host.engine.sheets().find((sheet) => sheet.id === sheetId)!;
  let [top, left] = [start.row, start.column];
  let [bottom, right] = [start.row + start.rows - 1, start.column + start.columns - 1];
  const any = (r1: number, c1: number, r2: number, c2: number) => {
    for (let r = Math.max(0, r1); r <= Math.min(info.rows - 1, r2); r++) {
      for (let c = Math.max(0, c1); c <= Math.min(info.columns - 1, c2); c++) if (filled(r, c)) return true;
    }
    return false;
  };
  const [rows, columns] = [dimension !== 'COLUMNS', dimension !== 'ROWS'];
  for (let grown = true; grown; ) {
    grown = false;
    if (rows && top > 0 && any(top - 1, left, top - 1, right)) {
      top--;
      grown = true;
    }
    if (rows && bottom < info.rows - 1 && any(bottom + 1, left, bottom + 1, right)) {
      bottom++;
      grown = true;
    }
    if (columns && left > 0 && any(top, left - 1, bottom, left - 1)) {
      left--;
      grown = true;
    }
    if (columns && right < info.columns - 1 && any(top, right + 1, bottom, right + 1)) {
      right++;
      grown = true;
    }
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

const STEPS: Record<string, [number, number]> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};

export function nextDataCell(host: Host, sheetId: number, start: Area, direction: string): Area {
  const filled = filledMap(host, sheetId);
  const info = host.engine.sheets().find((sheet) => sheet.id === sheetId)!;
  const [dr, dc] = STEPS[direction];
  const inside = (r: number, c: number) => r >= 0 && c >= 0 && r < info.rows && c < info.columns;
  let [row, column] = [start.row, start.column];
  if (inside(row + dr, column + dc)) {
    // From within a run to its end; from its end, or from nothing, to the next thing.
    const within = filled(row, column) && filled(row + dr, column + dc);
    do {
      row += dr;
      column += dc;
    } while (
      inside(row + dr, column + dc) &&
      (within ? filled(row + dr, column + dc) : !filled(row, column))
    );
  }
  return { row, column, rows: 1, columns: 1 };
}
