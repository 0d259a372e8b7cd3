/** A file of formulas and commands goes through convert as the text it is: in the cells, in the file and on the screen. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { MemoryEngine } from '../../../local/engine/memory';
import { loadWorkbook } from '../../../local/files/load';
import { readLeadPath } from '../../../local/files/read';
import { readParts } from '../../../local/files/xlsx-package';
import { payloads, whichPayloads } from '../../support/payloads';
import { run } from './support';

jest.setTimeout(120_000);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Cells of the first tab, row by row. */
async function cellsOf(path: string): Promise<unknown[][]> {
  const engine = MemoryEngine.blank();
  loadWorkbook(engine, await readLeadPath(path));
  const [{ id }] = engine.sheets();
  const cells = engine.read(id, { row: 0, column: 0, ...engine.used(id) });
  for (const cell of cells.flat()) expect(cell.formula).toBeUndefined();
  return cells.map((row) => row.map(({ value }) => value));
}

test(`${whichPayloads} through csv, adoption and xlsx: each comes back as it was, and no file has a formula of it`, async () => {
  // A csv file has no blank cells, and one kind of line end.
  const texts = payloads().filter((text) => text.trim() !== '' && !/[\r\ud800-\udfff]/.test(text));
  const rows = texts.map((text, at) => [text, `c${at}@x.test`, text, text]);
  const csv = join(folder, 'leads.csv');
  writeFileSync(csv, Papa.unparse([['Company', 'Email', 'Source', 'Note'], ...rows]));
  const read = await cellsOf(csv);
  const out = join(folder, 'out.xlsx');
  const { code, out: said } = await run(csv, '--out', out);
  expect(code).toBe(0);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
  expect(said).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);

  const back = await cellsOf(out);
  const known = new Set(read.map((row) => row[0]));
  expect(back.slice(1).filter((row) => known.has(row[0])).length).toBeGreaterThan(texts.length * 0.9);
  const before = read.slice(1).map((row) => row.slice(0, 4));
  expect(back.slice(1, rows.length + 1).map((row) => row.slice(0, 4))).toEqual(before);

  const sheets = Object.entries(Object.fromEntries(readParts(readFileSync(out), () => true))).filter(
    ([name]) => /worksheets\/sheet\d+\.xml$/.test(name),
  );
  const formulas = sheets.flatMap(([, xml]) => xml.match(/<f[ >][\s\S]*?<\/f>/g) ?? []);
  for (const formula of formulas) expect(formula).not.toMatch(/cmd|IMPORT|http|DDE|SUM\(1/i);
});
