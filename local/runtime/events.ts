/** The event objects of simple triggers, as Google builds them. */
import type { CellsChanged, EngineCell } from '../engine/engine';
import { EnumValue } from '../services/enums';
import type { Host } from '../services/host';
import { Range } from '../services/range';
import { Account, Session } from '../services/session';
import { Spreadsheet } from '../services/spreadsheet';
import { expose } from '../services/strict';

/** The range of an edit carries its bounds as plain properties, which cost no service call. */
class EventRange extends Range {
  override readonly visible = ['rowStart', 'rowEnd', 'columnStart', 'columnEnd'];
  get rowStart() {
    return this.area.row + 1;
  }
  get rowEnd() {
    return this.area.row + this.area.rows;
  }
  get columnStart() {
    return this.area.column + 1;
  }
  get columnEnd() {
    return this.area.column + this.area.columns;
  }
}

function make(host: Host, fields: Record<string, unknown>): unknown {
  const event = new host.execution.intrinsics.Object() as Record<string, unknown>;
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined) event[name] = expose(host, value);
  return event;
}

function common(host: Host) {
  return {
    authMode: EnumValue.of('AuthMode', host.execution.auth),
    source: new Spreadsheet(host),
    user: new Account(new Session(host)._email()),
  };
}

export function openEvent(host: Host): unknown {
  return make(host, common(host));
}

/** A cell's content as `value` and `oldValue` give it: text, with dates as their serial number. */
function asText(cell: EngineCell | undefined): string | undefined {
  if (!cell || cell.value === null || cell.value === '') return undefined;
  return typeof cell.value === 'boolean' ? String(cell.value).toUpperCase() : String(cell.value);
}

export function editEvent(host: Host, change: CellsChanged): unknown {
  const { sheetId, area } = change;
  const single = area.rows === 1 && area.columns === 1;
  const now = single ? host.engine.read(sheetId, area)[0][0] : undefined;
  return make(host, {
    ...common(host),
    range: new EventRange(host, sheetId, area),
    value: asText(now),
    oldValue: single ? asText(change.before) : undefined,
  });
}
