/** Knows whether Univer still owes formula results, which it works out some time after every change. */
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
import type { UniverContext } from './univer-context';

/** Univer gathers changes for 100 ms before it starts; nothing started long after that will not start. */
const NEVER_STARTED_MS = 1500;
const LOOKS_ONLY = new Set([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id]);

export class UniverCalculation {
  private changes = 0;
  private started = 0;
  private finished = 0;
  private waiting: Array<() => void> = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(context: UniverContext) {
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
      this.changed();
    });
  }

  get pending(): boolean {
    return this.finished < this.changes;
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
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}
