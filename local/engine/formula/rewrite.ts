/** Rewrites the references in a formula's text when rows, columns or tabs change, or when it is copied. */
import { shiftPosition, shiftSpan } from '../area';
import type { StructureChange } from '../engine';
import { type Corner, type Reference, type Token, tokenize, writeReference } from './tokens';

function rewrite(formula: string, change: (reference: Reference) => Reference | null): string {
  let tokens: Token[];
  try {
    tokens = tokenize(formula.slice(1));
  } catch {
    return formula;
  }
  let touched = false;
  const out = tokens.map((token) => {
    if (token.kind !== 'reference') return token.text;
    const changed = change(token.reference);
    if (changed === token.reference) return token.text;
    touched = true;
    return changed ? writeReference(changed) : '#REF!';
  });
  return touched ? `=${out.join('')}` : formula;
}

function sameTab(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** References into the changed tab follow their cells; what pointed at deleted cells becomes `#REF!`. */
export function moveReferences(
  formula: string,
  homeSheet: string,
  changedSheet: string,
  change: StructureChange,
): string {
  const axis = change.axis;
  return rewrite(formula, (reference) => {
    if (!sameTab(reference.sheet ?? homeSheet, changedSheet)) return reference;
    const from = reference.from[axis];
    const to = reference.to?.[axis];
    const put = (corner: Corner, value: number | undefined) => ({ ...corner, [axis]: value });
    if (!reference.to) {
      if (from === undefined) return reference;
      const moved = shiftPosition(from, change);
      if (moved === null) return null;
      return moved === from ? reference : { ...reference, from: put(reference.from, moved) };
    }
    if (from !== undefined && to !== undefined) {
      const low = Math.min(from, to);
      const span = shiftSpan(low, Math.abs(to - from) + 1, change);
      if (!span) return null;
      const last = span[0] + span[1] - 1;
      if (span[0] === low && last === Math.max(from, to)) return reference;
      return { ...reference, from: put(reference.from, span[0]), to: put(reference.to, last) };
    }
    // `A2:A`: one end is the sheet's edge.
    const edge = from ?? to;
    if (edge === undefined) return reference;
    const moved = shiftPosition(edge, change) ?? change.at;
    if (moved === edge) return reference;
    return from === undefined
      ? { ...reference, to: put(reference.to, moved) }
      : { ...reference, from: put(reference.from, moved) };
  });
}

export function renameInFormula(formula: string, before: string, after: string): string {
  return rewrite(formula, (reference) =>
    reference.sheet !== undefined && sameTab(reference.sheet, before)
      ? { ...reference, sheet: after }
      : reference,
  );
}

/** The formula as it reads after being copied `rows` down and `columns` right. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  let outside = false;
  const slide = (corner: Corner): Corner => {
    const row = corner.row === undefined || corner.rowFixed ? corner.row : corner.row + rows;
    const column =
      corner.column === undefined || corner.columnFixed ? corner.column : corner.column + columns;
    if ((row ?? 0) < 0 || (column ?? 0) < 0) outside = true;
    return { ...corner, row, column };
  };
  return rewrite(formula, (reference) => {
    outside = false;
    const moved = { ...reference, from: slide(reference.from), to: reference.to && slide(reference.to) };
    return outside ? null : moved;
  });
}
