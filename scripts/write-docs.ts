/** Writes the docs page on the custom functions from their registry: npm run docs. */
import { writeFileSync } from 'node:fs';
import { defaultsEn, defaultsJa } from '../src/i18n/defaults';
import { customFunctionDocs } from '../src/usecases/custom-functions/docs';

const PAGE = 'docs/custom-functions.md';

writeFileSync(PAGE, customFunctionDocs({ en: defaultsEn.stages, ja: defaultsJa.stages }));
console.log(`Written: ${PAGE}`);
