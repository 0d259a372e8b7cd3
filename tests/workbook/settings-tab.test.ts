/** Settings: what is written is read back in both languages, and every mistake is named by its cell. */
import { EVERY_LANGUAGE, messages } from '../../src/i18n';
import { wordProblem } from '../../src/i18n/problems';
import type { Cell } from '../../src/pipeline/cell';
import type { Language, Settings } from '../../src/pipeline/settings';
import { a1 } from '../../src/workbook/a1';
import { defaultSettings } from '../../src/workbook/default-settings';
import { readSettings } from '../../src/workbook/read-settings';
import {
  SETTINGS_ORDER,
  SETTINGS_TABLES,
  type SettingsTable,
  TABLE_ADDED_LATER,
} from '../../src/workbook/schema';
import { findTables, settingsToRows } from '../../src/workbook/settings-tab';
import { SETTINGS } from '../support/pipeline';

const LANGUAGES: Language[] = ['en', 'ja'];
const people: Settings['people'] = [
  { name: 'Aoki', email: 'aoki@example.com', roles: ['marketing', 'inside_sales'] },
  { name: '佐藤', email: '', roles: [] },
];
const rowsOf = (language: Language): Cell[][] => {
  const words = messages(language);
  return settingsToRows(defaultSettings(language, words.defaults, people), words);
};
const FIRST = Object.fromEntries(
  SETTINGS_ORDER.map((table, index) => [
    table,
    1 + SETTINGS_ORDER.slice(0, index).reduce((sum, name) => sum + SETTINGS_TABLES[name].length + 1, 0),
  ]),
) as Record<SettingsTable, number>;

/** The English tab with one cell changed; entry 1 is the first below the column names. */
function mistaken(table: SettingsTable, entry: number, column: number, value: Cell) {
  const rows = rowsOf('en');
  const at = { row: entry + 2, column: FIRST[table] + column };
  while (rows.length < at.row) rows.push(rows[0].map(() => ''));
  rows[at.row - 1][at.column - 1] = value;
  return { ...readSettings(rows, EVERY_LANGUAGE), cell: a1(at.row, at.column) };
}

describe.each(LANGUAGES)('in %s', (language) => {
  const words = messages(language);
  const settings = defaultSettings(language, words.defaults, people);

  test('the tab is a rectangle with every table’s title and column names above it', () => {
    const rows = rowsOf(language);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    for (const table of SETTINGS_ORDER) {
      expect(rows[0][FIRST[table] - 1]).toBe(words.workbook.settingsTables[table]);
      const headers: Record<string, string> = words.workbook.settingsColumns[table];
      const names = SETTINGS_TABLES[table].map((column) => headers[column]);
      expect(rows[1].slice(FIRST[table] - 1, FIRST[table] - 1 + names.length)).toEqual(names);
    }
    expect(Object.fromEntries(findTables(rows, EVERY_LANGUAGE))).toEqual(FIRST);
  });

  test('what is written is read back, without a warning', () => {
    expect(readSettings(rowsOf(language), EVERY_LANGUAGE)).toEqual({ settings, warnings: [] });
  });

  test('tables that people moved aside, with blank rows between entries, read the same', () => {
    const moved = rowsOf(language).flatMap((row, index) =>
      index < 2
        ? [['', '', ...row]]
        : [
            ['', '', ...row],
            ['', '', ...row.map(() => '')],
          ],
    );
    expect(readSettings(moved, EVERY_LANGUAGE)).toEqual({ settings, warnings: [] });
  });

  test('remarks between and below the tables are not read', () => {
    const remarked = rowsOf(language).map((row) => [...row, '', 'a remark']);
    expect(readSettings(remarked, EVERY_LANGUAGE)).toEqual({ settings, warnings: [] });
  });
});

test('titles of one language above entries of the other read as they stand', () => {
  const rows = rowsOf('ja');
  rows[0] = rowsOf('en')[0];
  const read = readSettings(rows, EVERY_LANGUAGE);
  expect(read.warnings).toEqual([]);
  expect(read.settings.language).toBe('ja');
  expect(read.settings.stages[0].label).toBe('新規リード');
});

