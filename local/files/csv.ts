/** Comma-, semicolon- or tab-separated text to rows of fields. */
import Papa from 'papaparse';
import { type FileLanguage, FileProblem } from './problem';

export interface CsvRows {
  rows: string[][];
  delimiter: string;
}

const DELIMITERS = [',', '\t', ';'];
const SAMPLE_ROWS = 100;

export function parseCsv(name: string, source: string, language?: FileLanguage): CsvRows {
  // One kind of line end, inside cells too: files stitched together from several systems mix them.
  let text = source.replace(/\r\n?/g, '\n');
  let firstLine = 1;
  let delimiter = '';
  // Excel's own way of saying it, as a first line that is no data.
  const said = /^sep=([,;\t])\n/i.exec(text);
  if (said) {
    delimiter = said[1];
    text = text.slice(said[0].length);
    firstLine = 2;
  } else {
    delimiter = likeliestDelimiter(text);
  }
  const parsed = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const unclosed = parsed.errors.find((error) => error.code === 'MissingQuotes');
  if (unclosed) {
    const before = text.slice(0, unclosed.index ?? 0);
    const line = firstLine + (before.match(/\n/g)?.length ?? 0);
    throw new FileProblem('unclosed_quote', { name, line }, language);
  }
  return { rows: parsed.data, delimiter };
}

/** The one that splits most rows into the same number of fields, more than one. */
function likeliestDelimiter(text: string): string {
  let best = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: SAMPLE_ROWS });
    const widths = new Map<number, number>();
    const rows = data.filter((row) => row.length > 1 || row[0] !== '');
    for (const row of rows) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    for (const [width, times] of widths) {
      const score = (times / rows.length) * (1 + Math.log2(width) / 8);
      if (score > bestScore) {
        best = delimiter;
        bestScore = score;
      }
    }
  }
  return best;
}
