/**
 * Every screen, in both languages: nothing blank, nothing unnamed, no word of the other language.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node","require"]}
 */
import { wordsFor } from '../../src/i18n/sidebar';
import { EVERY_SCENE } from './fixtures/every-scene';
import { play } from './support/play';

const LANGUAGES = ['en', 'ja'] as const;
const CASES = EVERY_SCENE.flatMap((scene) =>
  LANGUAGES.map((language) => [scene.name, language, scene] as const),
);
/** What a screen reader would say of a control. */
function nameOf(element: Element): string {
  const labelled = element.getAttribute('aria-labelledby');
  const label = element.id ? document.querySelector(`label[for="${CSS.escape(element.id)}"]`) : null;
  return (
    element.getAttribute('aria-label') ||
    (labelled && document.getElementById(labelled)?.textContent) ||
    label?.textContent ||
    element.closest('label')?.textContent ||
    element.textContent ||
    ''
  ).trim();
}

beforeAll(() => {
  // jsdom has no CSS.escape.
  Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(/["\\]/g, '\\$&') } });
});
beforeEach(() => localStorage.clear());

test.each(CASES)('%s in %s says what it is and names its controls', async (_name, language, scene) => {
  const { root } = await play(scene, language);
  expect(document.documentElement.lang).toBe(scene.name === 'no-answer' ? 'en' : language);
  const text = root.textContent ?? '';
  expect(text.trim()).not.toBe('');
  expect(text).not.toMatch(/undefined|null|NaN|\[object|Invalid/);
  for (const element of root.querySelectorAll('h1, h2, h3, dt, dd, legend, label, li, summary, .note')) {
    expect([element.outerHTML, element.textContent?.trim()]).not.toEqual([element.outerHTML, '']);
  }
  for (const control of root.querySelectorAll(
    'button, input, select, textarea, [role=img], [role=radiogroup]',
  )) {
    expect([control.outerHTML, nameOf(control)]).not.toEqual([control.outerHTML, '']);
  }
  const ids = [...root.querySelectorAll('[id]')].map((element) => element.id);
  expect(ids).toEqual([...new Set(ids)]);
  for (const element of root.querySelectorAll('[aria-describedby]')) {
    expect(document.getElementById(element.getAttribute('aria-describedby')!)).not.toBeNull();
  }
});

test.each(CASES)('%s in %s has at most one main action', async (_name, language, scene) => {
  const { root } = await play(scene, language);
  expect(root.querySelectorAll('button.main').length).toBeLessThanOrEqual(1);
});

test('no plain text is the same in both languages by oversight', () => {
  const [en, ja] = LANGUAGES.map((language) => wordsFor(language)) as unknown as Array<
    Record<string, unknown>
  >;
  const same = Object.keys(en).filter((key) => typeof en[key] === 'string' && en[key] === ja[key]);
  expect(same).toEqual([]);
});

test('no text is empty in either language', () => {
  for (const language of LANGUAGES) {
    const blank = (value: unknown): boolean =>
      typeof value === 'string'
        ? value.trim() === ''
        : typeof value === 'object' && value !== null && Object.values(value).some(blank);
    const words = wordsFor(language) as unknown as Record<string, unknown>;
    expect(Object.keys(words).filter((key) => blank(words[key]))).toEqual([]);
  }
});
