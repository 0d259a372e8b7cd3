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

function sameContent(a: EngineCell, b: EngineCell): boolean {
  return a.value === b.value && a.formula === b.formula;
}

/** No spreading into `Math.min`: a paste may hold more cells than a call may have arguments. */
function bounds(rows: number[], columns: number[]): Area {
  const least = (all: number[]) => all.reduce((a, b) => Math.min(a, b));
  const most = (all: number[]) => all.reduce((a, b) => Math.max(a, b));
  const [row, column] = [least(rows), least(columns)];
  return { row, column, rows: most(rows) - row + 1, columns: most(columns) - column + 1 };
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
  /** What stood in each cell before the person's act, by sheet and place. */
  private touched = new Map<number, Map<string, EngineCell>>();
  private rearranged = false;
  private scheduled = false;

  constructor(
    private readonly context: UniverContext,
    private readonly cells: UniverCells,
  ) {
    context.commands.beforeCommandExecuted((command, options) => {
      if (command.id !== SetRangeValuesMutation.id || context.scripted) return;
      // A typed formula is first put in place by the formula plug-in, from a listener that runs before this one.
      if (this.byPerson(options) || !options?.applyFormulaCalculationResult) this.remember(command);
    });
    context.commands.onCommandExecuted((command, options) => {
      if (!this.byPerson(options)) return;
      if (command.id === SetRangeValuesMutation.id) this.schedule();
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
    if (!cellValue) return;
    const sheetId = numericSheetId(subUnitId);
    const before = this.touched.get(sheetId) ?? new Map<string, EngineCell>();
    this.touched.set(sheetId, before);
    for (const [row, column] of contentCells(cellValue)) {
      const key = `${row}:${column}`;
      if (!before.has(key)) before.set(key, this.readAt(sheetId, row, column));
    }
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

  /** One act of a person may come as several mutations, or be taken back at once when a rule forbids it. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setTimeout(() => {
      const { touched, rearranged } = this;
      this.scheduled = false;
      this.rearranged = false;
      this.touched = new Map();
      if (rearranged) return;
      for (const [sheetId, before] of touched) this.tell(sheetId, before);
    }, 0);
  }

  private tell(sheetId: number, before: Map<string, EngineCell>): void {
    const changed: Array<[number, number, EngineCell]> = [];
    for (const [key, was] of before) {
      const [row, column] = key.split(':').map(Number) as [number, number];
      // Undoing a colour writes the old content again: what reads the same was not edited.
      if (!sameContent(was, this.readAt(sheetId, row, column))) changed.push([row, column, was]);
    }
    if (changed.length === 0) return;
    const rows = changed.map(([row]) => row);
    const columns = changed.map(([, column]) => column);
    const area = bounds(rows, columns);
    const change = changed.length === 1 ? { sheetId, area, before: changed[0]![2] } : { sheetId, area };
    for (const listener of this.editListeners) listener(change);
  }
}
