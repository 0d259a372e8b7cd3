/** Everything one tab of the in-memory engine holds, and how it follows rows and columns. */
import { shiftArea } from './area';
import type {
  Area,
  CellStyle,
  ConditionalRule,
  EngineCell,
  EngineSheet,
  StructureChange,
  ValidationRule,
} from './engine';
import { applyToList, Layer } from './layer';

export const DEFAULT_WIDTH = 100;
export const DEFAULT_HEIGHT = 21;

/** Heights or widths and what is hidden, along one direction. */
export class Axis {
  hidden: Array<boolean | undefined> = [];
  sizes: Array<number | undefined> = [];

  apply(change: StructureChange): void {
    applyToList(this.hidden, change);
    applyToList(this.sizes, change);
  }

  fork(): Axis {
    const twin = new Axis();
    twin.hidden = this.hidden.slice();
    twin.sizes = this.sizes.slice();
    return twin;
  }

  hiddenPositions(): number[] {
    const out: number[] = [];
    this.hidden.forEach((hidden, at) => {
      if (hidden) out.push(at);
    });
    return out;
  }
}

export class SheetStore {
  cells = new Layer<EngineCell>();
  styles = new Layer<CellStyle>();
  notes = new Layer<string>();
  rules = new Layer<ValidationRule>();
  conditional: ConditionalRule[] = [];
  merges: Area[] = [];
  rowAxis = new Axis();
  columnAxis = new Axis();
  /** How many cells hold a formula, so that sheets of plain values never wait for the calculator. */
  formulas = 0;
  private extent: { rows: number; columns: number } | null = { rows: 0, columns: 0 };

  constructor(readonly info: EngineSheet) {}

  /** The same tab once more; neither sees what becomes of the other. */
  fork(): SheetStore {
    const twin = new SheetStore({ ...this.info });
    twin.cells = this.cells.fork();
    twin.styles = this.styles.fork();
    twin.notes = this.notes.fork();
    twin.rules = this.rules.fork();
    twin.conditional = this.conditional;
    twin.merges = this.merges;
    twin.rowAxis = this.rowAxis.fork();
    twin.columnAxis = this.columnAxis.fork();
    twin.formulas = this.formulas;
    twin.extent = this.extent && { ...this.extent };
    return twin;
  }

  put(row: number, column: number, cell: EngineCell): void {
    const before = this.cells.get(row, column);
    if (before?.formula) this.formulas--;
    if (cell.formula) this.formulas++;
    const empty = !cell.formula && (cell.value === null || cell.value === '');
    this.cells.set(row, column, empty ? undefined : cell);
    const extent = this.extent;
    if (!extent) return;
    if (!empty) {
      if (row >= extent.rows) extent.rows = row + 1;
      if (column >= extent.columns) extent.columns = column + 1;
    } else if (before && (row === extent.rows - 1 || column === extent.columns - 1)) this.extent = null;
  }

  /** The last merge: in a block the same two styles meet again and again. */
  private merged: { before?: CellStyle; change?: CellStyle; after?: CellStyle } = {};

  /** Merges a style into what is there; a property set to `undefined` is cleared. */
  restyle(row: number, column: number, change: CellStyle): void {
    const before = this.styles.get(row, column);
    if (this.merged.change !== change || this.merged.before !== before) {
      const after: CellStyle = { ...before, ...change };
      for (const key of Object.keys(after) as Array<keyof CellStyle>) {
        if (after[key] === undefined) delete after[key];
      }
      this.merged = { before, change, after: Object.keys(after).length === 0 ? undefined : after };
    }
    this.styles.set(row, column, this.merged.after);
  }

  used(): { rows: number; columns: number } {
    if (!this.extent) {
      const extent = { rows: 0, columns: 0 };
      for (let row = 0; row < this.cells.height; row++) {
        const line = this.cells.row(row);
        if (!line) continue;
        let column = line.length - 1;
        while (column >= 0 && line[column] === undefined) column--;
        if (column < 0) continue;
        extent.rows = row + 1;
        if (column >= extent.columns) extent.columns = column + 1;
      }
      this.extent = extent;
    }
    return { ...this.extent };
  }

  apply(change: StructureChange): void {
    for (const layer of [this.cells, this.styles, this.notes, this.rules]) layer.apply(change);
    (change.axis === 'row' ? this.rowAxis : this.columnAxis).apply(change);
    const keep = (area: Area) => shiftArea(area, change);
    this.merges = this.merges.map(keep).filter((area): area is Area => area !== null);
    this.conditional = this.conditional
      .map((rule) => ({ ...rule, areas: rule.areas.map(keep).filter((a): a is Area => a !== null) }))
      .filter((rule) => rule.areas.length > 0);
    const size = change.axis === 'row' ? 'rows' : 'columns';
    if (change.kind === 'insert') this.info[size] += change.count;
    if (change.kind === 'delete') this.info[size] -= change.count;
    this.extent = null;
    if (change.kind === 'delete') this.recount();
  }

  recount(): void {
    this.formulas = 0;
    this.extent = null;
    this.cells.forEach((_row, _column, cell) => {
      if (cell.formula) this.formulas++;
    });
  }
}
