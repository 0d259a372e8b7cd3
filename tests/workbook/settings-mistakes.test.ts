/** Every mistake in Settings: the sentence names its cell, and the last table in order stands in as a whole. */
import { EVERY_LANGUAGE, messages } from '../../src/i18n';
import { wordProblem } from '../../src/i18n/problems';
import type { Cell } from '../../src/pipeline/cell';
import type { Settings } from '../../src/pipeline/settings';
import { a1 } from '../../src/workbook/a1';
import { defaultSettings } from '../../src/workbook/default-settings';
import { readSettings } from '../../src/workbook/read-settings';
import { SETTINGS_TABLES, type SettingsTable } from '../../src/workbook/schema';
import { findTables, settingsToRows } from '../../src/workbook/settings-tab';
import { JAPANESE } from '../support/wording';

const people: Settings['people'] = [
  { name: 'Aoki', email: 'aoki@example.com', roles: ['marketing', 'inside_sales'] },
  { name: 'Sato', email: 'sato@example.com', roles: ['field_sales'] },
];
const words = messages('en');
const standard = defaultSettings('en', words.defaults, people);
/** The team's own, as it last was in order: nothing in it is a default. */
const last: Settings = {
  ...standard,
  stages: standard.stages.map((stage) => ({ ...stage, label: `Our ${stage.key}` })),
  gates: standard.gates.map((gate) => ({ ...gate, hours: 5 })),
  items: standard.items.map((item) => ({ ...item, label: `Our ${item.key}` })),
  retired: [{ gate: 'screening', key: 'old', label: 'Old', question: 'q', evidence: 'e', floor: null }],
  people: [...people, { name: 'Ueda', email: '', roles: ['customer_success'] }],
  reasons: standard.reasons.map((reason) => ({ ...reason, label: `Our ${reason.key}` })),
  way: 'four_roles',
  minimumN: 7,
  withinDays: 40,
  grossMargin: 0.65,
  amountMonths: 1,
  targets: {
    wonAmount: 3_000_000,
    winRate: 0.3,
    steps: [{ stage: 'meeting', rate: 0.4 }],
    planFrom: Date.UTC(2026, 11, 1),
    planBy: Date.UTC(2027, 2, 31),
    assumeDaysToWon: 45,
  },
};

/** Settings of `last` with one cell changed. Entry 1 is the first below the column names, 0 the names. */
function rowsWith(table: SettingsTable, entry: number, column: string, value: Cell) {
  const rows = settingsToRows(last, words);
  const first = findTables(rows, EVERY_LANGUAGE).get(table) as number;
  const at = first + (SETTINGS_TABLES[table] as readonly string[]).indexOf(column);
  while (rows.length < entry + 2) rows.push(rows[0].map(() => ''));
  rows[entry + 1][at - 1] = value;
  return { rows, cell: a1(entry + 2, at) };
}

type Case = [string, SettingsTable, number, string, Cell, string, (read: Settings) => unknown, unknown];
const keys = (list: ReadonlyArray<{ key: string }>, without: string) =>
  list.map(({ key }) => key).filter((key) => key !== without);

