/** What a whole sheet becomes, and what is told about it. */
import fc from 'fast-check';
import { planAdoption } from '../../../src/pipeline/adoption/plan';
import type { Cell } from '../../../src/pipeline/cell';
import { Refusal } from '../../../src/pipeline/problem';
import { DEFAULT_STAGES } from '../../../src/pipeline/stage';
import { day, english, refusal, sheetOf, stagesJa, wall } from './sheet';

const HEADER = [
  '会社名',
  '担当者名',
  'メール',
  '流入元',
  '営業担当',
  'ステータス',
  '金額',
  '登録日',
  '商談日',
  '受注日',
  '失注日',
];
const lead = (more: Record<string, Cell> = {}): Cell[] =>
  HEADER.map(
    (name) =>
      more[name] ?? ({ 会社名: '甲社', 登録日: day('2026-01-05') } as Record<string, Cell>)[name] ?? '',
  );
const plan = (rows: Cell[][], choices = {}) => planAdoption(sheetOf([HEADER, ...rows]), choices, english);
const told = (rows: Cell[][], choices = {}) =>
  plan(rows, choices).unusable.map(({ row, why }) => [row, why.code]);
const noteCodes = (rows: Cell[][], choices = {}) => plan(rows, choices).notes.map(({ code }) => code);

describe('a lead', () => {
  test('carries what its row says', () => {
    const row = lead({
      メール: 'a@example.com',
      流入元: ' Web ',
      営業担当: '佐藤',
      ステータス: '受注',
      金額: '120万円',
      商談日: day('2026-02-01'),
      受注日: '2026年3月1日',
    });
    expect(plan([row]).leads).toEqual([
      {
        row: 2,
        stage: 'onboarding',
        owner: '佐藤',
        amount: 1200000,
        source: 'Web',
        since: wall('2026-03-01'),
        events: [
          {
            when: wall('2026-01-05'),
            kind: 'entered',
            from: '',
            to: 'new',
            amount: 1200000,
            source: 'Web',
            reason: '',
          },
          {
            when: wall('2026-02-01'),
            kind: 'moved',
            from: 'new',
            to: 'meeting',
            amount: null,
            source: '',
            reason: '',
          },
          {
            when: wall('2026-03-01'),
            kind: 'moved',
            from: 'meeting',
            to: 'onboarding',
            amount: null,
            source: '',
            reason: '',
          },
        ],
      },
    ]);
  });

  test('stands by its row on the sheet, below title and blank rows', () => {
    const outcome = planAdoption(
      sheetOf([['リスト'], HEADER, [], lead(), ['', ' '], lead({ 会社名: '乙社' })]),
      {},
      english,
    );
    expect(outcome.headerRow).toBe(2);
    expect(outcome.leads.map(({ row }) => row)).toEqual([4, 6]);
    expect(outcome.unusable).toEqual([]);
  });

  test('a word nobody has decided on leaves the lead in the first stage, and a note says so', () => {
    const outcome = plan([
      lead({ ステータス: '検討中' }),
      lead({ ステータス: '謎', 会社名: '乙' }),
      lead({ ステータス: '検討中', 商談日: day('2026-02-01') }),
    ]);
    expect(outcome.leads.map(({ stage }) => stage)).toEqual(['new', 'new', 'meeting']);
    expect(outcome.statuses).toEqual([
      { word: '検討中', leads: 2, stage: null },
      { word: '謎', leads: 1, stage: null },
    ]);
    expect(outcome.notes).toContainEqual({
      code: 'adopt_undecided_statuses',
      params: { leads: 3, count: 2, names: '検討中, 謎', more: 0 },
    });
    expect(plan([lead({ ステータス: '検討中' })], { statuses: { 検討中: 'nurture' } }).leads[0]!.stage).toBe(
      'nurture',
    );
  });

  test('numbers shown as text keep what people see', () => {
    const sheet = sheetOf(
      [
        ['ID', 'Company', 'Status'],
        [7, 'Cancity', 1],
      ],
      {
        display: [
          ['ID', 'Company', 'Status'],
          ['0007', 'Cancity', '1'],
        ],
      },
    );
    const outcome = planAdoption(sheet, {}, english);
    expect(outcome.columns[0]!.samples).toEqual(['0007']);
    expect(outcome.leads[0]!.stage).toBe('onboarding');
  });

  test('a ticked box in a status column is a win, an unticked one says nothing', () => {
    const rows: Cell[][] = [
      ['Company', 'Converted'],
      ['A', true],
      ['B', false],
    ];
    const outcome = planAdoption(
      sheetOf(rows, { display: rows.map((row) => row.map((cell) => String(cell).toUpperCase())) }),
      {},
      english,
    );
    expect(outcome.leads.map(({ stage }) => stage)).toEqual(['onboarding', 'new']);
  });
});

