/** Sheet, first part: its identity, its size and the ranges on it. */
import type { EngineSheet } from '../engine/engine';
import { openNotation, parseA1, parseR1C1 } from './a1';
import { EnumValue } from './enums';
import { badSignature, outOfGrid, ServiceError } from './errors';
import { guardCells, guardProtection } from './guard';
import type { Host } from './host';
import { Range, requirePositive } from './range';
import { RangeList } from './range-list';
import { Spreadsheet } from './spreadsheet';
import { StandIn } from './strict';

export abstract class SheetCore extends StandIn {
  readonly typeName: string = 'Sheet';
  constructor(
    readonly host: Host,
    readonly sheetId: number,
  ) {
    super();
  }

  /** The tab as it is now; a script may hold one that was deleted meanwhile. */
  _info(): EngineSheet {
    const info = this.host.engine.sheets().find((sheet) => sheet.id === this.sheetId);
    if (!info) throw new ServiceError(`Sheet ${this.sheetId} not found`);
    return info;
  }

  getName() {
    return this._info().name;
  }
  getSheetName() {
    return this._info().name;
  }
  getSheetId() {
    return this.sheetId;
  }
  getIndex() {
    return this.host.engine.sheets().findIndex((sheet) => sheet.id === this.sheetId) + 1;
  }
  getParent() {
    return new Spreadsheet(this.host);
  }
  getType() {
    return EnumValue.of('SheetType', 'GRID');
  }
  getMaxRows() {
    return this._info().rows;
  }
  getMaxColumns() {
    return this._info().columns;
  }
  getLastRow() {
    this._info();
    return this.host.engine.used(this.sheetId).rows;
  }
  getLastColumn() {
    this._info();
    return this.host.engine.used(this.sheetId).columns;
  }
  setName(name: string) {
    const taken = this.host.engine
      .sheets()
      .some((sheet) => sheet.id !== this.sheetId && sheet.name.toLowerCase() === String(name).toLowerCase());
    requireTabName(name);
    if (taken) {
      throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    guardProtection(this.host, this.sheetId, null);
    this.host.engine.renameSheet(this.sheetId, name);
    return this;
  }

  getRange(a: string | number, column?: number, rows?: number, columns?: number): Range {
    const info = this._info();
    if (typeof a === 'string' && column === undefined) return this._byNotation(a);
    const [top, left, height, width] = [a, column, rows ?? 1, columns ?? 1].map(Number);
    if ([top, left, height, width].some((n) => !Number.isFinite(n))) {
      throw badSignature('SpreadsheetApp.Sheet.getRange', [a, column, rows, columns]);
    }
    if (top < 1) throw new ServiceError('The starting row of the range is too small.');
    if (left < 1) throw new ServiceError('The starting column of the range is too small.');
    requirePositive(height, width);
    const area = {
      row: Math.floor(top) - 1,
      column: Math.floor(left) - 1,
      rows: Math.floor(height),
      columns: Math.floor(width),
    };
    if (area.row + area.rows > info.rows || area.column + area.columns > info.columns)
      throw outOfGrid('range');
    return new Range(this.host, this.sheetId, area);
  }

  _byNotation(notation: string): Range {
    const text = notation.startsWith('!') ? notation.slice(1) : notation;
    const named = this.host.state.names.find((n) => n.name.toLowerCase() === text.toLowerCase());
    if (named) return new Range(this.host, named.sheetId, named.area);
    const tabs = this.host.engine.sheets();
    const tab = (name?: string) =>
      name === undefined
        ? this._info()
        : tabs.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    const found = parseR1C1(text) ?? parseA1(text, (name) => tab(name) ?? null);
    if (!found) throw new ServiceError('Range not found');
    const info = tab(found.sheet)!;
    const { area } = found;
    if (area.row + area.rows > info.rows || area.column + area.columns > info.columns) {
      throw new ServiceError('Range not found');
    }
    return new Range(this.host, info.id, area, openNotation(text, area));
  }

  getRangeList(notations: string[]) {
    return new RangeList(
      this.host,
      notations.map((text) => this._byNotation(text)),
    );
  }
  getDataRange() {
    const used = this.host.engine.used(this.sheetId);
    return this.getRange(1, 1, Math.max(1, used.rows), Math.max(1, used.columns));
  }
  getSheetValues(row: number, column: number, rows: number, columns: number) {
    const used = this.host.engine.used(this.sheetId);
    const height = rows === -1 ? used.rows - row + 1 : rows;
    const width = columns === -1 ? used.columns - column + 1 : columns;
    return this.getRange(row, column, height, width).getValues();
  }

  /** Writes below the last row that holds anything at all, a checkbox's FALSE included. */
  appendRow(values: unknown[]) {
    if (values.length === 0) throw new ServiceError('The row must contain at least one value.');
    const info = this._info();
    const row = this.host.engine.used(this.sheetId).rows;
    guardProtection(this.host, this.sheetId, { row, column: 0, rows: 1, columns: values.length });
    const wider = Math.max(0, values.length - info.columns);
    const taller = row >= info.rows ? 1 : 0;
    guardCells(this.host, wider * info.rows + taller * (info.columns + wider));
    if (values.length > info.columns)
      this.host.engine.insertColumns(this.sheetId, info.columns, values.length - info.columns);
    if (row >= info.rows) this.host.engine.insertRows(this.sheetId, info.rows, 1);
    new Range(this.host, this.sheetId, { row, column: 0, rows: 1, columns: values.length }).setValues([
      values,
    ]);
    return this;
  }
}

export function requireTabName(name: unknown): void {
  if (typeof name !== 'string' || name === '') throw new ServiceError('The sheet name cannot be empty.');
  if (name.length > 100) throw new ServiceError('The sheet name cannot be greater than 100 characters.');
}
