/** What the xlsx writer has no option for: hidden parts, dropdowns, and results beside live formulas. */

import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import type { EngineCell, ValidationRule } from '../engine/engine';
import { columnLetters } from './limits';

/** What the writer takes as a file's content. */
export type FileContent = Stream | Buffer | Blob;

export interface SheetExtras {
  hidden: boolean;
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  /** By address, such as `B3`. */
  results: ReadonlyMap<string, EngineCell>;
  dropdowns: readonly Dropdown[];
}

export interface Dropdown {
  address: string;
  /** A list written out, or a range of another tab, as a formula. */
  source: string;
  strict: boolean;
}

/** Excel takes at most this much for a list that is written out. */
const LONGEST_LIST = 255;

export function extrasFeature(sheets: readonly SheetExtras[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transformElementAttributes: (tag, attributes, index) =>
            tag === 'sheet' && index !== undefined && sheets[index]?.hidden
              ? { ...attributes, state: 'hidden' }
              : attributes,
        },
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes, index, _options, { sheetIndex }) => {
            const hidden = tag === 'row' ? 'hiddenRows' : tag === 'col' ? 'hiddenColumns' : null;
            return hidden && index !== undefined && sheets[sheetIndex][hidden].has(index)
              ? { ...attributes, hidden: 1 }
              : attributes;
          },
          transform: (xml, _options, { sheetIndex }) =>
            withDropdowns(withResults(xml, sheets[sheetIndex].results), sheets[sheetIndex].dropdowns),
        },
      },
    },
  };
}

/** Programs that do not calculate, and previews, show what stands beside the formula. */
function withResults(xml: string, results: SheetExtras['results']): string {
  if (results.size === 0) return xml;
  return xml.replace(/<c r="([A-Z]+\d+)"([^>]*)>(<f>[^<]*<\/f>)<\/c>/g, (all, address, rest, formula) => {
    const value = results.get(address)?.value;
    if (value === null || value === undefined) return all;
    const type = results.get(address)?.error ? 'e' : typeof value === 'string' ? 'str' : 'n';
    const kind = typeof value === 'boolean' ? 'b' : type;
    return `<c r="${address}"${rest} t="${kind}">${formula}<v>${xmlText(kind === 'b' ? Number(value) : value)}</v></c>`;
  });
}

function withDropdowns(xml: string, dropdowns: readonly Dropdown[]): string {
  if (dropdowns.length === 0) return xml;
  const rules = dropdowns.map(
    ({ address, source, strict }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="${strict ? 1 : 0}" sqref="${address}">` +
      `<formula1>${xmlText(source)}</formula1></dataValidation>`,
  );
  const block = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
  // Of what this writer makes, only these may come after.
  return xml.replace(/(?=<pageMargins|<pageSetup|<drawing|<\/worksheet>)/, block);
}

/** One dropdown for each unbroken run down a column; lists that Excel cannot hold are left out. */
export function dropdownsOf(
  rules: ReadonlyArray<ReadonlyArray<ValidationRule | null>>,
  tabNames: ReadonlyMap<number, string>,
): Dropdown[] {
  const found: Dropdown[] = [];
  const width = rules[0]?.length ?? 0;
  for (let c = 0; c < width; c++) {
    const keys = rules.map((row) => (row[c] ? JSON.stringify(row[c]) : ''));
    let start = 0;
    for (let r = 1; r <= rules.length; r++) {
      if (r < rules.length && keys[r] === keys[start]) continue;
      const rule = rules[start][c];
      const source = rule && sourceOf(rule, tabNames);
      if (rule && source) {
        const column = columnLetters(c);
        found.push({ address: `${column}${start + 1}:${column}${r}`, source, strict: !rule.allowInvalid });
      }
      start = r;
    }
  }
  return found;
}

function sourceOf(rule: ValidationRule, tabNames: ReadonlyMap<number, string>): string | null {
  if (rule.kind === 'list') {
    const fits =
      rule.values.every((value) => !value.includes(',')) && rule.values.join(',').length <= LONGEST_LIST;
    return fits ? `"${rule.values.join(',').replace(/"/g, '""')}"` : null;
  }
  if (rule.kind !== 'range') return null;
  const { row, column, rows, columns } = rule.area;
  const name = tabNames.get(rule.sheetId);
  if (name === undefined) return null;
  const from = `$${columnLetters(column)}$${row + 1}`;
  const to = `$${columnLetters(column + columns - 1)}$${row + rows}`;
  return `'${name.replace(/'/g, "''")}'!${from}:${to}`;
}

function xmlText(value: string | number | boolean): string {
  return String(value).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
