/** Whether a cell stays visible under a filter's rule. */
import type { EngineCell } from '../engine/engine';
import type { FilterRecord } from './workbook-state';

export function meets(rule: FilterRecord['criteria'][number], cell: EngineCell, shown: string): boolean {
  if (rule.hidden.includes(shown)) return false;
  if (rule.visible && rule.visible.length > 0 && !rule.visible.includes(shown)) return false;
  if (!rule.criterion) return true;
  const [a, b] = (rule.args ?? []).map(Number);
  const n = typeof cell.value === 'number' ? cell.value : Number.NaN;
  const text = shown.toLowerCase();
  const wanted = String(rule.args?.[0] ?? '').toLowerCase();
  const numeric = !Number.isNaN(n);
  switch (rule.criterion) {
    case 'CELL_EMPTY':
      return shown === '';
    case 'CELL_NOT_EMPTY':
      return shown !== '';
    case 'DATE_AFTER':
      return numeric && Math.floor(n) > Math.floor(a);
    case 'DATE_BEFORE':
      return numeric && Math.floor(n) < Math.floor(a);
    case 'DATE_EQUAL_TO':
      return numeric && Math.floor(n) === Math.floor(a);
    case 'DATE_NOT_EQUAL_TO':
      return !numeric || Math.floor(n) !== Math.floor(a);
    case 'NUMBER_BETWEEN':
      return numeric && n >= a && n <= b;
    case 'NUMBER_NOT_BETWEEN':
      return numeric && (n < a || n > b);
    case 'NUMBER_EQUAL_TO':
      return n === a;
    case 'NUMBER_NOT_EQUAL_TO':
      return n !== a;
    case 'NUMBER_GREATER_THAN':
      return n > a;
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return n >= a;
    case 'NUMBER_LESS_THAN':
      return n < a;
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return n <= a;
    case 'TEXT_CONTAINS':
      return text.includes(wanted);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.includes(wanted);
    case 'TEXT_STARTS_WITH':
      return text.startsWith(wanted);
    case 'TEXT_ENDS_WITH':
      return text.endsWith(wanted);
    case 'TEXT_EQUAL_TO':
      return text === wanted;
    case 'TEXT_NOT_EQUAL_TO':
      return text !== wanted;
    default:
      return true;
  }
}
