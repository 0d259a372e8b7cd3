/** The number formats of an xlsx file's cells, which its reader does not give: yen stay yen, 007 stays 007. */
import { readParts } from './xlsx-package';

/** Formats that have a number instead of a text, as far as they are the same in every locale. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'yyyy/mm/dd',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/mm/dd h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  49: '@',
};

/** By sheet name: cell address to format. Cells without one are absent; a file too odd to read gives nothing. */
export function readFormats(bytes: Uint8Array): Map<string, Map<string, string>> {
  const formats = new Map<string, Map<string, string>>();
  try {
    const parts = readParts(bytes, (path) =>
      /^xl\/(workbook|styles|worksheets\/[^/]+|_rels\/workbook)\.xml/.test(path),
    );
    const styles = formatsByStyle(parts.get('xl/styles.xml') ?? '');
    const targets = new Map(
      elements(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map((tag) => [
        attribute(tag, 'Id'),
        attribute(tag, 'Target').replace(/^\/?(xl\/)?/, 'xl/'),
      ]),
    );
    for (const tag of elements(parts.get('xl/workbook.xml') ?? '', 'sheet')) {
      const part = parts.get(targets.get(attribute(tag, '\\w+:id')) ?? '');
      if (part !== undefined) formats.set(attribute(tag, 'name'), formatsOfSheet(part, styles));
    }
  } catch {
    // Formats only dress the values; the reader of the values says when the file itself is damaged.
  }
  return formats;
}

function formatsOfSheet(xml: string, styles: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, attributes] of xml.matchAll(/<(?:\w+:)?c((?:\s[^>]*)?)>/g)) {
    const style = styles[Number(attribute(attributes, 's'))];
    if (style && attribute(attributes, 's') !== '') found.set(attribute(attributes, 'r'), style);
  }
  return found;
}

/** One format for each style number; an empty one for the general format. */
function formatsByStyle(xml: string): string[] {
  const own = new Map(
    elements(xml, 'numFmt').map((tag) => [attribute(tag, 'numFmtId'), attribute(tag, 'formatCode')]),
  );
  const cells = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? '';
  return elements(cells, 'xf').map((tag) => {
    const id = attribute(tag, 'numFmtId');
    const format = own.get(id) ?? BUILT_IN[Number(id)] ?? '';
    return format === 'General' ? '' : format;
  });
}

function elements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g'))].map(([tag]) => tag);
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return value ? decode(value[1] ?? value[2] ?? '') : '';
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (_, hex, decimal, name) =>
    name ? NAMED[name.toLowerCase()] : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
}
