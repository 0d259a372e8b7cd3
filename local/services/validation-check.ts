/** Whether a cell's content satisfies a data validation rule. */
import type { EngineCell, ValidationRule } from '../engine/engine';
import type { Host } from './host';
import { displayText } from './number-format';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const URL_TEXT = /^(https?:\/\/)?[^\s/]+\.[^\s]+$/;

function same(value: EngineCell['value'], wanted: string | number | boolean): boolean {
  if (typeof value === 'string' && typeof wanted === 'string') return value === wanted;
  return String(value).toLowerCase() === String(wanted).toLowerCase();
}

/** Blank cells always pass; a formula's result is not judged when it is written. */
export function passes(host: Host, rule: ValidationRule, cell: EngineCell): boolean {
  const { value } = cell;
  if (value === null || value === '' || cell.formula) return true;
  switch (rule.kind) {
    case 'list':
      return rule.values.some((wanted) => same(value, wanted));
    case 'range': {
      const source = host.engine.read(rule.sheetId, rule.area);
      const styles = host.engine.styles(rule.sheetId, rule.area);
      return source.some((row, r) =>
        row.some((from, c) => {
          if (from.value === null || from.value === '') return false;
          const shown = displayText(from, styles[r][c].numberFormat, host.state.locale);
          return from.value === value || same(value, shown);
        }),
      );
    }
    case 'checkbox':
      return same(value, rule.checked ?? true) || same(value, rule.unchecked ?? false);
    default:
      return meets(rule.criterion, value, rule.args);
  }
}

function meets(
  criterion: string,
  value: string | number | boolean,
  args: Array<string | number | boolean>,
): boolean {
  const n = typeof value === 'number' ? value : Number.NaN;
  const a = Number(args[0]);
  const b = Number(args[1]);
  const text = String(value).toLowerCase();
  const wanted = String(args[0] ?? '').toLowerCase();
  switch (criterion) {
    case 'NUMBER_BETWEEN':
    case 'DATE_BETWEEN':
      return n >= Math.min(a, b) && n <= Math.max(a, b);
    case 'NUMBER_NOT_BETWEEN':
    case 'DATE_NOT_BETWEEN':
      return n < Math.min(a, b) || n > Math.max(a, b);
    case 'NUMBER_EQUAL_TO':
      return n === a;
    case 'NUMBER_NOT_EQUAL_TO':
      return !Number.isNaN(n) && n !== a;
    case 'NUMBER_GREATER_THAN':
      return n > a;
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return n >= a;
    case 'NUMBER_LESS_THAN':
      return n < a;
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return n <= a;
    case 'DATE_EQUAL_TO':
      return Math.floor(n) === Math.floor(a);
    case 'DATE_BEFORE':
      return Math.floor(n) < Math.floor(a);
    case 'DATE_AFTER':
      return Math.floor(n) > Math.floor(a);
    case 'DATE_ON_OR_BEFORE':
      return Math.floor(n) <= Math.floor(a);
    case 'DATE_ON_OR_AFTER':
      return Math.floor(n) >= Math.floor(a);
    case 'DATE_IS_VALID_DATE':
      return !Number.isNaN(n);
    case 'TEXT_CONTAINS':
      return text.includes(wanted);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.includes(wanted);
    case 'TEXT_EQUAL_TO':
      return text === wanted;
    case 'TEXT_IS_VALID_EMAIL':
      return EMAIL.test(String(value));
    case 'TEXT_IS_VALID_URL':
      return URL_TEXT.test(String(value));
    default:
      // A custom formula cannot be judged without writing first.
      return true;
  }
}
