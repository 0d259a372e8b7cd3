// Runs a TypeScript program of this project on Node: bundles it in memory's stead into .build/ and imports it.
import { mkdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [entry, ...rest] = process.argv.slice(2);
if (!entry) {
  console.error('Usage: node scripts/run.mjs <program.ts> [arguments]');
  process.exit(2);
}
const outfile = resolve('.build', `${basename(entry).replace(/\.tsx?$/, '')}.mjs`);
mkdirSync('.build', { recursive: true });
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
process.argv = [process.argv[0], outfile, ...rest];
await import(pathToFileURL(outfile).href);
