/** What each call costs on Google's servers, in milliseconds: published measurements, deliberately pessimistic. */
import type { StandIn } from './strict';

export const START_MS = 700;
export const FLUSH_MS = 500;
const METADATA_MS = 2;
const READ_MS = 150;
const READ_PER_CELL = 8.5 / 1000;
const WRITE_MS = 100;
/** Beyond this many cells a block write is no longer cached. */
const WRITE_CLIFF = 13000;
const WRITE_PER_CELL = 55 / 1000;
const STRUCTURE_MS = 110;

export interface Cost {
  kind: 'service' | 'metadata' | 'handle';
  effect: 'read' | 'write' | 'flush' | 'none';
  ms: number;
  /** Cells whose values were read. */
  cells?: number;
}

const HANDLE: Cost = { kind: 'handle', effect: 'none', ms: 0 };
const METADATA: Cost = { kind: 'metadata', effect: 'none', ms: METADATA_MS };
const service = (ms: number, effect: Cost['effect'] = 'none'): Cost => ({ kind: 'service', effect, ms });

/** Local objects that never reach a server. */
const HANDLE_TYPES =
  /^(Utilities|Logger|HtmlService|HtmlOutput|HtmlTemplate|Menu|DataValidationBuilder|DataValidation|ConditionalFormatRuleBuilder|ConditionalFormatRule|BooleanCondition|RichTextValue|RichTextValueBuilder|TextStyle|TextStyleBuilder|FilterCriteria|FilterCriteriaBuilder|EmbeddedChartBuilder|Color|Blob|Enum|EnumGroup|LockService|PropertiesService|CacheService|PromptResponse|EventRange|DeveloperMetadataLocation|DateWrapper|TextFinderOptions)$/;
const HANDLES =
  /^(SpreadsheetApp\.(getActive|getActiveSpreadsheet|getUi|new\w+|create\w+)|Sheet\.(getRange|getRangeList|getParent|newChart|createTextFinder|createDeveloperMetadataFinder)|Spreadsheet\.(getRange|getRangeList|createTextFinder|createDeveloperMetadataFinder)|Range\.(offset|getCell|getRow|getColumn|getNumRows|getNumColumns|getLastRow|getLastColumn|getHeight|getWidth|getRowIndex|getColumnIndex|getA1Notation|getSheet|getGridId|createTextFinder|createDeveloperMetadataFinder|isStart\w+|isEnd\w+)|RangeList\.getRanges|Ui\.(create\w+)|Session\.getScriptTimeZone|ScriptApp\.(getAuthorizationInfo|getScriptId)|\w+\.toString|DeveloperMetadataFinder\.(with\w+|on\w+)|TextFinder\.(match\w+|use\w+|ignore\w+)|Lock\.(releaseLock|hasLock))$/;
const SERVICES: Record<string, Cost> = {
  'SpreadsheetApp.flush': service(FLUSH_MS, 'flush'),
  'Sheet.appendRow': service(110, 'write'),
  'Sheet.getLastRow': service(READ_MS, 'read'),
  'Sheet.getLastColumn': service(READ_MS, 'read'),
  'Sheet.getDataRange': service(READ_MS, 'read'),
  'Spreadsheet.getDataRange': service(READ_MS, 'read'),
  'Spreadsheet.getLastRow': service(READ_MS, 'read'),
  'Spreadsheet.getLastColumn': service(READ_MS, 'read'),
  // It hangs on the row or column, not on its cells.
  'Range.addDeveloperMetadata': service(STRUCTURE_MS, 'write'),
  'Range.setValue': service(1.3, 'write'),
  // What a person sees selected is no cell: nothing has to be written first.
  'Range.activate': service(STRUCTURE_MS),
  'Sheet.activate': service(STRUCTURE_MS),
  'Sheet.setActiveRange': service(STRUCTURE_MS),
  'Spreadsheet.setActiveSheet': service(STRUCTURE_MS),
  'Spreadsheet.setActiveRange': service(STRUCTURE_MS),
  'Lock.tryLock': service(50),
  'Lock.waitLock': service(50),
  'Properties.getProperty': service(30),
  'Properties.getProperties': service(30),
  'Properties.getKeys': service(30),
  'Properties.setProperty': service(62),
  'Properties.setProperties': service(62),
  'Properties.deleteProperty': service(62),
  'Properties.deleteAllProperties': service(62),
  'Cache.get': service(3),
  'Cache.getAll': service(3),
  'Cache.put': service(93),
  'Cache.putAll': service(93),
  'Cache.remove': service(93),
  'Cache.removeAll': service(93),
  'TextFinder.findAll': service(READ_MS, 'read'),
  'TextFinder.findNext': service(READ_MS, 'read'),
  'TextFinder.findPrevious': service(READ_MS, 'read'),
  'TextFinder.replaceAllWith': service(WRITE_MS, 'write'),
};
const CELL_READS =
  /^(Range|RangeList)\.(get(Values?|Display\w*|Formulas?\w*|Background\w*|Font\w*|Note\w*|NumberFormat\w*|Horizontal\w*|Vertical\w*|Wrap\w*|DataValidations?|RichText\w*|TextStyle\w*|MergedRanges|DataRegion|NextDataCell|TextDirection\w*|TextRotation\w*)|isBlank|isChecked|isPartOfMerge)$/;
const METADATA_READS = /\.(get|is|has|can|find)/;

function cells(target: StandIn): number {
  const { area } = target as unknown as { area?: { rows: number; columns: number } };
  return area ? area.rows * area.columns : 1;
}

export function price(name: string, target: StandIn, _args: unknown[]): Cost {
  if (HANDLE_TYPES.test(target.typeName) || HANDLES.test(name)) return HANDLE;
  if (Object.hasOwn(SERVICES, name)) return SERVICES[name];
  if (CELL_READS.test(name)) {
    const read = cells(target);
    return { ...service(READ_MS + READ_PER_CELL * read, 'read'), cells: read };
  }
  if (METADATA_READS.test(name)) return METADATA;
  if (/^(Range|RangeList)\./.test(name)) {
    const size = cells(target);
    return service(size < WRITE_CLIFF ? WRITE_MS : size * WRITE_PER_CELL, 'write');
  }
  if (/^(Ui|Browser|Session|ScriptApp|Console|SpreadsheetApp)\./.test(name)) return METADATA;
  return service(STRUCTURE_MS, 'write');
}