describe('FNL-14: what cannot be used is listed with its row', () => {
  test.each<[string, Record<string, Cell>, string, Record<string, unknown>]>([
    ['no day of creation', { 登録日: '' }, 'adopt_created_missing', { row: 2, cell: 'H2' }],
    ['a dash for it', { 登録日: '-' }, 'adopt_created_missing', { row: 2, cell: 'H2' }],
    [
      'a text that is no day',
      { 商談日: '来週' },
      'adopt_date_unreadable',
      { row: 2, cell: 'I2', field: 'meeting_on', text: '来週' },
    ],
    [
      'a day that does not exist',
      { 受注日: '2026/2/31' },
      'adopt_date_impossible',
      { row: 2, cell: 'J2', field: 'won_on', text: '2026/2/31' },
    ],
    [
      'a day outside the years',
      { 失注日: day('1899-12-30') },
      'adopt_date_out_of_range',
      { row: 2, cell: 'K2', field: 'lost_on', text: '1899-12-30' },
    ],
    [
      'an amount of two readings',
      { 金額: '1,5' },
      'adopt_amount_unreadable',
      { row: 2, cell: 'G2', text: '1,5' },
    ],
    [
      'a date for an amount',
      { 金額: day('2026-01-02') },
      'adopt_amount_unreadable',
      { row: 2, cell: 'G2', text: '2026-01-02' },
    ],
    [
      'FNL-6: a meeting before creation',
      { 商談日: day('2025-12-31') },
      'adopt_date_before_created',
      { row: 2, cell: 'I2', field: 'meeting_on' },
    ],
    [
      'a date against the status',
      { ステータス: '受注', 失注日: day('2026-02-01') },
      'adopt_date_contradicts',
      { row: 2, cell: 'K2', field: 'lost_on', status: '受注' },
    ],
  ])('%s', (_, more, code, params) => {
    // The other rows give each column its meaning, so that the one cell is judged and not the column.
    const good = { ステータス: '受注', 金額: 100, 商談日: day('2026-01-10'), 受注日: day('2026-01-20') };
    const rows = [
      lead(more),
      lead({ ...good, 会社名: '乙' }),
      lead({ 失注日: day('2026-03-01'), 会社名: '丙' }),
    ];
    const outcome = plan(rows);
    expect(outcome.unusable).toEqual([{ row: 2, why: { code, params } }]);
    expect(outcome.leads).toHaveLength(3);
  });

  test('an unreadable creation day is told once', () => {
    expect(told([lead({ 登録日: '不明日' }), lead()])).toEqual([[2, 'adopt_date_unreadable']]);
  });

  test('a total line is no lead', () => {
    const total = (text: string): Cell[] => lead({ 会社名: text, 登録日: '', 金額: 350000 });
    const rows = [lead(), total('合計'), total('Total'), total('合計商事')];
    const outcome = plan(rows);
    expect(outcome.leads.map(({ row }) => row)).toEqual([2, 5]);
    expect(outcome.unusable.slice(0, 2)).toEqual([
      { row: 3, why: { code: 'adopt_total_line', params: { row: 3, cell: 'A3', text: '合計' } } },
      { row: 4, why: { code: 'adopt_total_line', params: { row: 4, cell: 'A4', text: 'Total' } } },
    ]);
  });

  test.each(['※ 黄色は対応中', '■ 4月', '【関東】', 'Note: call before noon', '注：架電は午前'])(
    'the line "%s" is no lead',
    (text) => {
      const outcome = plan([lead(), lead({ 会社名: text, 登録日: '' }), lead({ 会社名: text })]);
      expect(outcome.leads.map(({ row }) => row)).toEqual([2, 4]);
      expect(outcome.unusable).toEqual([
        { row: 3, why: { code: 'adopt_remark_line', params: { row: 3, cell: 'A3', text } } },
      ]);
    },
  );

  test.each([
    ['合計', '', 350000],
    ['', 'TOTAL:', '¥350,000'],
    ['総計', '12件', ''],
    ['小計 3件', '', ''],
  ])('the line %j is a total', (company, contact, amount) => {
    const line = lead({ 会社名: company, 担当者名: contact, 金額: amount, 登録日: '' });
    expect(told([lead(), line])).toEqual([[3, 'adopt_total_line']]);
  });

  test('rows numbered in advance are no leads; one note counts them', () => {
    const rows: Cell[][] = [
      ['No', '会社名'],
      [1, '甲'],
      [2, ''],
      [3, ''],
      [4, '丁'],
    ];
    const outcome = planAdoption(sheetOf(rows), {}, english);
    expect(outcome.leads.map(({ row }) => row)).toEqual([2, 5]);
    expect(outcome.notes).toContainEqual({ code: 'adopt_numbered_rows', params: { count: 2, first: 3 } });
  });

  test('a header repeated below is asked about, or left out once a person has chosen', () => {
    const rows = [lead(), [...HEADER], lead({ 会社名: '乙' })];
    expect(refusal(() => plan(rows))).toEqual({
      code: 'adopt_header_repeated',
      params: { row: 3, header: 1, tab: 'Leads' },
    });
    expect(told(rows, { headerRow: 1 })).toEqual([[3, 'adopt_header_again']]);
  });

  test('nothing but total lines is no list of leads', () => {
    expect(refusal(() => plan([lead({ 会社名: '合計', 登録日: '' })])).code).toBe('adopt_no_leads');
  });
});

