/** `.ci/run` with stand-ins for npm and the system: what it installs, how it counts, and its last line. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

jest.setTimeout(60_000);

const TOOLS = ['bash', 'dirname', 'mkdir', 'rm', 'tee', 'cat', 'wc', 'env', 'timeout', 'sleep', 'id'];
const REPORT = (good: number, bad: number, crashed = 0): string =>
  JSON.stringify({ numPassedTests: good, numFailedTests: bad, numRuntimeErrorTestSuites: crashed });

interface Machine {
  /** Programs that are there, with what they do. */
  programs?: Record<string, string>;
  /** What `npm run <script>` reports and exits with; without an entry it passes. */
  scripts?: Record<string, { report?: string; exit?: number; hang?: boolean }>;
  installed?: 'current' | 'stale';
  install?: number;
}

let root: string;
afterEach(() => rmSync(root, { recursive: true, force: true }));

function run({ programs = {}, scripts = {}, installed, install = 0 }: Machine) {
  root = mkdtempSync(join(tmpdir(), 'tasuki-ci-'));
  const bin = join(root, 'bin');
  for (const folder of ['.ci', 'bin', 'answers']) mkdirSync(join(root, folder));
  copyFileSync(resolve('.ci/run'), join(root, '.ci/run'));
  for (const tool of TOOLS) {
    const at = ['/bin', '/usr/bin'].map((folder) => join(folder, tool)).find(existsSync);
    symlinkSync(at as string, join(bin, tool));
  }
  symlinkSync(process.execPath, join(bin, 'node'));
  const program = (name: string, lines: string): void => {
    writeFileSync(join(bin, name), `#!/bin/bash\necho "${name} $*" >>"${root}/calls"\n${lines}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  for (const [name, lines] of Object.entries(programs)) {
    rmSync(join(bin, name), { force: true });
    program(name, lines);
  }
  for (const [name, { report, exit, hang }] of Object.entries(scripts)) {
    if (report !== undefined) writeFileSync(join(root, 'answers', `${name}.json`), report);
    if (hang) writeFileSync(join(root, 'answers', `${name}.hang`), '');
    writeFileSync(join(root, 'answers', `${name}.exit`), String(exit ?? 0));
  }
  program(
    'npm',
    `[ "$1" = ci ] && exit ${install}
answer="${root}/answers/$2"
for word in "$@"; do
  case "$word" in --outputFile=*) [ -f "$answer.json" ] && cat "$answer.json" >"\${word#*=}" ;; esac
done
[ -f "$answer.hang" ] && exec sleep 20
[ -f "$answer.exit" ] && exit "$(cat "$answer.exit")"
exit 0`,
  );
  const lock = (version: string): string =>
    JSON.stringify({
      packages: {
        '': {},
        'node_modules/a': { version },
        'node_modules/win': { version: '1', optional: true },
      },
    });
  writeFileSync(join(root, 'package-lock.json'), lock('2.0.0'));
  if (installed) {
    mkdirSync(join(root, 'node_modules'));
    const there = JSON.parse(lock(installed === 'current' ? '2.0.0' : '1.9.0'));
    delete there.packages['node_modules/win'];
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify(there));
  }
  const ran = spawnSync('/bin/bash', [join(root, '.ci/run')], {
    encoding: 'utf8',
    env: { PATH: bin, CI_STEP_SECONDS: '2' },
  });
  const calls = existsSync(join(root, 'calls')) ? readFileSync(join(root, 'calls'), 'utf8') : '';
  return { code: ran.status, last: ran.stdout.trimEnd().split('\n').pop(), out: ran.stdout, calls };
}

const FURNISHED = { chromium: '', 'fc-list': 'echo Noto Sans CJK JP' };
const GREEN = { test: { report: REPORT(40, 0) }, 'test:browser': { report: REPORT(2, 0) } };

test('a fresh clone: npm ci, then npm test, then the other checks; both counts are added', () => {
  const ran = run({ programs: FURNISHED, scripts: GREEN });
  expect(ran.last).toBe('44 passed, 0 failed');
  expect(ran.code).toBe(0);
  const npm = ran.calls.split('\n').filter((line) => line.startsWith('npm '));
  expect(npm.map((line) => line.split(' ').slice(1, 3).join(' '))).toEqual([
    'ci',
    'run test',
    'run lint',
    'run types',
    'run test:browser',
  ]);
  expect(readFileSync(join(root, '.build/ci/results'), 'utf8')).toMatch(/unit +passed/);
});

test.each([
  ['current', false],
  ['stale', true],
] as const)('packages that are %s are installed again: %s', (installed, again) => {
  const ran = run({ programs: FURNISHED, scripts: GREEN, installed });
  expect(/^npm ci$/m.test(ran.calls)).toBe(again);
});

test('without packages nothing can be checked, and that is one failure', () => {
  const ran = run({ programs: FURNISHED, scripts: GREEN, install: 1 });
  expect(ran.last).toBe('0 passed, 1 failed');
  expect(ran.code).toBe(1);
});

test.each([
  ['failing tests', { test: { report: REPORT(38, 2), exit: 1 } }, '42 passed, 2 failed'],
  ['suites that cannot be loaded', { test: { report: REPORT(30, 0, 3), exit: 1 } }, '34 passed, 3 failed'],
  ['a build that breaks before Jest', { test: { exit: 1 } }, '4 passed, 1 failed'],
  ['a report that is no JSON', { test: { report: '{', exit: 1 } }, '4 passed, 1 failed'],
  ['a run without tests', { 'test:browser': { report: REPORT(0, 0) } }, '42 passed, 1 failed'],
  ['all tests well but an open end', { test: { report: REPORT(40, 0), exit: 1 } }, '44 passed, 1 failed'],
  ['tests that never end', { test: { hang: true } }, '4 passed, 1 failed'],
  ['lint', { lint: { exit: 1 } }, '43 passed, 1 failed'],
  ['types', { types: { exit: 2 } }, '43 passed, 1 failed'],
])('never green: %s', (_, scripts, last) => {
  const ran = run({ programs: FURNISHED, scripts: { ...GREEN, ...scripts }, installed: 'current' });
  expect(ran.last).toBe(last);
  expect(ran.code).toBe(1);
});

test('a bare machine gets what it lacks, once, and the person is told', () => {
  const ran = run({
    programs: { 'apt-get': '', id: 'echo 0' },
    scripts: GREEN,
    installed: 'current',
  });
  expect(ran.out).toContain('Installing chromium fonts-noto-cjk');
  expect(ran.calls).toMatch(/^apt-get update/m);
  expect(ran.calls).toMatch(/^apt-get install .*chromium fonts-noto-cjk$/m);
  expect(ran.last).toBe('44 passed, 0 failed');
});

test('a user who is not root asks sudo, and only for what is missing', () => {
  const ran = run({
    programs: { chromium: '', 'apt-get': '', id: 'echo 1000', sudo: 'shift; exec "$@"' },
    scripts: GREEN,
    installed: 'current',
  });
  expect(ran.calls).toMatch(/^sudo -n env .*apt-get install .*fonts-noto-cjk$/m);
  expect(ran.calls).not.toMatch(/install .*chromium/);
});

test.each([
  ['without apt-get', {}, 'install them by hand'],
  ['without sudo', { 'apt-get': '', id: 'echo 1000' }, 'needs root or sudo'],
])('%s it says so and checks the rest', (_, programs, sentence) => {
  const ran = run({ programs, scripts: GREEN, installed: 'current' });
  expect(ran.out).toContain(sentence);
  expect(ran.calls).toContain('npm run test ');
});
