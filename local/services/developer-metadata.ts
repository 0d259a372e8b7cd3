/** DeveloperMetadata, where it hangs, and its finder. */
import { columnLetters } from '../engine/formula/tokens';
import { EnumValue } from './enums';
import { ServiceError } from './errors';
import type { Host } from './host';
import type { Range } from './range';
import { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';
import { StandIn } from './strict';
import type { Anchor, MetadataRecord } from './workbook-state';

const LIMIT = 30000;

/** Size of what hangs on one tab, or on the file; Google allows 30,000 characters each. */
function requireRoom(host: Host, anchor: Anchor, more: number): void {
  const used = host.state.metadata
    .filter((record) => record.anchor.sheetId === anchor.sheetId)
    .reduce((sum, record) => sum + record.key.length + record.value.length, 0);
  if (used + more > LIMIT) throw new ServiceError('The developer metadata exceeds the maximum size.');
}

export function addMetadata(host: Host, anchor: Anchor, key: string, rest: unknown[]): void {
  if (typeof key !== 'string' || key === '')
    throw new ServiceError('The developer metadata key cannot be empty.');
  const visibility = rest.find((item): item is EnumValue => item instanceof EnumValue);
  const value = typeof rest[0] === 'string' ? rest[0] : '';
  requireRoom(host, anchor, key.length + value.length);
  host.state.metadata.push({
    id: host.state.newId(),
    key,
    value,
    visibility: (visibility?.label as MetadataRecord['visibility']) ?? 'DOCUMENT',
    anchor,
  });
}

/** Whole rows and whole columns only. */
export function anchorOf(range: Range): Anchor {
  const info = new Sheet(range.host, range.sheetId)._info();
  const { area } = range;
  const wholeRow = area.column === 0 && area.columns === info.columns && area.rows === 1;
  const wholeColumn = area.row === 0 && area.rows === info.rows && area.columns === 1;
  if (wholeRow) return { sheetId: range.sheetId, axis: 'row', at: area.row };
  if (wholeColumn) return { sheetId: range.sheetId, axis: 'column', at: area.column };
  throw new ServiceError(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

export class DeveloperMetadata extends StandIn {
  readonly typeName = 'DeveloperMetadata';
  constructor(
    readonly host: Host,
    readonly record: MetadataRecord,
  ) {
    super();
  }
  getId() {
    return this.record.id;
  }
  getKey() {
    return this.record.key;
  }
  getValue() {
    return this.record.value;
  }
  getVisibility() {
    return EnumValue.of('DeveloperMetadataVisibility', this.record.visibility);
  }
  getLocation() {
    return new DeveloperMetadataLocation(this.host, this.record.anchor);
  }
  setKey(key: string) {
    this.record.key = key;
    return this;
  }
  setValue(value: string) {
    this.record.value = value;
    return this;
  }
  setVisibility(visibility: EnumValue) {
    this.record.visibility = visibility.label as MetadataRecord['visibility'];
    return this;
  }
  moveToSpreadsheet() {
    this.record.anchor = {};
    return this;
  }
  moveToSheet(sheet: Sheet) {
    this.record.anchor = { sheetId: sheet.sheetId };
    return this;
  }
  moveToRow(row: Range) {
    this.record.anchor = anchorOf(row);
    return this;
  }
  moveToColumn(column: Range) {
    this.record.anchor = anchorOf(column);
    return this;
  }
  remove() {
    this.host.state.metadata = this.host.state.metadata.filter(({ id }) => id !== this.record.id);
  }
}

class DeveloperMetadataLocation extends StandIn {
  readonly typeName = 'DeveloperMetadataLocation';
  constructor(
    readonly host: Host,
    readonly anchor: Anchor,
  ) {
    super();
  }
  getLocationType() {
    const { sheetId, axis } = this.anchor;
    const name = axis ? axis.toUpperCase() : sheetId === undefined ? 'SPREADSHEET' : 'SHEET';
    return EnumValue.of('DeveloperMetadataLocationType', name);
  }
  getSpreadsheet() {
    return this.anchor.sheetId === undefined ? new Spreadsheet(this.host) : null;
  }
  getSheet() {
    const { sheetId, axis } = this.anchor;
    return sheetId === undefined || axis ? null : new Sheet(this.host, sheetId);
  }
  getRow() {
    return this.anchor.axis === 'row' ? this._line() : null;
  }
  getColumn() {
    return this.anchor.axis === 'column' ? this._line() : null;
  }
  _line() {
    const sheet = new Sheet(this.host, this.anchor.sheetId!);
    const letters = columnLetters(this.anchor.at!);
    return sheet._byNotation(
      this.anchor.axis === 'row' ? `${this.anchor.at! + 1}:${this.anchor.at! + 1}` : `${letters}:${letters}`,
    );
  }
}

export class DeveloperMetadataFinder extends StandIn {
  readonly typeName = 'DeveloperMetadataFinder';
  private tests: Array<(record: MetadataRecord) => boolean>;
  constructor(
    readonly host: Host,
    inScope: (record: MetadataRecord) => boolean,
  ) {
    super();
    this.tests = [inScope];
  }
  _and(test: (record: MetadataRecord) => boolean) {
    this.tests.push(test);
    return this;
  }
  withId(id: number) {
    return this._and((record) => record.id === id);
  }
  withKey(key: string) {
    return this._and((record) => record.key === key);
  }
  withValue(value: string) {
    return this._and((record) => record.value === value);
  }
  withVisibility(visibility: EnumValue) {
    return this._and((record) => record.visibility === visibility.label);
  }
  withLocationType(type: EnumValue) {
    return this._and(
      (record) => new DeveloperMetadataLocation(this.host, record.anchor).getLocationType() === type,
    );
  }
  onIntersectingLocations() {
    return this;
  }
  find() {
    return this.host.state.metadata
      .filter((record) => this.tests.every((test) => test(record)))
      .map((record) => new DeveloperMetadata(this.host, record));
  }
}
