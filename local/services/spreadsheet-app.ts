/** SpreadsheetApp: the way in. */
import { ColorBuilder } from './color';
import { ConditionalFormatRuleBuilder } from './conditional-format';
import { DataValidationBuilder } from './data-validation';
import { enumGroup } from './enums';
import { noPermission } from './errors';
import { FilterCriteriaBuilder } from './filter';
import type { Host } from './host';
import type { Range } from './range';
import type { RangeList } from './range-list';
import { RichTextValueBuilder, TextStyleBuilder } from './rich-text';
import type { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';
import { StandIn } from './strict';
import { Ui } from './ui';

const GROUPS = [
  'AutoFillSeries',
  'BandingTheme',
  'BooleanCriteria',
  'BorderStyle',
  'ColorType',
  'CopyPasteType',
  'DataValidationCriteria',
  'DeveloperMetadataLocationType',
  'DeveloperMetadataVisibility',
  'Dimension',
  'Direction',
  'GroupControlTogglePosition',
  'InterpolationType',
  'ProtectionType',
  'RecalculationInterval',
  'RelativeDate',
  'SheetType',
  'SortOrder',
  'TextDirection',
  'TextToColumnsDelimiter',
  'ThemeColorType',
  'ValueType',
  'WrapStrategy',
];

export class SpreadsheetApp extends StandIn {
  readonly typeName = 'SpreadsheetApp';
  override readonly visible = GROUPS;
  constructor(readonly host: Host) {
    super();
    for (const name of GROUPS) Object.defineProperty(this, name, { value: enumGroup(name) });
  }
  getActive() {
    return new Spreadsheet(this.host);
  }
  getActiveSpreadsheet() {
    return new Spreadsheet(this.host);
  }
  getActiveSheet() {
    return this.getActive().getActiveSheet();
  }
  getActiveRange() {
    return this.getActive().getActiveRange();
  }
  getActiveRangeList() {
    return this.getSelection().getActiveRangeList();
  }
  getCurrentCell() {
    return this.getActive().getCurrentCell();
  }
  getSelection() {
    return this.getActive().getSelection();
  }
  setActiveSheet(sheet: Sheet) {
    return sheet.activate();
  }
  setActiveRange(range: Range) {
    return range.activate();
  }
  setActiveSpreadsheet() {
    return this.getActive();
  }
  setCurrentCell(cell: Range) {
    return cell.activate();
  }
  getUi() {
    return new Ui(this.host);
  }
  flush() {}
  newDataValidation() {
    return new DataValidationBuilder(this.host);
  }
  newConditionalFormatRule() {
    return new ConditionalFormatRuleBuilder(this.host);
  }
  newTextStyle() {
    return new TextStyleBuilder();
  }
  newRichTextValue() {
    return new RichTextValueBuilder();
  }
  newFilterCriteria() {
    return new FilterCriteriaBuilder(this.host);
  }
  setActiveRangeList(list: RangeList) {
    return list.activate();
  }
  newColor() {
    return new ColorBuilder();
  }
  /** Other files are out of reach under `spreadsheets.currentonly`, and there are none here. */
  openById(id: string) {
    return this._open(id === this.host.state.id, 'SpreadsheetApp.openById');
  }
  openByUrl(url: string) {
    return this._open(url.includes(this.host.state.id), 'SpreadsheetApp.openByUrl');
  }
  _open(same: boolean, call: string) {
    const wide = this.host.scopes.some((scope) => scope.endsWith('/auth/spreadsheets'));
    if (!wide || !same) {
      throw noPermission(`${call}. Required permissions: https://www.googleapis.com/auth/spreadsheets`);
    }
    return new Spreadsheet(this.host);
  }
}
