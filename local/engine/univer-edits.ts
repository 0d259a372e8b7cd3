/** Tells a person's edits apart from everything else that changes cells in Univer. */
import type { ICellData, ICommandInfo, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
} from '@univerjs/sheets';
import type { Area, CellsChanged, EngineCell, StructureChange } from './engine';
import type { UniverCells } from './univer-cells';
import { numericSheetId, type UniverContext } from './univer-context';

type Span = { startRow: number; endRow: number; startColumn: number; endColumn: number };
type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

const CONTENT = ['v', 'f', 'p', 'si'] as const;
const STRUCTURE: Record<string, { axis: 'row' | 'column'; kind: StructureChange['kind'] }> = {
  [InsertRowMutation.id]: { axis: 'row', kind: 'insert' },
  [RemoveRowMutation.id]: { axis: 'row', kind: 'delete' },
  [MoveRowsMutation.id]: { axis: 'row', kind: 'move' },
  [InsertColMutation.id]: { axis: 'column', kind: 'insert' },
  [RemoveColMutation.id]: { axis: 'column', kind: 'delete' },
  [MoveColsMutation.id]: { axis: 'column', kind: 'move' },
};
/** These rearrange cells; Google raises no edit for them, whatever they write along the way. */
const REARRANGING = new Set([...Object.keys(STRUCTURE), ReorderRangeMutation.id, MoveRangeMutation.id]);

interface Touched {
  area: Area;
  before: EngineCell | undefined;
  cells: number;
}

function sameContent(a: EngineCell, b: EngineCell): boolean {
  return a.value === b.value && a.formula === b.formula;
}

/** Where the content, not only the look, of cells is given. */
function contentCells(matrix: Matrix): Array<[number, number]> {
  const out: Array<[number, number]> = [];
  for (const r of Object.keys(matrix)) {
    const row = matrix[Number(r)] ?? {};
    for (const c of Object.keys(row)) {
      const cell = row[Number(c)];
      if (!cell || CONTENT.some((key) => cell[key] !== undefined)) out.push([Number(r), Number(c)]);
    }
  }
  return out;
}

export class UniverEdits {
  private readonly editListeners: Array<(change: CellsChanged) => void> = [];
  private readonly structureListeners: Array<(change: StructureChange) => void> = [];
  private touched = new Map<number, Touched>();
  private rearranged = false;
  private scheduled = false;
  private before: Map<string, EngineCell> | undefined;

  constructor(
    private readonly context: UniverContext,
    private readonly cells: UniverCells,
  ) {
    context.commands.beforeCommandExecuted((command, options) => {
      if (command.id === SetRangeValuesMutation.id && this.byPerson(options)) this.remember(command);
    });
    context.commands.onCommandExecuted((command, options) => {
      if (!this.byPerson(options)) return;
      if (command.id === SetRangeValuesMutation.id) this.compare(command);
      else if (REARRANGING.has(command.id)) this.rearrange(command);
    });
  }

  onEdit(listener: (change: CellsChanged) => void): void {
    this.editListeners.push(listener);
  }

  onStructure(listener: (change: StructureChange) => void): void {
    this.structureListeners.push(listener);
  }

  private byPerson(options: { fromFormula?: boolean; onlyLocal?: boolean } | undefined): boolean {
    return !this.context.scripted && !options?.fromFormula && !options?.onlyLocal;
  }

  private params(command: Readonly<ICommandInfo>) {
    return command.params as {
      subUnitId: string;
      cellValue?: Matrix;
      range?: Span;
      sourceRange?: Span;
      targetRange?: Span;
    };
  }

  private readAt(sheetId: number, row: number, column: number): EngineCell {
    return this.cells.read(sheetId, { row, column, rows: 1, columns: 1 })[0]![0]!;
  }

  private remember(command: Readonly<ICommandInfo>): void {
    const { subUnitId, cellValue } = this.params(command);
    this.before = new Map();
    if (!cellValue) return;
    const sheetId = numericSheetId(subUnitId);
    for (const [r, c] of contentCells(cellValue)) this.before.set(`${r}:${c}`, this.readAt(sheetId, r, c));
  }

  private compare(command: Readonly<ICommandInfo>): void {
    const { subUnitId, cellValue } = this.params(command);
    const before = this.before;
    this.before = undefined;
    if (!cellValue || !before) return;
    const sheetId = numericSheetId(subUnitId);
    for (const [key, was] of before) {
      const [row, column] = key.split(':').map(Number) as [number, number];
      // Undoing a colour writes the old content again: what reads the same was not edited.
      if (!sameContent(was, this.readAt(sheetId, row, column))) this.touch(sheetId, row, column, was);
    }
  }

  private touch(sheetId: number, row: number, column: number, before: EngineCell): void {
    const found = this.touched.get(sheetId);
    if (!found) {
      this.touched.set(sheetId, { area: { row, column, rows: 1, columns: 1 }, before, cells: 1 });
    } else {
      const { area } = found;
      const bottom = Math.max(area.row + area.rows, row + 1);
      const right = Math.max(area.column + area.columns, column + 1);
      area.row = Math.min(area.row, row);
      area.column = Math.min(area.column, column);
      area.rows = bottom - area.row;
      area.columns = right - area.column;
      found.cells++;
    }
    this.schedule();
  }

  private rearrange(command: Readonly<ICommandInfo>): void {
    this.rearranged = true;
    this.schedule();
    const what = STRUCTURE[command.id];
    if (!what) return;
    const { subUnitId, range, sourceRange, targetRange } = this.params(command);
    const span = (range ?? sourceRange)!;
    const start = what.axis === 'row' ? 'startRow' : 'startColumn';
    const end = what.axis === 'row' ? 'endRow' : 'endColumn';
    const change: StructureChange = {
      sheetId: numericSheetId(subUnitId),
      ...what,
      at: span[start],
      count: span[end] - span[start] + 1,
      ...(targetRange ? { to: targetRange[start] } : {}),
    };
    for (const listener of this.structureListeners) listener(change);
  }

  /** One act of a person, a paste say, may come as several mutations in a row. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      const { touched, rearranged } = this;
      this.scheduled = false;
      this.rearranged = false;
      this.touched = new Map();
      if (rearranged) return;
      for (const [sheetId, { area, before, cells }] of touched) {
        const single = cells === 1 && before;
        const change = single ? { sheetId, area, before } : { sheetId, area };
        for (const listener of this.editListeners) listener(change);
      }
    });
  }
}
