/** Whatever stands in Settings, something usable comes out; and what is written comes back. */
import * as fc from 'fast-check';
import { readStageTable } from '../../src/funnel/stage-table';
import { EVERY_LANGUAGE, messages } from '../../src/i18n';
import { wordProblem } from '../../src/i18n/problems';
import type { Cell } from '../../src/pipeline/cell';
import { ANSWERS } from '../../src/pipeline/checklist';
import { POLICIES } from '../../src/pipeline/gate';
import { REASON_KINDS, type Settings } from '../../src/pipeline/settings';
import { ROLES, STAGE_KINDS } from '../../src/pipeline/stage';
import { WAYS } from '../../src/pipeline/way';
import { defaultSettings } from '../../src/workbook/default-settings';
import { readSettings } from '../../src/workbook/read-settings';
import { readSnapshot, writeSnapshot } from '../../src/workbook/settings-snapshot';
import { settingsToRows } from '../../src/workbook/settings-tab';
import { AWKWARD, anyText } from '../support/texts';

const KNOWN: readonly string[] = [
  ...[...ROLES, ...STAGE_KINDS, ...POLICIES, ...ANSWERS, ...REASON_KINDS, ...WAYS, 'retired'],
  ...['new', 'screening', 'lead_quality', 'need', 'language', 'way', 'minimum_n', 'en', 'ja'],
  ...[
    'won_amount',
    'win_rate',
    'plan_by',
    'plan_from',
    'step.meeting',
    'step.new',
    'step.',
    '25%',
    '2027-03-31',
  ],
  ...EVERY_LANGUAGE.flatMap(({ workbook }) => Object.values(workbook.settingsTables)),
];
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...KNOWN) },
  fc.constantFrom(...AWKWARD),
  anyText,
  fc.double(),
  fc.integer({ min: -5, max: 9000 }),
  fc.boolean(),
  fc.date({ noInvalidDate: false }),
);
/** Good Settings in one of the languages, with any cells over them; or nothing but such cells. */
const anyTab: fc.Arbitrary<Cell[][]> = fc
  .tuple(
    fc.constantFrom(...EVERY_LANGUAGE),
    fc.array(fc.tuple(fc.nat(40), fc.nat(36), anyCell), { maxLength: 60 }),
    fc.boolean(),
  )
  .map(([words, typed, fresh]) => {
    const rows: Cell[][] = fresh
      ? []
      : settingsToRows(defaultSettings(words.language, words.defaults, []), words);
    for (const [row, column, value] of typed) {
      while (rows.length <= row) rows.push([]);
      while (rows[row].length <= column) rows[row].push('');
      rows[row][column] = value;
    }
    return rows;
  });

const words = messages('en');
const last: Settings = defaultSettings(
  'en',
  words.defaults,
  [{ name: 'Aoki', email: '', roles: ['marketing'] }],
  'hats',
);

test('any garbage gives usable settings, which are themselves without a mistake', () => {
  fc.assert(
    fc.property(anyTab, fc.boolean(), (rows, remembered) => {
      const { settings, warnings } = readSettings(rows, EVERY_LANGUAGE, () => (remembered ? last : null));
      expect(readSettings(settingsToRows(settings, words), EVERY_LANGUAGE)).toEqual({
        settings,
        warnings: [],
      });
      for (const warning of warnings) {
        expect(wordProblem('en', warning)).not.toBe(warning.code);
        expect(wordProblem('ja', warning)).not.toBe(warning.code);
      }
    }),
    { numRuns: 400 },
  );
});

test('what is remembered comes back, and what is damaged counts as nothing', () => {
  fc.assert(
    fc.property(anyTab, fc.nat(), (rows, at) => {
      const { settings } = readSettings(rows, EVERY_LANGUAGE);
      const note = writeSnapshot(settings);
      if (note === null) return;
      expect(readSnapshot(note)).toEqual(settings);
      expect(readSnapshot(note.slice(0, at % note.length))).toBeNull();
    }),
    { numRuns: 100 },
  );
});

test.each([
  null,
  '',
  '{}',
  'null',
  '[]',
  '{"v":2,"settings":{}}',
  '{"v":1}',
  '{"v":1,"settings":{"stages":[]}}',
])('a note of %j is none', (note) => expect(readSnapshot(note)).toBeNull());

test('Settings too long to be kept are not', () => {
  const long = { ...last, items: last.items.map((item) => ({ ...item, question: 'x'.repeat(40_000) })) };
  expect(writeSnapshot(long)).toBeNull();
});

test('the custom functions take the stage table with its five columns as with four', () => {
  const rows = settingsToRows(last, words).slice(1);
  const [five, four] = [5, 4].map((width) => readStageTable(rows.map((row) => row.slice(0, width))));
  expect(five.problems).toEqual([]);
  expect(five.stages).toEqual(last.stages.map(({ days: _, ...stage }) => stage));
  expect(four).toEqual(five);
});

test('Settings remembered before there were targets have none', () => {
  const { targets: _t, grossMargin: _g, amountMonths: _a, ...older } = last;
  expect(readSnapshot(JSON.stringify({ v: 1, settings: older }))).toEqual(last);
});
