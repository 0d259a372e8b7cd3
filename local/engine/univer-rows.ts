/** Rows, columns, merges and notes in Univer. */
import { BooleanNumber, Direction, generateRandomId, RANGE_TYPE } from '@univerjs/core';
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from '@univerjs/preset-sheets-note';
import {
  AddWorksheetMergeMutation,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  MoveColsCommand,
  MoveRowsCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import type { Area, CellStyle } from './engine';
import { toArea, toRange } from './univer-areas';
import type { UniverContext } from './univer-context';

/** A point is 4/3 of a pixel; lines stand half as high again. */
const POINT_TO_ROW = 2;

export type Axis = 'row' | 'column';

const INSERT = { row: InsertRowByRangeCommand.id, column: InsertColByRangeCommand.id };
const REMOVE = { row: RemoveRowByRangeCommand.id, column: RemoveColByRangeCommand.id };
const MOVE = { row: MoveRowsCommand.id, column: MoveColsCommand.id };
const HIDE = { row: SetRowHiddenMutation.id, column: SetColHiddenMutation.id };
const SHOW = { row: SetRowVisibleMutation.id, column: SetColVisibleMutation.id };

export class UniverRows {
  private readonly noteModel: SheetsNoteModel;
  private readonly selections: SheetsSelectionsService;

  constructor(private readonly context: UniverContext) {
    this.noteModel = context.injector.get(SheetsNoteModel);
    this.selections = context.injector.get(SheetsSelectionsService);
  }

  private span(sheetId: number, axis: Axis, at: number, count: number) {
    const sheet = this.context.sheet(sheetId);
    return axis === 'row'
      ? {
          ...toRange({ row: at, column: 0, rows: count, columns: sheet.getColumnCount() }),
          rangeType: RANGE_TYPE.ROW,
        }
      : {
          ...toRange({ row: 0, column: at, rows: sheet.getRowCount(), columns: count }),
          rangeType: RANGE_TYPE.COLUMN,
        };
  }

  /**
   * Univer selects what it inserted or what follows what it removed, and turns to that tab; a script must not move the
   * cursor, nor take people to another tab. Formulas that name the tab follow only while it is the active one.
   */
  private keepingSelection(sheetId: number, work: () => void): void {
    const subUnitId = this.id(sheetId);
    const selections = this.selections
      .getWorkbookSelections(this.context.unitId)
      .getSelectionsOfWorksheet(subUnitId)
      .slice();
    const active = this.context.workbook.getActiveSheet().getSheetId();
    this.turnTo(subUnitId);
    try {
      work();
      this.context.run(SetSelectionsOperation.id, { subUnitId, selections });
    } finally {
      this.turnTo(active);
    }
  }

  private turnTo(subUnitId: string): void {
    if (this.context.workbook.getActiveSheet().getSheetId() === subUnitId) return;
    this.context.run(SetWorksheetActiveOperation.id, { subUnitId });
  }

  private id(sheetId: number): string {
    return this.context.sheet(sheetId).getSheetId();
  }

  insert(sheetId: number, axis: Axis, at: number, count: number): void {
    const sheet = this.context.sheet(sheetId);
    const length = axis === 'row' ? sheet.getRowCount() : sheet.getColumnCount();
    const [before, after] =
      axis === 'row' ? [Direction.UP, Direction.DOWN] : [Direction.LEFT, Direction.RIGHT];
    const range = this.span(sheetId, axis, at, count);
    const direction = at < length ? before : after;
    this.keepingSelection(sheetId, () => {
      this.context.run(INSERT[axis], { subUnitId: this.id(sheetId), range, direction });
    });
  }

  remove(sheetId: number, axis: Axis, at: number, count: number): void {
    const range = this.span(sheetId, axis, at, count);
    this.keepingSelection(sheetId, () => {
      this.context.run(REMOVE[axis], { subUnitId: this.id(sheetId), range });
    });
  }

  move(sheetId: number, axis: Axis, from: number, count: number, to: number): void {
    const fromRange = this.span(sheetId, axis, from, count);
    const done = this.context.run(MOVE[axis], {
      subUnitId: this.id(sheetId),
      fromRange,
      toRange: this.span(sheetId, axis, to, count),
      range: fromRange,
    });
    if (!done) throw new Error('Rows or columns that share merged cells cannot be moved apart.');
  }

  freeze(sheetId: number, rows: number, columns: number): void {
    this.context.run(SetFrozenMutation.id, {
      subUnitId: this.id(sheetId),
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
      ySplit: rows,
      xSplit: columns,
    });
  }

  hide(sheetId: number, axis: Axis, at: number, count: number, hidden: boolean): void {
    const ranges = [this.span(sheetId, axis, at, count)];
    this.context.run(hidden ? HIDE[axis] : SHOW[axis], { subUnitId: this.id(sheetId), ranges });
  }

  hidden(sheetId: number, axis: Axis): number[] {
    const config = this.context.sheet(sheetId).getConfig();
    const data: Record<number, { hd?: BooleanNumber } | undefined> =
      axis === 'row' ? config.rowData : config.columnData;
    return Object.keys(data)
      .map(Number)
      .filter((at) => data[at]?.hd === BooleanNumber.TRUE)
      .sort((a, b) => a - b);
  }

  size(sheetId: number, axis: Axis, at: number): number {
    const sheet = this.context.sheet(sheetId);
    return axis === 'row' ? sheet.getRowHeight(at) : sheet.getColumnWidth(at);
  }

  /** Sheets makes a row as high as its largest letters; here that has to be done. */
  fitText(sheetId: number, area: Area, styles: readonly (readonly CellStyle[])[]): void {
    styles.forEach((cells, index) => {
      const largest = cells.reduce((size, style) => Math.max(size, style.fontSize ?? 0), 0);
      const needed = Math.round(largest * POINT_TO_ROW);
      const row = area.row + index;
      if (needed > this.size(sheetId, 'row', row)) this.resize(sheetId, 'row', row, needed);
    });
  }

  resize(sheetId: number, axis: Axis, at: number, pixels: number): void {
    const subUnitId = this.id(sheetId);
    const ranges = [this.span(sheetId, axis, at, 1)];
    if (axis === 'row') {
      this.context.run(SetWorksheetRowHeightMutation.id, { subUnitId, ranges, rowHeight: pixels });
      // Left to itself Univer fits a row to its text again, without looking at merged cells.
      const autoHeightInfo = BooleanNumber.FALSE;
      this.context.run(SetWorksheetRowIsAutoHeightMutation.id, { subUnitId, ranges, autoHeightInfo });
    } else {
      this.context.run(SetWorksheetColWidthMutation.id, { subUnitId, ranges, colWidth: pixels });
    }
  }

  merges(sheetId: number): Area[] {
    const sheet = this.context.sheet(sheetId);
    return sheet.getMergeData().map((range) => toArea(range, sheet.getRowCount(), sheet.getColumnCount()));
  }

  setMerges(sheetId: number, merges: Area[]): void {
    const subUnitId = this.id(sheetId);
    const before = this.context.sheet(sheetId).getMergeData().slice();
    if (before.length > 0) this.context.run(RemoveWorksheetMergeMutation.id, { subUnitId, ranges: before });
    if (merges.length === 0) return;
    this.context.run(AddWorksheetMergeMutation.id, { subUnitId, ranges: merges.map(toRange) });
  }

  notes(sheetId: number, area: Area): string[][] {
    const out = Array.from({ length: area.rows }, () => new Array<string>(area.columns).fill(''));
    const all = this.noteModel.getSheetNotes(this.context.unitId, this.id(sheetId));
    for (const note of all?.values() ?? []) {
      const line = out[note.row - area.row];
      const column = note.col - area.column;
      if (line && column >= 0 && column < area.columns) line[column] = note.note;
    }
    return out;
  }

  setNotes(sheetId: number, area: Area, notes: string[][]): void {
    const sheet = this.id(sheetId);
    const before = this.notes(sheetId, area);
    notes.forEach((line, i) => {
      line.forEach((note, j) => {
        const was = before[i]![j]!;
        if (note === was) return;
        const place = { sheetId: sheet, row: area.row + i, col: area.column + j };
        if (was !== '') this.context.run(RemoveNoteMutation.id, { ...place, silent: true });
        if (note === '') return;
        const { row, col } = place;
        const stored = { id: generateRandomId(6), row, col, width: 240, height: 110, note, show: false };
        this.context.run(UpdateNoteMutation.id, { ...place, note: stored, silent: true });
      });
    });
  }
}
