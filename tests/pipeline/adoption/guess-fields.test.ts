/** Which column is taken for which field, by name and by content. */
import fc from 'fast-check';
import { FIELDS, type Field } from '../../../src/pipeline/adoption/field';
import { guessFields } from '../../../src/pipeline/adoption/guess-fields';
import type { Cell } from '../../../src/pipeline/cell';
import { day } from './sheet';

function guess(header: string[], rows: Cell[][] = []): Partial<Record<Field, string>> {
  const found: Partial<Record<Field, string>> = {};
  for (const { field, column } of guessFields(header, rows)) {
    if (column !== null) found[field] = header[column - 1]!;
  }
  return found;
}

describe('a column is known by its name', () => {
  const names: Record<Field, string[]> = {
    id: ['ID', 'No.', '№', '#', '管理番号', 'Prospect ID', 'opportunity_id', 'dealId', '案件ID'],
    company: [
      '会社名',
      '企業名',
      '社名',
      '取引先',
      '貴社名',
      'Company',
      'Account Name',
      'Organisation',
      '会社名(必須)',
      'お客様名',
      'Company Name *',
    ],
    contact: [
      '担当者名',
      '氏名',
      'お名前',
      'ご担当者様',
      'Full Name',
      'Contact Person',
      '姓',
      'Last Name',
      '氏　名',
    ],
    email: [
      'メール',
      'メールアドレス',
      'E-mail',
      'EMAIL',
      'e_mail',
      'Ｅメール',
      'Email Address',
      '担当者メールアドレス',
      'Work Email',
    ],
    phone: [
      '電話番号',
      'TEL',
      'ＴＥＬ',
      '携帯電話',
      'Phone',
      'Mobile',
      '電話番号（携帯）',
      'Telephone Number',
    ],
    source: [
      '流入元',
      'リードソース',
      '経路',
      'Lead Source',
      'channel',
      '獲得チャネル',
      'leadSource',
      '流入経路',
    ],
    owner: [
      '担当',
      '営業担当',
      'Owner',
      'sales_agent',
      'Sales Rep',
      'Assigned to',
      'IS担当',
      'リードオーナー',
    ],
    status: [
      'ステータス',
      '状況',
      'フェーズ',
      '進捗',
      'deal_stage',
      'Status',
      'Converted',
      '対応状況',
      'リードステータス',
    ],
    amount: [
      '金額',
      '受注金額',
      '見込金額',
      '金額（円）',
      'Amount',
      'Deal Value',
      'close_value',
      '見積金額(税抜)',
      'Amount (USD)',
    ],
    created: [
      '作成日',
      '登録日',
      'お問い合わせ日',
      '受付日時',
      'Created',
      'Date Added',
      'engage_date',
      'Timestamp',
      'タイムスタンプ',
      'Created At',
    ],
    meeting_on: ['商談日', '初回商談日', 'アポ日', 'Meeting Date', '訪問日'],
    won_on: ['受注日', '成約日', 'Won Date', '契約日', 'Closed Won Date'],
    lost_on: ['失注日', 'Lost Date', 'lost_on'],
    closed_on: ['クローズ日', '完了日', 'close_date', 'Closed On', 'Close Date'],
    churned_on: ['解約日', 'Churned On', 'Cancellation Date', '退会日'],
    note: ['備考', 'メモ', 'Notes', 'Comments', '特記事項', 'Description'],
  };
  const table = FIELDS.flatMap((field) => names[field].map((name) => [name, field] as const));
  test.each(table)('%s is %s', (name, field) => {
    expect(guess([name])).toEqual({ [field]: name });
  });

  test.each([
    '受注予定日',
    'Expected Close Date',
    '生年月日',
    'Birthdate',
    'Date Modified',
    '最終更新日',
    'Company Size',
    '会社名カナ',
    'フリガナ',
    'Created By',
    'state',
    'no_employees',
    '次回商談日',
    'Total Visits',
    '',
    '住所',
  ])('"%s" is none of them', (name) => {
    expect(guess([name])).toEqual({});
  });
});

