/** Range, whole: finding other cells from here, and what can be attached to cells. */
import { intersects } from '../engine/area';
import type { Area } from '../engine/engine';
import { applyBanding, bandingsOf } from './banding';
import { addMetadata, anchorOf, DeveloperMetadata, DeveloperMetadataFinder } from './developer-metadata';
import type { EnumValue } from './enums';
import { outOfGrid, ServiceError } from './errors';
import { createFilter, filterOf } from './filter';
import { mayEdit } from './guard';
import { protect } from './protection';
import { readCells } from './range-core';
import { RangeText } from './range-text';
import { dataRegion, nextDataCell } from './regions';
import { TextFinder } from './text-finder';

export class Range extends RangeText {
  getCell(row: number, column: number): Range {
    if (row < 1 || column < 1 || row > this.area.rows || column > this.area.columns) {
      throw new ServiceError('Cell reference out of range');
    }
    return new Range(this.host, this.sheetId, {
      row: this.area.row + row - 1,
      column: this.area.column + column - 1,
      rows: 1,
      columns: 1,
    });
  }

  offset(rowOffset: number, columnOffset: number, rows = this.area.rows, columns = this.area.columns): Range {
    const area: Area = {
      row: this.area.row + rowOffset,
      column: this.area.column + columnOffset,
      rows,
      columns,
    };
    const info = this.getSheet()._info();
    if (area.row < 0 || area.column < 0) throw outOfGrid('range');
    requirePositive(rows, columns);
    if (area.row + rows > info.rows || area.column + columns > info.columns) throw outOfGrid('range');
    return new Range(this.host, this.sheetId, area);
  }

  /** The block of filled cells around this one, as Ctrl+A selects it. */
  getDataRegion(dimension?: EnumValue): Range {
    return new Range(
      this.host,
      this.sheetId,
      dataRegion(this.host, this.sheetId, this.area, dimension?.label),
    );
  }
  /** Where Ctrl+arrow would land. */
  getNextDataCell(direction: EnumValue): Range {
    return new Range(
      this.host,
      this.sheetId,
      nextDataCell(this.host, this.sheetId, this.area, direction.label),
    );
  }
  isStartRowBounded() {
    return !/^[A-Z]+:/.test(this.openNotation ?? '');
  }
  isEndRowBounded() {
    return !/:[A-Z]+$/.test(this.openNotation ?? '');
  }
  isStartColumnBounded() {
    return !/^\d+:/.test(this.openNotation ?? '');
  }
  isEndColumnBounded() {
    return !/:\d+$/.test(this.openNotation ?? '') || /[A-Z]\d+$/.test(this.openNotation ?? '');
  }

  canEdit() {
    if (this.host.user.viewer) return false;
    return this.host.state.protections.every(
      (p) =>
        p.sheetId !== this.sheetId || mayEdit(this.host, p) || (p.area && !intersects(p.area, this.area)),
    );
  }

  protect() {
    return protect(this.host, this.sheetId, { ...this.area });
  }
  addDeveloperMetadata(key: string, ...rest: unknown[]) {
    addMetadata(this.host, anchorOf(this), key, rest);
    return this;
  }
  /** Only what hangs on exactly this row or column. */
  getDeveloperMetadata() {
    return this._attached((at, axis) => {
      const { area } = this;
      const info = this.getSheet()._info();
      if (axis === 'row') return area.rows === 1 && area.row === at && area.columns === info.columns;
      return area.columns === 1 && area.column === at && area.rows === info.rows;
    }).map((record) => new DeveloperMetadata(this.host, record));
  }
  createDeveloperMetadataFinder() {
    const inside = this._attached((at, axis) => {
      const { area } = this;
      const [from, count] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
      return at >= from && at < from + count;
    });
    return new DeveloperMetadataFinder(this.host, (record) => inside.includes(record));
  }
  _attached(test: (at: number, axis: 'row' | 'column') => boolean) {
    return this.host.state.metadata.filter(
      ({ anchor }) => anchor.sheetId === this.sheetId && anchor.axis && test(anchor.at!, anchor.axis),
    );
  }

  createTextFinder(text: string) {
    return new TextFinder(this.host, [this], String(text));
  }
  applyRowBanding(theme?: EnumValue, header = true, footer = false) {
    return applyBanding(this, 'rows', theme, header, footer);
  }
  applyColumnBanding(theme?: EnumValue, header = true, footer = false) {
    return applyBanding(this, 'columns', theme, header, footer);
  }
  getBandings() {
    return bandingsOf(this.host, this.sheetId, this.area);
  }
  createFilter() {
    readCells(this);
    return createFilter(this.host, this.sheetId, this.area);
  }
  getFilter() {
    return filterOf(this.host, this.sheetId);
  }
}

export function requirePositive(rows: number, columns: number): void {
  if (rows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
}
