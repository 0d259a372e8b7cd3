/** A workbook as it was read from a file or made up: cells ready to be put into an engine. */
import type { EngineCell } from '../engine/engine';

export interface LoadedSheet {
  name: string;
  /** A full rectangle: short rows are padded with empty cells. */
  cells: EngineCell[][];
  /** Where a value needs a format to read as it stood in the file; same shape as `cells`, gaps allowed. */
  numberFormats?: Array<Array<string | undefined>>;
  /** 0-based row whose cells are the column names: shown bold, frozen. */
  headerRow?: number;
  /** In pixels; a gap leaves the usual width. */
  columnWidths?: Array<number | undefined>;
}

export interface LoadedWorkbook {
  /** What the workbook is called: the file's name without its ending. */
  title: string;
  sheets: LoadedSheet[];
}

export const EMPTY_CELL: EngineCell = Object.freeze({ value: null });

/** Pads short rows and drops the empty right and bottom margins, which a file may carry by the thousand. */
export function rectangle(rows: EngineCell[][]): EngineCell[][] {
  let height = 0;
  let width = 0;
  rows.forEach((row, r) => {
    for (let c = row.length - 1; c >= 0; c--) {
      if (row[c].value === null && row[c].formula === undefined) continue;
      height = r + 1;
      width = Math.max(width, c + 1);
      break;
    }
  });
  return rows
    .slice(0, height)
    .map((row) => Array.from({ length: width }, (_, c) => row[c] ?? { ...EMPTY_CELL }));
}
