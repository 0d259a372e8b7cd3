/** What an execution may not call, by its authorization mode and by what started it. */
import type { Execution } from './host';

const READS =
  /^(get|is|has|can|offset|toString|find|to[A-Z]|name$|ordinal$|compareTo$|as[A-Z]|build$|copy$|createTextFinder|createDeveloperMetadataFinder|with|match|previous|current|start|around|ignore|use|new)/;
const SPREADSHEET_TYPES = new Set([
  'SpreadsheetApp',
  'Spreadsheet',
  'Sheet',
  'Range',
  'RangeList',
  'Protection',
  'NamedRange',
  'DeveloperMetadata',
  'TextFinder',
  'Filter',
  'EmbeddedChart',
  'Group',
  'Banding',
]);
const NEEDS_PERSON = new Set([
  'Ui.showSidebar',
  'Ui.showModalDialog',
  'Ui.showModelessDialog',
  'Ui.alert',
  'Ui.prompt',
  'Browser.msgBox',
  'Browser.inputBox',
]);
const LIMITED_TYPES = /^(MailApp|UrlFetchApp|DriveApp)$/;

/** What the file itself refuses to whoever may only view it. */
export function changesFile(type: string, method: string): boolean {
  return (
    SPREADSHEET_TYPES.has(type) && !READS.test(method) && !/^(flush$|toast$|activate|setActive)/.test(method)
  );
}

/** The name Google puts into "You do not have permission to call …", or `null` when the call may go on. */
export function refusal(execution: Execution, type: string, method: string): string | null {
  const { auth } = execution;
  if (auth === 'FULL' && !execution.simpleTrigger) return null;
  const call = `${type}.${method}`;
  if (LIMITED_TYPES.test(type) && auth !== 'FULL' && auth !== 'CUSTOM_FUNCTION') return call;
  if (execution.simpleTrigger && NEEDS_PERSON.has(call)) return call;
  if (
    execution.simpleTrigger &&
    /^(ScriptApp\.(newTrigger|getProjectTriggers|getUserTriggers|deleteTrigger))$/.test(call)
  ) {
    return call;
  }
  if (auth === 'NONE') {
    if (call === 'SpreadsheetApp.getUi' || call === 'SpreadsheetApp.toString') return null;
    if (SPREADSHEET_TYPES.has(type) || /^(PropertiesService|CacheService|LockService)$/.test(type))
      return call;
  }
  if (auth === 'CUSTOM_FUNCTION') {
    if (type === 'Ui' || type === 'Menu' || type === 'Browser' || call === 'SpreadsheetApp.getUi')
      return call;
    if (/^ScriptApp$/.test(type) && /Trigger/.test(method)) return call;
    if (/^(open|create$|openBy)/.test(method) && type === 'SpreadsheetApp') return call;
    if (SPREADSHEET_TYPES.has(type) && call !== 'SpreadsheetApp.flush' && !READS.test(method)) return method;
  }
  return null;
}
