/** The spreadsheet engine that lives in memory: tests, simulation and the command line run on it. */
import { eachCell, shiftArea } from './area';
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
import { Calculator } from './formula/calculator';
import { moveReferences, renameInFormula } from './formula/rewrite';
import { RefValue } from './formula/values';
import { openMemoryFile, saveMemoryFile } from './memory-file';
import { MemoryLayout } from './memory-layout';
import { SheetStore } from './sheet-store';

const BLANK: EngineCell = Object.freeze({ value: null });
const PLAIN: CellStyle = Object.freeze({});

export class MemoryEngine extends MemoryLayout implements Engine {
  private stores: SheetStore[] = [];
  private nextId = 1;
  private activeId = 0;
  private selected: { sheetId: number; area: Area } | null = null;
  private editListeners: Array<(change: CellsChanged) => void> = [];
  private structureListeners: Array<(change: StructureChange) => void> = [];
  private readonly calculator: Calculator;

  /** `now` gives the wall clock for `NOW()` and `TODAY()`, as days since 1899-12-30. */
  constructor(options: { now?: () => number } = {}) {
    super();
    this.calculator = new Calculator(
      {
        sheets: () => this.stores,
        byName: (name) => this.stores.find((s) => s.info.name.toLowerCase() === name.toLowerCase()),
      },
      options.now ?? (() => Date.now() / 86400000 + 25569),
    );
  }

  /** The workbook a new file opens with. */
  static blank(name = 'Sheet1', rows = 1000, columns = 26): MemoryEngine {
    const engine = new MemoryEngine();
    engine.add({ id: 0, name, hidden: false, rows, columns, frozenRows: 0, frozenColumns: 0 }, 0);
    return engine;
  }

  static load(saved: unknown): MemoryEngine {
    const engine = new MemoryEngine();
    const file = openMemoryFile(saved);
    engine.stores = file.stores;
    engine.nextId = file.nextId;
    engine.activeId = file.activeId;
    return engine;
  }

  private add(info: EngineSheet, index: number): void {
    this.stores.splice(index, 0, new SheetStore(info));
    this.calculator.touch();
  }

  protected store(sheetId: number): SheetStore {
    const found = this.stores.find((store) => store.info.id === sheetId);
    if (!found) throw new Error(`There is no sheet with id ${sheetId}.`);
    return found;
  }

  sheets(): EngineSheet[] {
    return this.stores.map((store) => ({ ...store.info }));
  }

  insertSheet(name: string, index: number, rows: number, columns: number): number {
    // Google's ids are arbitrary numbers; these are spread so that nobody takes them for positions.
    let id = 0;
    do id = (this.nextId++ * 104729 + 7) % 2147483647;
    while (this.stores.some((store) => store.info.id === id));
    this.add({ id, name, hidden: false, rows, columns, frozenRows: 0, frozenColumns: 0 }, index);
    return id;
  }

  deleteSheet(sheetId: number): void {
    const at = this.stores.indexOf(this.store(sheetId));
    this.stores.splice(at, 1);
    if (this.activeId === sheetId) this.activeId = this.stores[Math.max(0, at - 1)].info.id;
    if (this.selected?.sheetId === sheetId) this.selected = null;
    this.calculator.touch();
  }

  renameSheet(sheetId: number, name: string): void {
    const store = this.store(sheetId);
    const before = store.info.name;
    store.info.name = name;
    this.rewriteFormulas((formula) => renameInFormula(formula, before, name));
  }

  moveSheet(sheetId: number, index: number): void {
    const store = this.store(sheetId);
    this.stores.splice(this.stores.indexOf(store), 1);
    this.stores.splice(index, 0, store);
  }

  hideSheet(sheetId: number, hidden: boolean): void {
    this.store(sheetId).info.hidden = hidden;
  }

  activeSheet(): number {
    return this.stores.some((s) => s.info.id === this.activeId) ? this.activeId : this.stores[0].info.id;
  }

  activateSheet(sheetId: number): void {
    this.activeId = this.store(sheetId).info.id;
  }

