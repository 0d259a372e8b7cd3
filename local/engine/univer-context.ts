/** What every part of the Univer engine works on: the one open workbook, Univer's services, and a way to write unseen. */
import type { Injector, Univer, Workbook, Worksheet } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';

/** Univer names sheets by text, Apps Script by number: text that is not a number is hashed, the same every time. */
export function numericSheetId(id: string): number {
  if (/^(0|[1-9]\d{0,9})$/.test(id)) return Number(id);
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash & 0x7fffffff;
}

export class UniverContext {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly unitId: string;
  private scriptDepth = 0;

  constructor(
    readonly univer: Univer,
    readonly workbook: Workbook,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.unitId = workbook.getUnitId();
  }

  /** True while a script, not a person, is changing the workbook. */
  get scripted(): boolean {
    return this.scriptDepth > 0;
  }

  sheet(sheetId: number): Worksheet {
    const found = this.workbook.getSheets().find((sheet) => numericSheetId(sheet.getSheetId()) === sheetId);
    if (!found) throw new Error(`There is no sheet with the id ${sheetId}.`);
    return found;
  }

  /** Runs a mutation or a synchronous command as the script's own doing. */
  run(id: string, params: object): boolean {
    this.scriptDepth++;
    try {
      return Boolean(this.commands.syncExecuteCommand(id, { unitId: this.unitId, ...params }));
    } finally {
      this.scriptDepth--;
    }
  }

  /** For what Univer offers on models only, where no command exists. */
  asScript<T>(work: () => T): T {
    this.scriptDepth++;
    try {
      return work();
    } finally {
      this.scriptDepth--;
    }
  }
}
