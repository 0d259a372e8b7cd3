/** Where the column names are found, and what is refused rather than guessed. */
import { findHeader } from '../../../src/pipeline/adoption/header';
import type { Cell } from '../../../src/pipeline/cell';
import { day, refusal, sheetOf } from './sheet';

const EN = ['Company', 'Contact', 'E-mail', 'Status', 'Amount'];
const JA = ['会社名', '担当者名', 'メールアドレス', 'ステータス', '金額'];
const LEAD: Cell[] = ['Cancity', 'Moses Frase', 'moses@example.com', 'Won', 1054];

describe('the header row', () => {
  const cases: Array<[string, Cell[][], number]> = [
    ['the first row', [EN, LEAD], 1],
    ['Japanese names', [JA, LEAD], 1],
    ['below a title and a blank row', [['リード管理表 2026年度'], [], JA, LEAD], 3],
    [
      'below notes of several cells',
      [['Lead list', '', 'updated', day('2026-11-01')], ['※ 黄色の列は', '', '編集不可'], [...JA], LEAD],
      3,
    ],
    [
      'not in column A',
      [
        ['', ...EN],
        ['', ...LEAD],
      ],
      1,
    ],
    [
      'with blank names between',
      [
        ['会社名', '', 'メール', '', '状況'],
        ['A', 'x', 'a@b.co', 'y', '商談'],
      ],
      1,
    ],
    [
      'with names nobody knows',
      [
        ['Firma', 'Ansprechpartner', 'Stand'],
        ['Cancity', 'M. Frase', 'offen'],
      ],
      1,
    ],
    ['of one known column', [['Email'], ['moses@example.com']], 1],
    [
      'above rows full of answers',
      [
        ['Timestamp', 'Age', 'Treated', 'Leave', 'Again'],
        [day('2026-01-02'), 3, 'No', 'No', 'Yes'],
      ],
      1,
    ],
    [
      'above data words that name columns elsewhere',
      [
        ['会社名', '流入元', '状況'],
        ['甲社', 'メール', '商談'],
        ['乙社', '電話', '受注'],
      ],
      1,
    ],
    [
      'of unknown names above answers that name columns elsewhere',
      [
        ['Firma', 'Kanal', 'Status', 'Typ'],
        ['Cancity', 'Email', 'Meeting', 'Lead'],
        ['Isdom', 'Phone', 'Won', 'Lead'],
      ],
      1,
    ],
    [
      'of everyday names above such answers',
      [
        ['Client', 'Channel', 'Type'],
        ['Cancity', 'Email', 'Lead'],
        ['Isdom', 'Fair', 'Lead'],
      ],
      1,
    ],
    ['of one everyday name', [['Name'], ['Cancity'], ['Isdom']], 1],
    ['below a row of leading blanks', [[], [], EN, LEAD], 3],
    [
      'of years as names',
      [
        ['Company', 'Owner', 2025, 'Status'],
        ['Cancity', 'Sato', 3, 'New'],
      ],
      1,
    ],
  ];
  test.each(cases)('is found: %s', (_, values, row) => {
    expect(findHeader(sheetOf(values)).row).toBe(row);
  });

  test('is the one a person points at, even where another looks better', () => {
    expect(findHeader(sheetOf([['Region', 'North'], EN, LEAD]), 1).row).toBe(1);
  });

  test('keeps blank names in place', () => {
    expect(
      findHeader(
        sheetOf([
          ['会社名', '', 'メール'],
          ['A', 'b', 'a@b.co'],
        ]),
      ).names,
    ).toEqual(['会社名', '', 'メール']);
  });

  test.each([[['顧客情報', '', '', '商談情報', '']], [['Customer', '', '', 'Stage', '']]])(
    'tells of headings above the names and uses the lower row: %j',
    (groups) => {
      const found = findHeader(sheetOf([groups, JA, LEAD]));
      expect(found.row).toBe(2);
      expect(found.notes).toEqual([{ code: 'adopt_heading_above', params: { above: 1, row: 2 } }]);
    },
  );

  test('200 columns are told and accepted', () => {
    const names = Array.from({ length: 200 }, (_, at) => (at === 199 ? 'Company' : `Extra ${at}`));
    const found = findHeader(sheetOf([names, names.map((_, at) => `value ${at}`)]));
    expect(found.names).toHaveLength(200);
    expect(found.notes).toEqual([{ code: 'adopt_wide', params: { columns: 200 } }]);
    expect(findHeader(sheetOf([names.slice(1), names.slice(1).map(() => 'x')])).notes).toEqual([]);
  });
});

describe('what is refused', () => {
  const cases: Array<[string, Cell[][], string, Record<string, string | number>]> = [
    ['an empty sheet', [], 'adopt_empty_sheet', { tab: 'Leads' }],
    [
      'a sheet of blanks and unticked boxes',
      [
        ['', ' '],
        [false, ''],
      ],
      'adopt_empty_sheet',
      { tab: 'Leads' },
    ],
    ['names without a lead', [[], JA, ['', '']], 'adopt_no_leads', { row: 2, next: 3, tab: 'Leads' }],
    ['two languages of names', [EN, JA, LEAD], 'adopt_two_headers', { first: 1, second: 2, tab: 'Leads' }],
    [
      'two rows of names with a gap',
      [EN, [], JA, LEAD],
      'adopt_two_headers',
      { first: 1, second: 3, tab: 'Leads' },
    ],
    [
      'a letter',
      [['Dear team,'], ['please find below'], ['the minutes.']],
      'adopt_no_header',
      { tab: 'Leads' },
    ],
    [
      'numbers only',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      'adopt_no_header',
      { tab: 'Leads' },
    ],
  ];
  test.each(cases)('%s', (_, values, code, params) => {
    expect(refusal(() => findHeader(sheetOf(values)))).toEqual({ code, params });
  });

  test('a blank row that a person points at', () => {
    const sheet = sheetOf([EN, LEAD, []]);
    expect(refusal(() => findHeader(sheet, 3))).toEqual({
      code: 'adopt_header_row_blank',
      params: { row: 3, tab: 'Leads' },
    });
    expect(refusal(() => findHeader(sheet, 99)).code).toBe('adopt_header_row_blank');
  });

  test('two rows of names go through once a person has chosen', () => {
    expect(findHeader(sheetOf([EN, JA, LEAD]), 2).row).toBe(2);
  });

  test('merged cells in and below the header are named; those above are not in the way', () => {
    const values = [['Lead list', '', ''], EN, LEAD, LEAD];
    const title = { row: 1, column: 1, rows: 1, columns: 5 };
    expect(findHeader(sheetOf(values, { merges: [title] })).row).toBe(2);
    const names = { row: 2, column: 1, rows: 1, columns: 2 };
    const body = { row: 3, column: 28, rows: 2, columns: 1 };
    expect(refusal(() => findHeader(sheetOf(values, { merges: [title, names, body] })))).toEqual({
      code: 'adopt_merged_cells',
      params: { range: 'A2:B2, AB3:AB4', count: 2, cell: 'A2' },
    });
    const across = { row: 1, column: 1, rows: 2, columns: 1 };
    expect(refusal(() => findHeader(sheetOf(values, { merges: [across] }))).params.range).toBe('A1:A2');
  });
});
