/** The spreadsheet engine of the page: the engine interface over one open Univer workbook. */
import type { Univer, Workbook } from '@univerjs/core';
import { IResourceLoaderService } from '@univerjs/core';
import { SetTriggerFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import type {
  Area,
  CellStyle,
  CellsChanged,
  ConditionalRule,
  Engine,
  EngineCell,
  EngineSheet,
  StructureChange,
  ValidationRule,
} from './engine';
import { UniverCalculation } from './univer-calculation';
import { UniverCells } from './univer-cells';
import { UniverConditional } from './univer-conditional';
import { UniverContext } from './univer-context';
import { UniverEdits } from './univer-edits';
import { quickenSingleWrites } from './univer-fast-writes';
import { type FunctionText, UniverFunctions } from './univer-functions';
import { acceptOpenRanges } from './univer-open-ranges';
import { UniverRows } from './univer-rows';
import { UniverRules } from './univer-rules';
import { UniverStyles } from './univer-styles';
import { UniverTabs } from './univer-tabs';

export class UniverEngine implements Engine {
  private readonly context: UniverContext;
  private readonly tabs: UniverTabs;
  private readonly cells: UniverCells;
  private readonly looks: UniverStyles;
  private readonly rows: UniverRows;
  private readonly rules: UniverRules;
  private readonly conditional: UniverConditional;
  private readonly functions: UniverFunctions;
  private readonly calculation: UniverCalculation;
  private readonly edits: UniverEdits;

  constructor(univer: Univer, workbook: Workbook) {
    quickenSingleWrites();
    acceptOpenRanges();
    const context = new UniverContext(univer, workbook);
    this.context = context;
    this.tabs = new UniverTabs(context);
    this.cells = new UniverCells(context);
    this.looks = new UniverStyles(context);
    this.rows = new UniverRows(context);
    this.rules = new UniverRules(context);
    this.conditional = new UniverConditional(context);
    this.functions = new UniverFunctions(context);
    this.calculation = new UniverCalculation(context);
    this.edits = new UniverEdits(context, this.cells);
  }

  sheets = (): EngineSheet[] => this.tabs.list();
  insertSheet = (name: string, index: number, rows: number, columns: number): number =>
    this.tabs.insert(name, index, rows, columns);
  deleteSheet = (sheetId: number): void => this.tabs.remove(sheetId);
  renameSheet = (sheetId: number, name: string): void => this.tabs.rename(sheetId, name);
  moveSheet = (sheetId: number, index: number): void => this.tabs.move(sheetId, index);
  hideSheet = (sheetId: number, hidden: boolean): void => this.tabs.hide(sheetId, hidden);
  activeSheet = (): number => this.tabs.active();
  activateSheet = (sheetId: number): void => this.tabs.activate(sheetId);
  selection = (): { sheetId: number; area: Area } => this.tabs.selection();
  select = (sheetId: number, area: Area): void => this.tabs.select(sheetId, area);

  read = (sheetId: number, area: Area): EngineCell[][] => this.cells.read(sheetId, area);
  write = (sheetId: number, area: Area, cells: EngineCell[][]): void =>
    this.cells.write(sheetId, area, cells);
  used = (sheetId: number): { rows: number; columns: number } => this.cells.used(sheetId);
  styles = (sheetId: number, area: Area): CellStyle[][] => this.looks.read(sheetId, area);
  style = (sheetId: number, area: Area, styles: CellStyle[][]): void => {
    this.looks.merge(sheetId, area, styles);
    this.rows.fitText(sheetId, area, styles);
  };
  notes = (sheetId: number, area: Area): string[][] => this.rows.notes(sheetId, area);
  setNotes = (sheetId: number, area: Area, notes: string[][]): void =>
    this.rows.setNotes(sheetId, area, notes);
  validations = (sheetId: number, area: Area): Array<Array<ValidationRule | null>> =>
    this.rules.read(sheetId, area);
  setValidations = (sheetId: number, area: Area, rules: Array<Array<ValidationRule | null>>): void =>
    this.rules.write(sheetId, area, rules);
  conditionalRules = (sheetId: number): ConditionalRule[] => this.conditional.read(sheetId);
  setConditionalRules = (sheetId: number, rules: ConditionalRule[]): void =>
    this.conditional.replace(sheetId, rules);
  merges = (sheetId: number): Area[] => this.rows.merges(sheetId);
  setMerges = (sheetId: number, merges: Area[]): void => this.rows.setMerges(sheetId, merges);

  insertRows = (sheetId: number, at: number, count: number): void =>
    this.rows.insert(sheetId, 'row', at, count);
  deleteRows = (sheetId: number, at: number, count: number): void =>
    this.rows.remove(sheetId, 'row', at, count);
  moveRows = (sheetId: number, from: number, count: number, to: number): void =>
    this.rows.move(sheetId, 'row', from, count, to);
  insertColumns = (sheetId: number, at: number, count: number): void =>
    this.rows.insert(sheetId, 'column', at, count);
  deleteColumns = (sheetId: number, at: number, count: number): void =>
    this.rows.remove(sheetId, 'column', at, count);
  moveColumns = (sheetId: number, from: number, count: number, to: number): void =>
    this.rows.move(sheetId, 'column', from, count, to);
  freeze = (sheetId: number, rows: number, columns: number): void => this.rows.freeze(sheetId, rows, columns);
  hideRows = (sheetId: number, at: number, count: number, hidden: boolean): void =>
    this.rows.hide(sheetId, 'row', at, count, hidden);
  hideColumns = (sheetId: number, at: number, count: number, hidden: boolean): void =>
    this.rows.hide(sheetId, 'column', at, count, hidden);
  hiddenRows = (sheetId: number): number[] => this.rows.hidden(sheetId, 'row');
  hiddenColumns = (sheetId: number): number[] => this.rows.hidden(sheetId, 'column');
  columnWidth = (sheetId: number, column: number): number => this.rows.size(sheetId, 'column', column);
  setColumnWidth = (sheetId: number, column: number, pixels: number): void =>
    this.rows.resize(sheetId, 'column', column, pixels);
  rowHeight = (sheetId: number, row: number): number => this.rows.size(sheetId, 'row', row);
  setRowHeight = (sheetId: number, row: number, pixels: number): void =>
    this.rows.resize(sheetId, 'row', row, pixels);

  registerFunction = (name: string, run: (...args: unknown[]) => unknown): void =>
    this.functions.register(name, run);
  /** What the grid shows while somebody types a formula. */
  describeFunctions = (functions: FunctionText[]): void => this.functions.describe(functions);
  /** Why a custom function last showed `#ERROR!`. */
  functionFailure = (name: string): string | undefined => this.functions.failures.get(name.toUpperCase());

  calculationPending = (sheetId?: number, area?: Area): boolean => this.calculation.stale(sheetId, area);
  settle = (): Promise<void> => this.calculation.settle();
  /** Works every formula out again, for a workbook opened before its custom functions were known. */
  recalculate(): void {
    this.context.run(SetTriggerFormulaCalculationStartMutation.id, { forceCalculation: true });
  }

  onPersonEdit = (listener: (change: CellsChanged) => void): void => this.edits.onEdit(listener);
  onPersonStructure = (listener: (change: StructureChange) => void): void => this.edits.onStructure(listener);
  /** Any change at all, by whomever: time to save. */
  onChange(listener: () => void): void {
    this.context.commands.onMutationExecutedForCollab(() => listener());
  }

  /** With the plug-ins' parts: rules, notes, filters. */
  save = (): unknown => this.context.injector.get(IResourceLoaderService).saveUnit(this.context.unitId);
}
