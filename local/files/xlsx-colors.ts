/** Colours by rule, as far as the xlsx format and Sheets mean the same by them. */
import type { SheetOptions } from 'write-excel-file/node';
import type { ConditionalRule } from '../engine/engine';
import { color } from './xlsx-cell';
import type { FileContent } from './xlsx-extras';
import { livesInExcel } from './xlsx-formula';

type Formatting = NonNullable<SheetOptions<FileContent>['conditionalFormatting']>;

export function xlsxColors(rules: readonly ConditionalRule[], rows: number, renamed: boolean): Formatting {
  return rules.flatMap((rule): Formatting => {
    const condition = conditionOf(rule, renamed);
    const style = {
      ...(color(rule.background) && { backgroundColor: color(rule.background) }),
      ...(color(rule.fontColor) && { textColor: color(rule.fontColor) }),
      ...(rule.bold && { fontWeight: 'bold' as const }),
      ...(rule.italic && { fontStyle: 'italic' as const }),
    };
    if (!condition || Object.keys(style).length === 0) return [];
    return rule.areas
      .filter((area) => area.row < rows)
      .map((area) => ({
        cellRange: {
          from: { row: area.row + 1, column: area.column + 1 },
          to: { row: area.row + area.rows, column: area.column + area.columns },
        },
        condition,
        style,
      }));
  });
}

function conditionOf(rule: ConditionalRule, renamed: boolean): Formatting[number]['condition'] | null {
  const [value] = rule.args;
  if (rule.criterion === 'TEXT_EQUAL_TO') {
    return { operator: '=', value: String(value).replace(/"/g, '""') };
  }
  if (rule.criterion === 'CUSTOM_FORMULA' && livesInExcel(String(value), renamed)) {
    return { formula: String(value).replace(/^=/, '') };
  }
  return null;
}
