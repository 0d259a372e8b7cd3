/** Cuts a formula's text into tokens, and reads and writes A1 references. */

export interface Corner {
  /** 0-based; absent in `A:A` (row) or `1:1` (column). */
  row?: number;
  column?: number;
  rowFixed: boolean;
  columnFixed: boolean;
}

export interface Reference {
  /** Tab name without quotes; absent means the formula's own tab. */
  sheet?: string;
  from: Corner;
  to?: Corner;
}

export type Token =
  | { kind: 'space' | 'string' | 'number' | 'error' | 'operator' | 'name' | 'function'; text: string }
  | { kind: 'reference'; text: string; reference: Reference };

const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d*`;
const REFERENCE = new RegExp(
  `^(?:${SHEET})?(?:${CELL}(?::(?:${CELL}|${COLUMN}|${ROW}))?|${COLUMN}:(?:${CELL}|${COLUMN})|${ROW}:(?:${CELL}|${ROW}))(?![\\w.(\\u0080-\\uffff!])`,
);
const PATTERNS: Array<[Exclude<Token['kind'], 'reference'>, RegExp]> = [
  ['space', /^\s+/],
  ['string', /^"(?:[^"]|"")*"/],
  ['error', /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)/i],
  ['number', /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/],
  ['function', /^[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*(?=\s*\()/],
  ['name', /^[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*/],
  ['operator', /^(?:<=|>=|<>|[-+*/^&=<>%(),;{}:\\!@])/],
];

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function columnLetters(column: number): string {
  let out = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    out = String.fromCharCode(65 + ((n - 1) % 26)) + out;
  }
  return out;
}

function readCorner(text: string): Corner {
  const [, first, letters, second, digits] = CORNER.exec(text)!;
  // `$1` has its dollar where a column's would be.
  return {
    row: digits === undefined ? undefined : Number(digits) - 1,
    column: letters === undefined ? undefined : columnIndex(letters),
    columnFixed: letters !== undefined && first === '$',
    rowFixed: letters === undefined ? first === '$' || second === '$' : second === '$',
  };
}

export function readReference(text: string): Reference | null {
  const match = REFERENCE.exec(text);
  if (!match || match[0].length !== text.length) return null;
  const bang = text.lastIndexOf('!');
  const sheet = bang < 0 ? undefined : unquoteSheet(text.slice(0, bang));
  const [from, to] = text.slice(bang + 1).split(':');
  return { sheet, from: readCorner(from), to: to === undefined ? undefined : readCorner(to) };
}

function unquoteSheet(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replace(/''/g, "'") : text;
}

export function quoteSheet(name: string): string {
  return /^[A-Za-z_][\w.]*$/.test(name) && !readReference(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

function writeCorner(corner: Corner): string {
  const column =
    corner.column === undefined ? '' : `${corner.columnFixed ? '$' : ''}${columnLetters(corner.column)}`;
  const row = corner.row === undefined ? '' : `${corner.rowFixed ? '$' : ''}${corner.row + 1}`;
  return column + row;
}

export function writeReference(reference: Reference): string {
  const sheet = reference.sheet === undefined ? '' : `${quoteSheet(reference.sheet)}!`;
  const to = reference.to ? `:${writeCorner(reference.to)}` : '';
  return sheet + writeCorner(reference.from) + to;
}

/** Tokens of a formula without its leading `=`; throws where no token starts. */
export function tokenize(source: string): Token[] {
  const out: Token[] = [];
  let rest = source;
  while (rest !== '') {
    const reference = REFERENCE.exec(rest);
    if (reference) {
      const text = reference[0];
      out.push({ kind: 'reference', text, reference: readReference(text)! });
      rest = rest.slice(text.length);
      continue;
    }
    const found = PATTERNS.map(([kind, pattern]) => ({ kind, match: pattern.exec(rest) })).find(
      (p) => p.match,
    );
    if (!found) throw new Error('Formula parse error.');
    const text = found.match![0];
    out.push({ kind: found.kind, text });
    rest = rest.slice(text.length);
  }
  return out;
}
