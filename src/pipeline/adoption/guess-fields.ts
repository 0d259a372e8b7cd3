/** Guesses which column holds which field, from the names of the columns and from what stands in them. */
import type { Cell } from '../cell';
import { type ColumnEvidence, suits, weigh } from './column-evidence';
import { FIELDS, type Field } from './field';
import { matchHeader } from './header-match';

export interface GuessedField {
  readonly field: Field;
  /** 1-based column, or `null` when no column holds it. */
  readonly column: number | null;
  /** 0 to 1; 1 when a person has said so. */
  readonly confidence: number;
}

interface Candidate {
  readonly field: Field;
  readonly column: number;
  readonly score: number;
}

/** Below this a guess would more often mislead than help. */
const ENOUGH = 0.3;
/** A column that is recognised by its values alone; more than chance, less than a name. */
const BY_VALUES = 0.5;

/**
 * Best matches first; each field gets one column and each column one field.
 * `header` and the rows of `sample` start at column 1.
 */
export function guessFields(
  header: readonly string[],
  sample: ReadonlyArray<readonly Cell[]>,
): GuessedField[] {
  const candidates: Candidate[] = [];
  header.forEach((name, at) => {
    const seen = weigh(sample.map((row) => row[at] ?? ''));
    const named = matchHeader(name);
    for (const [field, weight] of named) {
      const score = weight * suits(field, seen);
      if (score >= ENOUGH) candidates.push({ field, column: at + 1, score });
    }
    if (named.size > 0) return;
    const field = byValues(seen);
    if (field) candidates.push({ field, column: at + 1, score: BY_VALUES });
  });
  candidates.sort((a, b) => b.score - a.score || a.column - b.column);

  const taken = new Map<Field, Candidate>();
  const used = new Set<number>();
  for (const candidate of candidates) {
    if (taken.has(candidate.field) || used.has(candidate.column)) continue;
    taken.set(candidate.field, candidate);
    used.add(candidate.column);
  }
  return FIELDS.map((field) => {
    const found = taken.get(field);
    return { field, column: found?.column ?? null, confidence: found?.score ?? 0 };
  });
}

/** Addresses and numbers with a dialling shape are unmistakable even under a blank header. */
function byValues(seen: ColumnEvidence): Field | null {
  if (seen.filled < 2) return null;
  if (seen.emails / seen.filled >= 0.8) return 'email';
  return seen.phones / seen.filled >= 0.8 && seen.numbers === 0 && seen.amounts === 0 ? 'phone' : null;
}
