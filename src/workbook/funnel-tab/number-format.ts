/** Number formats of the report's values: patterns that every locale of a spreadsheet reads the same. */
import type { Format } from './report';

export function numberFormat(format: Format, currency = ''): string | undefined {
  if (format === 'rate' || format === 'counted') return '0.0%';
  if (format === 'days' || format === 'hours' || format === 'decimal') return '#,##0.0';
  if (format === 'money') return currency ? `"${currency.replace(/"/g, '')}"#,##0` : '#,##0';
  return format === 'count' ? '#,##0' : undefined;
}
