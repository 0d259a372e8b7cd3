/** Spares Univer from looking at every cell of a sheet each time a single one is written. */
import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Workbook } from '@univerjs/core';
import { isFormulaString } from '@univerjs/core';
import { FormulaDataModel, type IFormulaDataItem } from '@univerjs/engine-formula';

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
type Changes = IObjectMatrixPrimitiveType<IFormulaDataItem | null>;
type Update = (this: FormulaDataModel, unitId: string, sheetId: string, cellValue: Matrix) => Changes;

let done = false;

/**
 * Version 0.25.1 gathers the formulas of the whole sheet to find the few that a write changed; later
 * versions do not. Formulas that share a text by id keep the long way: only the whole tells who shares.
 */
export function quickenSingleWrites(): void {
  if (done) return;
  done = true;
  const prototype = FormulaDataModel.prototype as unknown as {
    updateFormulaData: Update;
    _univerInstanceService: { getUnit(id: string): Workbook | null };
  };
  const whole = prototype.updateFormulaData;
  prototype.updateFormulaData = function (unitId, sheetId, cellValue) {
    const service = (this as unknown as typeof prototype)._univerInstanceService;
    const sheet = service.getUnit(unitId)?.getSheetBySheetId(sheetId);
    if (!sheet) return whole.call(this, unitId, sheetId, cellValue);
    const present = sheet.getCellMatrix();
    const changes: Changes = {};
    for (const r of Object.keys(cellValue)) {
      const row = Number(r);
      const line = cellValue[row] ?? {};
      for (const c of Object.keys(line)) {
        const column = Number(c);
        const next = line[column];
        const now = present.getValue(row, column);
        if (next?.si || now?.si) return whole.call(this, unitId, sheetId, cellValue);
        const text = next?.f;
        if (isFormulaString(text)) change(changes, row, column, { f: text as string });
        else if (now && isFormulaString(now.f)) change(changes, row, column, null);
      }
    }
    return changes;
  };
}

function change(changes: Changes, row: number, column: number, item: IFormulaDataItem | null): void {
  let line = changes[row];
  if (!line) {
    line = {};
    changes[row] = line;
  }
  line[column] = item;
}