test.each(['未定', '-', 'N/A'])('an owner "%s" is nobody yet', (owner) => {
  expect(plan([lead({ 営業担当: owner }), lead({ 営業担当: '佐藤' })]).leads.map((one) => one.owner)).toEqual(
    ['', '佐藤'],
  );
});

describe('notes on the whole', () => {
  test('without a creation column there are no cohorts; rows are not listed one by one', () => {
    const outcome = planAdoption(
      sheetOf([
        ['会社名', 'ステータス'],
        ['甲', '受注'],
        ['乙', '商談'],
      ]),
      {},
      english,
    );
    expect(outcome.notes.map(({ code }) => code)).toEqual(['adopt_no_dates']);
    expect(outcome.unusable).toEqual([]);
  });

  test('no status and no name for anybody are told', () => {
    const outcome = planAdoption(
      sheetOf([
        ['色', '形'],
        ['赤', '丸'],
      ]),
      {},
      english,
    );
    expect(outcome.notes.map(({ code }) => code)).toEqual([
      'adopt_no_fields',
      'adopt_no_dates',
      'adopt_no_status',
    ]);
  });

  test.each<[string, Cell[][], number]>([
    [
      'by e-mail, in any spelling',
      [lead({ メール: 'a@example.com' }), lead({ メール: 'Ａ@Example.com ', 会社名: '別' })],
      1,
    ],
    [
      'by company and contact',
      [lead({ 担当者名: '田中' }), lead({ 担当者名: '田中' }), lead({ 担当者名: '鈴木' })],
      1,
    ],
    [
      'not by what says nothing',
      [lead({ メール: 'なし', 担当者名: '不明' }), lead({ メール: 'なし', 担当者名: '不明' })],
      0,
    ],
    ['not by company alone', [lead(), lead()], 0],
    [
      'not across different addresses',
      [
        lead({ メール: 'a@example.com', 担当者名: '田中' }),
        lead({ メール: 'b@example.com', 担当者名: '田中' }),
      ],
      0,
    ],
  ])('duplicates are counted and stay leads: %s', (_, rows, duplicates) => {
    const outcome = plan(rows);
    expect(outcome.duplicates).toBe(duplicates);
    expect(outcome.leads).toHaveLength(rows.length);
    expect(outcome.notes.some(({ code }) => code === 'adopt_duplicates')).toBe(duplicates > 0);
  });

  test('duplicates name their first rows', () => {
    const rows = Array.from({ length: 8 }, () => lead({ メール: 'a@example.com' }));
    expect(plan(rows).notes).toContainEqual({
      code: 'adopt_duplicates',
      params: { count: 7, names: '3, 4, 5, 6, 7', more: 2 },
    });
  });

  test('an own ID counts when there is no address', () => {
    const rows: Cell[][] = [
      ['ID', 'Company'],
      ['x1', 'A'],
      ['x2', 'A'],
      ['X1', 'B'],
      ['x3', 'B'],
      ['x4', 'C'],
      ['x5', 'C'],
      ['x6', 'C'],
      ['x7', 'D'],
      ['x8', 'D'],
      ['x9', 'E'],
    ];
    expect(planAdoption(sheetOf(rows), {}, english).duplicates).toBe(1);
  });
});

