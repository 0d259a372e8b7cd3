/** From typed words to stages: any spelling of a label, the key, the standard word of the other language. */
import { EVERY_LANGUAGE } from '../../src/i18n';
import type { Settings } from '../../src/pipeline/settings';
import { defaultSettings } from '../../src/workbook/default-settings';
import { folded, reasonLabel, stageOfText, stageReasonLabel } from '../../src/workbook/labels';
import { SETTINGS } from '../support/pipeline';

const stageOf = (text: string, settings: Settings = SETTINGS) =>
  stageOfText(text, settings, EVERY_LANGUAGE)?.key;

test.each([
  ['New lead', 'new'],
  ['  new LEAD  ', 'new'],
  ['Ｎｅｗ　ｌｅａｄ', 'new'],
  ['not a fit', 'disqualified'],
  ['meeting', 'meeting'],
  ['商談', 'meeting'],
  ['ｸﾛｰｼﾞﾝｸﾞ', 'closing'],
  ['IS対応中', 'screening'],
  ['ＩＳ対応中', 'screening'],
])('%j means %s (FNL-8)', (text, key) => {
  expect(stageOf(text)).toBe(key);
});

test.each(['', '   ', 'Meetings', 'constructor', '__proto__', 'won', '0'])('%j means no stage', (text) => {
  expect(stageOf(text)).toBeUndefined();
});

test.each(EVERY_LANGUAGE)('every standard label means its stage in a $language workbook', (words) => {
  const settings = defaultSettings(words.language, words.defaults, []);
  for (const every of EVERY_LANGUAGE) {
    for (const [key, label] of Object.entries(every.defaults.stages))
      expect(stageOf(label, settings)).toBe(key);
  }
});

describe('in Settings of the team’s own', () => {
  const own: Settings = {
    ...SETTINGS,
    stages: [
      { key: 'new', label: 'Inbox', role: 'marketing', kind: 'open' },
      { key: 'Demo', label: 'Product demo', role: 'field_sales', kind: 'open' },
      { key: 'meeting', label: 'First talk', role: 'field_sales', kind: 'open' },
      { key: 'inbox', label: 'New', role: 'inside_sales', kind: 'open' },
      { key: 'active', label: 'Active', role: 'customer_success', kind: 'won' },
    ],
  };

  test.each([
    ['a renamed stage by its new label', 'first talk', 'meeting'],
    ['a renamed stage by its standard label', 'Meeting', 'meeting'],
    ['a key with capitals', 'Demo', 'Demo'],
    ['a key with capitals, typed small', 'demo', 'Demo'],
    ['a label before another stage’s key', 'Inbox', 'new'],
    ['a label before another stage’s key, the other way', 'New', 'inbox'],
  ])('%s', (_, text, key) => {
    expect(stageOf(text, own)).toBe(key);
  });

  test('a standard stage that the team dropped is not brought back', () => {
    expect(stageOf('Churned', own)).toBeUndefined();
  });
});

test('folding is the same for every spelling of one word, and keeps different words apart', () => {
  expect(folded(' ﾃｽﾄ ')).toBe(folded('テスト'));
  expect(folded('ＡＢＣ')).toBe('abc');
  expect(folded('はは')).not.toBe(folded('ばば'));
});

test('a reason that is in several lists is worded as in the one it was chosen from', () => {
  expect(reasonLabel(SETTINGS, 'not_now', 'return')).toBe('The timing is not now');
  expect(reasonLabel(SETTINGS, 'not_now', 'nurture')).toBe('Not now');
  expect(stageReasonLabel(SETTINGS, 'not_now', 'nurture')).toBe('Not now');
  expect(stageReasonLabel(SETTINGS, 'price', 'lost')).toBe('Price');
  expect(stageReasonLabel(SETTINGS, 'price', 'dropped_stage')).toBe('Price');
});

test('a reason is shown by its label, and one that Settings no longer has by itself', () => {
  expect(reasonLabel(SETTINGS, 'authority_unknown')).toBe('Who decides is unclear');
  expect(reasonLabel(SETTINGS, 'bad_weather')).toBe('bad_weather');
});
