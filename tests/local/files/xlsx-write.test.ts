/** A workbook written to xlsx comes back the same, and nothing in it can trip Excel. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { MemoryEngine } from '../../../local/engine/memory';
import { loadWorkbook } from '../../../local/files/load';
import { FileProblem } from '../../../local/files/problem';
import { readLeadFile, readLeadPath } from '../../../local/files/read';
import { livesInExcel } from '../../../local/files/xlsx-formula';
import { readParts } from '../../../local/files/xlsx-package';
import { escapeXlsxText, xlsxTabNames } from '../../../local/files/xlsx-text';
import { writeXlsx, xlsxBytes } from '../../../local/files/xlsx-write';

const cells = (...values: Array<string | number | boolean | null>) => values.map((value) => ({ value }));

function engineOf(
  ...rows: Array<Array<{ value: string | number | boolean | null; formula?: string; forced?: boolean }>>
) {
  const engine = new MemoryEngine();
  loadWorkbook(engine, { title: 'x', sheets: [{ name: 'Leads', cells: rows }] });
  return engine;
}

jest.setTimeout(30_000);

const entriesOf = (bytes: Uint8Array) => Object.fromEntries(readParts(bytes, () => true));

async function sheetXml(engine: MemoryEngine, index = 1): Promise<string> {
  const { bytes } = await xlsxBytes(engine);
  return entriesOf(bytes)[`xl/worksheets/sheet${index}.xml`];
}

test('types, forced text and dates survive a round through the file', async () => {
  const csv =
    '\ufeffName,Phone,Amount,Created,Hot\nさくら,0312345678,1054,2016-10-20,TRUE\n"=1+1",+81 90,2,2016-10-21,FALSE\n';
  const loaded = await readLeadFile('a.csv', new TextEncoder().encode(csv));
  const engine = new MemoryEngine();
  loadWorkbook(engine, loaded);
  const dir = mkdtempSync(join(tmpdir(), 'leads-'));
  const notes = await writeXlsx(engine, join(dir, 'a.xlsx'));
  const again = await readLeadPath(join(dir, 'a.xlsx'));
  expect(again.sheets[0].cells).toEqual(loaded.sheets[0].cells);
  expect(again.sheets[0].numberFormats?.[1][3]).toBe('yyyy-mm-dd');
  expect(notes.shortened).toEqual([]);
});

test('looks, widths, frozen rows, hidden parts and dropdowns are in the file', async () => {
  const engine = engineOf(
    cells('Company', 'Stage', 'sig'),
    cells('Acme', 'New', 'x'),
    cells('Bolt', 'Won', 'y'),
  );
  const [{ id }] = engine.sheets();
  engine.style(id, { row: 0, column: 0, rows: 1, columns: 1 }, [[{ bold: true, background: '#ffeecc' }]]);
  engine.setColumnWidth(id, 0, 215);
  engine.freeze(id, 1, 0);
  engine.hideColumns(id, 2, 1, true);
  engine.hideRows(id, 1, 1, true);
  const rule = {
    kind: 'list' as const,
    values: ['New', 'Won & "more"'],
    showDropdown: true,
    allowInvalid: true,
  };
  engine.setValidations(id, { row: 1, column: 1, rows: 2, columns: 1 }, [[rule], [rule]]);
  engine.setConditionalRules(id, [
    {
      areas: [{ row: 1, column: 1, rows: 2, columns: 1 }],
      criterion: 'TEXT_EQUAL_TO',
      args: ['Won'],
      background: '#00ff00',
    },
  ]);
  const hiddenTab = engine.insertSheet("Don't/touch", 1, 5, 5);
  const list = { row: 1, column: 0, rows: 9, columns: 1 };
  const fromTab = {
    kind: 'range' as const,
    sheetId: hiddenTab,
    area: list,
    showDropdown: true,
    allowInvalid: false,
  };
  engine.setValidations(id, { row: 1, column: 0, rows: 2, columns: 1 }, [[fromTab], [fromTab]]);
  engine.hideSheet(hiddenTab, true);
  const { bytes } = await xlsxBytes(engine);
  const files = entriesOf(bytes);
  const xml = files['xl/worksheets/sheet1.xml'];
  expect(xml).toMatch(/<col min="1" max="1" width="30"/);
  expect(xml).toMatch(/<col min="3"[^>]*hidden="1"/);
  expect(xml).toMatch(/<row r="2"[^>]*hidden="1"/);
  expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(xml).toContain('sqref="B2:B3"><formula1>"New,Won &amp; ""more"""</formula1>');
  expect(xml).toContain(`showErrorMessage="1" sqref="A2:A3"><formula1>'Don''t touch'!$A$2:$A$10</formula1>`);
  expect(xml.indexOf('<dataValidations')).toBeGreaterThan(xml.indexOf('<conditionalFormatting'));
  expect(xml).toContain('<formula>"Won"</formula>');
  expect(files['xl/styles.xml']).toMatch(/<b\/>|<b>/);
  expect(files['xl/styles.xml']).toContain('FFFFEECC');
  expect(files['xl/workbook.xml']).toMatch(
    /name="Don&apos;t touch"[^>]*state="hidden"|name="Don't touch"[^>]*state="hidden"/,
  );
});

test('a formula both programs know stays live with its result beside it; others become results', async () => {
  const engine = engineOf(cells(1, 2), [
    { value: 3, formula: '=SUM(A1:B1)' },
    { value: 'a<b', formula: '=IF(A1=1,"a<b","c")' },
    { value: 1, formula: '=SUM(A1:A1, N(A:A))' },
  ]);
  const xml = await sheetXml(engine);
  expect(xml).toMatch(/<c r="A2"[^>]* t="n"><f>SUM\(A1:B1\)<\/f><v>3<\/v><\/c>/);
  expect(xml).toMatch(/<c r="B2"[^>]* t="str"><f>IF\(A1=1,"a&lt;b","c"\)<\/f><v>a&lt;b<\/v><\/c>/);
  expect(xml).not.toContain('A:A');
});

test.each<[string, boolean]>([
  ['=SUM(A1:B2)', true],
  ['=COUNTIF(\'My tab\'!$A$2:$A$9,">"&B1)', true],
  ['=IF(A1="TASUKI_FUNNEL(A1:A)",1,2)', true],
  ['=A1+B1', true],
  ['=TASUKI_FUNNEL(A1:G9)', false],
  ['=QUERY(A1:B2,"select A")', false],
  ['=COUNT(A2:A)', false],
  ['=COUNT(A:A)', false],
  ['=COUNT(2:3)', false],
  ['=COUNT(A$2:$A)', false],
  ['={1,2}', false],
  ['=SUM(A1;B1)', false],
])('%s lives in Excel: %s', (formula, lives) => {
  expect(livesInExcel(formula, false)).toBe(lives);
});

test('a formula that names a renamed tab becomes its result', () => {
  expect(livesInExcel("='a/b'!A1", true)).toBe(false);
});

test('every text comes back as it was', async () => {
  const texts = fc.sample(
    fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
      fc.constantFrom(
        'constructor',
        '__proto__',
        '_x0041_',
        '_x005F_',
        ' edge ',
        'a\r\nb',
        '\u0000',
        '\ufffd',
        '\ud83d',
        '𠮷野家🍣',
      ),
    ),
    { numRuns: 200, seed: 7 },
  );
  const engine = engineOf(...texts.map((value) => [{ value }]));
  const { bytes } = await xlsxBytes(engine);
  const [{ data }] = await readExcelFile(Buffer.from(bytes), { trim: false });
  expect(texts.map((_, i) => data[i][0])).toEqual(texts);
  expect(escapeXlsxText('plain 文字 𠮷')).toBe('plain 文字 𠮷');
});

test('a text longer than Excel allows is cut and named', async () => {
  const engine = engineOf(cells('h'), cells('x'.repeat(40_000)));
  const { bytes, notes } = await xlsxBytes(engine);
  const [{ data }] = await readExcelFile(Buffer.from(bytes));
  expect(data[1][0]).toHaveLength(32_767);
  expect(notes.shortened).toEqual(['Leads!A2']);
});

test('tab names are brought within the rules and stay apart', () => {
  const long = 'あ'.repeat(40);
  expect(xlsxTabNames(['a/b', 'A b', long, long, "''", 'Funnel'])).toEqual([
    'a b',
    'A b (2)',
    'あ'.repeat(31),
    `${'あ'.repeat(27)} (2)`,
    'Sheet',
    'Funnel',
  ]);
});

test('merged cells are one cell in the file', async () => {
  const engine = engineOf(cells('Title', null), cells('a', 'b'));
  engine.setMerges(engine.sheets()[0].id, [{ row: 0, column: 0, rows: 1, columns: 2 }]);
  expect(await sheetXml(engine)).toContain('<mergeCell ref="A1:B1"');
});

test('a place that cannot be written to is said, not thrown', async () => {
  const failed = writeXlsx(engineOf(cells('a')), '/nowhere/at/all.xlsx', 'en');
  await expect(failed).rejects.toThrow(FileProblem);
  await expect(failed).rejects.toThrow(/could not be written \(ENOENT\)/);
});

test('an empty tab is written as one', async () => {
  const engine = engineOf(cells('a'));
  engine.insertSheet('Empty', 1, 5, 5);
  const dir = mkdtempSync(join(tmpdir(), 'leads-'));
  await writeXlsx(engine, join(dir, 'a.xlsx'));
  expect(readFileSync(join(dir, 'a.xlsx')).length).toBeGreaterThan(1000);
  const sheets = await readExcelFile(join(dir, 'a.xlsx'));
  expect(sheets.map((sheet) => sheet.sheet)).toEqual(['Leads', 'Empty']);
});