const CASES: Case[] = [
  [
    'a stage key twice',
    'stages',
    2,
    'key',
    'new',
    'settings_duplicate',
    (s) => keys(s.stages, ''),
    keys(last.stages, 'screening'),
  ],
  [
    'a stage without a key',
    'stages',
    2,
    'key',
    ' ',
    'settings_key_missing',
    (s) => keys(s.stages, ''),
    keys(last.stages, 'screening'),
  ],
  [
    'a stage without a label',
    'stages',
    2,
    'label',
    '',
    'settings_label_missing',
    (s) => s.stages[1].label,
    'screening',
  ],
  [
    'two stages of one name',
    'stages',
    2,
    'label',
    'ＯＵＲ new',
    'settings_label_twice',
    (s) => keys(s.stages, ''),
    keys(last.stages, 'screening'),
  ],
  [
    'an unknown role of a stage',
    'stages',
    2,
    'role',
    'sales',
    'settings_not_allowed',
    (s) => keys(s.stages, ''),
    keys(last.stages, 'screening'),
  ],
  [
    'an unknown kind',
    'stages',
    2,
    'kind',
    'closed',
    'settings_not_allowed',
    (s) => keys(s.stages, ''),
    keys(last.stages, 'screening'),
  ],
  [
    'days that are no number',
    'stages',
    2,
    'days',
    'soon',
    'settings_days',
    (s) => s.stages[1].days,
    undefined,
  ],
  ['days below nothing', 'stages', 2, 'days', -1, 'settings_days', (s) => s.stages[1].days, undefined],
  ['a date for days', 'stages', 2, 'days', new Date(0), 'settings_days', (s) => s.stages[1].days, undefined],
  [
    'an unknown policy',
    'gates',
    2,
    'policy',
    'maybe',
    'settings_not_allowed',
    (s) => keys(s.gates, ''),
    ['lead_quality', 'customer_handover'],
  ],
  [
    'an unknown receiver',
    'gates',
    2,
    'to',
    'sales',
    'settings_not_allowed',
    (s) => keys(s.gates, ''),
    ['lead_quality', 'customer_handover'],
  ],
  [
    'a gate key twice',
    'gates',
    2,
    'gate',
    'lead_quality',
    'settings_duplicate',
    (s) => keys(s.gates, ''),
    ['lead_quality', 'customer_handover'],
  ],
  [
    'a gate without a label',
    'gates',
    2,
    'label',
    '',
    'settings_label_missing',
    (s) => s.gates[1].label,
    'screening',
  ],
  [
    'hours that are no number',
    'gates',
    2,
    'hours',
    'a day',
    'settings_not_a_number',
    (s) => s.gates[1].hours,
    24,
  ],
  ['hours beyond a year', 'gates', 2, 'hours', 1e300, 'settings_not_a_number', (s) => s.gates[1].hours, 24],
  [
    'a gate to its own role',
    'gates',
    2,
    'to',
    'inside_sales',
    'settings_gate_circular',
    (s) => keys(s.gates, ''),
    ['lead_quality', 'customer_handover'],
  ],
  [
    'a gate back to where the first comes from',
    'gates',
    2,
    'to',
    'marketing',
    'settings_gate_circular',
    (s) => keys(s.gates, ''),
    ['lead_quality', 'customer_handover'],
  ],
  [
    'a circle of three gates',
    'gates',
    3,
    'to',
    'marketing',
    'settings_gate_circular',
    (s) => keys(s.gates, ''),
    ['lead_quality', 'screening'],
  ],
  [
    'two gates out of one role',
    'gates',
    2,
    'from',
    'marketing',
    'settings_gate_second',
    (s) => keys(s.gates, ''),
    ['lead_quality', 'customer_handover'],
  ],
  [
    'an item key twice at one gate',
    'items',
    5,
    'item',
    'need',
    'settings_duplicate',
    (s) => s.items.length,
    last.items.length - 1,
  ],
  [
    'an item without a key',
    'items',
    5,
    'item',
    '',
    'settings_key_missing',
    (s) => s.items.length,
    last.items.length - 1,
  ],
  [
    'an item without a label',
    'items',
    4,
    'label',
    '',
    'settings_label_missing',
    (s) => s.items[3].label,
    'need',
  ],
  ['an unknown floor', 'items', 4, 'floor', 'perhaps', 'settings_not_allowed', (s) => s.items[3].floor, null],
  [
    'an item of no gate',
    'items',
    4,
    'gate',
    'demo',
    'settings_gate_unknown',
    (s) => keys(s.items, ''),
    keys(last.items, 'need'),
  ],
  [
    'an unknown role of a person',
    'team',
    1,
    'roles',
    'marketing, boss',
    'settings_role_unknown',
    (s) => s.people[0].roles,
    ['marketing'],
  ],
  [
    'a person twice',
    'team',
    2,
    'person',
    'AOKI',
    'settings_person_twice',
    (s) => s.people.map(({ name }) => name),
    ['Aoki', 'Ueda'],
  ],
  [
    'an address twice',
    'team',
    2,
    'email',
    'Aoki@example.com',
    'settings_person_twice',
    (s) => s.people[1].email,
    '',
  ],
  [
    'a person without a name',
    'team',
    2,
    'person',
    '',
    'settings_person_unnamed',
    (s) => s.people.map(({ name }) => name),
    ['Aoki', 'Ueda'],
  ],
  ['a broken e-mail', 'team', 2, 'email', 'sato@example', 'settings_email', (s) => s.people[1].email, ''],
  [
    'an unknown use of a reason',
    'reasons',
    1,
    'kind',
    'bored',
    'settings_not_allowed',
    (s) => s.reasons.length,
    last.reasons.length - 1,
  ],
  [
    'a reason twice',
    'reasons',
    2,
    'reason',
    'authority_unknown',
    'settings_duplicate',
    (s) => s.reasons.length,
    last.reasons.length - 1,
  ],
  [
    'a reason without a label',
    'reasons',
    1,
    'label',
    '',
    'settings_label_missing',
    (s) => s.reasons[0].label,
    'authority_unknown',
  ],
  ['an unknown language', 'general', 1, 'value', 'fr', 'settings_not_allowed', (s) => s.language, 'en'],
  ['an unknown way', 'general', 2, 'value', 'alone', 'settings_not_allowed', (s) => s.way, 'is_first'],
  [
    'a minimum that is no number',
    'general',
    3,
    'value',
    'many',
    'settings_not_a_number',
    (s) => s.minimumN,
    30,
  ],
  [
    'days of within T that are no number',
    'general',
    4,
    'value',
    0,
    'settings_not_a_number',
    (s) => s.withinDays,
    90,
  ],
];

