/** Range, whole: moving about, clearing and copying, on top of its parts. */

import type { Area } from '../engine/engine';
import { addMetadata, anchorOf, DeveloperMetadata } from './developer-metadata';
import { outOfGrid, ServiceError } from './errors';
import { protect } from './protection';
import { RangeEditing } from './range-editing';

export class Range extends RangeEditing {
  addDeveloperMetadata(key: string, ...rest: unknown[]) {
    addMetadata(this.host, anchorOf(this), key, rest);
    return this;
  }
  /** What hangs on exactly this row or column; a cell inside it has none. */
  getDeveloperMetadata() {
    const { sheetId, axis, at } = anchorOf(this);
    return this.host.state.metadata
      .filter(({ anchor }) => anchor.sheetId === sheetId && anchor.axis === axis && anchor.at === at)
      .map((record) => new DeveloperMetadata(this.host, record));
  }

  protect() {
    return protect(this.host, this.sheetId, this.area);
  }

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
    if (area.row < 0 || area.column < 0) throw outOfGrid('range');
    requirePositive(rows, columns);
    return new Range(this.host, this.sheetId, area);
  }
}

export function requirePositive(rows: number, columns: number): void {
  if (rows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
}
