/** Puts a Univer workbook, with its toolbar, formula bar and tabs, into an element of the page. */
import {
  type IWorkbookData,
  LocaleType,
  LogLevel,
  mergeLocales,
  type Plugin,
  type PluginCtor,
  Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-sort/lib/index.css';
import { english, japanese } from './grid-locales';

export interface Grid {
  univer: Univer;
  workbook: Workbook;
}

const EMPTY: Partial<IWorkbookData> = {
  id: 'workbook',
  sheetOrder: ['0'],
  sheets: { 0: { id: '0', name: 'Sheet1', rowCount: 1000, columnCount: 26 } },
};

export function openGrid(container: HTMLElement, language: 'en' | 'ja', saved: unknown): Grid {
  const locale = language === 'ja' ? LocaleType.JA_JP : LocaleType.EN_US;
  const univer = new Univer({
    locale,
    locales: { [locale]: mergeLocales(...(language === 'ja' ? japanese : english)) },
    logLevel: LogLevel.WARN,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      footer: { statisticBar: true, zoomSlider: true },
    }),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
  ];
  // Presets share plug-ins; the last one's options for each are the ones that count.
  const plugins = new Map<string, [PluginCtor<Plugin>, unknown]>();
  for (const preset of presets) {
    for (const entry of preset.plugins) {
      const [plugin, options] = (Array.isArray(entry) ? entry : [entry, undefined]) as [
        PluginCtor<Plugin>,
        unknown,
      ];
      plugins.set(plugin.pluginName, [plugin, options]);
    }
  }
  for (const [plugin, options] of plugins.values()) univer.registerPlugin(plugin, options as never);
  const data = (saved as Partial<IWorkbookData> | null) ?? EMPTY;
  const workbook = univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  return { univer, workbook };
}
