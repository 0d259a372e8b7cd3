/** Sheet, second part: rows and columns that are inserted, deleted, moved, hidden and sized. */
import type { StructureChange } from '../engine/engine';
import { outOfGrid, ServiceError } from './errors';
import { guardCells, guardProtection } from './guard';
import type { Range } from './range';
import { SheetCore } from './sheet-core';

type AxisName = 'row' | 'column';
const WORDS = { row: 'rows', column: 'columns' } as const;
const MAX_COLUMNS = 18278;

export abstract class SheetStructure extends SheetCore {
  insertRows(at: number, count = 1) {
    this._insert('row', at - 1, count);
  }
  insertRowBefore(at: number) {
    return this._insert('row', at - 1, 1);
  }
  insertRowAfter(at: number) {
    return this._insertAfter('row', at, 1);
  }
  insertRowsBefore(at: number, count: number) {
    return this._insert('row', at - 1, count);
  }
  insertRowsAfter(at: number, count: number) {
    return this._insertAfter('row', at, count);
  }
  insertColumns(at: number, count = 1) {
    this._insert('column', at - 1, count);
  }
  insertColumnBefore(at: number) {
    return this._insert('column', at - 1, 1);
  }
  insertColumnAfter(at: number) {
    return this._insertAfter('column', at, 1);
  }
  insertColumnsBefore(at: number, count: number) {
    return this._insert('column', at - 1, count);
  }
  insertColumnsAfter(at: number, count: number) {
    return this._insertAfter('column', at, count);
  }
  deleteRow(at: number) {
    return this._delete('row', at, 1);
  }
  deleteRows(at: number, count: number) {
    this._delete('row', at, count);
  }
  deleteColumn(at: number) {
    return this._delete('column', at, 1);
  }
  deleteColumns(at: number, count: number) {
    this._delete('column', at, count);
  }
  moveRows(range: Range, to: number) {
    this._move('row', range.area.row, range.area.rows, to);
  }
  moveColumns(range: Range, to: number) {
    this._move('column', range.area.column, range.area.columns, to);
  }

  /** `at` is 0-based; new lines look like the ones they were inserted before. */
  _insert(axis: AxisName, at: number, count: number) {
    const info = this._info();
    const edge = info[WORDS[axis]];
    if (count < 1) throw new ServiceError(`The number of ${WORDS[axis]} to insert must be at least 1.`);
    if (at < 0 || at > edge || (at === edge && count < 0)) throw outOfGrid(WORDS[axis]);
    this._grow(axis, count);
    this._apply({ sheetId: this.sheetId, axis, kind: 'insert', at, count });
    return this;
  }
  _insertAfter(axis: AxisName, at: number, count: number) {
    if (at < 1 || at > this._info()[WORDS[axis]]) throw outOfGrid(WORDS[axis]);
    return this._insert(axis, at, count);
  }
  _grow(axis: AxisName, count: number) {
    const info = this._info();
    const more = count * (axis === 'row' ? info.columns : info.rows);
    if (axis === 'column' && info.columns + count > MAX_COLUMNS) {
      throw new ServiceError(
        `This action would increase the number of columns in the worksheet above the limit of ${MAX_COLUMNS} columns.`,
      );
    }
    guardCells(this.host, more);
  }
  _delete(axis: AxisName, at: number, count: number) {
    const info = this._info();
    const edge = info[WORDS[axis]];
    if (count < 1) throw new ServiceError(`The number of ${WORDS[axis]} to delete must be at least 1.`);
    if (at < 1 || at + count - 1 > edge) throw outOfGrid(WORDS[axis]);
    if (count >= edge) throw new ServiceError(`You can't delete all the ${WORDS[axis]} on the sheet.`);
    const frozen = axis === 'row' ? info.frozenRows : info.frozenColumns;
    if (frozen > 0 && count >= edge - frozen && at > frozen) {
      throw new ServiceError(`Sorry, it is not possible to delete all non-frozen ${WORDS[axis]}.`);
    }
    this._apply({ sheetId: this.sheetId, axis, kind: 'delete', at: at - 1, count });
    return this;
  }
  _move(axis: AxisName, from: number, count: number, to: number) {
    const edge = this._info()[WORDS[axis]];
    if (to < 1 || to > edge + 1) throw outOfGrid(WORDS[axis]);
    if (to - 1 > from && to - 1 < from + count)
      throw new ServiceError('The destination lies within the moved range.');
    this._apply({ sheetId: this.sheetId, axis, kind: 'move', at: from, count, to: to - 1 });
  }
  _apply(change: StructureChange) {
    const { engine, state } = this.host;
    const info = this._info();
    const line =
      change.axis === 'row'
        ? { row: change.at, column: 0, rows: change.count, columns: info.columns }
        : { row: 0, column: change.at, rows: info.rows, columns: change.count };
    guardProtection(this.host, this.sheetId, change.kind === 'insert' ? null : line);
    const { sheetId, at, count, to = 0 } = change;
    if (change.axis === 'row') {
      if (change.kind === 'insert') engine.insertRows(sheetId, at, count);
      else if (change.kind === 'delete') engine.deleteRows(sheetId, at, count);
      else engine.moveRows(sheetId, at, count, to);
    } else if (change.kind === 'insert') engine.insertColumns(sheetId, at, count);
    else if (change.kind === 'delete') engine.deleteColumns(sheetId, at, count);
    else engine.moveColumns(sheetId, at, count, to);
    state.follow(change);
  }

