/** A tab as it was when adoption looked at it, and how its cells are read and named. */
import { type Cell, isDate } from '../cell';

export interface MergedRange {
  /** 1-based, as people count. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetSnapshot {
  readonly tab: string;
  /** From A1 to the last used row and column. */
  readonly values: ReadonlyArray<readonly Cell[]>;
  /** The same cells as people see them. */
  readonly display: ReadonlyArray<readonly string[]>;
  readonly merges: readonly MergedRange[];
  readonly maxColumns: number;
}

/** An unticked checkbox is FALSE in every prepared row, and `#N/A` stands for something that was not found. */
export function isBlank(cell: Cell | undefined): boolean {
  if (typeof cell === 'string') return cell === '' || cell.trim() === '' || isErrorText(cell);
  return cell === undefined || cell === false;
}

function isErrorText(text: string): boolean {
  return text[0] === '#' && /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/.test(text);
}

/** What a person reads in the cell; `row` and `column` are 1-based. */
export function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  const cell = sheet.values[row - 1]?.[column - 1];
  if (cell === undefined || isBlank(cell)) return '';
  if (typeof cell === 'string') return cell.trim();
  const shown = sheet.display[row - 1]?.[column - 1];
  if (shown) return shown.trim();
  return isDate(cell) ? cell.toISOString().slice(0, 10) : String(cell);
}

export function widthOf(sheet: SheetSnapshot): number {
  return sheet.values.reduce((width, row) => Math.max(width, row.length), 0);
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function cellName(row: number, column: number): string {
  return columnLetters(column) + row;
}

export function rangeName(range: MergedRange): string {
  const end = cellName(range.row + range.rows - 1, range.column + range.columns - 1);
  return `${cellName(range.row, range.column)}:${end}`;
}

/** A sentence quotes a cell; it does not repeat an essay. */
const QUOTED = 40;

export function shorten(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}
