/** Spreadsheet: the open file. */
import { addMetadata, DeveloperMetadata, DeveloperMetadataFinder } from './developer-metadata';
import { EnumValue } from './enums';
import { ServiceError } from './errors';
import { guardProtection } from './guard';
import type { Host } from './host';
import { NamedRange, publishNames, requireName } from './named-range';
import { Protection } from './protection';
import { Range } from './range';
import { RangeList } from './range-list';
import { Selection } from './selection';
import { Account } from './session';
import { Sheet } from './sheet';
import { requireTabName } from './sheet-core';
import { StandIn } from './strict';
import { TextFinder } from './text-finder';
import { isZone } from './zone';

const MAX_TABS = 200;

export class Spreadsheet extends StandIn {
  readonly typeName = 'Spreadsheet';
  constructor(readonly host: Host) {
    super();
  }

  getId() {
    return this.host.state.id;
  }
  getUrl() {
    return `https://docs.google.com/spreadsheets/d/${this.host.state.id}/edit`;
  }
  getName() {
    return this.host.state.name;
  }
  setName(name: string) {
    this.host.state.name = name;
    return this;
  }
  rename(name: string) {
    this.host.state.name = name;
  }
  getSpreadsheetLocale() {
    return this.host.state.locale;
  }
  setSpreadsheetLocale(locale: string) {
    if (!/^[a-z]{2,3}([_-][A-Z]{2})?$/.test(locale)) throw new ServiceError(`Invalid locale: ${locale}`);
    this.host.state.locale = locale;
  }
  getSpreadsheetTimeZone() {
    return this.host.state.timeZone;
  }
  setSpreadsheetTimeZone(timeZone: string) {
    if (!isZone(timeZone)) throw new ServiceError(`Invalid time zone: ${timeZone}`);
    this.host.state.timeZone = timeZone;
  }
  getRecalculationInterval() {
    return EnumValue.of('RecalculationInterval', this.host.state.recalculation);
  }
  setRecalculationInterval(interval: EnumValue) {
    this.host.state.recalculation = interval.label;
    return this;
  }
  getOwner() {
    return new Account(this.host.owner);
  }
  getEditors() {
    return this.host.state.editors.map((email) => new Account(email));
  }
  getViewers() {
    return this.host.state.viewers.map((email) => new Account(email));
  }
  addEditor(person: string) {
    this.host.state.editors = [...new Set([...this.host.state.editors, person])];
    return this;
  }
  removeEditor(person: string) {
    this.host.state.editors = this.host.state.editors.filter((email) => email !== person);
    return this;
  }

  getSheets() {
    return this.host.engine.sheets().map((sheet) => new Sheet(this.host, sheet.id));
  }
  getNumSheets() {
    return this.host.engine.sheets().length;
  }
  getSheetByName(name: string) {
    const wanted = String(name).toLowerCase();
    const found = this.host.engine.sheets().find((sheet) => sheet.name.toLowerCase() === wanted);
    return found ? new Sheet(this.host, found.id) : null;
  }
  getSheetById(id: number) {
    const found = this.host.engine.sheets().find((sheet) => sheet.id === id);
    return found ? new Sheet(this.host, found.id) : null;
  }
  getActiveSheet() {
    return new Sheet(this.host, this.host.engine.activeSheet());
  }
  setActiveSheet(sheet: Sheet) {
    return sheet.activate();
  }
  getSheetId() {
    return this.getActiveSheet().getSheetId();
  }
  getSheetName() {
    return this.getActiveSheet().getName();
  }