/** The entry of a target, 1 the first below the column names. */
const TARGET: Record<string, number> = Object.fromEntries(
  [
    ...[
      'won_amount',
      'leads',
      'meetings',
      'meeting_rate',
      'win_rate',
      'acceptance',
      'retention',
      'churn_month',
    ],
    ...['screening', 'meeting', 'proposal', 'closing', 'onboarding', 'active'].map((key) => `step.${key}`),
    ...['plan_amount', 'plan_from', 'plan_by'],
  ].map((name, at) => [name, at + 1]),
);
const targets = (s: Settings) => s.targets;
const without = (...fields: Array<keyof Settings['targets']>) =>
  Object.fromEntries(
    Object.entries(last.targets).filter(([field]) => !fields.includes(field as keyof Settings['targets'])),
  );
CASES.push(
  ['a margin above all', 'general', 5, 'value', 1.2, 'settings_rate', (s) => s.grossMargin, null],
  ['a margin of words', 'general', 5, 'value', 'high', 'settings_rate', (s) => s.grossMargin, null],
  ['amounts for no month', 'general', 6, 'value', 0, 'settings_not_a_number', (s) => s.amountMonths, 12],
  ['a rate above all', 'targets', TARGET.win_rate, 'value', 30, 'settings_rate', targets, without('winRate')],
  ['a rate of nothing', 'targets', TARGET.win_rate, 'value', 0, 'settings_rate', targets, without('winRate')],
  [
    'a negative rate',
    'targets',
    TARGET.win_rate,
    'value',
    '-5%',
    'settings_rate',
    targets,
    without('winRate'),
  ],
  [
    'a step above all',
    'targets',
    TARGET['step.meeting'],
    'value',
    '140%',
    'settings_rate',
    targets,
    without('steps'),
  ],
  [
    'an amount in words',
    'targets',
    TARGET.won_amount,
    'value',
    'three million',
    'settings_number',
    targets,
    without('wonAmount'),
  ],
  ['no amount', 'targets', TARGET.won_amount, 'value', 0, 'settings_number', targets, without('wonAmount')],
  [
    'a day that is none',
    'targets',
    TARGET.plan_by,
    'value',
    '2027-02-30',
    'settings_date',
    targets,
    without('planBy'),
  ],
  ['yes as a day', 'targets', TARGET.plan_by, 'value', true, 'settings_date', targets, without('planBy')],
  [
    'a plan that ends as it begins',
    'targets',
    TARGET.plan_by,
    'value',
    '2026-12-01',
    'settings_plan_order',
    targets,
    without('planBy'),
  ],
  [
    'a target nobody knows',
    'targets',
    TARGET.win_rate,
    'target',
    'constructor',
    'settings_target_unknown',
    targets,
    without('winRate'),
  ],
  [
    'no target',
    'targets',
    TARGET.win_rate,
    'target',
    '',
    'settings_key_missing',
    targets,
    without('winRate'),
  ],
  [
    'a target twice',
    'targets',
    TARGET.win_rate,
    'target',
    'won_amount',
    'settings_duplicate',
    targets,
    without('winRate'),
  ],
  ...['gone', 'new', 'lost', ''].map(
    (stage): Case => [
      `a step to “${stage}”`,
      'targets',
      TARGET['step.meeting'],
      'target',
      `step.${stage}`,
      'settings_target_stage',
      targets,
      without('steps'),
    ],
  ),
);

