/** Every custom function, argument by argument, on whatever a cell or a range may hold: a table, or a sentence that names the argument. */
import { MemoryEngine } from '../../local/engine/memory';
import { EVERY_LANGUAGE } from '../../src/i18n';
import { defaultsEn } from '../../src/i18n/defaults';
import type { Cell } from '../../src/pipeline/cell';
import type { Language } from '../../src/pipeline/settings';
import { EXAMPLE_HISTORY, EXAMPLE_STAGES } from '../../src/usecases/custom-functions/examples';
import { CUSTOM_FUNCTIONS } from '../../src/usecases/custom-functions/registry';
import { BLOCKS } from '../../src/workbook/funnel-tab/blocks';
import { settingsToRows } from '../../src/workbook/settings-tab';
import { oneRealm } from '../rpc/fuzz/scenes';
import { SETTINGS } from '../support/pipeline';
import { benchOfRows } from '../support/workbench';

// As the engine calls them for a formula, dates and all, which no formula could do with every shape below.
const registered = jest.spyOn(MemoryEngine.prototype, 'registerFunction');
benchOfRows([], { realm: oneRealm().make });
const built = new Map(registered.mock.calls);

const HISTORY = EXAMPLE_HISTORY.map((row) => [...row, '', 'Ann', '', '', 'sidebar', '', '']);
const STAGES = EXAMPLE_STAGES(defaultsEn.stages);
const TAB = settingsToRows(SETTINGS, EVERY_LANGUAGE[0]);
const ANSWERS: Cell[][] = [
  ['When', 'Lead ID', 'Gate', 'Item', 'Answer', 'Evidence', 'By', 'Event ID', 'Question'],
  ['2026-01-10', 'L-1', 'screening', 'need', 'confirmed', 'slow reports', 'Ann', '', ''],
];
/** By parameter, what is in order. */
const FIT: Readonly<Record<string, unknown>> = {
  history: HISTORY,
  stages: STAGES,
  as_of: '2026-04-30',
  source: 'Web',
  within_days: 60,
  budget: 'indicated',
  authority: 'confirmed',
  need: 'confirmed',
  timeline: '',
  target_amount: 6_000_000,
  average_amount: 500_000,
  win_rate: 0.25,
  meeting_rate: 0.4,
  lead_rate: 0.6,
  block: 'sources',
  answers: ANSWERS,
};

const LONG = 'x'.repeat(50_001);
const yearOf = (year: number): Date => new Date(new Date(0).setUTCFullYear(year));
const filled = (cell: Cell, rows = 4, columns = 14): Cell[][] =>
  Array.from({ length: rows }, () => Array<Cell>(columns).fill(cell));
const HUGE = Array.from({ length: 20_000 }, (_, at) => [
  46_000 + (at % 300),
  `L${at % 700}`,
  'moved',
  '',
  'new',
  at,
  '',
]);
/** Two wins whose amounts together are more than there are numbers. */
const BEYOND = ['a', 'b'].map((id) => ['2026-01-05', id, 'entered', '', 'active', 1.7e308, 'Web']);

const ODD: readonly unknown[] = [
  undefined,
  null,
  Number.NaN,
  1e308,
  -1,
  true,
  LONG,
  '#N/A',
  '__proto__',
  yearOf(0),
  yearOf(9999),
  new Date(Number.NaN),
  [[1]],
];

/** A range as it should be, save one column below its first three rows. */
const spoilt = (rows: readonly Cell[][]): Array<readonly [string, unknown]> =>
  rows[0].flatMap((_, column) =>
    ODD.map((odd, at): readonly [string, unknown] => [
      `column ${column + 1}, spoilt (${at})`,
      rows.map((row, y) => (y < 3 ? row : row.map((cell, x) => (x === column ? odd : cell)))),
    ]),
  );
/** By parameter, ranges of which a part is as it should be. */
const SPOILT: Readonly<Record<string, ReadonlyArray<readonly [string, unknown]>>> = {
  history: spoilt(HISTORY),
  stages: spoilt(STAGES),
  settings: spoilt(TAB),
  answers: spoilt([...ANSWERS, ...ANSWERS.slice(1), ...ANSWERS.slice(1), ...ANSWERS.slice(1)]),
};

const SHAPES: ReadonlyArray<readonly [string, unknown]> = [
  ['left out', undefined],
  ['blank', ''],
  ['null', null],
  ['blanks', '　 '],
  ['text', 'perhaps'],
  ['the name of a member', 'constructor'],
  ['the name of a prototype', '__proto__'],
  ['a number', 7],
  ['zero', 0],
  ['below zero', -1],
  ['hardly above zero', 5e-324],
  ['a huge number', 1e308],
  ['no number', Number.NaN],
  ['endless', Number.POSITIVE_INFINITY],
  ['text like no number', 'NaN'],
  ['text like endless', 'Infinity'],
  ['an error', '#N/A'],
  ['year 0', yearOf(0)],
  ['year 9999', yearOf(9999)],
  ['year 12000', yearOf(12_000)],
  ['no date', new Date(Number.NaN)],
  ['true', true],
  ['false', false],
  ['long', LONG],
  ['one cell', [['perhaps']]],
  ['one blank cell', [['']]],
  ['one number', [[7]]],
  ['one date', [[yearOf(0)]]],
  ['one true', [[true]]],
  ['no rows', []],
  ['an empty row', [[]]],
  ['blank cells', filled('')],
  ['errors', filled('#REF!')],
  ['numbers', filled(7)],
  ['dates', filled(yearOf(0) as unknown as Cell)],
  ['late dates', filled(yearOf(9999) as unknown as Cell)],
  ['booleans', filled(true)],
  ['texts', filled('perhaps')],
  ['names of members', filled('constructor')],
  ['names of prototypes', filled('__proto__')],
  ['long texts', filled(LONG, 2)],
  ['a list', ['perhaps', 7, true]],
  ['nested', [[['perhaps']], [[7, [8]]]]],
  [
    'ragged',
    [
      ['2026-01-05', 'L-1', 'entered', '', 'new', 5, 'Web'],
      ['2026-01-06'],
      [],
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'],
    ],
  ],
  [
    'ragged, short first',
    [[], ['new', 'New', 'marketing', 'open'], ['2026-01-05', 'L-1', 'entered', '', 'new', 5, 'Web']],
  ],
  ['20,000 rows', HUGE],
  ['amounts beyond all numbers', BEYOND],
];

