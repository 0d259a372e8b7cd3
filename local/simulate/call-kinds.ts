/** What a call on a stand-in means to others: nothing, a look at the workbook, or a change of it. */
import { price } from '../services/cost-model';
import type { StandIn } from '../services/strict';

/**
 * `handle` never leaves the script. `write` waits in the script's write cache; `change` (of structure, properties,
 * metadata) is made at once, as is everything else that others can see.
 */
export type CallKind = 'handle' | 'read' | 'write' | 'append' | 'change' | 'flush' | 'lock' | 'unlock';

const NAMED: Readonly<Record<string, CallKind>> = {
  'Lock.tryLock': 'lock',
  'Lock.waitLock': 'lock',
  'Lock.releaseLock': 'unlock',
  'SpreadsheetApp.flush': 'flush',
  'Sheet.appendRow': 'append',
  'DeveloperMetadata.remove': 'change',
  // Nobody can change what these answer.
  'Sheet.getSheetId': 'handle',
  'Spreadsheet.getSpreadsheetTimeZone': 'handle',
  'Spreadsheet.getSpreadsheetLocale': 'handle',
  'SpreadsheetApp.getActiveSpreadsheet': 'handle',
};
const LOCAL = /^(Session|User|DeveloperMetadata|DeveloperMetadataLocation|SpreadsheetApp|Console|Logger)$/;

const known = new Map<string, CallKind>();

export function kindOf(target: StandIn, method: string): CallKind {
  const name = `${target.typeName}.${method}`;
  let kind = known.get(name);
  if (kind === undefined) {
    kind = judged(name, target);
    known.set(name, kind);
  }
  return kind;
}

function judged(name: string, target: StandIn): CallKind {
  if (Object.hasOwn(NAMED, name)) return NAMED[name];
  if (LOCAL.test(target.typeName)) return 'handle';
  const { kind, effect } = price(name, target, []);
  if (kind === 'handle') return 'handle';
  if (effect === 'write') return target.typeName === 'Range' ? 'write' : 'change';
  return /^(Properties|Cache)\.(set|put|delete|remove)/.test(name) ? 'change' : 'read';
}
