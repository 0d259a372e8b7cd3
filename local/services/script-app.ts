/** ScriptApp: authorization and triggers, which are recorded and never fire by themselves. */
import { EnumValue, enumGroup } from './enums';
import { ServiceError } from './errors';
import type { Host } from './host';
import { StandIn } from './strict';

const GROUPS = ['AuthMode', 'AuthorizationStatus', 'EventType', 'TriggerSource', 'WeekDay'];
const MAX_TRIGGERS = 20;

interface TriggerRecord {
  id: string;
  handler: string;
  event: string;
  source: string;
  everyHours?: number;
}

const triggersOf = new WeakMap<object, TriggerRecord[]>();

function triggers(host: Host): TriggerRecord[] {
  const list = triggersOf.get(host.state) ?? [];
  triggersOf.set(host.state, list);
  return list;
}

export class ScriptApp extends StandIn {
  readonly typeName = 'ScriptApp';
  override readonly visible = GROUPS;
  constructor(readonly host: Host) {
    super();
    for (const name of GROUPS) Object.defineProperty(this, name, { value: enumGroup(name) });
  }
  getScriptId() {
    return 'local-script';
  }
  getAuthorizationInfo(mode: EnumValue, scopes?: string[]) {
    return new AuthorizationInfo(this.host, scopes ?? this.host.scopes, mode);
  }
  requireScopes(_mode: EnumValue, _scopes: string[]) {}
  requireAllScopes(_mode: EnumValue) {}
  newTrigger(handler: string) {
    this._scope();
    return new TriggerBuilder(this.host, handler);
  }
  getProjectTriggers() {
    this._scope();
    return triggers(this.host).map((record) => new Trigger(record));
  }
  getUserTriggers() {
    return this.getProjectTriggers();
  }
  deleteTrigger(trigger: Trigger) {
    this._scope();
    const list = triggers(this.host);
    const at = list.indexOf(trigger.record);
    if (at >= 0) list.splice(at, 1);
  }
  _scope() {
    const wanted = 'https://www.googleapis.com/auth/script.scriptapp';
    if (this.host.scopes.length > 0 && !this.host.scopes.includes(wanted)) {
      throw new ServiceError(
        `You do not have permission to call ScriptApp.newTrigger. Required permissions: ${wanted}`,
      );
    }
  }
}

class AuthorizationInfo extends StandIn {
  readonly typeName = 'AuthorizationInfo';
  constructor(
    readonly host: Host,
    readonly scopes: string[],
    readonly mode: EnumValue,
  ) {
    super();
  }
  getAuthorizationStatus() {
    const all =
      this.host.scopes.length === 0 || this.scopes.every((scope) => this.host.scopes.includes(scope));
    return EnumValue.of('AuthorizationStatus', all ? 'NOT_REQUIRED' : 'REQUIRED');
  }
  getAuthorizedScopes() {
    return this.host.scopes;
  }
  getAuthorizationUrl() {
    return null;
  }
}

class Trigger extends StandIn {
  readonly typeName = 'Trigger';
  constructor(readonly record: TriggerRecord) {
    super();
  }
  getHandlerFunction() {
    return this.record.handler;
  }
  getUniqueId() {
    return this.record.id;
  }
  getEventType() {
    return EnumValue.of('EventType', this.record.event);
  }
  getTriggerSource() {
    return EnumValue.of('TriggerSource', this.record.source);
  }
}

class TriggerBuilder extends StandIn {
  readonly typeName = 'TriggerBuilder';
  private event = '';
  private source = '';
  private hours?: number;
  constructor(
    readonly host: Host,
    readonly handler: string,
  ) {
    super();
  }
  forSpreadsheet(_spreadsheet: unknown) {
    this.source = 'SPREADSHEETS';
    return this;
  }
  timeBased() {
    this.source = 'CLOCK';
    this.event = 'CLOCK';
    return this;
  }
  everyHours(hours: number) {
    this.hours = hours;
    return this;
  }
  everyDays(days: number) {
    this.hours = days * 24;
    return this;
  }
  /** An add-on may run at most once an hour. */
  everyMinutes(minutes: number) {
    if (![1, 5, 10, 15, 30].includes(minutes))
      throw new ServiceError('The value you passed to everyMinutes was invalid.');
    throw new ServiceError(
      'The Add-on attempted to create a trigger that runs too often; at most once per hour is allowed.',
    );
  }
  atHour(_hour: number) {
    return this;
  }
  nearMinute(_minute: number) {
    return this;
  }
  after(_ms: number) {
    return this;
  }
  onOpen() {
    this.event = 'ON_OPEN';
    return this;
  }
  onEdit() {
    this.event = 'ON_EDIT';
    return this;
  }
  onChange() {
    this.event = 'ON_CHANGE';
    return this;
  }
  onFormSubmit() {
    this.event = 'ON_FORM_SUBMIT';
    return this;
  }
  create() {
    const list = triggers(this.host);
    if (list.length >= MAX_TRIGGERS) throw new ServiceError('This script has too many triggers.');
    if (list.some((t) => t.event === this.event && t.source === this.source)) {
      throw new ServiceError(
        'The Add-on attempted to create too many triggers in this document for the given Google user account.',
      );
    }
    if (!this.event) throw new ServiceError('The trigger needs an event.');
    const record = {
      id: this.host.uuid(),
      handler: this.handler,
      event: this.event,
      source: this.source,
      everyHours: this.hours,
    };
    list.push(record);
    return new Trigger(record);
  }
}
