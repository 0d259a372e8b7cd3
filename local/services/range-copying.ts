/** Range, sixth part: copying, moving, shifting and filling cells. */

import { contains } from '../engine/area';
import type { Area, CellStyle, EngineCell, ValidationRule } from '../engine/engine';
import { copyFormula } from '../engine/formula/rewrite';
import { fillSeries } from './autofill';
import { EnumValue } from './enums';
import { badSignature, ServiceError } from './errors';
import { guardProtection } from './guard';
import { fill, prepareWrite, requireInGrid } from './range-core';
import { RangeEditing } from './range-editing';
import { Sheet } from './sheet';
import { NO_STYLE } from './sorting';

interface Clip {
  cells: EngineCell[][];
  styles: CellStyle[][];
  notes: string[][];
  rules: Array<Array<ValidationRule | null>>;
}

const turn = <T>(block: T[][]): T[][] => block[0].map((_, c) => block.map((row) => row[c]));

export abstract class RangeCopying extends RangeEditing {
  copyTo(
    destination: RangeCopying,
    how?: EnumValue | { contentsOnly?: boolean; formatOnly?: boolean },
    transposed = false,
  ) {
    if (!(destination instanceof RangeCopying))
      throw badSignature('SpreadsheetApp.Range.copyTo', [destination]);
    const type =
      how instanceof EnumValue
        ? how.label
        : how?.contentsOnly
          ? 'PASTE_VALUES'
          : how?.formatOnly
            ? 'PASTE_FORMAT'
            : 'PASTE_NORMAL';
    const clip = this._snapshot();
    const [rows, columns] = transposed
      ? [this.area.columns, this.area.rows]
      : [this.area.rows, this.area.columns];
    const { area } = destination;
    // A destination that is a whole multiple is filled; any other is only a starting corner.
    const down = area.rows % rows === 0 ? area.rows : rows;
    const across = area.columns % columns === 0 ? area.columns : columns;
    destination._tile(this, transposed ? turnClip(clip) : clip, type, down, across);
  }
  /** Repeats the clip from this range's corner until the given size is filled, the last piece cut off. */
  _tile(source: RangeCopying, clip: Clip, type: string, rows: number, columns: number) {
    const [height, width] = [clip.cells.length, clip.cells[0].length];
    for (let r = 0; r < rows; r += height) {
      for (let c = 0; c < columns; c += width) {
        const size = { rows: Math.min(height, rows - r), columns: Math.min(width, columns - c) };
        const at = { row: this.area.row + r, column: this.area.column + c, ...size };
        source._paste(this._at(at), cutClip(clip, size.rows, size.columns), type);
      }
    }
  }
  _paste(target: RangeCopying, clip: Clip, type: string) {
    const { engine } = this.host;
    const { sheetId, area } = target;
    const normal = type === 'PASTE_NORMAL' || type === 'PASTE_NO_BORDERS';
    prepareWrite(target, null);
    if (normal || type === 'PASTE_FORMULA' || type === 'PASTE_VALUES') {
      const [rows, columns] = [area.row - this.area.row, area.column - this.area.column];
      const cells = clip.cells.map((row) =>
        row.map((cell): EngineCell => {
          if (!cell.formula) return cell;
          if (type !== 'PASTE_VALUES')
            return { value: null, formula: copyFormula(cell.formula, rows, columns) };
          return { value: cell.value, error: cell.error };
        }),
      );
      prepareWrite(target, cells);
      engine.write(sheetId, area, cells);
    }
    if (normal || type === 'PASTE_FORMAT') {
      engine.style(
        sheetId,
        area,
        clip.styles.map((row) => row.map((style) => ({ ...NO_STYLE, ...style }))),
      );
    }
    if (normal) engine.setNotes(sheetId, area, clip.notes);
    if (normal || type === 'PASTE_DATA_VALIDATION') engine.setValidations(sheetId, area, clip.rules);
    if (type === 'PASTE_COLUMN_WIDTHS') {
      for (let c = 0; c < area.columns; c++) {
        engine.setColumnWidth(
          sheetId,
          area.column + c,
          engine.columnWidth(this.sheetId, this.area.column + c),
        );
      }
    }
  }
  copyValuesToRange(sheet: Sheet | number, column: number, columnEnd: number, row: number, rowEnd: number) {
    this._copyInto('PASTE_VALUES', sheet, column, columnEnd, row, rowEnd);
  }
  copyFormatToRange(sheet: Sheet | number, column: number, columnEnd: number, row: number, rowEnd: number) {
    this._copyInto('PASTE_FORMAT', sheet, column, columnEnd, row, rowEnd);
  }
  _copyInto(
    type: string,
    sheet: Sheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ) {
    const target = new Sheet(this.host, typeof sheet === 'number' ? sheet : sheet.sheetId);
    const area = target.getRange(row, column, rowEnd - row + 1, columnEnd - column + 1).area;
    const Type = this.constructor as new (host: unknown, sheetId: number, area: Area) => RangeCopying;
    new Type(this.host, target.sheetId, area)._tile(
      this,
      this._snapshot(),
      type,
      Math.max(area.rows, this.area.rows),
      Math.max(area.columns, this.area.columns),
    );
  }