test('what the team rewords, reorders, adds and drops is what counts', () => {
  const own: Settings = {
    ...SETTINGS,
    stages: [
      { key: 'inbox', label: 'Inbox', role: 'marketing', kind: 'open' },
      { key: '__proto__', label: '007', role: 'field_sales', kind: 'open' },
      { key: 'won', label: 'Won!', role: 'customer_success', kind: 'won' },
    ],
    minimumN: 5,
    withinDays: 45.5,
    grossMargin: 0.7,
    amountMonths: 1,
    targets: { wonAmount: 5e6, steps: [{ stage: '__proto__', rate: 0.5 }], planBy: Date.UTC(2027, 2, 31) },
    people: [],
  };
  const rows = settingsToRows(own, messages('en'));
  expect(readSettings(rows, EVERY_LANGUAGE)).toEqual({ settings: own, warnings: [] });
});

describe('a mistake is named by its cell, and a usable result stands in:', () => {
  const warned = (code: string, cell: string) =>
    expect.objectContaining({ code, params: expect.objectContaining({ cell }) });
  const standard = SETTINGS;

  test.each<[string, SettingsTable, number, number, Cell, string]>([
    ['an unknown role', 'stages', 2, 2, 'sales', 'settings_not_allowed'],
    ['an unknown kind', 'stages', 2, 3, 'closed', 'settings_not_allowed'],
    ['a kind in capitals', 'stages', 2, 3, 'OPEN', 'settings_not_allowed'],
    ['a role named like an object member', 'stages', 2, 2, 'constructor', 'settings_not_allowed'],
    ['a duplicate stage key', 'stages', 2, 0, 'new', 'settings_duplicate'],
    ['a stage without a key', 'stages', 2, 0, '', 'settings_key_missing'],
  ])('%s leaves that stage out', (_, table, entry, column, value, code) => {
    const { settings, warnings, cell } = mistaken(table, entry, column, value);
    expect(warnings).toEqual([warned(code, cell)]);
    expect(settings.stages).toEqual(standard.stages.filter((_stage, index) => index !== entry - 1));
  });

  test.each<[string, number, Cell, string]>([
    ['an unknown sender', 2, 'nobody', 'settings_not_allowed'],
    ['an unknown receiver', 3, '', 'settings_not_allowed'],
    ['an unknown policy', 4, 'maybe', 'settings_not_allowed'],
    ['a duplicate key', 0, 'lead_quality', 'settings_duplicate'],
    ['no key', 0, '', 'settings_key_missing'],
  ])('%s leaves that gate out', (_, column, value, code) => {
    const { settings, warnings, cell } = mistaken('gates', 2, column, value);
    expect(warnings).toEqual([warned(code, cell)]);
    expect(settings.gates.map((gate) => gate.key)).toEqual(['lead_quality', 'customer_handover']);
  });

  test.each<[Cell]>([['soon'], [0], [-3], [''], [true], [1e9]])('hours of %j become 24', (value) => {
    const { settings, warnings, cell } = mistaken('gates', 3, 5, value);
    expect(warnings).toEqual([warned('settings_not_a_number', cell)]);
    expect(settings.gates[2].hours).toBe(24);
  });

  test('an unknown floor makes the item informative, and a duplicate item is left out', () => {
    const floor = mistaken('items', 4, 5, 'perhaps');
    expect(floor.warnings).toEqual([warned('settings_not_allowed', floor.cell)]);
    expect(floor.settings.items[3]).toMatchObject({ key: 'need', floor: null });
    const twice = mistaken('items', 5, 1, 'need');
    expect(twice.warnings).toEqual([warned('settings_duplicate', twice.cell)]);
    expect(twice.settings.items).toHaveLength(standard.items.length - 1);
  });

  test('an item of the same key at another gate is no duplicate', () => {
    expect(mistaken('items', 1, 1, 'need').warnings).toEqual([]);
  });

  test('an unknown role of a person is named; the person keeps the others', () => {
    const { settings, warnings, cell } = mistaken('team', 1, 2, 'marketing、 sales ,field_sales,');
    expect(warnings).toEqual([warned('settings_role_unknown', cell)]);
    expect(settings.people[0].roles).toEqual(['marketing', 'field_sales']);
  });

  test('a person without a name is left out', () => {
    const { settings } = mistaken('team', 1, 0, '');
    expect(settings.people.map((person) => person.name)).toEqual(['佐藤']);
  });

  test.each<[string, number, Cell, string]>([
    ['an unknown use', 0, 'bored', 'settings_not_allowed'],
    ['a duplicate', 1, 'need_unclear', 'settings_duplicate'],
    ['no key', 1, '', 'settings_key_missing'],
  ])('a reason with %s is left out', (_, column, value, code) => {
    const entry = code === 'settings_duplicate' ? 3 : 1;
    const { settings, warnings, cell } = mistaken('reasons', entry, column, value);
    expect(warnings).toEqual([warned(code, cell)]);
    expect(settings.reasons).toHaveLength(standard.reasons.length - 1);
  });

  test.each<[number, Cell]>([
    [3, 'thirty'],
    [3, 0],
    [3, ''],
    [4, -1],
    [4, true],
    [4, 1e9],
  ])('general entry %d with the value %j falls back to the standard number', (entry, value) => {
    const { settings, warnings, cell } = mistaken('general', entry, 1, value);
    expect(warnings).toEqual([warned('settings_not_a_number', cell)]);
    expect([settings.minimumN, settings.withinDays]).toEqual([30, 90]);
  });

  test('an unknown language becomes English', () => {
    const { settings, warnings, cell } = mistaken('general', 1, 1, 'fr');
    expect(warnings).toEqual([warned('settings_not_allowed', cell)]);
    expect(settings.language).toBe('en');
  });

  test('a label that is blank becomes the key', () => {
    expect(mistaken('stages', 1, 1, '').settings.stages[0].label).toBe('new');
    expect(mistaken('gates', 1, 1, '').settings.gates[0].label).toBe('lead_quality');
    expect(mistaken('items', 1, 2, '').settings.items[0].label).toBe('fit');
    expect(mistaken('reasons', 1, 2, '').settings.reasons[0].label).toBe('authority_unknown');
  });
});

