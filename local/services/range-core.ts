/** Range, first part: where it is, and reading and writing values. */
import type { Area, CellStyle, EngineCell } from '../engine/engine';
import { toA1 } from './a1';
import { fromScript, type Stored, toScript } from './cell-values';
import { outOfGrid, ServiceError } from './errors';
import { guardProtection, guardValidation } from './guard';
import type { Host } from './host';
import { displayText } from './number-format';
import { Sheet } from './sheet';
import { StandIn } from './strict';

export abstract class RangeCore extends StandIn {
  readonly typeName: string = 'Range';

  constructor(
    readonly host: Host,
    readonly sheetId: number,
    readonly area: Area,
    /** `A:A` as it was asked for; bounded ranges have none. */
    readonly openNotation?: string,
  ) {
    super();
  }

  getRow() {
    return this.area.row + 1;
  }
  getRowIndex() {
    return this.area.row + 1;
  }
  getColumn() {
    return this.area.column + 1;
  }
  getColumnIndex() {
    return this.area.column + 1;
  }
  getNumRows() {
    return this.area.rows;
  }
  getHeight() {
    return this.area.rows;
  }
  getNumColumns() {
    return this.area.columns;
  }
  getWidth() {
    return this.area.columns;
  }
  getLastRow() {
    return this.area.row + this.area.rows;
  }
  getLastColumn() {
    return this.area.column + this.area.columns;
  }
  getGridId() {
    return this.sheetId;
  }
  getSheet() {
    return new Sheet(this.host, this.sheetId);
  }
  getA1Notation() {
    return this.openNotation ?? toA1(this.area);
  }

  getValues(): unknown[][] {
    const cells = readCells(this);
    const styles = this.host.engine.styles(this.sheetId, this.area);
    return cells.map((row, r) => row.map((cell, c) => toScript(this.host, cell, styles[r][c])));
  }
  getValue(): unknown {
    return topLeft(this).getValues()[0][0];
  }
  getDisplayValues(): string[][] {
    const styles = this.host.engine.styles(this.sheetId, this.area);
    const { locale } = this.host.state;
    return readCells(this).map((row, r) =>
      row.map((cell, c) => displayText(cell, styles[r][c].numberFormat, locale)),
    );
  }
  getDisplayValue(): string {
    return topLeft(this).getDisplayValues()[0][0];
  }
  isBlank(): boolean {
    return readCells(this).every((row) =>
      row.every((cell) => !cell.formula && (cell.value === null || cell.value === '')),
    );
  }

  setValues(values: unknown[][]) {
    requireShape(values, this.area);
    writeValues(this, values);
    return this;
  }
  setValue(value: unknown) {
    writeValues(this, fill(this.area, value));
    return this;
  }
}

export function fill<T>(area: Area, value: T): T[][] {
  return Array.from({ length: area.rows }, () => new Array<T>(area.columns).fill(value));
}

export function topLeft<T extends RangeCore>(range: T): T {
  const Type = range.constructor as new (host: Host, sheetId: number, area: Area) => T;
  return new Type(range.host, range.sheetId, { ...range.area, rows: 1, columns: 1 });
}

/** Google's sentences for a block of the wrong shape. */
export function requireShape(values: unknown, area: Area): void {
  const rows = values as unknown[][];
  const say = (what: string, given: number, wanted: number) =>
    new ServiceError(
      `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${given} but the range has ${wanted}.`,
    );
  if (rows.length !== area.rows) throw say('rows', rows.length, area.rows);
  for (const row of rows) if (row.length !== area.columns) throw say('columns', row.length, area.columns);
}

/** Rows may have been deleted since the range was made. */
export function requireInGrid(host: Host, sheetId: number, area: Area): void {
  const info = host.engine.sheets().find((sheet) => sheet.id === sheetId);
  if (!info) throw new ServiceError(`Sheet ${sheetId} not found`);
  if (area.row + area.rows > info.rows || area.column + area.columns > info.columns) throw outOfGrid('range');
}

export function readCells(range: RangeCore): EngineCell[][] {
  requireInGrid(range.host, range.sheetId, range.area);
  if (range.host.engine.calculationPending(range.sheetId, range.area)) {
    throw new ServiceError('Formulas are still being calculated; the local host answers no old value.');
  }
  return range.host.engine.read(range.sheetId, range.area);
}

function writeValues(range: RangeCore, values: unknown[][]): void {
  const { host, sheetId, area } = range;
  const styles = host.engine.styles(sheetId, area);
  store(
    range,
    values.map((row, r) => row.map((value, c) => fromScript(host, value, styles[r][c]))),
  );
}

/** Writes after every check has passed, so that a refused batch changes nothing. */
export function store(range: RangeCore, stored: Stored[][]): void {
  const { host, sheetId, area } = range;
  const cells = stored.map((row) => row.map((item) => item.cell));
  prepareWrite(range, cells);
  host.engine.write(sheetId, area, cells);
  stored.forEach((row, r) => {
    row.forEach((item, c) => {
      if (item.numberFormat === undefined) return;
      const at = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      host.engine.style(sheetId, at, [[{ numberFormat: item.numberFormat } as CellStyle]]);
    });
  });
}

export function prepareWrite(range: RangeCore, cells: EngineCell[][] | null): void {
  requireInGrid(range.host, range.sheetId, range.area);
  guardProtection(range.host, range.sheetId, range.area);
  if (cells) guardValidation(range.host, range.sheetId, range.area, cells);
}
