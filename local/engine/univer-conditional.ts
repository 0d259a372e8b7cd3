/** Conditional formatting in Univer: Google's criteria drawn where Univer has them, kept where it has not. */
import type { IStyleBase } from '@univerjs/core';
import { BooleanNumber } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
} from '@univerjs/preset-sheets-conditional-formatting';
import type { ConditionalRule } from './engine';
import { toArea, toRange } from './univer-areas';
import type { UniverContext } from './univer-context';

type Stored = IConditionFormattingRule & { kept?: Omit<ConditionalRule, 'areas'> };

const TEXT: Record<string, CFTextOperator> = {
  TEXT_EQUAL_TO: CFTextOperator.equal,
  TEXT_CONTAINS: CFTextOperator.containsText,
  TEXT_DOES_NOT_CONTAIN: CFTextOperator.notContainsText,
  TEXT_STARTS_WITH: CFTextOperator.beginsWith,
  TEXT_ENDS_WITH: CFTextOperator.endsWith,
  CELL_EMPTY: CFTextOperator.containsBlanks,
  CELL_NOT_EMPTY: CFTextOperator.notContainsBlanks,
};
const NUMBER: Record<string, CFNumberOperator> = {
  NUMBER_EQUAL_TO: CFNumberOperator.equal,
  NUMBER_NOT_EQUAL_TO: CFNumberOperator.notEqual,
  NUMBER_GREATER_THAN: CFNumberOperator.greaterThan,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: CFNumberOperator.greaterThanOrEqual,
  NUMBER_LESS_THAN: CFNumberOperator.lessThan,
  NUMBER_LESS_THAN_OR_EQUAL_TO: CFNumberOperator.lessThanOrEqual,
  NUMBER_BETWEEN: CFNumberOperator.between,
  NUMBER_NOT_BETWEEN: CFNumberOperator.notBetween,
};

function criterionOf(subType: CFSubRuleType, operator: string): string | undefined {
  const table: Record<string, string> = subType === CFSubRuleType.text ? TEXT : NUMBER;
  return Object.keys(table).find((name) => table[name] === operator);
}

function encodeStyle(rule: ConditionalRule): IStyleBase {
  const style: IStyleBase = {};
  if (rule.background) style.bg = { rgb: rule.background };
  if (rule.fontColor) style.cl = { rgb: rule.fontColor };
  if (rule.bold) style.bl = BooleanNumber.TRUE;
  if (rule.italic) style.it = BooleanNumber.TRUE;
  if (rule.underline) style.ul = { s: BooleanNumber.TRUE };
  if (rule.strikethrough) style.st = { s: BooleanNumber.TRUE };
  return style;
}

function encode(rule: ConditionalRule): object {
  const base = { type: CFRuleType.highlightCell, style: encodeStyle(rule) };
  const [first, second] = rule.args;
  if (TEXT[rule.criterion]) {
    const value = first === undefined ? undefined : String(first);
    return { ...base, subType: CFSubRuleType.text, operator: TEXT[rule.criterion], value };
  }
  if (NUMBER[rule.criterion]) {
    const value = rule.args.length > 1 ? [Number(first), Number(second)] : Number(first);
    return { ...base, subType: CFSubRuleType.number, operator: NUMBER[rule.criterion], value };
  }
  // A criterion that Univer does not know is kept for scripts and never drawn.
  const formula = rule.criterion === 'CUSTOM_FORMULA' ? String(first) : '=FALSE';
  return { ...base, subType: CFSubRuleType.formula, value: formula };
}

/** A rule that a person made in the grid. */
function decode(stored: IConditionFormattingRule): Omit<ConditionalRule, 'areas'> | undefined {
  const rule = stored.rule as {
    type: CFRuleType;
    subType: CFSubRuleType;
    operator: string;
    value?: string | number | [number, number];
    style?: IStyleBase;
  };
  if (rule.type !== CFRuleType.highlightCell) return undefined;
  const criterion =
    rule.subType === CFSubRuleType.formula ? 'CUSTOM_FORMULA' : criterionOf(rule.subType, rule.operator);
  if (!criterion) return undefined;
  const { style } = rule;
  const args = rule.value === undefined ? [] : Array.isArray(rule.value) ? rule.value : [rule.value];
  return {
    criterion,
    args,
    ...(style?.bg?.rgb ? { background: style.bg.rgb } : {}),
    ...(style?.cl?.rgb ? { fontColor: style.cl.rgb } : {}),
    ...(style?.bl ? { bold: true } : {}),
    ...(style?.it ? { italic: true } : {}),
    ...(style?.ul?.s ? { underline: true } : {}),
    ...(style?.st?.s ? { strikethrough: true } : {}),
  };
}

export class UniverConditional {
  private readonly model: ConditionalFormattingRuleModel;

  constructor(private readonly context: UniverContext) {
    this.model = context.injector.get(ConditionalFormattingRuleModel);
  }

  private stored(subUnitId: string): Stored[] {
    return (this.model.getSubunitRules(this.context.unitId, subUnitId) ?? []) as Stored[];
  }

  read(sheetId: number): ConditionalRule[] {
    const sheet = this.context.sheet(sheetId);
    const out: ConditionalRule[] = [];
    for (const stored of this.stored(sheet.getSheetId())) {
      const plain = stored.kept ?? decode(stored);
      if (!plain) continue;
      const areas = stored.ranges.map((range) => toArea(range, sheet.getRowCount(), sheet.getColumnCount()));
      out.push({ ...plain, areas });
    }
    return out;
  }

  /** The whole list is replaced, as `setConditionalFormatRules` does. */
  replace(sheetId: number, rules: ConditionalRule[]): void {
    const subUnitId = this.context.sheet(sheetId).getSheetId();
    for (const { cfId } of this.stored(subUnitId).slice()) {
      this.context.run(DeleteConditionalRuleMutation.id, { subUnitId, cfId });
    }
    // Univer puts each new rule in front.
    for (const rule of rules.slice().reverse()) {
      const { areas, ...kept } = rule;
      const added = {
        cfId: this.model.createCfId(this.context.unitId, subUnitId),
        ranges: areas.map(toRange),
        stopIfTrue: true,
        rule: encode(rule),
        kept,
      };
      this.context.run(AddConditionalRuleMutation.id, { subUnitId, rule: added });
    }
  }
}