describe('stages that no pipeline can run on are replaced by the standard ones:', () => {
  const withStages = (stages: Settings['stages']) =>
    readSettings(settingsToRows({ ...SETTINGS, stages }, messages('en')), EVERY_LANGUAGE);
  test.each([
    ['none', () => SETTINGS.stages.slice(0, 0)],
    ['no won one', () => SETTINGS.stages.filter((stage) => stage.kind !== 'won')],
    ['no open one', () => SETTINGS.stages.filter((stage) => stage.kind !== 'open')],
  ])('%s', (_, stages) => {
    const { settings, warnings } = withStages(stages());
    expect(warnings.map((warning) => warning.code)).toEqual(['settings_stages_unusable']);
    expect(settings.stages).toEqual(SETTINGS.stages);
  });
});

const NEEDED = SETTINGS_ORDER.filter((table) => table !== TABLE_ADDED_LATER);

test.each(NEEDED)('without the title of its table of %s, the standard entries stand in', (table) => {
  const rows = rowsOf('en');
  rows[0][FIRST[table] - 1] = 'Something else';
  const { settings, warnings } = readSettings(rows, EVERY_LANGUAGE);
  expect(warnings).toContainEqual({
    code: 'settings_table_missing',
    params: { table: messages('en').workbook.settingsTables[table] },
  });
  const expected = table === 'team' ? [] : people;
  expect(settings).toEqual({ ...SETTINGS, people: expected });
});

test.each<[string, Cell[][]]>([
  ['an empty tab', []],
  ['a tab of one blank cell', [['']]],
  ['somebody’s shopping list', [['Milk'], ['Bread', 3], [true]]],
])('%s gives the standard settings and a warning per table', (_, rows) => {
  const { settings, warnings } = readSettings(rows, EVERY_LANGUAGE);
  expect(settings).toEqual({ ...SETTINGS, people: [] });
  expect(warnings.filter((warning) => warning.code === 'settings_table_missing')).toHaveLength(6);
});

test('every warning is a sentence in both languages that names its cell', () => {
  const { warnings } = mistaken('team', 1, 2, 'sales');
  const more = [
    mistaken('stages', 2, 2, 'sales'),
    mistaken('stages', 2, 0, ''),
    mistaken('stages', 2, 0, 'new'),
    mistaken('general', 3, 1, 'x'),
  ];
  for (const warning of [...warnings, ...more.flatMap((read) => read.warnings)]) {
    for (const language of LANGUAGES) {
      expect(wordProblem(language, warning)).toContain(String(warning.params.cell));
    }
  }
});
