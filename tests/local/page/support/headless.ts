/** Bundles headless Univer once per run: jest cannot load Univer's packages as they are. */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build, stop } from 'esbuild';
import type * as Headless from './headless.entry';

export async function loadHeadless(): Promise<typeof Headless> {
  const folder = resolve(__dirname, '../../../../.build');
  mkdirSync(folder, { recursive: true });
  const outfile = resolve(folder, `headless-univer-${process.pid}.cjs`);
  await build({
    entryPoints: [resolve(__dirname, 'headless.entry.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    conditions: ['import'],
    loader: { '.css': 'empty' },
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  // Its service would keep the test run from ending.
  await stop();
  return createRequire(__filename)(outfile) as typeof Headless;
}
