/** Copies a tab's cells, looks, notes, rules and layout onto another tab. */
import type { Engine } from '../engine/engine';

export function copySheet(engine: Engine, from: number, to: number): void {
  const info = engine.sheets().find((sheet) => sheet.id === from)!;
  const area = { row: 0, column: 0, rows: info.rows, columns: info.columns };
  const used = engine.used(from);
  if (used.rows > 0) {
    const filled = { ...area, ...used };
    engine.write(to, filled, engine.read(from, filled));
  }
  engine.style(to, area, engine.styles(from, area));
  engine.setNotes(to, area, engine.notes(from, area));
  engine.setValidations(to, area, engine.validations(from, area));
  engine.setConditionalRules(to, engine.conditionalRules(from));
  engine.setMerges(to, engine.merges(from));
  engine.freeze(to, info.frozenRows, info.frozenColumns);
  for (const row of engine.hiddenRows(from)) engine.hideRows(to, row, 1, true);
  for (const column of engine.hiddenColumns(from)) engine.hideColumns(to, column, 1, true);
  for (let column = 0; column < info.columns; column++) {
    const width = engine.columnWidth(from, column);
    if (width !== engine.columnWidth(to, column)) engine.setColumnWidth(to, column, width);
  }
}
