/** Reads the built add-on as it would be uploaded: scripts, HTML files and the manifest. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export async function readAddOn(folder: string): Promise<Record<string, string>> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch {
    names = [];
  }
  const uploaded = names.filter((name) => /\.(js|gs|html)$/.test(name) || name === 'appsscript.json');
  if (!uploaded.includes('appsscript.json')) {
    throw new Error(`There is no built add-on in ${folder}: run "npm run build" first.`);
  }
  const files = await Promise.all(
    uploaded.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
  );
  return Object.fromEntries(files);
}
