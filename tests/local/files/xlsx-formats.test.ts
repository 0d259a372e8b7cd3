/** Number formats of an xlsx file come along with its values. */
import writeExcelFile from 'write-excel-file/node';
import { readLeadFile } from '../../../local/files/read';
import { readFormats } from '../../../local/files/xlsx-formats';
import { readParts } from '../../../local/files/xlsx-package';

const cell = (value: number | Date | string, format?: string) => ({
  value,
  type: typeof value === 'number' ? Number : typeof value === 'string' ? String : Date,
  ...(format && { format }),
});

async function book(): Promise<Uint8Array> {
  const date = new Date(Date.UTC(2026, 2, 1));
  return new Uint8Array(
    await writeExcelFile([
      {
        sheet: '売上 & "more"',
        data: [
          [cell('Amount'), cell('Date'), cell('Code'), cell('Text')],
          [cell(1200, '¥#,##0'), cell(date, 'yyyy"年"m"月"d"日"'), cell(7, '000'), cell('7', '@')],
          [cell(0.35, '0.0%'), cell(date, 'yyyy/m/d'), cell(7), cell('seven')],
        ],
      },
    ]).toBuffer(),
  );
}

test('money, percent, codes and dates look as they did', async () => {
  const [sheet] = (await readLeadFile('a.xlsx', await book())).sheets;
  expect(sheet.name).toBe('売上 & "more"');
  expect(sheet.numberFormats!.map((row) => Array.from({ length: 4 }, (_, c) => row[c] ?? null))).toEqual([
    [null, null, null, null],
    ['¥#,##0', 'yyyy"年"m"月"d"日"', '000', null],
    ['0.0%', 'yyyy/m/d', null, null],
  ]);
  expect(sheet.cells[1].map(({ value }) => value)).toEqual([1200, 46082, 7, '7']);
  expect(sheet.cells[1][3].forced).toBe(true);
  expect(sheet.cells[2][3].forced).toBeUndefined();
});

test('formats are extra: a file they cannot be read from is not refused for it', () => {
  expect(readFormats(Uint8Array.of(1, 2, 3))).toEqual(new Map());
});

test('parts are unpacked only when they are wanted', async () => {
  const parts = readParts(await book(), (path) => path === 'xl/styles.xml');
  expect([...parts.keys()]).toEqual(['xl/styles.xml']);
  expect(parts.get('xl/styles.xml')).toContain('<cellXfs');
});
