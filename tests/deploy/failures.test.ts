/** Each way in which `npm run deploy` can stop: a sentence that says what to do, and nothing half done. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Project, type Scenario } from './support/project';

jest.setTimeout(60_000);

const SHEET = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789abcdefg';
const BOUND = JSON.stringify({ scriptId: 'SCRIPT-0', rootDir: 'dist', parentId: SHEET });
const API_OFF =
  'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.';
const REFUSED =
  'request to https://script.googleapis.com/v1/projects failed, reason: connect ECONNREFUSED 127.0.0.1:9';
const FIREWALL =
  'request to https://www.googleapis.com/drive/v3/files failed, reason: getaddrinfo ENOTFOUND www.googleapis.com';

let project: Project;
afterEach(() => project?.discard());

type Case = [name: string, scenario: Scenario, args: string[], sentence: string, commands: string[]];
const ASKED = ['show-authorized-user'];
const CREATED = [...ASKED, 'create-script'];
const PUSHED = [...ASKED, 'push'];

test.each<Case>([
  ['clasp is not installed', { installed: false }, ['--new', 'X'], 'npm ci', []],
  ['nobody is logged in', { loggedIn: false }, ['--new', 'X'], 'npx clasp login', ASKED],
  ['the build fails', { build: 'fails' }, ['--new', 'X'], 'nothing was uploaded', ASKED],
  ['API off, new Sheet', { create: API_OFF }, ['--new', 'X'], 'delete it, or use it with --bind', CREATED],
  ['API off, own Sheet', { create: API_OFF }, ['--bind', SHEET], 'home/usersettings', CREATED],
  ['connection refused', { create: REFUSED }, ['--new', 'X'], 'could not be reached', CREATED],
  ['no such host', { create: FIREWALL }, ['--new', 'X'], 'could not be reached', CREATED],
  [
    'inspecting proxy',
    { create: 'self-signed certificate in certificate chain' },
    ['--new', 'X'],
    'NODE_EXTRA_CA_CERTS',
    CREATED,
  ],
  [
    'login ran out',
    { create: 'invalid_grant' },
    ['--new', 'X'],
    'does not accept the login any more',
    CREATED,
  ],
  [
    'no such Sheet',
    { create: 'Requested entity was not found.' },
    ['--bind', SHEET],
    'no such Sheet',
    CREATED,
  ],
  [
    'no right to edit',
    { create: 'The caller does not have permission' },
    ['--bind', SHEET],
    'editor of the Sheet',
    CREATED,
  ],
  [
    'an Excel file',
    { create: 'Request contains an invalid argument.' },
    ['--bind', SHEET],
    'uploaded Excel file',
    CREATED,
  ],
  ['something new', { create: 'Quota of flux exceeded' }, ['--new', 'X'], 'Quota of flux exceeded', CREATED],
  [
    'the script was deleted',
    { own: BOUND, push: 'Requested entity was not found.' },
    [],
    'no such script',
    PUSHED,
  ],
  ['the network went away', { own: BOUND, push: REFUSED }, [], 'could not be reached', PUSHED],
  ['API off since', { own: BOUND, push: API_OFF }, [], 'home/usersettings', PUSHED],
  ['push skipped in silence', { own: BOUND, push: 'skipped' }, [], 'skipped the upload', PUSHED],
])('%s', (_, scenario, args, sentence, commands) => {
  project = new Project(scenario);
  const ran = project.deploy(...args);
  expect(ran.err).toContain(sentence);
  // A build's own words are passed on whole; everything else is a sentence, not a stack.
  if (!scenario.build) expect(ran.err).not.toMatch(/\n\s+at /);
  expect(ran.code).toBe(1);
  expect(ran.commands).toEqual(commands);
  expect(ran.out).not.toContain('Done.');
  // Nothing of a failed start stands in the way of the next one; an earlier one is not forgotten.
  expect(project.has('.clasp.json.local') ? project.read('.clasp.json.local') : undefined).toBe(scenario.own);
});

test.each([
  [[], 'Nobody is here to answer'],
  [['--new', 'X', '--bind', SHEET], 'not both'],
  [['--new', '  '], 'needs a title'],
  [['--frob'], 'Not understood'],
  [['leads.csv'], 'Not understood'],
  [['--language', 'fr'], 'en or ja'],
])('what cannot be meant is answered with the usage: %j', (args, sentence) => {
  project = new Project();
  const ran = project.deploy(...args);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain(sentence);
  expect(ran.err).toContain('--bind');
  expect(ran.calls).toEqual([]);
});

test('every sentence stands in both languages', () => {
  const shape = `const { wordsFor } = await import(process.argv[1]);
    const walk = (words) => Object.entries(words).map(([key, said]) =>
      [key, typeof said === 'object' ? walk(said) : typeof said === 'function' ? said.length : 'text']);
    const told = (words) => JSON.stringify(Object.values(words).map((said) => typeof said === 'object'
      ? Object.values(said).map((one) => one('…', 'bind')) : typeof said === 'function' ? said(['…']) : said));
    console.log(JSON.stringify([walk(wordsFor('en')), walk(wordsFor('ja')), told(wordsFor('ja'))]));`;
  const ran = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', shape, join(process.cwd(), 'scripts/deploy/words.mjs')],
    {
      encoding: 'utf8',
    },
  );
  const [en, ja, told] = JSON.parse(ran.stdout);
  expect(ja.length).toBeGreaterThan(20);
  expect(ja.map(([key]: [string]) => key)).toEqual(en.map(([key]: [string]) => key));
  expect(Object.fromEntries(ja).trouble).toEqual(Object.fromEntries(en).trouble);
  expect(told).not.toContain('undefined');
});

test('the real clasp, without a login, is understood', () => {
  const home = mkdtempSync(join(tmpdir(), 'tasuki-home-'));
  const ran = spawnSync(process.execPath, ['scripts/deploy.mjs', '--new', 'X', '--language', 'ja'], {
    encoding: 'utf8',
    input: '',
    // Whoever runs this may be logged in: nothing may ever be created in their Drive.
    env: {
      PATH: process.env.PATH,
      HOME: home,
      USERPROFILE: home,
      clasp_config_auth: join(home, 'none.json'),
    },
  });
  rmSync(home, { recursive: true, force: true });
  expect(ran.stderr).toContain('Googleにログインしていません');
  expect(ran.status).toBe(1);
});
