/** English and Japanese say the same things: the same shape, nothing empty, nothing left in the other language. */
import { languageOf, messages } from '../../src/i18n';
import {
  adoptionSentencesEn,
  adoptionSentencesJa,
  fieldNamesEn,
  fieldNamesJa,
} from '../../src/i18n/adoption-problems';
import { FUNCTION_DOCS, type Said } from '../../src/i18n/function-docs';
import { FUNCTION_PAGE } from '../../src/i18n/function-page';
import { functionWords } from '../../src/i18n/functions';
import { funnelWords } from '../../src/i18n/funnel';
import { sidebarEn, sidebarJa } from '../../src/i18n/sidebar';
import { JAPANESE, leavesOf, toldBy } from '../support/wording';

const { language: _en, ...serverEn } = messages('en');
const { language: _ja, ...serverJa } = messages('ja');
const { language: _fe, ...funnelEn } = funnelWords('en');
const { language: _fj, ...funnelJa } = funnelWords('ja');

function saidIn(language: 'en' | 'ja', docs: unknown): unknown {
  if (typeof docs !== 'object' || docs === null) return docs;
  if ('en' in docs && 'ja' in docs) return (docs as Said)[language];
  return Object.fromEntries(Object.entries(docs).map(([key, inner]) => [key, saidIn(language, inner)]));
}

const TREES: ReadonlyArray<readonly [string, object, object]> = [
  ['server', { ...serverEn, funnel: funnelEn }, { ...serverJa, funnel: funnelJa }],
  ['sidebar', sidebarEn, sidebarJa],
  ['functions', functionWords('en'), functionWords('ja')],
  ['function docs', saidIn('en', FUNCTION_DOCS) as object, saidIn('ja', FUNCTION_DOCS) as object],
  ['function page', FUNCTION_PAGE.en, FUNCTION_PAGE.ja],
  ['fields', fieldNamesEn, fieldNamesJa],
  ['adoption', adoptionSentencesEn, adoptionSentencesJa],
];

/** Said in the other language on purpose: whoever needs the switch cannot read the language it is set to. */
const IN_THE_OTHER_LANGUAGE = ['menu.language'];
/** Texts around a name or a number that the other language says with the name or the number alone. */
const NEEDS_NO_WORDS = ['byName()', 'funnel.newer.0'];
/** Names and abbreviations that are the same in both. */
const SAME_IN_BOTH = /\b(?:Tasuki|IS|FS|CS|ID|BANT|BANTCH|MEDDICC|Wilson|p90|ISO)\b/g;

describe.each(TREES)('%s', (_name, en, ja) => {
  const english = leavesOf(en);
  const japanese = leavesOf(ja);

  test('has the same shape in both languages', () => {
    const shape = (leaves: typeof english) => leaves.map((leaf) => `${leaf.path}: ${leaf.kind}`).sort();
    expect(shape(japanese)).toEqual(shape(english));
  });

  test('leaves no text empty, and none with a hole in it', () => {
    for (const leaf of [...english, ...japanese]) {
      if (NEEDS_NO_WORDS.includes(leaf.path)) continue;
      for (const text of leaf.texts) {
        expect([leaf.path, text.trim()]).not.toEqual([leaf.path, '']);
        expect([leaf.path, text]).toEqual([
          leaf.path,
          expect.not.stringMatching(/undefined|NaN|\[object|\$\{|TODO/),
        ]);
      }
    }
  });

  test('is English in English and Japanese in Japanese', () => {
    const stray: string[] = [];
    const said = new Map(japanese.map((leaf) => [leaf.path, leaf.texts]));
    for (const { path, texts } of english) {
      if ([...IN_THE_OTHER_LANGUAGE, ...NEEDS_NO_WORDS].includes(path)) continue;
      texts.forEach((text, at) => {
        if (JAPANESE.test(text)) stray.push(`en ${path}: ${text}`);
        const theirs = said.get(path)?.[at] ?? '';
        const hasWords = /[A-Za-z]{2}/.test(text.replace(SAME_IN_BOTH, ''));
        if (hasWords && !JAPANESE.test(theirs)) stray.push(`ja ${path}: ${theirs}`);
      });
    }
    expect(stray).toEqual([]);
  });

  test('tells in Japanese whatever it tells in English', () => {
    const differing: string[] = [];
    const compare = (one: unknown, other: unknown, path: string): void => {
      if (typeof one === 'function' && typeof other === 'function') {
        const [theirs, ours] = [toldBy(one as () => string), toldBy(other as () => string)];
        const lost = [...theirs].filter((name) => !ours.has(name));
        const added = [...ours].filter((name) => !theirs.has(name));
        if (lost.length + added.length > 0) differing.push(`${path}: -${lost} +${added}`);
      } else if (typeof one === 'object' && one !== null) {
        for (const [key, inner] of Object.entries(one)) {
          compare(inner, (other as Record<string, unknown>)[key], `${path}.${key}`);
        }
      }
    };
    compare(en, ja, '');
    expect(differing).toEqual([]);
  });
});

test.each([
  ['en', 'en'],
  ['en_US', 'en'],
  ['ja', 'ja'],
  ['ja_JP', 'ja'],
  ['ja-JP', 'ja'],
  ['JA', 'ja'],
  ['jam', 'en'],
  ['jav_ID', 'en'],
  ['de_DE', 'en'],
  ['', 'en'],
  ['en_JA', 'en'],
])('the locale "%s" is spoken to in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

test('tab names and column headers of one language are told apart', () => {
  for (const language of ['en', 'ja'] as const) {
    const { workbook } = messages(language);
    for (const names of [
      Object.values(workbook.tabs),
      Object.values(workbook.leadColumns).map((column) => column.header),
      Object.values(workbook.settingsTables),
      Object.values(workbook.history),
      Object.values(workbook.answers),
    ]) {
      expect(new Set(names).size).toBe(names.length);
    }
  }
});
