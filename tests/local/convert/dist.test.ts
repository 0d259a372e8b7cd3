/** The add-on is built before its first use, with nothing on standard output. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDist } from '../../../local/convert/dist';
import { CONVERT_WORDS } from '../../../local/convert/words';

function project(build: string): string {
  const root = mkdtempSync(join(tmpdir(), 'project-'));
  mkdirSync(join(root, 'scripts'));
  writeFileSync(join(root, 'scripts', 'build.mjs'), build);
  return root;
}

const BUILD = `import { mkdirSync, writeFileSync } from 'node:fs';
mkdirSync('dist');
writeFileSync('dist/Code.js', 'function built() {}');
writeFileSync('dist/appsscript.json', '{}');
writeFileSync('dist/Code.js.map', '');`;

test('built when it is not there, and then read', () => {
  const root = project(BUILD);
  const said: string[] = [];
  const tell = (line: string) => said.push(line);
  const files = { 'Code.js': 'function built() {}', 'appsscript.json': '{}' };
  expect(readDist(root, CONVERT_WORDS.en, tell)).toEqual(files);
  expect(said).toEqual([CONVERT_WORDS.en.building]);
  expect(readDist(root, CONVERT_WORDS.en, tell)).toEqual(files);
  expect(said).toHaveLength(1);
});

test.each(['process.exit(1)', '// builds nothing'])('a build that does "%s" is said', (build) => {
  expect(() => readDist(project(build), CONVERT_WORDS.en, () => {})).toThrow(CONVERT_WORDS.en.buildFailed);
});
