/** Data validation in Univer: each rule of a cell, written in as few Univer rules as possible. */
import type { IRange, ISheetDataValidationRule } from '@univerjs/core';
import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  generateRandomId,
} from '@univerjs/core';
import { deserializeRangeWithSheet } from '@univerjs/engine-formula';
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  SheetDataValidationModel,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from '@univerjs/preset-sheets-data-validation';
import { deserializeListOptions, serializeListOptions } from '@univerjs/sheets';
import type { Area, ValidationRule } from './engine';
import { absoluteReference, joined, overlaps, rangesByKey, toArea, toRange, without } from './univer-areas';
import { numericSheetId, type UniverContext } from './univer-context';

type Stored = ISheetDataValidationRule & { bizInfo?: { kept?: ValidationRule } };

function shared(rule: ValidationRule): Partial<Stored> {
  return {
    errorStyle: rule.allowInvalid ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
    showErrorMessage: Boolean(rule.help),
    error: rule.help,
    allowBlank: true,
  };
}

function text(value: string | number | boolean | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

export class UniverRules {
  private readonly model: SheetDataValidationModel;

  constructor(private readonly context: UniverContext) {
    this.model = context.injector.get(SheetDataValidationModel);
  }

  private encode(rule: ValidationRule): Partial<Stored> {
    // What Univer cannot hold exactly is kept beside the rule, so that scripts read back what they wrote.
    const base = { ...shared(rule), bizInfo: { kept: rule } as Stored['bizInfo'] };
    if (rule.kind === 'list' || rule.kind === 'range') {
      const formula1 =
        rule.kind === 'list'
          ? serializeListOptions(rule.values)
          : `=${absoluteReference(this.context.sheet(rule.sheetId).getName(), rule.area)}`;
      return {
        ...base,
        type: DataValidationType.LIST,
        formula1,
        showDropDown: rule.showDropdown,
        renderMode: rule.showDropdown ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT,
      };
    }
    if (rule.kind === 'checkbox') {
      return {
        ...base,
        type: DataValidationType.CHECKBOX,
        formula1: text(rule.checked),
        formula2: text(rule.unchecked),
      };
    }
    return { ...base, type: DataValidationType.ANY };
  }

  /** From what Univer holds now: people may have changed the rule in the grid, or moved the cells it names. */
  private decode(stored: Stored, subUnitId: string): ValidationRule {
    const kept = stored.bizInfo?.kept;
    const common = {
      allowInvalid: stored.errorStyle !== DataValidationErrorStyle.STOP,
      ...(stored.error ? { help: stored.error } : {}),
    };
    if (stored.type === DataValidationType.CHECKBOX) {
      if (kept?.kind === 'checkbox') return kept;
      return { kind: 'checkbox', checked: stored.formula1, unchecked: stored.formula2, ...common };
    }
    if (stored.type === DataValidationType.LIST || stored.type === DataValidationType.LIST_MULTIPLE) {
      const showDropdown = stored.showDropDown !== false;
      const formula = stored.formula1 ?? '';
      if (!formula.startsWith('=')) {
        return { kind: 'list', values: deserializeListOptions(formula), showDropdown, ...common };
      }
      const { sheetName, range } = deserializeRangeWithSheet(formula.slice(1));
      const sheet =
        this.context.workbook.getSheetBySheetName(sheetName) ??
        this.context.workbook.getSheetBySheetId(subUnitId)!;
      return {
        kind: 'range',
        sheetId: numericSheetId(sheet.getSheetId()),
        area: toArea(range, sheet.getRowCount(), sheet.getColumnCount()),
        showDropdown,
        ...common,
      };
    }
    if (kept?.kind === 'criterion') return kept;
    const args = [stored.formula1, stored.formula2].filter((arg): arg is string => arg !== undefined);
    return { kind: 'criterion', criterion: stored.type.toUpperCase(), args, ...common };
  }

  private rules(subUnitId: string): Stored[] {
    return this.model.getRules(this.context.unitId, subUnitId) as Stored[];
  }

  read(sheetId: number, area: Area): Array<Array<ValidationRule | null>> {
    const subUnitId = this.context.sheet(sheetId).getSheetId();
    const out: Array<Array<ValidationRule | null>> = Array.from({ length: area.rows }, () =>
      new Array<ValidationRule | null>(area.columns).fill(null),
    );
    const asked = toRange(area);
    for (const stored of this.rules(subUnitId)) {
      if (!overlaps(stored.ranges, asked)) continue;
      const rule = this.decode(stored, subUnitId);
      for (const range of stored.ranges) {
        const top = Math.max(range.startRow, asked.startRow);
        const bottom = Math.min(range.endRow, asked.endRow);
        for (let r = top; r <= bottom; r++) {
          const line = out[r - area.row]!;
          const right = Math.min(range.endColumn, asked.endColumn);
          for (let c = Math.max(range.startColumn, asked.startColumn); c <= right; c++) {
            line[c - area.column] = rule;
          }
        }
      }
    }
    return out;
  }

  write(sheetId: number, area: Area, rules: Array<Array<ValidationRule | null>>): void {
    const subUnitId = this.context.sheet(sheetId).getSheetId();
    const hole = toRange(area);
    for (const stored of this.rules(subUnitId).slice()) {
      if (overlaps(stored.ranges, hole)) this.setRanges(subUnitId, stored.uid, without(stored.ranges, hole));
    }
    for (const { ranges, item } of rangesByKey(area, rules, (rule) =>
      rule ? JSON.stringify(rule) : undefined,
    ).values()) {
      const rule = item as ValidationRule;
      const wanted = JSON.stringify(rule);
      const same = this.rules(subUnitId).find(
        (one) => JSON.stringify(this.decode(one, subUnitId)) === wanted,
      );
      if (same) {
        this.setRanges(subUnitId, same.uid, joined([...same.ranges, ...ranges]));
      } else {
        const added = { uid: generateRandomId(8), ranges, ...this.encode(rule) };
        this.context.run(AddDataValidationMutation.id, { subUnitId, rule: added });
      }
    }
  }

  private setRanges(subUnitId: string, ruleId: string, ranges: IRange[]): void {
    if (ranges.length === 0) {
      this.context.run(RemoveDataValidationMutation.id, { subUnitId, ruleId });
      return;
    }
    const payload = { type: UpdateRuleType.RANGE, payload: ranges };
    this.context.run(UpdateDataValidationMutation.id, { subUnitId, ruleId, payload });
  }
}
