/** What one spreadsheet can hold; a file beyond it is refused before anything is made of it. */
import { type FileLanguage, FileProblem } from './problem';

export const MOST_CHARACTERS = 50_000;
export const MOST_COLUMNS = 18_278;
export const MOST_CELLS = 10_000_000;

/** Takes the texts as read, so that a file too large is refused before it is typed and padded. */
export function checkLimits(
  name: string,
  sheets: ReadonlyArray<ReadonlyArray<readonly unknown[]>>,
  language?: FileLanguage,
): void {
  let cells = 0;
  for (const rows of sheets) {
    let width = 0;
    rows.forEach((row, r) => {
      if (row.length > width) width = row.length;
      row.forEach((value, c) => {
        if (typeof value !== 'string' || value.length <= MOST_CHARACTERS) return;
        const params = {
          name,
          row: r + 1,
          column: columnLetters(c),
          size: value.length,
          limit: MOST_CHARACTERS,
        };
        throw new FileProblem('cell_too_long', params, language);
      });
    });
    if (width > MOST_COLUMNS) {
      throw new FileProblem('too_many_columns', { name, size: width, limit: MOST_COLUMNS }, language);
    }
    cells += width * rows.length;
  }
  if (cells > MOST_CELLS) {
    throw new FileProblem('too_many_cells', { name, size: cells, limit: MOST_CELLS }, language);
  }
}

/** `0` → `A`, `26` → `AA`. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}
