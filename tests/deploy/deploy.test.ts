/** `npm run deploy` from the command line to the last sentence, with a clasp that only pretends. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Project, type Scenario } from './support/project';

jest.setTimeout(60_000);

const SHEET = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789abcdefg';
const BOUND = JSON.stringify({ scriptId: 'SCRIPT-0', rootDir: 'dist', parentId: SHEET });

let project: Project;
const start = (scenario: Scenario = {}): Project => {
  project = new Project(scenario);
  return project;
};
afterEach(() => project.discard());

describe('into a new Sheet', () => {
  test('creates, rebuilds over the fetched manifest, pushes and says what comes next', () => {
    const ran = start().deploy('--new', 'Our "pipeline" & co');
    expect(ran.err).toBe('');
    expect(ran.code).toBe(0);
    expect(ran.commands).toEqual(['show-authorized-user', 'create-script', 'push']);
    expect(ran.calls[1]).toContain('Our "pipeline" & co');
    expect(project.read('uploaded-manifest.json')).toBe('{"ours":true}');
    expect(ran.out).toContain('https://docs.google.com/spreadsheets/d/NEWSHEET/edit');
    expect(ran.out).toContain('Start a pipeline on this sheet');
  });

  test('keeps the script id in a file of its own; what git keeps is untouched', () => {
    start().deploy('--new', 'X');
    expect(JSON.parse(project.read('.clasp.json.local'))).toMatchObject({ scriptId: 'SCRIPT-1' });
    expect(project.read('.clasp.json')).toBe('{ "rootDir": "dist" }\n');
  });

  test('goes on when clasp stumbles after Google has made the script', () => {
    const ran = start({ fetch: 'socket hang up' }).deploy('--new', 'X');
    expect(ran.code).toBe(0);
    expect(JSON.parse(project.read('.clasp.json.local'))).toEqual({
      rootDir: 'dist',
      scriptId: 'SCRIPT-1',
      parentId: 'NEWSHEET',
    });
    expect(project.read('uploaded-manifest.json')).toBe('{"ours":true}');
  });
});

describe('into a Sheet that is there', () => {
  test('puts the script into it', () => {
    const ran = start().deploy('--bind', `https://docs.google.com/spreadsheets/d/${SHEET}/edit?gid=0#gid=0`);
    expect(ran.code).toBe(0);
    expect(ran.calls[1]).toEqual(expect.arrayContaining(['--parentId', SHEET]));
    // With a type, clasp would make a new file and forget the parent.
    expect(ran.calls[1]).not.toContain('--type');
  });

  test('anything else is refused before clasp is asked', () => {
    const ran = start().deploy('--bind', `https://docs.google.com/document/d/${SHEET}/edit`);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('is not a Google Sheet');
    expect(ran.calls).toEqual([]);
  });

  test('is told from everything else by its address or id', () => {
    const script = `${SHEET}hijklmnopqrst`;
    const cases: Array<[given: string, id: string | null]> = [
      [SHEET, SHEET],
      [` ${SHEET}\n`, SHEET],
      [`https://docs.google.com/spreadsheets/d/${SHEET}/edit?gid=0#gid=0`, SHEET],
      [`https://docs.google.com/spreadsheets/u/1/d/${SHEET}/edit`, SHEET],
      [`https://docs.google.com/a/example.com/spreadsheets/d/${SHEET}`, SHEET],
      [`https://docs.google.com/document/d/${SHEET}/edit`, null],
      [`https://example.com/spreadsheets/d/${SHEET}/edit`, null],
      ['https://docs.google.com/spreadsheets/d/e/2PACX-1vAbC/pubhtml', null],
      [`https://script.google.com/d/${script}/edit`, null],
      [script, null],
      ['leads.csv', null],
      ['', null],
    ];
    const ask = `const { sheetId } = await import(process.argv[1]);
      console.log(JSON.stringify(JSON.parse(process.argv[2]).map(sheetId)));`;
    const given = JSON.stringify(cases.map(([text]) => text));
    const options = pathToFileURL(resolve('scripts/deploy/options.mjs')).href;
    start();
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', ask, options, given], {
      encoding: 'utf8',
    });
    expect(JSON.parse(ran.stdout)).toEqual(cases.map(([, id]) => id));
  });
});

describe('again', () => {
  test('pushes to the same script without creating anything', () => {
    const ran = start({ own: BOUND }).deploy();
    expect(ran.code).toBe(0);
    expect(ran.commands).toEqual(['show-authorized-user', 'push']);
    expect(ran.out).toContain('SCRIPT-0');
  });

  test('naming the same Sheet is the same', () => {
    expect(start({ own: BOUND }).deploy('--bind', SHEET).commands).toEqual(['show-authorized-user', 'push']);
  });

  test('says so when nothing has changed', () => {
    expect(start({ own: BOUND, same: true }).deploy().out).toContain('nothing to upload');
  });

  test.each([
    ['--new', 'Another'],
    ['--bind', `${SHEET}2`],
  ])('never puts another Sheet in its place: %s', (...args) => {
    const ran = start({ own: BOUND }).deploy(...args);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('delete .clasp.json.local');
    expect(ran.calls).toEqual([]);
    expect(project.read('.clasp.json.local')).toBe(BOUND);
  });

  test('never writes over a file that it cannot read', () => {
    const ran = start({ own: '{ "scriptId": "MINE", ' }).deploy('--new', 'X');
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('.clasp.json.local is not valid JSON');
    expect(project.read('.clasp.json.local')).toBe('{ "scriptId": "MINE", ');
  });

  test('an empty script id from a hand-made file counts as none', () => {
    const ran = start({ own: '{"scriptId":"","rootDir":"dist"}' }).deploy('--new', 'X');
    expect(ran.code).toBe(0);
    expect(ran.commands).toContain('create-script');
  });
});