  selection(): { sheetId: number; area: Area } {
    const sheetId = this.activeSheet();
    if (this.selected?.sheetId === sheetId) return this.selected;
    return { sheetId, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  select(sheetId: number, area: Area): void {
    this.activateSheet(sheetId);
    this.selected = { sheetId, area };
  }

  read(sheetId: number, area: Area): EngineCell[][] {
    const store = this.store(sheetId);
    if (store.formulas === 0) return store.cells.read(area, BLANK, (cell) => cell);
    return this.calculator.read(store, area);
  }

  write(sheetId: number, area: Area, cells: EngineCell[][]): void {
    const store = this.store(sheetId);
    for (let r = 0; r < area.rows; r++) {
      for (let c = 0; c < area.columns; c++) store.put(area.row + r, area.column + c, cells[r][c]);
    }
    this.calculator.touch();
  }

  used(sheetId: number): { rows: number; columns: number } {
    const store = this.store(sheetId);
    return store.formulas === 0 ? store.used() : this.calculator.used(store);
  }

  styles(sheetId: number, area: Area): CellStyle[][] {
    const store = this.store(sheetId);
    const stored = store.styles.read(area, PLAIN, (style) => style);
    return store.formulas === 0 ? stored : this.calculator.withFormats(store, area, stored);
  }

  style(sheetId: number, area: Area, styles: CellStyle[][]): void {
    const store = this.store(sheetId);
    eachCell(area, (row, column, r, c) => store.restyle(row, column, styles[r][c]));
    this.calculator.touch();
  }

  notes(sheetId: number, area: Area): string[][] {
    return this.store(sheetId).notes.read(area, '', (note) => note);
  }

  setNotes(sheetId: number, area: Area, notes: string[][]): void {
    const layer = this.store(sheetId).notes;
    eachCell(area, (row, column, r, c) => layer.set(row, column, notes[r][c] || undefined));
  }

  validations(sheetId: number, area: Area): Array<Array<ValidationRule | null>> {
    return this.store(sheetId).rules.read<ValidationRule | null>(area, null, (rule) => rule);
  }

  setValidations(sheetId: number, area: Area, rules: Array<Array<ValidationRule | null>>): void {
    const layer = this.store(sheetId).rules;
    eachCell(area, (row, column, r, c) => layer.set(row, column, rules[r][c] ?? undefined));
  }

  conditionalRules(sheetId: number): ConditionalRule[] {
    return [...this.store(sheetId).conditional];
  }

  setConditionalRules(sheetId: number, rules: ConditionalRule[]): void {
    this.store(sheetId).conditional = [...rules];
  }

  merges(sheetId: number): Area[] {
    return [...this.store(sheetId).merges];
  }

  setMerges(sheetId: number, merges: Area[]): void {
    this.store(sheetId).merges = [...merges];
  }

  insertRows(sheetId: number, at: number, count: number): void {
    this.restructure({ sheetId, axis: 'row', kind: 'insert', at, count });
  }
  deleteRows(sheetId: number, at: number, count: number): void {
    this.restructure({ sheetId, axis: 'row', kind: 'delete', at, count });
  }
  moveRows(sheetId: number, from: number, count: number, to: number): void {
    this.restructure({ sheetId, axis: 'row', kind: 'move', at: from, count, to });
  }
  insertColumns(sheetId: number, at: number, count: number): void {
    this.restructure({ sheetId, axis: 'column', kind: 'insert', at, count });
  }
  deleteColumns(sheetId: number, at: number, count: number): void {
    this.restructure({ sheetId, axis: 'column', kind: 'delete', at, count });
  }
  moveColumns(sheetId: number, from: number, count: number, to: number): void {
    this.restructure({ sheetId, axis: 'column', kind: 'move', at: from, count, to });
  }

  private restructure(change: StructureChange): void {
    const store = this.store(change.sheetId);
    store.apply(change);
    for (const other of this.stores) {
      other.rules.forEach((row, column, rule) => {
        if (rule.kind !== 'range' || rule.sheetId !== change.sheetId) return;
        const area = shiftArea(rule.area, change);
        other.rules.set(row, column, area ? { ...rule, area } : undefined);
      });
    }
    this.rewriteFormulas((formula, home) => moveReferences(formula, home, store.info.name, change));
  }

  private rewriteFormulas(rewrite: (formula: string, homeSheet: string) => string): void {
    for (const store of this.stores) {
      if (store.formulas === 0) continue;
      store.cells.forEach((row, column, cell) => {
        if (!cell.formula) return;
        const formula = rewrite(cell.formula, store.info.name);
        if (formula !== cell.formula) store.cells.set(row, column, { ...cell, formula });
      });
    }
    this.calculator.touch();
  }

  registerFunction(name: string, run: (...args: unknown[]) => unknown): void {
    this.calculator.register(name, run);
  }
  lookUpNames(lookup: (name: string) => { sheetId: number; area: Area } | undefined): void {
    this.calculator.names = (name) => {
      const found = lookup(name);
      return found && new RefValue(this.store(found.sheetId), found.area);
    };
    this.calculator.touch();
  }
  calculationPending(): boolean {
    return false;
  }
  settle(): Promise<void> {
    return Promise.resolve();
  }
  onPersonEdit(listener: (change: CellsChanged) => void): void {
    this.editListeners.push(listener);
  }
  onPersonStructure(listener: (change: StructureChange) => void): void {
    this.structureListeners.push(listener);
  }

  /** Writes as a person would, so that the host raises `onEdit`. */
  personWrites(sheetId: number, area: Area, cells: EngineCell[][]): void {
    const single = area.rows === 1 && area.columns === 1;
    const before = single ? this.read(sheetId, area)[0][0] : undefined;
    this.write(sheetId, area, cells);
    for (const listener of this.editListeners) listener({ sheetId, area, before });
  }

  /** Inserts, deletes or moves rows or columns as a person would. */
  personRestructures(change: StructureChange): void {
    this.restructure(change);
    for (const listener of this.structureListeners) listener(change);
  }

  /** A second workbook like this one, almost for nothing: what is not changed stays shared. */
  fork(): MemoryEngine {
    const twin = new MemoryEngine();
    twin.takeOver(this);
    return twin;
  }

  /** Becomes like another workbook, which stays as it is. */
  takeOver(other: MemoryEngine): void {
    this.stores = other.stores.map((store) => store.fork());
    this.nextId = other.nextId;
    this.activeId = other.activeId;
    this.selected = other.selected;
    this.calculator.touch();
  }

  /** Objects that stay the same as long as a tab's cells and looks do. */
  contentOf(sheetId: number): { cells: object; styles: object; formulas: boolean } {
    const { cells, styles, formulas } = this.store(sheetId);
    return { cells: cells.content, styles: styles.content, formulas: formulas > 0 };
  }

  save(): unknown {
    return saveMemoryFile(this.stores, this.nextId, this.activeSheet());
  }
}
