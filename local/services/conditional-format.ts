/** ConditionalFormatRule, its condition and its builder. */
import type { ConditionalRule } from '../engine/engine';
import { dateFromSerial, isDate, serialFromDate } from './cell-values';
import { Color } from './color';
import { cssColour } from './colours';
import { EnumValue } from './enums';
import { badSignature, ServiceError } from './errors';
import type { Host } from './host';
import { Range } from './range';
import { StandIn } from './strict';

export class ConditionalFormatRule extends StandIn {
  readonly typeName = 'ConditionalFormatRule';
  constructor(
    readonly host: Host,
    readonly sheetId: number,
    readonly rule: ConditionalRule,
  ) {
    super();
  }
  getRanges() {
    return this.rule.areas.map((area) => new Range(this.host, this.sheetId, area));
  }
  getBooleanCondition() {
    return new BooleanCondition(this.host, this.rule);
  }
  getGradientCondition() {
    return null;
  }
  copy() {
    return new ConditionalFormatRuleBuilder(this.host, this);
  }
}

class BooleanCondition extends StandIn {
  readonly typeName = 'BooleanCondition';
  constructor(
    readonly host: Host,
    readonly rule: ConditionalRule,
  ) {
    super();
  }
  getCriteriaType() {
    return EnumValue.of('BooleanCriteria', this.rule.criterion);
  }
  getCriteriaValues(): unknown[] {
    const dates = this.rule.criterion.startsWith('DATE_');
    return this.rule.args.map((arg) =>
      dates && typeof arg === 'number' ? dateFromSerial(this.host, arg) : arg,
    );
  }
  getBackground() {
    return this.rule.background ?? null;
  }
  getBackgroundObject() {
    return this.rule.background ? new Color(this.rule.background) : null;
  }
  getFontColor() {
    return this.rule.fontColor ?? null;
  }
  getFontColorObject() {
    return this.rule.fontColor ? new Color(this.rule.fontColor) : null;
  }
  getBold() {
    return this.rule.bold ?? null;
  }
  getItalic() {
    return this.rule.italic ?? null;
  }
  getUnderline() {
    return this.rule.underline ?? null;
  }
  getStrikethrough() {
    return this.rule.strikethrough ?? null;
  }
}

type Look = Pick<
  ConditionalRule,
  'background' | 'fontColor' | 'bold' | 'italic' | 'strikethrough' | 'underline'
>;

export class ConditionalFormatRuleBuilder extends StandIn {
  readonly typeName = 'ConditionalFormatRuleBuilder';
  private ranges: Range[];
  private condition: { criterion: string; args: Array<string | number> } | null;
  private look: Look = {};
  constructor(
    readonly host: Host,
    from?: ConditionalFormatRule,
  ) {
    super();
    this.ranges = from ? from.getRanges() : [];
    this.condition = from ? { criterion: from.rule.criterion, args: from.rule.args } : null;
    if (from) {
      const { areas: _areas, criterion: _criterion, args: _args, ...look } = from.rule;
      this.look = look;
    }
  }
  setRanges(ranges: Range[]) {
    if (!Array.isArray(ranges) || !ranges.every((range) => range instanceof Range)) {
      throw badSignature('SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges', [ranges]);
    }
    this.ranges = ranges;
    return this;
  }
  getRanges() {
    return this.ranges;
  }
  setBackground(color: string | null) {
    this.look.background = cssColour(color);
    return this;
  }
  setBackgroundObject(color: Color | null) {
    this.look.background = color?.hex;
    return this;
  }
  setFontColor(color: string | null) {
    this.look.fontColor = cssColour(color);
    return this;
  }
  setFontColorObject(color: Color | null) {
    this.look.fontColor = color?.hex;
    return this;
  }
  setBold(bold: boolean | null) {
    this.look.bold = bold ?? undefined;
    return this;
  }
  setItalic(italic: boolean | null) {
    this.look.italic = italic ?? undefined;
    return this;
  }
  setUnderline(underline: boolean | null) {
    this.look.underline = underline ?? undefined;
    return this;
  }
  setStrikethrough(strikethrough: boolean | null) {
    this.look.strikethrough = strikethrough ?? undefined;
    return this;
  }
  withCriteria(criteria: EnumValue, args: unknown[]) {
    return this._when(criteria.label, args);
  }
  _when(criterion: string, args: unknown[]) {
    this.condition = {
      criterion,
      args: args.map((arg) => (isDate(arg) ? serialFromDate(this.host, arg) : (arg as string | number))),
    };
    return this;
  }
  copy() {
    return this.build().copy();
  }
  build() {
    if (this.ranges.length === 0)
      throw new ServiceError('A conditional format rule needs at least one range.');
    if (!this.condition) throw new ServiceError('A conditional format rule needs a condition.');
    const sheetId = this.ranges[0].sheetId;
    if (this.ranges.some((range) => range.sheetId !== sheetId)) {
      throw new ServiceError('All ranges of a conditional format rule must be on the same sheet.');
    }
    return new ConditionalFormatRule(this.host, sheetId, {
      areas: this.ranges.map((range) => ({ ...range.area })),
      ...this.condition,
      ...this.look,
    });
  }
}

const CONDITIONS: Record<string, string> = {
  whenCellEmpty: 'CELL_EMPTY',
  whenCellNotEmpty: 'CELL_NOT_EMPTY',
  whenDateAfter: 'DATE_AFTER',
  whenDateBefore: 'DATE_BEFORE',
  whenDateEqualTo: 'DATE_EQUAL_TO',
  whenFormulaSatisfied: 'CUSTOM_FORMULA',
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
  whenTextStartsWith: 'TEXT_STARTS_WITH',
};

for (const [method, criterion] of Object.entries(CONDITIONS)) {
  const count = /Between/.test(method) ? 2 : /Empty/.test(method) ? 0 : 1;
  Object.defineProperty(ConditionalFormatRuleBuilder.prototype, method, {
    value(this: ConditionalFormatRuleBuilder, ...args: unknown[]) {
      if (args.length !== count)
        throw badSignature(`SpreadsheetApp.ConditionalFormatRuleBuilder.${method}`, args);
      if (!/^whenDate/.test(method)) return this._when(criterion, args);
      const [when] = args;
      if (when instanceof EnumValue) return this._when(`${criterion}_RELATIVE`, [when.label]);
      if (!isDate(when)) throw badSignature(`SpreadsheetApp.ConditionalFormatRuleBuilder.${method}`, args);
      return this._when(criterion, args);
    },
  });
}
