/** Settles which column holds which field: what the person said stands, the rest is guessed. */
import type { Cell } from '../cell';
import { FIELDS, type Field } from './field';
import { type GuessedField, guessFields } from './guess-fields';
import type { FoundHeader } from './header';
import type { AdoptionChoices, AdoptionColumn } from './outcome';
import { refuseAdoption } from './problem-code';
import { columnLetters, isBlank, type SheetSnapshot, textAt } from './snapshot';

export interface Mapping {
  readonly fields: GuessedField[];
  readonly columns: AdoptionColumn[];
  readonly columnOf: (field: Field) => number | null;
}

/** Enough rows to know a column by; a long list is looked at from top to bottom all the same. */
const SAMPLE_ROWS = 200;
const SHOWN_SAMPLES = 3;

export function settleFields(sheet: SheetSnapshot, header: FoundHeader, choices: AdoptionChoices): Mapping {
  const fields = override(guessFields(header.names, sampleRows(sheet, header.row)), choices, header);
  const byField = new Map(fields.map(({ field, column }) => [field, column]));
  return {
    fields,
    columns: describeColumns(sheet, header),
    columnOf: (field) => byField.get(field) ?? null,
  };
}

/** A column that a person gives to one field is no longer guessed to be another. */
function override(
  guessed: readonly GuessedField[],
  choices: AdoptionChoices,
  header: FoundHeader,
): GuessedField[] {
  const said = choices.fields ?? {};
  const given = new Set<number>();
  for (const field of FIELDS) {
    const column = said[field];
    if (column === undefined || column === null) continue;
    if (!Number.isInteger(column) || column < 1 || column > header.names.length) {
      refuseAdoption('adopt_column_outside', {
        field,
        column,
        last: columnLetters(header.names.length),
      });
    }
    given.add(column);
  }
  return guessed.map((guess) => {
    const column = said[guess.field];
    if (column !== undefined) return { field: guess.field, column, confidence: 1 };
    const lost = guess.column !== null && given.has(guess.column);
    return lost ? { field: guess.field, column: null, confidence: 0 } : guess;
  });
}

function sampleRows(sheet: SheetSnapshot, headerRow: number): ReadonlyArray<readonly Cell[]> {
  const filled = sheet.values.slice(headerRow).filter((row) => row.some((cell) => !isBlank(cell)));
  const step = Math.max(1, filled.length / SAMPLE_ROWS);
  return Array.from(
    { length: Math.min(SAMPLE_ROWS, filled.length) },
    (_, at) => filled[Math.floor(at * step)]!,
  );
}

/** Columns with a name or with content; a column with neither is a gap in the sheet. */
function describeColumns(sheet: SheetSnapshot, header: FoundHeader): AdoptionColumn[] {
  const columns: AdoptionColumn[] = [];
  header.names.forEach((name, at) => {
    const samples = new Set<string>();
    for (let row = header.row + 1; row <= sheet.values.length && samples.size < SHOWN_SAMPLES; row++) {
      const text = textAt(sheet, row, at + 1);
      if (text) samples.add(text);
    }
    if (name || samples.size > 0) columns.push({ column: at + 1, header: name, samples: [...samples] });
  });
  return columns;
}
