/** The registry is fit to become comments above global functions, and a page that shows what a cell shows. */
import { defaultsEn, defaultsJa } from '../../../src/i18n/defaults';
import { customFunctionDocs } from '../../../src/usecases/custom-functions/docs';
import { CUSTOM_FUNCTIONS } from '../../../src/usecases/custom-functions/registry';

const docs = customFunctionDocs({ en: defaultsEn.stages, ja: defaultsJa.stages });

test('the seven functions, by name', () => {
  expect(CUSTOM_FUNCTIONS.map((one) => one.name)).toEqual([
    'TASUKI_FUNNEL',
    'TASUKI_COHORTS',
    'TASUKI_SOURCES',
    'TASUKI_HANDOFFS',
    'TASUKI_BANT',
    'TASUKI_PLAN',
    'TASUKI_REPORT',
  ]);
});

test.each<[string, string]>([
  ['TASUKI_FUNNEL', 'history, stages, as_of?, source?, language?'],
  ['TASUKI_COHORTS', 'history, stages, within_days?, as_of?, language?'],
  ['TASUKI_SOURCES', 'history, stages, as_of?, language?'],
  ['TASUKI_HANDOFFS', 'history, language?'],
  ['TASUKI_BANT', 'budget, authority, need, timeline, language?'],
  ['TASUKI_PLAN', 'target_amount, average_amount, win_rate, meeting_rate, lead_rate, language?'],
  ['TASUKI_REPORT', 'history, stages, block, as_of?, source?, answers?, period?, groups?, language?'],
])('%s(%s)', (name, signature) => {
  const { parameters } = CUSTOM_FUNCTIONS.find((one) => one.name === name)!;
  expect(parameters.map((one) => one.name + (one.optional ? '?' : '')).join(', ')).toBe(signature);
});

test('no HTML, no line breaks, no end of comment in what autocomplete shows', () => {
  const texts = CUSTOM_FUNCTIONS.flatMap((one) => [
    one.description,
    one.result,
    ...one.parameters.map((parameter) => parameter.description),
  ]).flatMap((said) => [said.en, said.ja]);
  for (const text of texts) {
    expect(text).not.toMatch(/[<>\n\r]|\*\//);
    expect(text.length).toBeGreaterThan(5);
  }
});

test('the page documents every function in both languages', () => {
  for (const { name, parameters } of CUSTOM_FUNCTIONS) {
    expect(docs.split(`## ${name}\n`)).toHaveLength(3);
    for (const parameter of parameters) expect(docs).toContain(`| ${parameter.name}`);
  }
});

test('its examples are computed: the plan and the cohort stand as their functions give them', () => {
  expect(docs).toContain('| Wins | Meetings | Leads |\n| --- | --- | --- |\n| 12 | 48 | 200 |');
  expect(docs).toContain('| 2026-01 | 2 | 2 | 1 | 1 | 0.5 | 0.0945 | 0.9055 | 0.5 | TRUE |');
  expect(docs).toContain('| 商談 | 1 | 0.5 |');
  expect(docs).toContain('| 2026-02 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0.7935 | 0 | 0 | FALSE |');
  expect(docs).toContain('| Retail | 2 | 1 | 0.5 | 1 | 0.5 | 1 | 0.5 | 0.0945 | 0.9055 | 1 | 0 | FALSE |');
});
