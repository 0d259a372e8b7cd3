/** The one small synchronous interface that a spreadsheet engine offers to the Apps Script stand-ins. */

/** Rows and columns are 0-based here; the stand-ins speak Google's 1-based numbers. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A stored cell. A date is a number (days since 1899-12-30 on the wall clock) under a date format. */
export interface EngineCell {
  value: string | number | boolean | null;
  /** With its leading `=`; `value` is then the computed result. */
  formula?: string;
  /** Text by force (a leading apostrophe or the `@` format), so that it is never re-read as something else. */
  forced?: boolean;
  /** `#N/A`, `#REF!` …: the cell's value is an error. */
  error?: boolean;
}

export interface CellStyle {
  numberFormat?: string;
  background?: string;
  fontColor?: string;
  fontFamily?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  horizontal?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'middle' | 'bottom';
  wrap?: 'overflow' | 'wrap' | 'clip';
}

export interface ListRule {
  kind: 'list';
  values: string[];
  showDropdown: boolean;
  allowInvalid: boolean;
  help?: string;
}
export interface RangeListRule {
  kind: 'range';
  sheetId: number;
  area: Area;
  showDropdown: boolean;
  allowInvalid: boolean;
  help?: string;
}
export interface CheckboxRule {
  kind: 'checkbox';
  checked?: string | number | boolean;
  unchecked?: string | number | boolean;
  allowInvalid: boolean;
  help?: string;
}
/** Any other criterion: kept for the stand-ins to check, drawn by an engine only if it can. */
export interface CriterionRule {
  kind: 'criterion';
  criterion: string;
  args: Array<string | number | boolean>;
  allowInvalid: boolean;
  help?: string;
}
export type ValidationRule = ListRule | RangeListRule | CheckboxRule | CriterionRule;

export interface ConditionalRule {
  areas: Area[];
  /** Google's BooleanCriteria name, such as `TEXT_EQUAL_TO` or `CUSTOM_FORMULA`. */
  criterion: string;
  args: Array<string | number>;
  background?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: boolean;
}

export interface EngineSheet {
  /** Stable numeric id, as `Sheet.getSheetId()`. */
  id: number;
  name: string;
  hidden: boolean;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
}

/** What people, or scripts, have changed; the host turns a person's edits into `onEdit`. */
export interface CellsChanged {
  sheetId: number;
  area: Area;
  /** The cell's raw value before, for a single-cell edit. */
  before?: EngineCell;
}

/** Rows or columns that came, went or moved; whatever is anchored to them has to follow. */
export interface StructureChange {
  sheetId: number;
  axis: 'row' | 'column';
  kind: 'insert' | 'delete' | 'move';
  at: number;
  count: number;
  /** Where moved ones land, as a position before the move. */
  to?: number;
}

/**
 * A spreadsheet that can be read and changed at once, without waiting.
 *
 * Engines store; they do not judge: typing rules, dimension checks and Google's errors are the
 * stand-ins' business, so that both engines are equally strict.
 */
export interface Engine {
  sheets(): EngineSheet[];
  insertSheet(name: string, index: number, rows: number, columns: number): number;
  deleteSheet(sheetId: number): void;
  renameSheet(sheetId: number, name: string): void;
  moveSheet(sheetId: number, index: number): void;
  hideSheet(sheetId: number, hidden: boolean): void;
  activeSheet(): number;
  activateSheet(sheetId: number): void;
  selection(): { sheetId: number; area: Area };
  select(sheetId: number, area: Area): void;

  read(sheetId: number, area: Area): EngineCell[][];
  write(sheetId: number, area: Area, cells: EngineCell[][]): void;
  /** The smallest area from A1 that holds every non-empty cell; 0 by 0 when the sheet is empty. */
  used(sheetId: number): { rows: number; columns: number };
  styles(sheetId: number, area: Area): CellStyle[][];
  /** Merges the given properties into what is there; a property set to `undefined` is cleared. */
  style(sheetId: number, area: Area, styles: CellStyle[][]): void;
  notes(sheetId: number, area: Area): string[][];
  setNotes(sheetId: number, area: Area, notes: string[][]): void;
  validations(sheetId: number, area: Area): Array<Array<ValidationRule | null>>;
  setValidations(sheetId: number, area: Area, rules: Array<Array<ValidationRule | null>>): void;
  conditionalRules(sheetId: number): ConditionalRule[];
  setConditionalRules(sheetId: number, rules: ConditionalRule[]): void;
  merges(sheetId: number): Area[];
  setMerges(sheetId: number, merges: Area[]): void;

  insertRows(sheetId: number, at: number, count: number): void;
  deleteRows(sheetId: number, at: number, count: number): void;
  moveRows(sheetId: number, from: number, count: number, to: number): void;
  insertColumns(sheetId: number, at: number, count: number): void;
  deleteColumns(sheetId: number, at: number, count: number): void;
  moveColumns(sheetId: number, from: number, count: number, to: number): void;
  freeze(sheetId: number, rows: number, columns: number): void;
  hideRows(sheetId: number, at: number, count: number, hidden: boolean): void;
  hideColumns(sheetId: number, at: number, count: number, hidden: boolean): void;
  hiddenRows(sheetId: number): number[];
  hiddenColumns(sheetId: number): number[];
  columnWidth(sheetId: number, column: number): number;
  setColumnWidth(sheetId: number, column: number, pixels: number): void;
  rowHeight(sheetId: number, row: number): number;
  setRowHeight(sheetId: number, row: number, pixels: number): void;

  /**
   * Makes a custom function known to formulas; called once per function when the script is loaded.
   *
   * A cell arrives as a scalar, a range as a 2-D array; a blank as `''`, an error as its text, a missing
   * argument as `undefined`. A date arrives, and may be returned, as a `Date` whose UTC fields are the
   * wall clock that a person reads in the cell. A throw makes the cell `#ERROR!` with the message.
   */
  registerFunction(name: string, run: (...args: unknown[]) => unknown): void;
  /** Tells formulas how named ranges are looked up; called again whenever a name has changed. */
  lookUpNames?(lookup: (name: string) => { sheetId: number; area: Area } | undefined): void;
  /**
   * Reading a formula whose result is not there yet is refused, never answered with an old value. With an
   * area: whether such a result stands in it.
   */
  calculationPending(sheetId?: number, area?: Area): boolean;
  /** Resolves when every formula has its result. */
  settle(): Promise<void>;
  /** A person's edits only; the script's own writes raise nothing. */
  onPersonEdit(listener: (change: CellsChanged) => void): void;
  /** A person's inserted, deleted and moved rows and columns, so that metadata and named ranges follow. */
  onPersonStructure?(listener: (change: StructureChange) => void): void;

  /** Everything needed to open the workbook again, as JSON. */
  save(): unknown;
}
