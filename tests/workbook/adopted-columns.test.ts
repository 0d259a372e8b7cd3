/** Tasuki's columns beside the team's: which, in what order, with which dropdowns and colours. */
import { messages } from '../../src/i18n';
import type { Language, Settings } from '../../src/pipeline/settings';
import { columnSetups, ownColumnsFor, stageColours } from '../../src/workbook/adopted-columns';
import { defaultSettings } from '../../src/workbook/default-settings';
import { LEAD_COLUMNS } from '../../src/workbook/schema';
import { SETTINGS } from '../support/pipeline';

test('the columns stand in the agreed order, with an amount only where the team has none', () => {
  expect(ownColumnsFor(false)).toEqual([...LEAD_COLUMNS]);
  expect(LEAD_COLUMNS).toEqual([
    'lead_id',
    'stage',
    'owner',
    'since',
    'next_action',
    'next_action_on',
    'handoff',
    'screening',
    'amount',
    'signature',
  ]);
  expect(ownColumnsFor(true)).toEqual(LEAD_COLUMNS.filter((name) => name !== 'amount'));
});

describe.each<[Language]>([['en'], ['ja']])('in %s', (language) => {
  const words = messages(language);
  const settings = defaultSettings(language, words.defaults, SETTINGS.people);
  const setups = columnSetups(ownColumnsFor(false), 8, settings, words.workbook);

  test('they are adjacent, each with a header of its own and a note', () => {
    expect(setups.map((setup) => setup.column)).toEqual(LEAD_COLUMNS.map((_, index) => 8 + index));
    expect(new Set(setups.map((setup) => setup.header)).size).toBe(LEAD_COLUMNS.length);
    for (const setup of setups) expect(setup.note.length).toBeGreaterThan(5);
  });

  test('only the signature is hidden; ids and signatures are text to the letter', () => {
    expect(setups.filter((setup) => setup.hidden).map((setup) => setup.column)).toEqual([17]);
    const asText = setups.filter((setup) => setup.numberFormat === '@');
    expect(asText.map((setup) => setup.column)).toEqual([8, 17]);
  });

  test('stages and people can be chosen from, and nothing else', () => {
    const chosen = setups.filter((setup) => setup.choices);
    expect(chosen.map((setup) => setup.choices)).toEqual([
      settings.stages.map((stage) => stage.label),
      ['Aoki', 'Sato'],
    ]);
    expect(chosen.map((setup) => setup.column)).toEqual([9, 10]);
  });
});

test('without people there is no dropdown of owners: an empty one would refuse every name', () => {
  const nobody: Settings = { ...SETTINGS, people: [] };
  const [owner] = columnSetups(['owner'], 1, nobody, messages('en').workbook);
  expect(owner.choices).toBeUndefined();
});

test('a stage has its role’s colour; every way out has one grey', () => {
  const colours = stageColours(SETTINGS.stages);
  expect(colours.map((colour) => colour.word)).toEqual(SETTINGS.stages.map((stage) => stage.label));
  const hues = new Map<string, Set<string>>();
  SETTINGS.stages.forEach((stage, index) => {
    const group = stage.kind === 'open' || stage.kind === 'won' ? stage.role : 'aside';
    hues.set(group, (hues.get(group) ?? new Set()).add(colours[index].background));
  });
  expect([...hues.values()].map((found) => found.size)).toEqual([1, 1, 1, 1, 1]);
  expect(new Set(colours.map((colour) => colour.background)).size).toBe(5);
});

test('text on its colour can be read: at least 4.5 to 1', () => {
  const light = (hex: string): number => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  for (const { word, background, color } of stageColours(SETTINGS.stages)) {
    const contrast = (light(background) + 0.05) / (light(color) + 0.05);
    expect([word, contrast >= 4.5]).toEqual([word, true]);
  }
});