  /** Cut and paste: formulas stay as they were written. */
  moveTo(target: RangeCopying) {
    const clip = this._snapshot();
    const { engine } = this.host;
    const area = { ...target.area, rows: this.area.rows, columns: this.area.columns };
    const there = target._at(area);
    prepareWrite(there, null);
    prepareWrite(this, null);
    engine.write(this.sheetId, this.area, fill<EngineCell>(this.area, { value: null }));
    engine.style(this.sheetId, this.area, fill<CellStyle>(this.area, NO_STYLE));
    engine.setNotes(this.sheetId, this.area, fill(this.area, ''));
    engine.setValidations(this.sheetId, this.area, fill<ValidationRule | null>(this.area, null));
    engine.write(
      there.sheetId,
      area,
      clip.cells.map((row) =>
        row.map((cell) => (cell.formula ? { value: null, formula: cell.formula } : cell)),
      ),
    );
    engine.style(
      there.sheetId,
      area,
      clip.styles.map((row) => row.map((style) => ({ ...NO_STYLE, ...style }))),
    );
    engine.setNotes(there.sheetId, area, clip.notes);
    engine.setValidations(there.sheetId, area, clip.rules);
  }

  /** Pushes what stands here down or to the right. */
  insertCells(dimension: EnumValue) {
    this._shift(dimension, true);
    return this;
  }
  /** Pulls what stands below or to the right into the gap. */
  deleteCells(dimension: EnumValue) {
    this._shift(dimension, false);
  }
  _shift(dimension: EnumValue, insert: boolean) {
    if (!(dimension instanceof EnumValue))
      throw badSignature('SpreadsheetApp.Range.insertCells', [dimension]);
    const { engine } = this.host;
    const { area, sheetId } = this;
    const info = new Sheet(this.host, sheetId)._info();
    const down = dimension.label === 'ROWS';
    const rest: Area = down
      ? { ...area, rows: info.rows - area.row }
      : { ...area, columns: info.columns - area.column };
    guardProtection(this.host, sheetId, rest);
    const count = down ? area.rows : area.columns;
    const source = insert
      ? rest
      : { ...rest, ...(down ? { row: rest.row + count } : { column: rest.column + count }) };
    const kept = { ...source, ...(down ? { rows: rest.rows - count } : { columns: rest.columns - count }) };
    const target = insert
      ? { ...kept, ...(down ? { row: kept.row + count } : { column: kept.column + count }) }
      : { ...kept, row: rest.row, column: rest.column };
    const gap = insert
      ? area
      : { ...area, ...(down ? { row: info.rows - count } : { column: info.columns - count }) };
    if (kept.rows > 0 && kept.columns > 0) {
      const [cells, styles] = [engine.read(sheetId, kept), engine.styles(sheetId, kept)];
      engine.write(sheetId, target, cells);
      engine.style(
        sheetId,
        target,
        styles.map((row) => row.map((style) => ({ ...NO_STYLE, ...style }))),
      );
    }
    engine.write(sheetId, gap, fill<EngineCell>(gap, { value: null }));
  }

  /** Continues along one direction: down, right, up or left. */
  autoFill(destination: RangeCopying, series: EnumValue) {
    if (!(destination instanceof RangeCopying) || !(series instanceof EnumValue)) {
      throw badSignature('SpreadsheetApp.Range.autoFill', [destination, series]);
    }
    const { area } = destination;
    requireInGrid(this.host, destination.sheetId, area);
    if (!contains(area, this.area))
      throw new ServiceError('AutoFill destination range must contain the source range.');
    const [taller, wider] = [area.rows > this.area.rows, area.columns > this.area.columns];
    const backwards = area.row < this.area.row || area.column < this.area.column;
    const forwards =
      area.row + area.rows > this.area.row + this.area.rows ||
      area.column + area.columns > this.area.column + this.area.columns;
    if ((taller && wider) || (backwards && forwards)) {
      throw new ServiceError(
        'AutoFill destination range must extend the source range in only one direction.',
      );
    }
    prepareWrite(destination, null);
    const alternate = series.label === 'ALTERNATE_SERIES';
    const axis = wider ? 'column' : 'row';
    const fillLine = (line: EngineCell[]) => {
      const length = wider ? area.columns : area.rows;
      if (!backwards) return fillSeries(line, length, axis, alternate);
      return fillSeries([...line].reverse(), length, axis, alternate, -1).reverse();
    };
    const clip = this._snapshot();
    const cells = wider ? clip.cells.map(fillLine) : turn(turn(clip.cells).map(fillLine));
    this.host.engine.write(destination.sheetId, area, cells);
    const styles = Array.from({ length: area.rows }, (_, r) =>
      Array.from(
        { length: area.columns },
        (__, c) => clip.styles[r % clip.styles.length][c % clip.styles[0].length],
      ),
    );
    this.host.engine.style(destination.sheetId, area, styles);
  }
  /** Down as far as the column at the left, or else at the right, is filled. */
  autoFillToNeighbor(series: EnumValue) {
    const { row, column, rows, columns } = this.area;
    const used = this.host.engine.used(this.sheetId);
    const reach = (at: number) => {
      if (at < 0 || at >= used.columns || row >= used.rows) return rows;
      const cells = this.host.engine.read(this.sheetId, {
        row,
        column: at,
        rows: used.rows - row,
        columns: 1,
      });
      const end = cells.findIndex(([cell]) => !cell.formula && (cell.value === null || cell.value === ''));
      return end < 0 ? cells.length : end;
    };
    const length = [reach(column - 1), reach(column + columns)].find((n) => n > rows);
    if (length !== undefined) this.autoFill(this._at({ ...this.area, rows: length }), series);
  }
}

function cutClip(clip: Clip, rows: number, columns: number): Clip {
  if (clip.cells.length === rows && clip.cells[0].length === columns) return clip;
  const cut = <T>(block: T[][]) => block.slice(0, rows).map((row) => row.slice(0, columns));
  return { cells: cut(clip.cells), styles: cut(clip.styles), notes: cut(clip.notes), rules: cut(clip.rules) };
}

function turnClip(clip: Clip): Clip {
  return {
    cells: turn(clip.cells),
    styles: turn(clip.styles),
    notes: turn(clip.notes),
    rules: turn(clip.rules),
  };
}
