/** Protection of a range or a tab. */
import type { Area } from '../engine/engine';
import { EnumValue } from './enums';
import { noRight } from './errors';
import { mayEdit } from './guard';
import type { Host } from './host';
import type { NamedRange } from './named-range';
import { Range } from './range';
import { Account } from './session';
import { StandIn } from './strict';
import type { ProtectionRecord } from './workbook-state';

/** Protecting alone changes nothing: every editor stays in until removed. */
export function protect(host: Host, sheetId: number, area?: Area): Protection {
  const existing = area ? undefined : host.state.protections.find((p) => p.sheetId === sheetId && !p.area);
  if (existing) return new Protection(host, existing);
  const record: ProtectionRecord = {
    id: host.state.newId(),
    sheetId,
    area,
    unprotected: [],
    description: '',
    warningOnly: false,
    editors: [...new Set([host.owner, host.user.email, ...host.state.editors])].filter(
      (email) => email !== '',
    ),
    domainEdit: false,
  };
  host.state.protections.push(record);
  return new Protection(host, record);
}

function address(person: string | Account): string {
  return typeof person === 'string' ? person : person.email;
}

export class Protection extends StandIn {
  readonly typeName = 'Protection';
  constructor(
    readonly host: Host,
    readonly record: ProtectionRecord,
  ) {
    super();
  }
  addEditor(person: string | Account) {
    return this.addEditors([address(person)]);
  }
  addEditors(people: string[]) {
    this.record.editors = [...new Set([...this.record.editors, ...people.map(address)])];
    return this;
  }
  removeEditor(person: string | Account) {
    return this.removeEditors([person]);
  }
  /** The owner and whoever runs the script can never be removed. */
  removeEditors(people: Array<string | Account>) {
    const gone = people
      .map(address)
      .filter((email) => email !== this.host.owner && email !== this.host.user.email);
    this.record.editors = this.record.editors.filter((email) => !gone.includes(email));
    return this;
  }
  /** Told only to those whom it lets in. */
  getEditors() {
    if (!this.canEdit()) throw noRight();
    return this.record.editors.map((email) => new Account(email));
  }
  canEdit() {
    return mayEdit(this.host, this.record);
  }
  canDomainEdit() {
    return this.record.domainEdit;
  }
  setDomainEdit(editable: boolean) {
    this.record.domainEdit = editable;
    return this;
  }
  getDescription() {
    return this.record.description;
  }
  setDescription(description: string) {
    this.record.description = description;
    return this;
  }
  isWarningOnly() {
    return this.record.warningOnly;
  }
  /** A warning shuts nobody out, so it has no list of editors. */
  setWarningOnly(warningOnly: boolean) {
    this.record.warningOnly = warningOnly;
    if (warningOnly) this.record.editors = [];
    return this;
  }
  getProtectionType() {
    return EnumValue.of('ProtectionType', this.record.area ? 'RANGE' : 'SHEET');
  }
  getRange() {
    const { area, sheetId } = this.record;
    const info = this.host.engine.sheets().find((sheet) => sheet.id === sheetId)!;
    return new Range(
      this.host,
      sheetId,
      area ?? { row: 0, column: 0, rows: info.rows, columns: info.columns },
    );
  }
  setRange(range: Range) {
    this.record.area = { ...range.area };
    this.record.sheetId = range.sheetId;
    return this;
  }
  getRangeName() {
    return this.record.rangeName ?? null;
  }
  setNamedRange(named: NamedRange) {
    return this.setRangeName(named.getName());
  }
  setRangeName(name: string) {
    const named = this.host.state.names.find((n) => n.name === name);
    if (named) {
      this.record.rangeName = name;
      this.record.area = { ...named.area };
    }
    return this;
  }
  getUnprotectedRanges() {
    return this.record.unprotected.map((area) => new Range(this.host, this.record.sheetId, area));
  }
  setUnprotectedRanges(ranges: Range[]) {
    this.record.unprotected = ranges.map((range) => ({ ...range.area }));
    return this;
  }
  remove() {
    this.host.state.protections = this.host.state.protections.filter((p) => p.id !== this.record.id);
  }
}
