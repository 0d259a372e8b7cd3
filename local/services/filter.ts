/** Filter, FilterCriteria and its builder: hides rows, changes no value. */
import type { Area } from '../engine/engine';
import { dateFromSerial, isDate, serialFromDate } from './cell-values';
import { EnumValue } from './enums';
import { badSignature, ServiceError } from './errors';
import { meets } from './filter-criteria';
import { guardProtection } from './guard';
import type { Host } from './host';
import { displayText } from './number-format';
import { Range } from './range';
import { sortBlock } from './sorting';
import { StandIn } from './strict';
import type { FilterRecord } from './workbook-state';

export function filterOf(host: Host, sheetId: number): Filter | null {
  return host.state.filters.some((f) => f.sheetId === sheetId) ? new Filter(host, sheetId) : null;
}

/** One basic filter per tab. */
export function createFilter(host: Host, sheetId: number, area: Area): Filter {
  if (filterOf(host, sheetId))
    throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
  guardProtection(host, sheetId, area);
  host.state.filters.push({ sheetId, area: { ...area }, criteria: {}, hiddenRows: [] });
  return new Filter(host, sheetId);
}

export class Filter extends StandIn {
  readonly typeName = 'Filter';
  constructor(
    readonly host: Host,
    readonly sheetId: number,
  ) {
    super();
  }
  _record(): FilterRecord {
    const found = this.host.state.filters.find((f) => f.sheetId === this.sheetId);
    if (!found) throw new ServiceError('The filter has been removed.');
    return found;
  }
  getRange() {
    return new Range(this.host, this.sheetId, this._record().area);
  }
  remove() {
    const record = this._record();
    this._show(record);
    this.host.state.filters = this.host.state.filters.filter((f) => f !== record);
  }
  getColumnFilterCriteria(column: number) {
    const found = this._record().criteria[column - 1];
    return found ? new FilterCriteria(this.host, found) : null;
  }
  setColumnFilterCriteria(column: number, criteria: FilterCriteria) {
    const record = this._record();
    const { area } = record;
    if (column - 1 < area.column || column - 1 >= area.column + area.columns) {
      throw new ServiceError('The column is outside of the filter.');
    }
    if (!(criteria instanceof FilterCriteria))
      throw badSignature('SpreadsheetApp.Filter.setColumnFilterCriteria', [column, criteria]);
    record.criteria[column - 1] = criteria.rule;
    this._apply();
    return this;
  }
  removeColumnFilterCriteria(column: number) {
    delete this._record().criteria[column - 1];
    this._apply();
    return this;
  }
  /** Below the header; row numbers change with it. */
  sort(column: number, ascending: boolean) {
    const { area } = this._record();
    const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
    guardProtection(this.host, this.sheetId, body);
    if (body.rows > 0) sortBlock(this.host, this.sheetId, body, { column, ascending });
    this._apply();
    return this;
  }
  _show(record: FilterRecord) {
    for (const row of record.hiddenRows) this.host.engine.hideRows(this.sheetId, row, 1, false);
    record.hiddenRows = [];
  }
  _apply() {
    const record = this._record();
    this._show(record);
    const { area } = record;
    const { engine, state } = this.host;
    const cells = engine.read(this.sheetId, area);
    const styles = engine.styles(this.sheetId, area);
    for (let r = 1; r < area.rows; r++) {
      const passes = Object.entries(record.criteria).every(([column, rule]) => {
        const c = Number(column) - area.column;
        const shown = displayText(cells[r][c], styles[r][c].numberFormat, state.locale);
        return meets(rule, cells[r][c], shown);
      });
      if (passes) continue;
      record.hiddenRows.push(area.row + r);
      engine.hideRows(this.sheetId, area.row + r, 1, true);
    }
  }
}

type Rule = FilterRecord['criteria'][number];

export class FilterCriteria extends StandIn {
  readonly typeName = 'FilterCriteria';
  constructor(
    readonly host: Host,
    readonly rule: Rule,
  ) {
    super();
  }
  copy() {
    return new FilterCriteriaBuilder(this.host, { ...this.rule });
  }
  getCriteriaType() {
    return this.rule.criterion ? EnumValue.of('BooleanCriteria', this.rule.criterion) : null;
  }
  getCriteriaValues() {
    const { criterion } = this.rule;
    if (criterion?.endsWith('_RELATIVE'))
      return (this.rule.args ?? []).map((arg) => EnumValue.of('RelativeDate', String(arg)));
    const dates = criterion?.startsWith('DATE_');
    return (this.rule.args ?? []).map((arg) =>
      dates && typeof arg === 'number' ? dateFromSerial(this.host, arg) : arg,
    );
  }
  getHiddenValues() {
    return this.rule.hidden;
  }
  getVisibleValues() {
    return this.rule.visible ?? [];
  }
}

export class FilterCriteriaBuilder extends StandIn {
  readonly typeName = 'FilterCriteriaBuilder';
  constructor(
    readonly host: Host,
    private readonly rule: Rule = { hidden: [] },
  ) {
    super();
  }
  setHiddenValues(values: string[]) {
    this.rule.hidden = values.map(String);
    return this;
  }
  setVisibleValues(values: string[]) {
    this.rule.visible = values.map(String);
    return this;
  }
  withCriteria(criteria: EnumValue, args: unknown[]) {
    return this._when(criteria.label, args);
  }
  _when(criterion: string, args: unknown[]) {
    this.rule.criterion = criterion;
    this.rule.args = args.map((arg) =>
      isDate(arg) ? serialFromDate(this.host, arg) : (arg as string | number),
    );
    return this;
  }
  build() {
    return new FilterCriteria(this.host, this.rule);
  }
  copy() {
    return this.build().copy();
  }
}

for (const [method, criterion] of Object.entries({
  whenCellEmpty: 'CELL_EMPTY',
  whenFormulaSatisfied: 'CUSTOM_FORMULA',
  whenCellNotEmpty: 'CELL_NOT_EMPTY',
  whenDateAfter: 'DATE_AFTER',
  whenDateBefore: 'DATE_BEFORE',
  whenDateEqualTo: 'DATE_EQUAL_TO',
  whenDateNotEqualTo: 'DATE_NOT_EQUAL_TO',
  whenNumberBetween: 'NUMBER_BETWEEN',
  whenNumberEqualTo: 'NUMBER_EQUAL_TO',
  whenNumberGreaterThan: 'NUMBER_GREATER_THAN',
  whenNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  whenNumberLessThan: 'NUMBER_LESS_THAN',
  whenNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  whenNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  whenNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  whenTextContains: 'TEXT_CONTAINS',
  whenTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  whenTextEndsWith: 'TEXT_ENDS_WITH',
  whenTextEqualTo: 'TEXT_EQUAL_TO',
  whenTextNotEqualTo: 'TEXT_NOT_EQUAL_TO',
  whenTextStartsWith: 'TEXT_STARTS_WITH',
})) {
  Object.defineProperty(FilterCriteriaBuilder.prototype, method, {
    value(this: FilterCriteriaBuilder, ...args: unknown[]) {
      const [when] = args;
      if (when instanceof EnumValue) return this._when(`${criterion}_RELATIVE`, [when]);
      return this._when(criterion, args);
    },
  });
}
