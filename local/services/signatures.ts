/** Refuses argument lists that Google's method signatures would not match. */
import { badSignature } from './errors';

type Kind = 'number' | 'text' | 'array' | 'grid' | 'function';
/** Kinds of the leading arguments; a trailing `?` makes the rest optional. */
const SIGNATURES: Record<string, Kind[][]> = {
  'Sheet.getRange': [
    ['text'],
    ['number', 'number'],
    ['number', 'number', 'number'],
    ['number', 'number', 'number', 'number'],
  ],
  'Range.setValues': [['grid']],
  'Range.setFormulas': [['grid']],
  'Range.setNumberFormats': [['grid']],
  'Range.setBackgrounds': [['grid']],
  'Range.setNotes': [['grid']],
  'Range.setFormula': [['text']],
  'Sheet.appendRow': [['array']],
  'Spreadsheet.getSheetByName': [['text']],
  'Sheet.setFrozenRows': [['number']],
  'Sheet.setFrozenColumns': [['number']],
  'Utilities.formatDate': [],
};

function fits(kind: Kind, value: unknown): boolean {
  if (kind === 'number')
    return (
      typeof value === 'number' || (typeof value === 'string' && value !== '' && !Number.isNaN(Number(value)))
    );
  if (kind === 'text') return typeof value === 'string' || typeof value === 'number';
  if (kind === 'array') return Array.isArray(value);
  if (kind === 'grid') return Array.isArray(value) && value.every((row) => Array.isArray(row));
  return typeof value === 'function';
}

export function checkSignature(type: string, method: string, args: unknown[]): void {
  const overloads = SIGNATURES[`${type}.${method}`];
  if (!overloads || overloads.length === 0) return;
  if (overloads.some((o) => o.length === args.length && o.every((kind, i) => fits(kind, args[i])))) return;
  throw badSignature(`SpreadsheetApp.${type}.${method}`, args);
}