  insertSheet(...args: unknown[]) {
    const { engine } = this.host;
    const sheets = engine.sheets();
    if (sheets.length >= MAX_TABS)
      throw new ServiceError(`The maximum of ${MAX_TABS} sheets has been reached.`);
    const name = args.find((arg): arg is string => typeof arg === 'string') ?? this._freeName();
    const index = args.find((arg): arg is number => typeof arg === 'number');
    const template = (
      args.find((arg) => typeof arg === 'object' && arg !== null) as { template?: Sheet } | undefined
    )?.template;
    requireTabName(name);
    if (this.getSheetByName(name)) {
      throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    const at = index ?? sheets.findIndex((sheet) => sheet.id === engine.activeSheet()) + 1;
    const made = template
      ? template._duplicate(name, at)
      : new Sheet(this.host, engine.insertSheet(name, Math.min(at, sheets.length), 1000, 26));
    return made.activate();
  }
  _freeName() {
    const taken = new Set(this.host.engine.sheets().map((sheet) => sheet.name.toLowerCase()));
    let n = this.host.engine.sheets().length + 1;
    while (taken.has(`sheet${n}`)) n++;
    return `Sheet${n}`;
  }
  deleteSheet(sheet: Sheet) {
    const { engine, state } = this.host;
    if (engine.sheets().filter((s) => s.id === sheet.sheetId || !s.hidden).length <= 1) {
      throw new ServiceError("You can't remove all the visible sheets in a document.");
    }
    guardProtection(this.host, sheet.sheetId, null);
    engine.deleteSheet(sheet._info().id);
    state.dropSheet(sheet.sheetId);
  }
  deleteActiveSheet() {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }
  duplicateActiveSheet() {
    const source = this.getActiveSheet();
    return source._duplicate(`Copy of ${source.getName()}`, source.getIndex()).activate();
  }
  renameActiveSheet(name: string) {
    this.getActiveSheet().setName(name);
  }
  moveActiveSheet(position: number) {
    if (position < 1 || position > this.getNumSheets())
      throw new ServiceError('The sheet position is out of bounds.');
    this.host.engine.moveSheet(this.host.engine.activeSheet(), position - 1);
  }

  getRange(notation: string) {
    return this.getActiveSheet()._byNotation(notation);
  }
  getRangeList(notations: string[]) {
    return new RangeList(
      this.host,
      notations.map((text) => this.getRange(text)),
    );
  }
  getActiveRange() {
    return this.getActiveSheet().getActiveRange();
  }
  getActiveCell() {
    return this.getActiveSheet().getActiveCell();
  }
  getCurrentCell() {
    return this.getActiveSheet().getActiveCell();
  }
  setActiveRange(range: Range) {
    return this.getActiveSheet().setActiveRange(range);
  }
  setActiveSelection(range: Range | string) {
    return this.getActiveSheet().setActiveSelection(range);
  }
  setCurrentCell(cell: Range) {
    return this.setActiveRange(cell);
  }
  getSelection() {
    return new Selection(this.host);
  }
  getDataRange() {
    return this.getActiveSheet().getDataRange();
  }
  getLastRow() {
    return this.getActiveSheet().getLastRow();
  }
  getLastColumn() {
    return this.getActiveSheet().getLastColumn();
  }
  appendRow(values: unknown[]) {
    return this.getActiveSheet().appendRow(values);
  }

  createTextFinder(text: string) {
    const places = this.getSheets().map((sheet) => sheet.getDataRange());
    return new TextFinder(this.host, places, String(text));
  }
  setActiveRangeList(list: RangeList) {
    return list.activate();
  }
  autoResizeColumn(column: number) {
    return this.getActiveSheet().autoResizeColumn(column);
  }

  getNamedRanges() {
    return this.host.state.names.map((record) => new NamedRange(this.host, record.name));
  }
  getRangeByName(name: string) {
    const found = this.host.state.names.find((n) => n.name.toLowerCase() === name.toLowerCase());
    return found ? new Range(this.host, found.sheetId, found.area) : null;
  }
  setNamedRange(name: string, range: Range) {
    requireName(name);
    const { state } = this.host;
    state.names = state.names.filter((n) => n.name.toLowerCase() !== name.toLowerCase());
    state.names.push({ name, sheetId: range.sheetId, area: { ...range.area } });
    publishNames(this.host);
  }
  removeNamedRange(name: string) {
    const { state } = this.host;
    if (!this.getRangeByName(name)) throw new ServiceError(`The named range "${name}" does not exist.`);
    state.names = state.names.filter((n) => n.name.toLowerCase() !== name.toLowerCase());
    publishNames(this.host);
  }
  getProtections(type: EnumValue) {
    const whole = type.label === 'SHEET';
    return this.host.state.protections
      .filter((p) => !p.area === whole)
      .map((p) => new Protection(this.host, p));
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]) {
    addMetadata(this.host, {}, key, rest);
    return this;
  }
  getDeveloperMetadata() {
    return this.host.state.metadata
      .filter(({ anchor }) => anchor.sheetId === undefined)
      .map((record) => new DeveloperMetadata(this.host, record));
  }
  createDeveloperMetadataFinder() {
    return new DeveloperMetadataFinder(this.host, () => true);
  }

  toast(message: string, title = '', seconds = 5) {
    this.host.ui.toast(String(message), String(title ?? ''), seconds ?? 5);
  }
  /** The old way of adding a menu. */
  addMenu(name: string, items: Array<{ name: string; functionName: string } | null>) {
    this.host.ui.setMenu({
      caption: name,
      addon: false,
      items: items.map((item) =>
        item ? { kind: 'item', caption: item.name, functionName: item.functionName } : { kind: 'separator' },
      ),
    });
  }
}
