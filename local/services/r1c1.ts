/** Between A1 and R1C1 notation of a formula. */
import { type Corner, quoteSheet, type Reference, tokenize, writeReference } from '../engine/formula/tokens';

function part(letter: string, value: number, fixed: boolean, home: number): string {
  if (fixed) return `${letter}${value + 1}`;
  return `${letter}[${value - home}]`;
}

export function toR1C1(formula: string, row: number, column: number): string {
  const corner = (c: Corner) =>
    (c.row === undefined ? '' : part('R', c.row, c.rowFixed, row)) +
    (c.column === undefined ? '' : part('C', c.column, c.columnFixed, column));
  return `=${tokenize(formula.slice(1))
    .map((token) => {
      if (token.kind !== 'reference') return token.text;
      const { sheet, from, to } = token.reference;
      return (
        (sheet === undefined ? '' : `${quoteSheet(sheet)}!`) + corner(from) + (to ? `:${corner(to)}` : '')
      );
    })
    .join('')}`;
}

const REFERENCE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\bR(?:\[(-?\d+)\]|(\d+))?C(?:\[(-?\d+)\]|(\d+))?(?![\w(])/gi;

export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(REFERENCE, (text, rowBy, rowAt, columnBy, columnAt) => {
    if (text.startsWith('"') || text.startsWith("'")) return text;
    const reference: Reference = {
      from: {
        row: rowAt === undefined ? row + Number(rowBy ?? 0) : Number(rowAt) - 1,
        rowFixed: rowAt !== undefined,
        column: columnAt === undefined ? column + Number(columnBy ?? 0) : Number(columnAt) - 1,
        columnFixed: columnAt !== undefined,
      },
    };
    return writeReference(reference);
  });
}
