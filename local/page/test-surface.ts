/** `window.tasukiTest`: lets tests and demonstrations read the grid and act on it as a person would. */
import { CellValueType, type ICellData, ICommandService } from '@univerjs/core';
import { ISheetClipboardService } from '@univerjs/preset-sheets-core';
import { SortRangeCommand, SortType } from '@univerjs/preset-sheets-sort';
import { RemoveRowCommand, SetRangeValuesCommand, SheetInterceptorService } from '@univerjs/sheets';
import type { Area, EngineCell } from '../engine/engine';
import type { UniverEngine } from '../engine/univer';
import { toRange } from '../engine/univer-areas';
import { parseA1 } from './a1';
import type { Grid } from './grid';

export interface TestSurface {
  /** Resolves when the workbook is open, `onOpen` has run and every formula has its result. */
  ready: Promise<void>;
  /** Resolves when no script or formula is under way; saving follows a moment later. */
  idle(): Promise<void>;
  readCell(tab: string, a1: string): EngineCell;
  readRange(tab: string, a1: string): EngineCell[][];
  /** As typing into the cell and pressing Enter. */
  type(tab: string, a1: string, text: string): Promise<void>;
  /** As pasting tab-separated text from elsewhere. */
  pasteText(tab: string, a1: string, tsv: string): Promise<void>;
  /** As Data → Sort: by a 1-based column, all rows under the frozen header. */
  sort(tab: string, column: number, descending?: boolean): Promise<void>;
  /** By its 1-based number. */
  deleteRow(tab: string, row: number): Promise<void>;
  select(tab: string, a1: string): void;
  tabs(): string[];
  engine: UniverEngine;
  /** The script host, for what only it knows: its meter, its functions. */
  host: unknown;
}

declare global {
  interface Window {
    tasukiTest?: TestSurface;
    /** What kept the workbook from opening. */
    tasukiFailure?: string;
  }
}

export function testSurface(
  grid: Grid,
  engine: UniverEngine,
  host: unknown,
  ready: Promise<void>,
  idle: () => Promise<void>,
): TestSurface {
  const injector = grid.univer.__getInjector();
  const commands = injector.get(ICommandService);
  const unitId = grid.workbook.getUnitId();

  function sheetOf(tab: string) {
    const sheet = engine.sheets().find((one) => one.name === tab);
    if (!sheet) throw new Error(`There is no tab named "${tab}".`);
    return sheet;
  }
  function place(tab: string, a1: string): { sheetId: number; area: Area } {
    const { id, rows, columns } = sheetOf(tab);
    return { sheetId: id, area: parseA1(a1, rows, columns) };
  }
  const subUnit = (tab: string) => grid.workbook.getSheetBySheetName(tab)!.getSheetId();

  return {
    ready,
    idle,
    engine,
    host,
    tabs: () => engine.sheets().map((sheet) => sheet.name),
    readRange(tab, a1) {
      const { sheetId, area } = place(tab, a1);
      return engine.read(sheetId, area);
    },
    readCell(tab, a1) {
      return this.readRange(tab, a1)[0]![0]!;
    },
    select(tab, a1) {
      const { sheetId, area } = place(tab, a1);
      engine.select(sheetId, area);
    },
    async type(tab, a1, text) {
      this.select(tab, a1);
      const { area } = place(tab, a1);
      const sheet = grid.workbook.getSheetBySheetName(tab)!;
      const typed: ICellData = text.startsWith('=')
        ? { f: text, v: null, t: null, p: null }
        : text.startsWith("'")
          ? { v: text.slice(1), t: CellValueType.FORCE_STRING, f: null, p: null }
          : { v: text === '' ? null : text, f: null, p: null };
      const interceptor = injector.get(SheetInterceptorService);
      // The grid's own reading of what was typed: dates, percentages, amounts.
      const value = interceptor.onWriteCell(grid.workbook, sheet, area.row, area.column, typed);
      await commands.executeCommand(SetRangeValuesCommand.id, {
        unitId,
        subUnitId: subUnit(tab),
        range: toRange({ ...area, rows: 1, columns: 1 }),
        value,
      });
      await idle();
    },
    async pasteText(tab, a1, tsv) {
      this.select(tab, a1);
      await injector.get(ISheetClipboardService).legacyPaste(undefined, tsv);
      await idle();
    },
    async sort(tab, column, descending = false) {
      const sheet = sheetOf(tab);
      const used = engine.used(sheet.id);
      const first = Math.max(1, sheet.frozenRows);
      await commands.executeCommand(SortRangeCommand.id, {
        unitId,
        subUnitId: subUnit(tab),
        range: toRange({ row: first, column: 0, rows: used.rows - first, columns: used.columns }),
        orderRules: [{ colIndex: column - 1, type: descending ? SortType.DESC : SortType.ASC }],
        hasTitle: false,
      });
      await idle();
    },
    async deleteRow(tab, row) {
      const { columns } = sheetOf(tab);
      await commands.executeCommand(RemoveRowCommand.id, {
        unitId,
        subUnitId: subUnit(tab),
        range: toRange({ row: row - 1, column: 0, rows: 1, columns }),
      });
      await idle();
    },
  };
}
