/** The add-on's own wording, for scripts that press its buttons. */
import { build } from 'esbuild';

export async function words() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { wordsFor } from './src/i18n/sidebar';
        export { menuEn, menuJa } from './src/i18n/menu';
        export { workbookEn, workbookJa } from './src/i18n/workbook';
        export { defaultsEn, defaultsJa } from './src/i18n/defaults';`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}