describe('dates that can be read two ways', () => {
  const rows = [
    lead({ 登録日: '1/2/2026', 商談日: '3/4/2026' }),
    lead({ 登録日: '13/2/2026', 会社名: '乙' }),
  ];

  test('the person is asked about the column, its rows are not listed', () => {
    const outcome = plan(rows);
    expect(outcome.ambiguousDates).toEqual([{ column: 9, header: '商談日', sample: '3/4/2026' }]);
    expect(outcome.dayOrders).toEqual([{ column: 8, order: 'dmy' }]);
    expect(outcome.unusable).toEqual([]);
    expect(outcome.leads[0]!.events.map(({ when }) => when)).toEqual([wall('2026-02-01')]);
    expect(outcome.notes).toContainEqual({
      code: 'adopt_day_order_open',
      params: { column: 'I', header: '商談日', sample: '3/4/2026' },
    });
  });

  test('the answer is followed, and may also overrule what the column says', () => {
    const outcome = plan(rows, { dayOrders: { '9': 'mdy', '8': 'mdy' } });
    expect(outcome.ambiguousDates).toEqual([]);
    expect(outcome.dayOrders).toEqual([
      { column: 8, order: 'mdy' },
      { column: 9, order: 'mdy' },
    ]);
    expect(outcome.leads[0]!.events.map(({ when }) => when)).toEqual([
      wall('2026-01-02'),
      wall('2026-03-04'),
    ]);
    expect(outcome.unusable.map(({ row, why }) => [row, why.code])).toEqual([[3, 'adopt_date_impossible']]);
  });

  test('a creation day that waits for its order is not also called missing', () => {
    expect(told([lead({ 登録日: '1/2/2026' })])).toEqual([]);
    expect(noteCodes([lead({ 登録日: '1/2/2026' })])).toContain('adopt_day_order_open');
  });
});

