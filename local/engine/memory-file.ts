/** The in-memory engine's workbook as JSON, and back. */
import type { Area, CellStyle, ConditionalRule, EngineCell, EngineSheet, ValidationRule } from './engine';
import { Layer } from './layer';
import { SheetStore } from './sheet-store';

interface SavedSheet {
  info: EngineSheet;
  cells: Array<[number, number, EngineCell]>;
  styles: Array<[number, number, CellStyle]>;
  notes: Array<[number, number, string]>;
  rules: Array<[number, number, ValidationRule]>;
  conditional: ConditionalRule[];
  merges: Area[];
  hiddenRows: number[];
  hiddenColumns: number[];
  heights: Array<[number, number]>;
  widths: Array<[number, number]>;
}

interface SavedWorkbook {
  format: 1;
  nextId: number;
  activeId: number;
  sheets: SavedSheet[];
}

function pairs(sizes: Array<number | undefined>): Array<[number, number]> {
  const out: Array<[number, number]> = [];
  sizes.forEach((size, at) => {
    if (size !== undefined) out.push([at, size]);
  });
  return out;
}

export function saveMemoryFile(stores: SheetStore[], nextId: number, activeId: number): unknown {
  const file: SavedWorkbook = {
    format: 1,
    nextId,
    activeId,
    sheets: stores.map((store) => ({
      info: store.info,
      cells: store.cells.toJSON(),
      styles: store.styles.toJSON(),
      notes: store.notes.toJSON(),
      rules: store.rules.toJSON(),
      conditional: store.conditional,
      merges: store.merges,
      hiddenRows: store.rowAxis.hiddenPositions(),
      hiddenColumns: store.columnAxis.hiddenPositions(),
      heights: pairs(store.rowAxis.sizes),
      widths: pairs(store.columnAxis.sizes),
    })),
  };
  return JSON.parse(JSON.stringify(file));
}

export function openMemoryFile(saved: unknown): { stores: SheetStore[]; nextId: number; activeId: number } {
  const file = saved as SavedWorkbook;
  if (file?.format !== 1) throw new Error('This is not a workbook saved by the in-memory engine.');
  const stores = file.sheets.map((sheet) => {
    const store = new SheetStore({ ...sheet.info });
    store.cells = Layer.from(sheet.cells);
    store.styles = Layer.from(sheet.styles);
    store.notes = Layer.from(sheet.notes);
    store.rules = Layer.from(sheet.rules);
    store.conditional = sheet.conditional;
    store.merges = sheet.merges;
    for (const at of sheet.hiddenRows) store.rowAxis.hidden[at] = true;
    for (const at of sheet.hiddenColumns) store.columnAxis.hidden[at] = true;
    for (const [at, size] of sheet.heights) store.rowAxis.sizes[at] = size;
    for (const [at, size] of sheet.widths) store.columnAxis.sizes[at] = size;
    store.recount();
    return store;
  });
  return { stores, nextId: file.nextId, activeId: file.activeId };
}
