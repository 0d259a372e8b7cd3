/** Builds the page: one script, one style sheet, and the client that goes into the sidebar's frame. */
import { copyFile, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

export async function buildPage(root: string, folder: string): Promise<void> {
  const page = resolve(root, 'local/page');
  await mkdir(folder, { recursive: true });
  const common = {
    bundle: true,
    format: 'iife' as const,
    target: 'es2022',
    minify: true,
    legalComments: 'none' as const,
    logLevel: 'error' as const,
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfigRaw: '{}',
  };
  await Promise.all([
    build({
      ...common,
      entryPoints: { page: join(page, 'main.ts') },
      outdir: folder,
      // Nothing is fetched from elsewhere: fonts and pictures of the grid travel in its style sheet.
      loader: { '.ttf': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl', '.svg': 'dataurl' },
    }),
    build({ ...common, entryPoints: { client: join(page, 'google-script-client.ts') }, outdir: folder }),
    copyFile(join(page, 'index.html'), join(folder, 'index.html')),
  ]);
}
