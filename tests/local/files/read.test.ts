/** Files that are no lead list are refused by name, in one sentence, in both languages. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeExcelFile from 'write-excel-file/node';
import { FILE_PROBLEM_CODES, FileProblem, machineLanguage } from '../../../local/files/problem';
import { readLeadFile, readLeadPath } from '../../../local/files/read';

jest.setTimeout(30_000);

const utf8 = (text: string) => new TextEncoder().encode(text);
const ole = (text: string) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from(text, 'utf16le')]);

async function problemOf(reading: Promise<unknown>): Promise<FileProblem> {
  const failed = await reading.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failed).toBeInstanceOf(FileProblem);
  return failed as FileProblem;
}

test.each<[string, string, Uint8Array, string, RegExp]>([
  ['no bytes', 'a.csv', new Uint8Array(), 'empty', /empty/],
  ['blank lines only', 'a.csv', utf8('\ufeff\n , \n'.replace(/ /g, '')), 'empty', /empty/],
  ['a picture', 'a.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d), 'not_a_table', /picture/],
  ['a PDF', 'a.csv', utf8('%PDF-1.7 …'), 'not_a_table', /PDF/],
  ['JSON', 'a.csv', utf8('[{"a": 1}]'), 'not_a_table', /JSON/],
  ['JSON, one object a line', 'a.csv', utf8('{"a": 1}\n{"a": 2}\n'), 'not_a_table', /JSON/],
  ['a web page', 'a.csv', utf8('\n<!DOCTYPE html><p>'), 'not_a_table', /web page/],
  ['zero bytes', 'a.csv', Uint8Array.of(65, 0, 66, 0), 'not_a_table', /binary/],
  ['another archive', 'a.zip', utf8('PK\x03\x04word/document.xml'), 'not_a_table', /archive/],
  ['an archive that says xlsx', 'a.xlsx', utf8('PK\x03\x04nothing'), 'broken_xlsx', /damaged/],
  ['an xlsx cut short', 'a.xlsx', utf8('PK\x03\x04 xl/workbook.xml'), 'broken_xlsx', /damaged/],
  ['text that says xlsx', 'a.xlsx', utf8('a,b'), 'broken_xlsx', /damaged/],
  ['a password', 'a.xlsx', ole('EncryptedPackage'), 'protected', /password/],
  ['the old Excel', 'a.xls', ole('Workbook'), 'old_excel', /\.xls /],
  ['no known encoding', 'a.csv', Uint8Array.of(0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xff), 'undecodable', /UTF-8/],
  ['an open quote', 'a.csv', utf8('a\n"b\n'), 'unclosed_quote', /line 2/],
  [
    'a cell too long',
    'a.csv',
    utf8(`a,b\n1,${'x'.repeat(50_001)}\n`),
    'cell_too_long',
    /row 2, column B.*50,001/,
  ],
  ['too many columns', 'a.csv', utf8(','.repeat(18_278)), 'too_many_columns', /18,279/],
  ['too many cells', 'a.csv', utf8(`${','.repeat(9_999)}\n`.repeat(1_001)), 'too_many_cells', /10,000,000/],
])('%s', async (_, name, bytes, code, sentence) => {
  const found = await problemOf(readLeadFile(name, bytes, { language: 'en' }));
  expect(found.code).toBe(code);
  expect(found.message).toMatch(sentence);
  expect(found.message).toBe(found.sentence('en'));
  expect(found.sentence('ja')).toMatch(/。$/);
});

test('a file that is not there is named as it was typed', async () => {
  const found = await problemOf(readLeadPath('/nowhere/leads.csv', { language: 'ja' }));
  expect(found.message).toBe('ファイル「/nowhere/leads.csv」が見つかりません。');
});

test('a folder is not a file', async () => {
  expect((await problemOf(readLeadPath(tmpdir()))).code).toBe('unreadable');
});

test('a cell of exactly 50,000 characters is kept whole', async () => {
  const { sheets } = await readLeadFile('a.csv', utf8(`a\n${'x'.repeat(50_000)}\n`));
  expect(sheets[0].cells[1][0].value).toHaveLength(50_000);
});

test('csv: tab and title are named by the file, margins are dropped', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'leads-'));
  writeFileSync(join(dir, 'リード一覧.csv'), '\ufeff会社名,電話,\nさくら,0312345678,\n,,\n');
  const loaded = await readLeadPath(join(dir, 'リード一覧.csv'));
  expect(loaded.title).toBe('リード一覧');
  expect(loaded.sheets[0].name).toBe('リード一覧');
  expect(loaded.sheets[0].cells).toEqual([
    [{ value: '会社名' }, { value: '電話' }],
    [{ value: 'さくら' }, { value: '0312345678', forced: true }],
  ]);
});

test('xlsx: every sheet, text stays text, dates are the wall clock', async () => {
  const date = new Date(Date.UTC(2026, 2, 1, 9, 30));
  const bytes = await writeExcelFile([
    {
      sheet: 'Leads',
      data: [
        ['Phone', 'Created', 'Amount', 'Hot', 'Note'],
        [
          { value: '0312345678', type: String },
          { value: date, type: Date, format: 'yyyy/mm/dd hh:mm' },
          1200,
          true,
          { value: '=1+1', type: String },
        ],
        [' padded ', null, null, null, null],
      ],
    },
    { sheet: '別', data: [[{ value: new Date(Date.UTC(2026, 2, 1)), type: Date, format: 'yyyy/mm/dd' }]] },
  ]).toBuffer();
  const { sheets } = await readLeadFile('team.xlsx', new Uint8Array(bytes));
  expect(sheets.map((sheet) => sheet.name)).toEqual(['Leads', '別']);
  expect(sheets[0].cells[1]).toEqual([
    { value: '0312345678', forced: true },
    { value: 46082 + 9.5 / 24 },
    { value: 1200 },
    { value: true },
    { value: '=1+1', forced: true },
  ]);
  expect(sheets[0].numberFormats?.[1][1]).toBe('yyyy/mm/dd hh:mm');
  expect(sheets[0].cells[2][0]).toEqual({ value: ' padded ' });
  expect(sheets[1].cells[0][0]).toEqual({ value: 46082 });
  expect(sheets[1].numberFormats?.[0][0]).toBe('yyyy/mm/dd');
});

test.each<[NodeJS.ProcessEnv, string]>([
  [{ LANG: 'ja_JP.UTF-8' }, 'ja'],
  [{ LANG: 'ja_JP.UTF-8', LC_ALL: 'C.UTF-8' }, 'en'],
  [{}, 'en'],
])('the machine says its language by %j', (environment, language) => {
  expect(machineLanguage(environment)).toBe(language);
});

test('every problem has a sentence in both languages without gaps', () => {
  const params = { name: 'a.csv', found: 'x', row: 1, column: 'A', header: 'h', line: 1, size: 2, limit: 1 };
  for (const code of FILE_PROBLEM_CODES) {
    const problem = new FileProblem(code, params);
    expect(problem.sentence('en')).toMatch(/^(?!.*undefined).*\.$/);
    expect(problem.sentence('ja')).toMatch(/^(?!.*undefined).*。$/);
  }
});