const RAW =
  /undefined|null\b|NaN|\[object|TypeError|RangeError|is not a function|Invalid|Infinity|Cannot read/;
/** What was given may be quoted, whatever it is. */
const QUOTED = /“[^”]*”|「[^」]*」/g;
/** Sheets shows a sentence in a small box. */
const LONGEST = 900;

/** What is wrong with an answer that should be a table; empty when nothing is. */
function faultOfTable(table: unknown): string {
  if (!Array.isArray(table) || table.length === 0) return 'no table';
  if (new Set(table.map((row: unknown[]) => row.length)).size !== 1) return 'rows of unlike width';
  const isFit = (cell: unknown): boolean =>
    typeof cell === 'number' ? Number.isFinite(cell) : typeof cell === 'string' || typeof cell === 'boolean';
  const odd = table.flat().find((cell) => !isFit(cell) || String(cell).length > 50_000);
  return odd === undefined ? '' : `a cell that holds ${String(odd).slice(0, 40)}`;
}

function faultOfSentence(said: string, argument: string, language: string): string {
  if (!new RegExp(`^${argument}(: |：)`).test(said)) return 'another argument, or none';
  if (said.length > LONGEST) return `${said.length} characters`;
  const own = said.replace(QUOTED, '');
  if (RAW.test(own)) return 'raw words';
  const isJapanese = /[ぁ-ん]/.test(language === 'ja' ? said : own);
  return isJapanese === (language === 'ja') ? '' : 'the other language';
}

/** Gives the function one argument that may not fit, among those that do; what is wrong with the answers. */
function faultsOf(
  name: string,
  args: readonly unknown[],
  at: number,
  shapes: ReadonlyArray<readonly [string, unknown]>,
  [argument, language]: readonly [string, Language],
): string[] {
  return shapes.flatMap(([shape, value]) => {
    let fault: string;
    try {
      fault = faultOfTable(built.get(name)!(...args.map((one, index) => (index === at ? value : one))));
    } catch (thrown) {
      const said = (thrown as Error).message;
      fault = faultOfSentence(said, argument, language);
      if (fault) fault += `: ${said.slice(0, 200)}`;
    }
    return fault ? [`${shape}: ${fault}`] : [];
  });
}

const CASES = CUSTOM_FUNCTIONS.flatMap(({ name, parameters }) =>
  parameters.map((parameter, at) => [name, parameter.name, at, parameters.map((one) => one.name)] as const),
);
const argsOf = (parameters: readonly string[], language: Language, fit = FIT): unknown[] =>
  parameters.map((parameter) => (parameter === 'language' ? language : fit[parameter]));

describe.each(['en', 'ja'] as const)('in %s', (language) => {
  test.each(CUSTOM_FUNCTIONS)(
    '$name: what fits gives a table, so that a sentence is about what does not',
    ({ name, parameters }) => {
      const args = argsOf(
        parameters.map((one) => one.name),
        language,
      );
      expect(faultOfTable(built.get(name)!(...args))).toBe('');
    },
  );

  test.each(CASES)('%s, %s', (name, argument, at, parameters) => {
    const args = argsOf(parameters, language);
    // The one that picks the language is lost with it.
    const asked = argument === 'language' ? 'en' : language;
    expect(faultsOf(name, args, at, SHAPES, [argument, asked])).toEqual([]);
  });
});

test.each(CASES.filter(([, argument]) => argument in SPOILT))(
  '%s, %s: a range of which one column is spoilt',
  (name, argument, at, parameters) => {
    const args = argsOf(parameters, 'ja');
    const shapes = name === 'TASUKI_REPORT' && argument === 'stages' ? SPOILT.settings : SPOILT[argument];
    expect(faultsOf(name, args, at, shapes, [argument, 'ja'])).toEqual([]);
  },
);

const REPORT = CUSTOM_FUNCTIONS.find(({ name }) => name === 'TASUKI_REPORT')!;
/** Of all leads there are, and of some that History does not know. */
const GROUPS: Cell[][] = [
  ['Lead ID', 'Industry'],
  ...[...new Set(HISTORY.slice(1).map((row) => row[1]))].map((id, at): Cell[] => [id, `Field ${at % 2}`]),
  ['L-99', 'Nowhere'],
  ['a', 'Elsewhere'],
];
const RANGES = SHAPES.filter(([shape, value]) => Array.isArray(value) && !/long|rows/.test(shape));

test.each(BLOCKS)('TASUKI_REPORT, block %s: whatever stands in the ranges', (block) => {
  const parameters = REPORT.parameters.map((one) => one.name);
  const groups = block.startsWith('column') ? { groups: GROUPS } : {};
  const args = argsOf(parameters, 'en', { ...FIT, ...groups, stages: TAB, source: '', block });
  for (const argument of ['history', 'stages', 'answers', ...Object.keys(groups)])
    expect(faultsOf('TASUKI_REPORT', args, parameters.indexOf(argument), RANGES, [argument, 'en'])).toEqual(
      [],
    );
});
