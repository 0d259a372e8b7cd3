/** Cell contents in Univer: reading, writing and finding the edge of what is filled. */
import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Worksheet } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { Area, EngineCell } from './engine';
import type { UniverContext } from './univer-context';

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

const ERROR_TEXT = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|CYCLE!|SPILL!|CALC!)$/;
/** Univer follows Excel's names of errors, Sheets has fewer. */
const SHEETS_ERROR: Record<string, string> = {
  '#SPILL!': '#REF!',
  '#CYCLE!': '#REF!',
  '#CALC!': '#ERROR!',
};

function emptyCell(): EngineCell {
  return { value: null };
}

/** Text of a cell that Univer keeps as a small document, such as text with a line break. */
function documentText(cell: ICellData): string | undefined {
  const stream = cell.p?.body?.dataStream;
  return stream === undefined ? undefined : stream.replace(/\r\n$/, '').replace(/\r/g, '\n');
}

export function fromUniver(cell: Nullable<ICellData>, formula: string | undefined): EngineCell {
  if (!cell) return formula ? { value: null, formula } : emptyCell();
  let value: EngineCell['value'] = cell.v ?? documentText(cell) ?? null;
  const result: EngineCell = { value };
  if (cell.t === CellValueType.BOOLEAN && value !== null) {
    value = value === 1 || value === true || value === 'TRUE';
  } else if (cell.t === CellValueType.NUMBER && typeof value === 'string' && value !== '') {
    value = Number(value);
  }
  if (value === '' && !formula) value = null;
  if (formula) {
    result.formula = formula;
    if (typeof value === 'string' && ERROR_TEXT.test(value)) {
      result.error = true;
      value = SHEETS_ERROR[value] ?? value;
    }
  }
  if (cell.t === CellValueType.FORCE_STRING && typeof value === 'string') result.forced = true;
  result.value = value;
  return result;
}

/** All content properties are given, so that nothing of what stood there before survives. */
export function toUniver(cell: EngineCell): ICellData {
  if (cell.formula) return { f: withCommas(cell.formula), v: null, t: null, si: null, p: null };
  const { value } = cell;
  if (value === null || value === '') return { v: null, t: null, f: null, si: null, p: null };
  const rest = { f: null, si: null, p: null };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, ...rest };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER, ...rest };
  // A text that only looks like a number is text: an engine stores what it is given.
  const forced = cell.forced || /^\s*[-+]?[\d.]|^(true|false)$/i.test(value);
  return { v: value, t: forced ? CellValueType.FORCE_STRING : CellValueType.STRING, ...rest };
}

function hasContent(cell: Nullable<ICellData>): boolean {
  if (!cell) return false;
  if (cell.f || cell.si) return true;
  if (cell.v !== undefined && cell.v !== null && cell.v !== '') return true;
  return Boolean(documentText(cell));
}

function emptyText(cell: Nullable<ICellData>): { value?: '' } {
  return cell && !cell.v && cell.v !== 0 && cell.v !== false ? { value: '' } : {};
}

export class UniverCells {
  private readonly formulas: FormulaDataModel;

  constructor(private readonly context: UniverContext) {
    this.formulas = context.injector.get(FormulaDataModel);
  }

  private matrix(sheet: Worksheet): Matrix {
    return sheet.getCellMatrix().getMatrix() as Matrix;
  }

  /** Cells that a formula elsewhere fills are not in the sheet itself. */
  private spilled(sheet: Worksheet): Matrix | undefined {
    const all = this.formulas.getArrayFormulaCellData();
    return all[this.context.unitId]?.[sheet.getSheetId()] as Matrix | undefined;
  }

  read(sheetId: number, area: Area): EngineCell[][] {
    const sheet = this.context.sheet(sheetId);
    const matrix = this.matrix(sheet);
    const spilled = this.spilled(sheet);
    const out: EngineCell[][] = [];
    for (let r = area.row; r < area.row + area.rows; r++) {
      const source = matrix[r];
      const spill = spilled?.[r];
      const row: EngineCell[] = [];
      for (let c = area.column; c < area.column + area.columns; c++) {
        const cell = source?.[c];
        // What a formula spills is there even where it is an empty text.
        if (!hasContent(cell) && spill?.[c])
          row.push({ ...fromUniver(spill[c], undefined), ...emptyText(spill[c]) });
        else row.push(cell ? fromUniver(cell, this.formulaAt(sheet, cell, r, c)) : emptyCell());
      }
      out.push(row);
    }
    return out;
  }

  /** Filled-down formulas share one text by id; their own text has to be worked out. */
  private formulaAt(sheet: Worksheet, cell: ICellData, row: number, column: number): string | undefined {
    if (cell.f) return cell.f;
    if (!cell.si) return undefined;
    const text = this.formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), this.context.unitId);
    return text ?? undefined;
  }

  write(sheetId: number, area: Area, cells: EngineCell[][]): void {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    cells.forEach((line, i) => {
      const row: Record<number, ICellData> = {};
      line.forEach((cell, j) => {
        row[area.column + j] = toUniver(cell);
      });
      cellValue[area.row + i] = row;
    });
    const subUnitId = this.context.sheet(sheetId).getSheetId();
    this.context.run(SetRangeValuesMutation.id, { subUnitId, cellValue });
  }

  used(sheetId: number): { rows: number; columns: number } {
    const sheet = this.context.sheet(sheetId);
    let rows = 0;
    let columns = 0;
    const spilled = this.spilled(sheet);
    for (const matrix of [this.matrix(sheet), spilled]) {
      if (!matrix) continue;
      for (const key of Object.keys(matrix)) {
        const row = Number(key);
        const line = matrix[row] ?? {};
        let filled = false;
        for (const k of Object.keys(line)) {
          const column = Number(k);
          if (filled && column < columns) continue;
          if (matrix === spilled ? !line[column] : !hasContent(line[column])) continue;
          filled = true;
          if (column + 1 > columns) columns = column + 1;
        }
        if (filled && row + 1 > rows) rows = row + 1;
      }
    }
    return { rows, columns };
  }
}

/**
 * Sheets takes a semicolon between arguments in every locale, Univer only the comma; inside quotes and
 * array braces a semicolon is something else.
 */
function withCommas(formula: string): string {
  let quote = '';
  let braces = 0;
  return Array.from(formula, (char) => {
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '{') braces++;
    else if (char === '}') braces--;
    else if (char === ';' && braces === 0) return ',';
    return char;
  }).join('');
}
