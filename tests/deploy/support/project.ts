/** A project folder of its own with a build that can fail and a clasp that only pretends. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface Scenario {
  loggedIn?: boolean;
  login?: 'refused';
  /** What create-script says when it fails; `fetch`: only after the script exists. */
  create?: string;
  fetch?: string;
  push?: string;
  same?: boolean;
  installed?: boolean;
  build?: 'fails';
  /** Content of .clasp.json.local from an earlier deploy. */
  own?: string;
}

export interface Ran {
  code: number | null;
  out: string;
  err: string;
  /** clasp's commands in order, without its options. */
  commands: string[];
  calls: string[][];
}

const here = join(__dirname);
const BUILD = `import { mkdirSync, writeFileSync } from 'node:fs';
mkdirSync('dist', { recursive: true });
writeFileSync('dist/appsscript.json', '{"ours":true}');
writeFileSync('dist/Code.js', '');`;

export class Project {
  readonly root = mkdtempSync(join(tmpdir(), 'tasuki-deploy-'));

  constructor(scenario: Scenario = {}) {
    this.put('.clasp.json', '{ "rootDir": "dist" }\n');
    this.put('scripts/build.mjs', scenario.build === 'fails' ? `throw new Error('no such entry');` : BUILD);
    this.put('scenario.json', JSON.stringify(scenario));
    if (scenario.installed !== false) {
      const home = 'node_modules/@google/clasp';
      this.put(`${home}/package.json`, '{"bin":{"clasp":"index.cjs"}}');
      copyFileSync(join(here, 'fake-clasp.cjs'), join(this.root, home, 'index.cjs'));
    }
    if (scenario.loggedIn !== false) this.put('logged-in', '');
    if (scenario.own !== undefined) this.put('.clasp.json.local', scenario.own);
  }

  /** Nobody is there to answer. */
  deploy(...args: string[]): Ran {
    return this.run([resolve('scripts/deploy.mjs'), '--language', 'en', ...args]);
  }

  /** Somebody answers; one answer per question. */
  deployAsked(answers: string[]): Ran {
    return this.run([join(here, 'answered.mjs'), resolve('scripts/deploy'), JSON.stringify(answers)]);
  }

  has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  discard(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  private put(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  private run(args: string[]): Ran {
    const done = spawnSync(process.execPath, args, { cwd: this.root, encoding: 'utf8', input: '' });
    const log = this.has('calls.log') ? this.read('calls.log').trim().split('\n') : [];
    const calls = log.map((line): string[] => JSON.parse(line));
    const commands = calls.map((call) => (call[0] === '-P' ? call[2] : call[0]));
    return { code: done.status, out: done.stdout, err: done.stderr, calls, commands };
  }
}
