/** Univer without a page, bundled for Node: what the engine's tests run on. */
import { LocaleType, LogLevel, Univer, UniverInstanceType, type Workbook } from '@univerjs/core';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/preset-sheets-conditional-formatting';
import {
  UniverDataValidationPlugin,
  UniverSheetsDataValidationPlugin,
} from '@univerjs/preset-sheets-data-validation';
import { UniverSheetsFilterPlugin } from '@univerjs/preset-sheets-filter';
import { UniverSheetsNotePlugin } from '@univerjs/preset-sheets-note';
import { UniverSheetsSortPlugin } from '@univerjs/preset-sheets-sort';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverEngine } from '../../../../local/engine/univer';

export function openHeadless(snapshot?: object): {
  engine: UniverEngine;
  univer: Univer;
  person: (id: string, params: object) => boolean;
} {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.SILENT,
  });
  for (const plugin of [
    UniverFormulaEnginePlugin,
    UniverSheetsPlugin,
    UniverSheetsFormulaPlugin,
    UniverSheetsNumfmtPlugin,
    UniverDataValidationPlugin,
    UniverSheetsDataValidationPlugin,
    UniverSheetsFilterPlugin,
    UniverSheetsSortPlugin,
    UniverSheetsConditionalFormattingPlugin,
    UniverSheetsNotePlugin,
  ]) {
    univer.registerPlugin(plugin as never);
  }
  const data = snapshot ?? {
    id: 'book',
    sheetOrder: ['0'],
    sheets: { 0: { id: '0', name: 'Sheet1', rowCount: 1000, columnCount: 26 } },
  };
  const workbook = univer.createUnit(UniverInstanceType.UNIVER_SHEET, data) as Workbook;
  const engine = new UniverEngine(univer, workbook);
  const { commands } = (
    engine as unknown as {
      context: { commands: { syncExecuteCommand(id: string, params: object): boolean } };
    }
  ).context;
  const person = (id: string, params: object) =>
    commands.syncExecuteCommand(id, { unitId: 'book', subUnitId: '0', ...params });
  return { engine, univer, person };
}