describe.each(CASES)('%s', (_, table, entry, column, value, code, part, expected) => {
  const { rows, cell } = rowsWith(table, entry, column, value);

  test('is named by its cell, and the row counts as far as it goes', () => {
    const { settings, warnings } = readSettings(rows, EVERY_LANGUAGE);
    expect(warnings).toEqual([{ code, params: expect.objectContaining({ cell }) }]);
    expect(part(settings)).toEqual(expected);
  });

  test('is a sentence in both languages that says what counts until then', () => {
    const [bare] = readSettings(rows, EVERY_LANGUAGE).warnings;
    const [kept] = readSettings(rows, EVERY_LANGUAGE, () => last).warnings;
    for (const language of ['en', 'ja'] as const) {
      const [without, withLast] = [wordProblem(language, bare), wordProblem(language, kept)];
      for (const said of [without, withLast]) {
        expect(said).toContain(cell);
        expect(said).not.toMatch(/undefined|\[object/);
        expect(JAPANESE.test(said)).toBe(language === 'ja');
      }
      expect(without).not.toBe(withLast);
      expect(withLast).toMatch(
        language === 'ja' ? /最後に正しかったときの表/ : /whole table counts as it last was/,
      );
    }
  });

  test('leaves the whole table as it last was in order, and the others as they are', () => {
    const read = readSettings(rows, EVERY_LANGUAGE, () => last);
    expect(read.settings).toEqual(last);
    expect(read.warnings).toEqual([{ code, params: expect.objectContaining({ cell, kept: 1 }) }]);
  });
});

test('while one table stands as it last was, what changed in the others counts', () => {
  const { rows } = rowsWith('gates', 2, 'hours', 'soon');
  rows[2][1] = 'Renamed';
  const { settings } = readSettings(rows, EVERY_LANGUAGE, () => last);
  expect(settings).toEqual({
    ...last,
    stages: last.stages.map((stage) => (stage.key === 'new' ? { ...stage, label: 'Renamed' } : stage)),
  });
});

test('what was last in order is not asked for while Settings are in order', () => {
  const asked = jest.fn(() => null);
  expect(readSettings(settingsToRows(last, words), EVERY_LANGUAGE, asked)).toEqual({
    settings: last,
    warnings: [],
  });
  expect(asked).not.toHaveBeenCalled();
});

describe('a table from which something is missing:', () => {
  const stagesWithout = (kind: string): Settings => ({
    ...last,
    stages: last.stages.map((stage) => (stage.kind === kind ? { ...stage, kind: 'lost' as const } : stage)),
  });
  test.each(['open', 'won'])('no stage of the kind %s', (kind) => {
    const rows = settingsToRows(stagesWithout(kind), words);
    const bare = readSettings(rows, EVERY_LANGUAGE);
    expect(bare.warnings).toEqual([
      { code: 'settings_stages_unusable', params: { cell: 'D2', kinds: kind } },
    ]);
    expect(bare.settings.stages).toEqual(defaultSettings('en', words.defaults, [], 'four_roles').stages);
    // The target of a step has a row where its stage is on the path.
    expect(readSettings(rows, EVERY_LANGUAGE, () => last).settings).toEqual({
      ...last,
      targets: kind === 'open' ? without('steps') : last.targets,
    });
    for (const language of ['en', 'ja'] as const)
      expect(wordProblem(language, bare.warnings[0])).toContain('D2');
  });

  test.each(['gates', 'items'] as const)('nothing in the table of %s', (table) => {
    const empty = table === 'gates' ? { ...last, gates: [] } : { ...last, items: [], retired: [] };
    const rows = settingsToRows(empty, words);
    const { warnings, settings } = readSettings(rows, EVERY_LANGUAGE);
    const cell = a1(2, findTables(rows, EVERY_LANGUAGE).get(table) as number);
    expect(warnings).toEqual([{ code: 'settings_table_empty', params: { cell } }]);
    const usual = defaultSettings('en', words.defaults, [], 'four_roles');
    expect(settings[table]).toEqual(usual[table]);
    expect(readSettings(rows, EVERY_LANGUAGE, () => last).settings).toEqual(last);
  });

  test('no reason to choose where one is asked for', () => {
    const rows = settingsToRows(
      { ...last, reasons: last.reasons.filter(({ kind }) => kind !== 'lost') },
      words,
    );
    const { warnings, settings } = readSettings(rows, EVERY_LANGUAGE);
    expect(warnings).toEqual([
      { code: 'settings_reason_lacking', params: { cell: expect.stringMatching(/^[A-Z]+2$/), kind: 'lost' } },
    ]);
    const lost = (of: Settings) => of.reasons.filter(({ kind }) => kind === 'lost');
    expect(lost(settings)).toEqual(lost(standard));
    expect(readSettings(rows, EVERY_LANGUAGE, () => last).settings).toEqual(last);
  });

  test('no reason is needed for what no stage asks for', () => {
    const without: Settings = {
      ...last,
      stages: last.stages.filter(({ kind }) => kind !== 'churned'),
      reasons: last.reasons.filter(({ kind }) => kind !== 'churned'),
    };
    expect(readSettings(settingsToRows(without, words), EVERY_LANGUAGE)).toEqual({
      settings: without,
      warnings: [],
    });
  });
});

describe('a table that is not there', () => {
  test.each(['stages', 'gates', 'items', 'team', 'reasons', 'general'] as const)('%s', (table) => {
    const rows = settingsToRows(last, messages('ja'));
    rows[0][(findTables(rows, EVERY_LANGUAGE).get(table) as number) - 1] = '';
    const { settings, warnings } = readSettings(rows, EVERY_LANGUAGE, () => last);
    expect(settings).toEqual(last);
    const title = words.workbook.settingsTables[table];
    expect(warnings).toEqual([{ code: 'settings_table_missing', params: { table: title, kept: 1 } }]);
    expect(wordProblem('ja', warnings[0])).toContain(title);
  });
});

test('an untold language is that of the titles', () => {
  const japanese = messages('ja');
  const rows = settingsToRows(defaultSettings('ja', japanese.defaults, []), japanese);
  const at = findTables(rows, EVERY_LANGUAGE).get('general') as number;
  rows[0][at - 1] = '';
  const { settings, warnings } = readSettings(rows, EVERY_LANGUAGE);
  expect(settings.language).toBe('ja');
  expect(warnings[0].params.table).toBe('全般');
});

describe('Settings from before', () => {
  const older = settingsToRows(last, words).map((row) => [...row.slice(0, 4), ...row.slice(5)]);

  test('a stages table of four columns has no limits of time', () => {
    const { settings, warnings } = readSettings(older, EVERY_LANGUAGE);
    expect(warnings).toEqual([]);
    expect(settings.stages).toEqual(last.stages.map(({ days: _, ...stage }) => stage));
  });

  test('a remark between the tables is not taken for days', () => {
    const remarked = older.map((row, at) =>
      at === 4 ? [...row.slice(0, 4), 'ask Sato', ...row.slice(5)] : row,
    );
    expect(readSettings(remarked, EVERY_LANGUAGE)).toEqual(readSettings(older, EVERY_LANGUAGE));
  });

  test('a table that ends where the next begins does not read into it', () => {
    const close = older.map((row) => [...row.slice(0, 4), ...row.slice(5)]);
    expect(readSettings(close, EVERY_LANGUAGE)).toEqual(readSettings(older, EVERY_LANGUAGE));
  });

  test('without targets, margin and months nothing is lacking', () => {
    const at = findTables(settingsToRows(last, words), EVERY_LANGUAGE).get('targets') as number;
    const rows = settingsToRows(last, words).map((row) => row.slice(0, at - 2));
    for (const row of [6, 7]) for (let column = at - 5; column < at - 2; column++) rows[row][column] = '';
    expect(readSettings(rows, EVERY_LANGUAGE, () => standard)).toEqual({
      settings: { ...last, grossMargin: null, amountMonths: 12, targets: {} },
      warnings: [],
    });
  });

  test('without a row for the way, Inside Sales is carved out', () => {
    const rows = settingsToRows(last, words);
    const at = findTables(rows, EVERY_LANGUAGE).get('general') as number;
    for (let column = at - 1; column < at + 2; column++) rows[3][column] = '';
    expect(readSettings(rows, EVERY_LANGUAGE)).toEqual({
      settings: { ...last, way: 'is_first' },
      warnings: [],
    });
  });
});

test('a retired question is not asked, and is no mistake even when its gate is gone', () => {
  const { rows } = rowsWith('items', 4, 'floor', 'retired');
  const { settings, warnings } = readSettings(rows, EVERY_LANGUAGE);
  expect(warnings).toEqual([]);
  expect(keys(settings.items, '')).toEqual(keys(last.items, 'need'));
  expect(keys(settings.retired, '')).toEqual(['need', 'old']);
  const gone = rowsWith('items', last.items.length + 1, 'gate', 'demo');
  expect(readSettings(gone.rows, EVERY_LANGUAGE).warnings).toEqual([]);
});

test('numbers in the wide digits of a Japanese keyboard are numbers', () => {
  const { rows } = rowsWith('gates', 2, 'hours', '３６');
  expect(readSettings(rows, EVERY_LANGUAGE).settings.gates[1].hours).toBe(36);
});

describe('targets', () => {
  test.each<[Cell, number]>([
    [0.25, 0.25],
    ['25%', 0.25],
    ['２５ ％', 0.25],
    ['0.25', 0.25],
    [1, 1],
  ])('a share of %j is %d', (value, rate) => {
    const { rows } = rowsWith('targets', TARGET.win_rate, 'value', value);
    expect(readSettings(rows, EVERY_LANGUAGE).settings.targets.winRate).toBe(rate);
  });

  test.each<[Cell]>([[new Date('2027-03-31T00:00:00Z')], ['2027/3/31'], [46477]])(
    'a day may be %j',
    (value) => {
      const { rows } = rowsWith('targets', TARGET.plan_by, 'value', value);
      expect(readSettings(rows, EVERY_LANGUAGE).settings.targets.planBy).toBe(Date.UTC(2027, 2, 31));
    },
  );

  test('a row without a value is no mistake, whatever its name', () => {
    const { rows } = rowsWith('targets', TARGET['step.proposal'], 'target', 'step.gone');
    expect(readSettings(rows, EVERY_LANGUAGE)).toEqual({ settings: last, warnings: [] });
  });

  test('while a stage is wrong, only that is told; the target of its step waits', () => {
    const { rows, cell } = rowsWith('stages', 4, 'role', 'sales');
    const { settings, warnings } = readSettings(rows, EVERY_LANGUAGE);
    expect(warnings.map(({ params }) => params.cell)).toEqual([cell]);
    expect(settings.targets).toEqual(without('steps'));
  });

  test.each(['en', 'ja'] as const)(
    'a new pipeline in %s has a row, blank and explained, for each',
    (language) => {
      const own = messages(language);
      const rows = settingsToRows(defaultSettings(language, own.defaults, []), own);
      const at = (findTables(rows, EVERY_LANGUAGE).get('targets') as number) - 1;
      const table = rows.slice(2).map((row) => row.slice(at, at + 3));
      const filled = table.filter(([target]) => target !== '');
      expect(filled.slice(0, 17).map(([target]) => target)).toEqual(Object.keys(TARGET));
      expect(filled).toHaveLength(23);
      for (const [, value, meaning] of filled) {
        expect(value).toBe('');
        expect(String(meaning)).toMatch(/.{5}/);
      }
    },
  );
});