describe('what a person chose about columns', () => {
  test('a column given to one field is no longer guessed to be another', () => {
    const { fields } = plan([lead()], { fields: { note: 4, owner: null } });
    const of = (field: string) => fields.find((one) => one.field === field);
    expect(of('note')).toEqual({ field: 'note', column: 4, confidence: 1 });
    expect(of('source')).toMatchObject({ column: null });
    expect(of('owner')).toMatchObject({ column: null });
    expect(of('company')).toMatchObject({ column: 1 });
  });

  test('one column may serve two fields when a person says so', () => {
    const rows: Cell[][] = [
      ['Company', 'When', 'Status'],
      ['A', day('2026-01-02'), 'Won'],
    ];
    const { leads } = planAdoption(sheetOf(rows), { fields: { created: 2, won_on: 2 } }, english);
    expect(leads[0]!.events.map(({ when }) => when)).toEqual([wall('2026-01-02'), wall('2026-01-02')]);
  });

  test('a long list is known by rows from top to bottom, not by its beginning alone', () => {
    const rows = Array.from({ length: 600 }, (_, at): Cell[] => [
      `会社${at}`,
      at < 250 ? '済' : `p${at}@example.com`,
    ]);
    const { fields } = planAdoption(sheetOf([['会社名', 'メール'], ...rows]), {}, english);
    expect(fields.find(({ field }) => field === 'email')).toMatchObject({ column: 2 });
  });

  test.each([0, 12, 1.5, -1])('column %d is refused', (column) => {
    expect(refusal(() => plan([lead()], { fields: { note: column } }))).toEqual({
      code: 'adopt_column_outside',
      params: { field: 'note', column, last: 'K' },
    });
  });
});

test('labels of the team’s language name the same stages', () => {
  const rows = DEFAULT_STAGES.map(({ key }) =>
    lead({ ステータス: stagesJa.find((stage) => stage.key === key)!.label }),
  );
  expect(plan(rows).leads.map(({ stage }) => stage)).toEqual(DEFAULT_STAGES.map(({ key }) => key));
});

test('nothing in the snapshot is changed', () => {
  const sheet = sheetOf([HEADER, lead({ 登録日: '1/2/2026', 金額: '120万円' }), lead()]);
  const before = JSON.stringify(sheet);
  planAdoption(sheet, {}, english);
  expect(JSON.stringify(sheet)).toBe(before);
});

test('whatever stands in the cells: a refusal, or a plan in which every row has its place', () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constantFrom(
      '',
      '会社名',
      'Email',
      'Status',
      'Created',
      'No',
      '合計',
      'Won',
      '失注',
      '1/2/2026',
      '2026/2/31',
      '¥1,5',
      '※',
      '#N/A',
      'a@example.com',
    ),
    fc.integer({ min: -5, max: 50000 }),
    fc.boolean(),
    fc.string({ maxLength: 6 }),
    fc.integer({ min: 0, max: 60000 }).map((days) => new Date(Date.UTC(1899, 11, 30) + days * 86400000)),
  );
  let plans = 0;
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 }), (body) => {
      const values: Cell[][] = [['会社名', 'Status', 'Created', '受注日', 'Amount', 'Email', 'No'], ...body];
      let outcome: ReturnType<typeof planAdoption>;
      try {
        outcome = planAdoption(sheetOf(values), {}, english);
      } catch (error) {
        if (error instanceof Refusal) return;
        throw error;
      }
      plans++;
      const rows = outcome.leads.map(({ row }) => row);
      expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
      for (const { row, stage, events } of outcome.leads) {
        expect(row).toBeGreaterThan(outcome.headerRow);
        expect(values[row - 1]!.some((one) => one !== '' && one !== false)).toBe(true);
        expect(events[events.length - 1]!.to).toBe(stage);
      }
      for (const { row, why } of outcome.unusable) {
        const isLine = why.code === 'adopt_total_line' || why.code === 'adopt_remark_line';
        expect(rows.includes(row)).toBe(!isLine);
      }
      const counted = outcome.statuses.reduce((sum, one) => sum + one.leads, 0);
      expect(counted).toBeLessThanOrEqual(rows.length);
    }),
    { numRuns: 150 },
  );
  // Refusing everything would pass all of the above.
  expect(plans).toBeGreaterThan(50);
});
