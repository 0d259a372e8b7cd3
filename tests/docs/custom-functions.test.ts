/** The page on the custom functions is written by their registry; a page that says otherwise is stale. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultsEn, defaultsJa } from '../../src/i18n/defaults';
import { customFunctionDocs } from '../../src/usecases/custom-functions/docs';
import { CUSTOM_FUNCTIONS } from '../../src/usecases/custom-functions/registry';

const page = readFileSync(join(__dirname, '../../docs/custom-functions.md'), 'utf8');

test('docs/custom-functions.md is what the registry gives (npm run docs writes it)', () => {
  expect(page).toBe(customFunctionDocs({ en: defaultsEn.stages, ja: defaultsJa.stages }));
});

test.each(CUSTOM_FUNCTIONS.map((one) => one.name))('%s is told in English and in Japanese', (name) => {
  expect(page.match(new RegExp(`^## ${name}$`, 'gm'))).toHaveLength(2);
  expect(page).toMatch(new RegExp(`^\`=${name}\\(.*"ja"\\)\`$`, 'm'));
});
