/** DataValidation and its builder. */
import type { ValidationRule } from '../engine/engine';
import { dateFromSerial, isDate, serialFromDate } from './cell-values';
import { EnumValue } from './enums';
import { badSignature, ServiceError } from './errors';
import type { Host } from './host';
import { Range } from './range';
import { StandIn } from './strict';

type Args = Array<string | number | boolean>;

export class DataValidation extends StandIn {
  readonly typeName = 'DataValidation';
  constructor(
    readonly host: Host,
    readonly rule: ValidationRule,
  ) {
    super();
  }
  copy() {
    return new DataValidationBuilder(this.host, { ...this.rule });
  }
  getAllowInvalid() {
    return this.rule.allowInvalid;
  }
  getHelpText() {
    return this.rule.help ?? null;
  }
  getCriteriaType() {
    const names = { list: 'VALUE_IN_LIST', range: 'VALUE_IN_RANGE', checkbox: 'CHECKBOX' } as const;
    const name = this.rule.kind === 'criterion' ? this.rule.criterion : names[this.rule.kind];
    return EnumValue.of('DataValidationCriteria', name);
  }
  getCriteriaValues(): unknown[] {
    const { rule } = this;
    if (rule.kind === 'list') return [rule.values, rule.showDropdown];
    if (rule.kind === 'range') return [new Range(this.host, rule.sheetId, rule.area), rule.showDropdown];
    if (rule.kind === 'checkbox')
      return [rule.checked, rule.unchecked].filter((value) => value !== undefined);
    return rule.args.map((arg) =>
      rule.criterion.startsWith('DATE_') && typeof arg === 'number' ? dateFromSerial(this.host, arg) : arg,
    );
  }
}

export class DataValidationBuilder extends StandIn {
  readonly typeName = 'DataValidationBuilder';
  private allowInvalid: boolean;
  private help?: string;
  constructor(
    readonly host: Host,
    private rule: ValidationRule | null = null,
  ) {
    super();
    this.allowInvalid = rule?.allowInvalid ?? true;
    this.help = rule?.help;
  }

  build() {
    if (!this.rule) throw new ServiceError('A data validation rule needs a criterion.');
    return new DataValidation(this.host, { ...this.rule, allowInvalid: this.allowInvalid, help: this.help });
  }
  copy() {
    return this.build().copy();
  }
  setAllowInvalid(allow: boolean) {
    this.allowInvalid = allow;
    return this;
  }
  setHelpText(help: string | null) {
    this.help = help ?? undefined;
    return this;
  }
  getAllowInvalid() {
    return this.allowInvalid;
  }
  getHelpText() {
    return this.help ?? null;
  }
  getCriteriaType() {
    return this.rule ? this.build().getCriteriaType() : null;
  }
  getCriteriaValues() {
    return this.rule ? this.build().getCriteriaValues() : [];
  }
  requireValueInList(values: string[], showDropdown = true) {
    if (!Array.isArray(values) || values.length === 0) {
      throw badSignature('SpreadsheetApp.DataValidationBuilder.requireValueInList', [values]);
    }
    if (values.length > 500)
      throw new ServiceError('The data validation rule has more items than the limit of 500.');
    this.rule = { kind: 'list', values: values.map(String), showDropdown, allowInvalid: true };
    return this;
  }
  requireValueInRange(range: Range, showDropdown = true) {
    if (!(range instanceof Range)) {
      throw badSignature('SpreadsheetApp.DataValidationBuilder.requireValueInRange', [range]);
    }
    this.rule = {
      kind: 'range',
      sheetId: range.sheetId,
      area: { ...range.area },
      showDropdown,
      allowInvalid: true,
    };
    return this;
  }
  requireCheckbox(checked?: string | number | boolean, unchecked?: string | number | boolean) {
    this.rule = { kind: 'checkbox', checked, unchecked, allowInvalid: true };
    return this;
  }
  withCriteria(criteria: EnumValue, args: unknown[]) {
    const { label } = criteria;
    if (label === 'VALUE_IN_LIST')
      return this.requireValueInList(args[0] as string[], (args[1] as boolean) ?? true);
    if (label === 'VALUE_IN_RANGE')
      return this.requireValueInRange(args[0] as Range, (args[1] as boolean) ?? true);
    if (label === 'CHECKBOX') return this.requireCheckbox(...(args as [string?, string?]));
    return this._criterion(label, args);
  }
  _criterion(criterion: string, args: unknown[]) {
    const plain = args.map((arg) => (isDate(arg) ? serialFromDate(this.host, arg) : arg)) as Args;
    this.rule = { kind: 'criterion', criterion, args: plain, allowInvalid: true };
    return this;
  }
}

/** Method name to criterion, number of arguments and what they are. */
const CRITERIA: Record<string, [string, number, 'number' | 'text' | 'date']> = {
  requireNumberBetween: ['NUMBER_BETWEEN', 2, 'number'],
  requireNumberNotBetween: ['NUMBER_NOT_BETWEEN', 2, 'number'],
  requireNumberEqualTo: ['NUMBER_EQUAL_TO', 1, 'number'],
  requireNumberNotEqualTo: ['NUMBER_NOT_EQUAL_TO', 1, 'number'],
  requireNumberGreaterThan: ['NUMBER_GREATER_THAN', 1, 'number'],
  requireNumberGreaterThanOrEqualTo: ['NUMBER_GREATER_THAN_OR_EQUAL_TO', 1, 'number'],
  requireNumberLessThan: ['NUMBER_LESS_THAN', 1, 'number'],
  requireNumberLessThanOrEqualTo: ['NUMBER_LESS_THAN_OR_EQUAL_TO', 1, 'number'],
  requireDate: ['DATE_IS_VALID_DATE', 0, 'date'],
  requireDateAfter: ['DATE_AFTER', 1, 'date'],
  requireDateBefore: ['DATE_BEFORE', 1, 'date'],
  requireDateEqualTo: ['DATE_EQUAL_TO', 1, 'date'],
  requireDateOnOrAfter: ['DATE_ON_OR_AFTER', 1, 'date'],
  requireDateOnOrBefore: ['DATE_ON_OR_BEFORE', 1, 'date'],
  requireDateBetween: ['DATE_BETWEEN', 2, 'date'],
  requireDateNotBetween: ['DATE_NOT_BETWEEN', 2, 'date'],
  requireTextContains: ['TEXT_CONTAINS', 1, 'text'],
  requireTextDoesNotContain: ['TEXT_DOES_NOT_CONTAIN', 1, 'text'],
  requireTextEqualTo: ['TEXT_EQUAL_TO', 1, 'text'],
  requireTextIsEmail: ['TEXT_IS_VALID_EMAIL', 0, 'text'],
  requireTextIsUrl: ['TEXT_IS_VALID_URL', 0, 'text'],
  requireFormulaSatisfied: ['CUSTOM_FORMULA', 1, 'text'],
};

for (const [method, [criterion, count, kind]] of Object.entries(CRITERIA)) {
  const fits = (arg: unknown) =>
    kind === 'date' ? isDate(arg) : kind === 'number' ? typeof arg === 'number' : typeof arg === 'string';
  Object.defineProperty(DataValidationBuilder.prototype, method, {
    value(this: DataValidationBuilder, ...args: unknown[]) {
      if (args.length !== count || !args.every(fits)) {
        throw badSignature(`SpreadsheetApp.DataValidationBuilder.${method}`, args);
      }
      return this._criterion(criterion, args);
    },
  });
}
