/** Tabs in Univer: adding, removing, naming, ordering, hiding, and which one is in front. */
import { BooleanNumber, type IRange, mergeWorksheetSnapshotWithDefault, RANGE_TYPE } from '@univerjs/core';
import {
  getPrimaryForRange,
  InsertSheetMutation,
  RemoveSheetCommand,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import type { Area, EngineSheet } from './engine';
import { toArea, toRange } from './univer-areas';
import { numericSheetId, type UniverContext } from './univer-context';

const SCROLL = 'sheet.operation.scroll-to-range';

export class UniverTabs {
  private readonly selections: SheetsSelectionsService;

  constructor(private readonly context: UniverContext) {
    this.selections = context.injector.get(SheetsSelectionsService);
  }

  list(): EngineSheet[] {
    return this.context.workbook.getSheets().map((sheet) => {
      const freeze = sheet.getFreeze();
      return {
        id: numericSheetId(sheet.getSheetId()),
        name: sheet.getName(),
        hidden: sheet.getConfig().hidden === BooleanNumber.TRUE,
        rows: sheet.getRowCount(),
        columns: sheet.getColumnCount(),
        frozenRows: freeze?.ySplit ?? 0,
        frozenColumns: freeze?.xSplit ?? 0,
      };
    });
  }

  insert(name: string, index: number, rows: number, columns: number): number {
    const taken = new Set(this.list().map((sheet) => sheet.id));
    // Spread, so that nobody takes an id for a position.
    let id = 0;
    for (let n = taken.size + 1; id === 0 || taken.has(id); n++) id = (n * 104729 + 7) % 2147483647;
    const sheet = mergeWorksheetSnapshotWithDefault({
      id: String(id),
      name,
      rowCount: rows,
      columnCount: columns,
    });
    this.context.run(InsertSheetMutation.id, { index, sheet });
    return id;
  }

  remove(sheetId: number): void {
    const tabs = this.list().filter((sheet) => sheet.id !== sheetId);
    const next = tabs.find((sheet) => !sheet.hidden) ?? tabs[0];
    if (next && this.active() === sheetId) this.activate(next.id);
    this.context.run(RemoveSheetCommand.id, { subUnitId: this.context.sheet(sheetId).getSheetId() });
  }

  /** By the command, not the mutation: it also mends the formulas that name the tab. */
  rename(sheetId: number, name: string): void {
    this.context.run(SetWorksheetNameCommand.id, {
      subUnitId: this.context.sheet(sheetId).getSheetId(),
      name,
    });
  }

  move(sheetId: number, index: number): void {
    const subUnitId = this.context.sheet(sheetId).getSheetId();
    const fromOrder = this.context.workbook.getSheets().findIndex((one) => one.getSheetId() === subUnitId);
    this.context.run(SetWorksheetOrderMutation.id, { subUnitId, fromOrder, toOrder: index });
  }

  hide(sheetId: number, hidden: boolean): void {
    if (hidden && this.active() === sheetId) {
      const next = this.list().find((sheet) => !sheet.hidden && sheet.id !== sheetId);
      if (next) this.activate(next.id);
    }
    this.context.run(SetWorksheetHideMutation.id, {
      subUnitId: this.context.sheet(sheetId).getSheetId(),
      hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }

  active(): number {
    return numericSheetId(this.context.workbook.getActiveSheet().getSheetId());
  }

  activate(sheetId: number): void {
    if (this.active() === sheetId) return;
    this.context.run(SetWorksheetActiveOperation.id, { subUnitId: this.context.sheet(sheetId).getSheetId() });
  }

  selection(): { sheetId: number; area: Area } {
    const sheet = this.context.workbook.getActiveSheet();
    const { unitId } = this.context;
    const all = this.selections.getWorkbookSelections(unitId).getSelectionsOfWorksheet(sheet.getSheetId());
    const last = all[all.length - 1];
    const area = last
      ? toArea(last.range, sheet.getRowCount(), sheet.getColumnCount())
      : { row: 0, column: 0, rows: 1, columns: 1 };
    return { sheetId: numericSheetId(sheet.getSheetId()), area };
  }

  select(sheetId: number, area: Area): void {
    this.activate(sheetId);
    const sheet = this.context.sheet(sheetId);
    const range = { ...toRange(area), rangeType: RANGE_TYPE.NORMAL };
    const primary = getPrimaryForRange(range, sheet);
    this.context.run(SetSelectionsOperation.id, {
      subUnitId: sheet.getSheetId(),
      selections: [{ range, primary, style: null }],
    });
    this.scrollTo(range);
  }

  /** Where there is no grid to scroll, or none yet, there is nothing to do. */
  private scrollTo(range: IRange): void {
    if (!this.context.commands.hasCommand(SCROLL)) return;
    try {
      this.context.run(SCROLL, { range });
    } catch {
      // The operation exists before the grid it works on is drawn.
    }
  }
}
