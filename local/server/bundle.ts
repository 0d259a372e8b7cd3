/** Builds the page in memory: one script, one style sheet, and the client that goes into the sidebar's frame. */
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { build } from 'esbuild';

export interface PageFile {
  type: string;
  body: Uint8Array | string;
}

/** By the path each is asked for. */
export type PageFiles = Record<string, PageFile>;

const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css' };

export async function buildPage(root: string): Promise<PageFiles> {
  const page = resolve(root, 'local/page');
  const common = {
    bundle: true,
    write: false as const,
    format: 'iife' as const,
    target: 'es2022',
    minify: true,
    legalComments: 'none' as const,
    logLevel: 'error' as const,
    outdir: page,
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfigRaw: '{}',
  };
  const built = await Promise.all([
    build({
      ...common,
      entryPoints: { page: join(page, 'main.ts') },
      // Nothing is fetched from elsewhere: fonts and pictures of the grid travel in its style sheet.
      loader: { '.ttf': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl', '.svg': 'dataurl' },
    }),
    build({ ...common, entryPoints: { client: join(page, 'google-script-client.ts') } }),
  ]);
  const files: PageFiles = {
    '/': { type: 'text/html', body: await readFile(join(page, 'index.html')) },
  };
  for (const { path, contents } of built.flatMap(({ outputFiles }) => outputFiles)) {
    const name = basename(path);
    files[`/${name}`] = {
      type: TYPES[name.split('.').pop() ?? ''] ?? 'application/octet-stream',
      body: contents,
    };
  }
  return files;
}