  hideRows(at: number, count = 1) {
    this._hide('row', at, count, true);
  }
  showRows(at: number, count = 1) {
    this._hide('row', at, count, false);
  }
  hideColumns(at: number, count = 1) {
    this._hide('column', at, count, true);
  }
  showColumns(at: number, count = 1) {
    this._hide('column', at, count, false);
  }
  hideRow(range: Range) {
    this._hide('row', range.area.row + 1, range.area.rows, true);
  }
  unhideRow(range: Range) {
    this._hide('row', range.area.row + 1, range.area.rows, false);
  }
  hideColumn(range: Range) {
    this._hide('column', range.area.column + 1, range.area.columns, true);
  }
  unhideColumn(range: Range) {
    this._hide('column', range.area.column + 1, range.area.columns, false);
  }
  _hide(axis: AxisName, at: number, count: number, hidden: boolean) {
    if (at < 1 || count < 1 || at + count - 1 > this._info()[WORDS[axis]]) throw outOfGrid(WORDS[axis]);
    guardProtection(this.host, this.sheetId, null);
    if (axis === 'row') this.host.engine.hideRows(this.sheetId, at - 1, count, hidden);
    else this.host.engine.hideColumns(this.sheetId, at - 1, count, hidden);
  }
  isRowHiddenByUser(row: number) {
    const byFilter = this.isRowHiddenByFilter(row);
    return !byFilter && this.host.engine.hiddenRows(this.sheetId).includes(row - 1);
  }
  isColumnHiddenByUser(column: number) {
    return this.host.engine.hiddenColumns(this.sheetId).includes(column - 1);
  }
  isRowHiddenByFilter(row: number) {
    return this.host.state.filters.some((f) => f.sheetId === this.sheetId && f.hiddenRows.includes(row - 1));
  }

  getColumnWidth(column: number) {
    this._line('column', column);
    return this.host.engine.columnWidth(this.sheetId, column - 1);
  }
  setColumnWidth(column: number, pixels: number) {
    return this.setColumnWidths(column, 1, pixels);
  }
  setColumnWidths(column: number, count: number, pixels: number) {
    for (let i = column; i < column + count; i++) {
      this._line('column', i);
      this.host.engine.setColumnWidth(this.sheetId, i - 1, pixels);
    }
    return this;
  }
  getRowHeight(row: number) {
    this._line('row', row);
    return this.host.engine.rowHeight(this.sheetId, row - 1);
  }
  setRowHeight(row: number, pixels: number) {
    return this.setRowHeights(row, 1, pixels);
  }
  setRowHeights(row: number, count: number, pixels: number) {
    for (let i = row; i < row + count; i++) {
      this._line('row', i);
      // A row never gets lower than its text.
      this.host.engine.setRowHeight(this.sheetId, i - 1, Math.max(21, pixels));
    }
    return this;
  }
  setRowHeightsForced(row: number, count: number, pixels: number) {
    for (let i = row; i < row + count; i++) {
      this._line('row', i);
      this.host.engine.setRowHeight(this.sheetId, i - 1, pixels);
    }
    return this;
  }
  _line(axis: AxisName, at: number) {
    if (at < 1 || at > this._info()[WORDS[axis]]) throw outOfGrid(WORDS[axis]);
  }

  getFrozenRows() {
    return this._info().frozenRows;
  }
  getFrozenColumns() {
    return this._info().frozenColumns;
  }
  setFrozenRows(rows: number) {
    const info = this._info();
    if (rows < 0 || rows >= info.rows)
      throw new ServiceError("You can't freeze all visible rows on the sheet.");
    this.host.engine.freeze(this.sheetId, rows, info.frozenColumns);
  }
  setFrozenColumns(columns: number) {
    const info = this._info();
    if (columns < 0 || columns >= info.columns)
      throw new ServiceError("You can't freeze all visible columns on the sheet.");
    this.host.engine.freeze(this.sheetId, info.frozenRows, columns);
  }
}
