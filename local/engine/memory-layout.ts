/** The in-memory engine's layout: what is frozen, hidden, and how wide or high. */
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, type SheetStore } from './sheet-store';

export abstract class MemoryLayout {
  protected abstract store(sheetId: number): SheetStore;

  freeze(sheetId: number, rows: number, columns: number): void {
    const info = this.store(sheetId).info;
    info.frozenRows = rows;
    info.frozenColumns = columns;
  }

  hideRows(sheetId: number, at: number, count: number, hidden: boolean): void {
    for (let i = at; i < at + count; i++) this.store(sheetId).rowAxis.hidden[i] = hidden;
  }
  hideColumns(sheetId: number, at: number, count: number, hidden: boolean): void {
    for (let i = at; i < at + count; i++) this.store(sheetId).columnAxis.hidden[i] = hidden;
  }
  hiddenRows(sheetId: number): number[] {
    return this.store(sheetId).rowAxis.hiddenPositions();
  }
  hiddenColumns(sheetId: number): number[] {
    return this.store(sheetId).columnAxis.hiddenPositions();
  }
  columnWidth(sheetId: number, column: number): number {
    return this.store(sheetId).columnAxis.sizes[column] ?? DEFAULT_WIDTH;
  }
  setColumnWidth(sheetId: number, column: number, pixels: number): void {
    this.store(sheetId).columnAxis.sizes[column] = pixels;
  }
  rowHeight(sheetId: number, row: number): number {
    return this.store(sheetId).rowAxis.sizes[row] ?? DEFAULT_HEIGHT;
  }
  setRowHeight(sheetId: number, row: number, pixels: number): void {
    this.store(sheetId).rowAxis.sizes[row] = pixels;
  }
}
