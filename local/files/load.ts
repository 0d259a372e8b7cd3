/** Puts a workbook that was read, or made up, into an engine that is still empty. */
import type { Area, CellStyle, Engine } from '../engine/engine';
import type { LoadedSheet, LoadedWorkbook } from './loaded';

/** Rooms to spare below and beside the data, as a new spreadsheet has. */
const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 26;
const SPARE_ROWS = 100;

/** Whatever sheets the engine starts with give way to the workbook's. */
export function loadWorkbook(engine: Engine, workbook: LoadedWorkbook): void {
  const before = engine.sheets();
  // Two tabs of one name cannot stand side by side, not even for a moment.
  before.forEach((sheet, i) => {
    engine.renameSheet(sheet.id, `\u0000${i}`);
  });
  const ids = workbook.sheets.map((sheet, i) => addSheet(engine, sheet, before.length + i));
  for (const sheet of before) engine.deleteSheet(sheet.id);
  engine.activateSheet(ids[0]);
  engine.select(ids[0], { row: 0, column: 0, rows: 1, columns: 1 });
}

function addSheet(engine: Engine, sheet: LoadedSheet, index: number): number {
  const rows = sheet.cells.length;
  const columns = sheet.cells[0]?.length ?? 0;
  const id = engine.insertSheet(
    sheet.name,
    index,
    Math.max(LEAST_ROWS, rows + SPARE_ROWS),
    Math.max(LEAST_COLUMNS, columns),
  );
  if (rows === 0 || columns === 0) return id;
  const all: Area = { row: 0, column: 0, rows, columns };
  engine.write(id, all, sheet.cells);
  const styles = stylesOf(sheet, rows, columns);
  if (styles) engine.style(id, all, styles);
  if (sheet.headerRow !== undefined) engine.freeze(id, sheet.headerRow + 1, 0);
  sheet.columnWidths?.forEach((width, column) => {
    if (width !== undefined) engine.setColumnWidth(id, column, width);
  });
  return id;
}

function stylesOf(sheet: LoadedSheet, rows: number, columns: number): CellStyle[][] | null {
  const formats = sheet.numberFormats;
  if (!formats?.some((row) => row.length > 0) && sheet.headerRow === undefined) return null;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => {
      const style: CellStyle = {};
      const format = formats?.[r]?.[c];
      if (format) style.numberFormat = format;
      if (r === sheet.headerRow) style.bold = true;
      return style;
    }),
  );
}
