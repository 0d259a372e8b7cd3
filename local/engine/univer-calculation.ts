/** Knows whether Univer still owes formula results, which it works out some time after every change. */
import type { ICellData, ICommandInfo, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from '@univerjs/sheets';
import type { Area } from './engine';
import { numericSheetId, type UniverContext } from './univer-context';
import { StaleFormulas } from './univer-stale';

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Univer gathers changes for 100 ms before it starts; nothing started long after that will not start. */
const NEVER_STARTED_MS = 1500;
const LOOKS_ONLY = new Set([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id]);

/** The rectangle around all that is given, and whether formulas are among it. */
function extent(matrix: Matrix): { area: Area | undefined; formulas: boolean } {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  let formulas = false;
  for (const r of Object.keys(matrix)) {
    const row = Number(r);
    const line = matrix[row] ?? {};
    for (const c of Object.keys(line)) {
      const column = Number(c);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
      if (line[column]?.f || line[column]?.si) formulas = true;
    }
  }
  if (bottom < 0) return { area: undefined, formulas };
  return { area: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }, formulas };
}

export class UniverCalculation {
  private changes = 0;
  private started = 0;
  private finished = 0;
  private waiting: Array<() => void> = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly staleness: StaleFormulas;

  constructor(private readonly context: UniverContext) {
    this.staleness = new StaleFormulas(context);
    const dirty = context.injector.get(IActiveDirtyManagerService);
    context.commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) {
        this.started = this.changes;
        return;
      }
      if (command.id === SetFormulaCalculationNotificationMutation.id) {
        this.notified(
          (command.params as { functionsExecutedState?: FormulaExecutedStateType }).functionsExecutedState,
        );
        return;
      }
      if (!dirty.get(command.id)) return;
      if (command.id === SetRangeValuesMutation.id) {
        const trigger = (command.params as { trigger?: string }).trigger;
        if (options?.onlyLocal === true || (trigger && LOOKS_ONLY.has(trigger))) return;
      }
      this.note(command);
      this.changed();
    });
  }

  get pending(): boolean {
    return this.finished < this.changes;
  }

  /** Whether a result in the area, or anywhere, is out of date; cells no formula depends on never are. */
  stale(sheetId?: number, area?: Area): boolean {
    return this.pending && this.staleness.within(sheetId, area);
  }

  private touchAll(): void {
    for (const sheet of this.context.workbook.getSheets()) {
      this.staleness.touch(numericSheetId(sheet.getSheetId()));
    }
  }

  private note(command: Readonly<ICommandInfo>): void {
    const { subUnitId, cellValue } = (command.params ?? {}) as { subUnitId?: string; cellValue?: Matrix };
    if (subUnitId === undefined) {
      this.touchAll();
      return;
    }
    const sheetId = numericSheetId(subUnitId);
    if (command.id !== SetRangeValuesMutation.id || !cellValue) {
      this.staleness.touch(sheetId);
      return;
    }
    const { area, formulas } = extent(cellValue);
    if (area) this.staleness.touch(sheetId, area, formulas);
  }

  settle(): Promise<void> {
    if (!this.pending) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private changed(): void {
    this.changes++;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.giveUp(), NEVER_STARTED_MS);
  }

  private notified(state: FormulaExecutedStateType | undefined): void {
    // A stopped run is started again with what came in between.
    if (state === undefined || state === FormulaExecutedStateType.STOP_EXECUTION) return;
    this.finished = Math.max(this.finished, this.started);
    this.release();
  }

  private giveUp(): void {
    if (this.started >= this.changes) return;
    this.finished = this.changes;
    this.release();
  }

  private release(): void {
    if (this.pending) return;
    clearTimeout(this.timer);
    this.staleness.clear();
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}
