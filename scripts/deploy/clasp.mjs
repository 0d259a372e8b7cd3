/** Runs the project's own clasp, and reads from its answers what its exit code does not say. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OWN_FILE } from './binding.mjs';

/** `code` is null when the program could not be started; with `shown` the person sees and answers it. */
export function runNode(root, args, { shown = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    let out = '';
    let err = '';
    child.stdout?.on('data', (text) => {
      out += text;
    });
    child.stderr?.on('data', (text) => {
      err += text;
    });
    child.on('error', (thrown) => resolve({ code: null, out, err: thrown.message }));
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

export function createClasp(root) {
  const home = join(root, 'node_modules/@google/clasp');
  const run = (args, options) => runNode(root, [program(home), ...args], options);
  const own = (args, options) => run(['-P', OWN_FILE, ...args], options);
  return {
    installed: () => existsSync(join(home, 'package.json')),
    loggedIn: async () => json((await run(['show-authorized-user', '--json'])).out)?.loggedIn === true,
    logIn: () => run(['login'], { shown: true }),
    // Without --json: it names what it has created before the step that may still fail.
    create: async (title) => created(await own(['create-script', '--type', 'sheets', ...named(title)])),
    // No --type here: with one, clasp makes a new file and forgets the parent.
    bind: async (sheet) => created(await own(['create-script', '--parentId', sheet, ...named('Tasuki')])),
    push: async () => pushed(await own(['push', '--force', '--json'])),
    open: () => own(['open-container'], { shown: true }),
  };
}

function program(home) {
  return join(home, JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).bin.clasp);
}

/** clasp ignores the file's rootDir when it creates. */
function named(title) {
  return ['--title', title, '--rootDir', 'dist'];
}

/** Ids of what exists now, whatever went wrong afterwards; `null` when nothing does. */
function created(answer) {
  const scriptId = /script\.google\.com\/d\/([\w-]+)\/edit/.exec(answer.out)?.[1];
  const parentId = /drive\.google\.com\/open\?id=([\w-]+)/.exec(answer.out)?.[1];
  return { ...answer, made: scriptId ? { scriptId, parentId } : null };
}

/** A push that was skipped exits with 0 and prints no list; nothing to change is an empty list. */
function pushed(answer) {
  const files = answer.code === 0 ? json(answer.out) : null;
  return { ...answer, files: Array.isArray(files) ? files : null };
}

function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