describe('values decide where names alone do not', () => {
  test('担当者 beside many different names is the customer’s person; beside few, the team’s', () => {
    const many = Array.from({ length: 12 }, (_, at): Cell[] => [`会社${at}`, `顧客${at}`]);
    const few = many.map(([company], at): Cell[] => [company!, at % 2 ? '佐藤' : '鈴木']);
    expect(guess(['会社名', '担当者'], many)).toEqual({ company: '会社名', contact: '担当者' });
    for (const name of ['担当者', '担当者名']) {
      expect(guess(['会社名', name], few)).toEqual({ company: '会社名', owner: name });
    }
  });

  test('担当者 is the customer’s person when the owner has a column of its own, and the reverse', () => {
    expect(guess(['担当者', '営業担当'])).toEqual({ contact: '担当者', owner: '営業担当' });
    expect(guess(['氏名', '担当者'])).toEqual({ contact: '氏名', owner: '担当者' });
  });

  const rejected: Array<[string, Cell[]]> = [
    ['メール', ['済', '未', '済', '済', '未', '済', '済', '未', '済']],
    ['電話', ['済', '未', '済', '済', '未', '済', '済', '未', '済']],
    ['商談', ['あり', 'なし', 'あり']],
    ['受注', ['○', '', '○']],
    ['Owner', [day('2026-01-02'), day('2026-01-03')]],
    ['金額', ['高い', '安い', '普通']],
    ['作成日', ['先週', '昨日', '今日']],
    ['company', ['Yes', 'No', 'Yes', 'Yes']],
    [
      'Status',
      Array.from(
        { length: 9 },
        (_, at) => `A long remark number ${at} on how the call went and what comes next`,
      ),
    ],
    ['ID', ['A', 'A', 'A', 'B', 'B', 'B']],
  ];
  test.each(rejected)('"%s" over %j is not taken at its word', (name, cells) => {
    expect(
      guess(
        [name],
        cells.map((cell) => [cell]),
      ),
    ).toEqual({});
  });

  test('an empty column keeps the meaning of its name', () => {
    expect(
      guess(
        ['会社名', '解約日', 'Close Date'],
        [
          ['A', '', ''],
          ['B', '', ''],
        ],
      ),
    ).toEqual({
      company: '会社名',
      churned_on: '解約日',
      closed_on: 'Close Date',
    });
  });

  test('addresses and numbers under a blank name are recognised', () => {
    const rows = [
      ['A', 'a@example.com', '03-1234-5678'],
      ['B', 'b@example.jp', '090-1234-5678'],
    ];
    expect(guessFields(['会社名', '', ''], rows).filter(({ column }) => column !== null)).toMatchObject([
      { field: 'company', column: 1 },
      { field: 'email', column: 2 },
      { field: 'phone', column: 3 },
    ]);
  });

  test('masked addresses are still addresses', () => {
    expect(guess(['email'], [['fcb67ef339b6'], ['6528bb7211b1'], ['3abfda161ad5']])).toEqual({
      email: 'email',
    });
  });

  test('the plain name wins over a longer one', () => {
    expect(
      guess([
        'Geocode Status',
        'Status',
        'Source Description',
        'Description',
        'Lead Source',
        'Campaign ID',
        'ID',
      ]),
    ).toEqual({
      status: 'Status',
      source: 'Lead Source',
      id: 'ID',
      note: 'Description',
    });
  });
});

test('each column serves one field and each field has one column, whatever the names', () => {
  const name = fc.constantFrom(
    '会社名',
    '担当者',
    'Email',
    'Status',
    'ステータス',
    '日付',
    'Close Date',
    '',
    'No',
    'Source',
    '金額',
    'x',
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 14 }), (header) => {
      const guessed = guessFields(header, []);
      expect(guessed.map(({ field }) => field)).toEqual([...FIELDS]);
      const used = guessed.flatMap(({ column }) => (column === null ? [] : [column]));
      expect(new Set(used).size).toBe(used.length);
      for (const { column, confidence } of guessed) {
        expect(confidence > 0).toBe(column !== null);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 60 },
  );
});
