/**
 * Which script project this checkout pushes to. It is the person's own, so it stands in a file that git
 * ignores; `.clasp.json`, which git keeps, says only where the built files are.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Stop } from './stop.mjs';

export const OWN_FILE = '.clasp.json.local';
const SHARED_FILE = '.clasp.json';

export class Binding {
  constructor(root, words) {
    this.words = words;
    this.path = join(root, OWN_FILE);
    this.shared = join(root, SHARED_FILE);
  }

  /** `{scriptId, parentId}`, or `null` before the first deploy. */
  read() {
    if (!existsSync(this.path)) return null;
    const { scriptId, parentId } = this.parse(this.path);
    return scriptId ? { scriptId, parentId } : null;
  }

  /** clasp refuses a `-P` file that is not there, and takes any `scriptId`, even an empty one, for a project. */
  prepare() {
    const { scriptId: _, ...settings } = existsSync(this.shared)
      ? this.parse(this.shared)
      : { rootDir: 'dist' };
    this.write(settings);
  }

  save({ scriptId, parentId }) {
    this.write({
      rootDir: 'dist',
      ...(existsSync(this.path) ? this.parse(this.path) : {}),
      scriptId,
      parentId,
    });
  }

  /** Nothing came of it: the next run begins afresh. */
  discard() {
    rmSync(this.path, { force: true });
  }

  write(settings) {
    writeFileSync(this.path, `${JSON.stringify(settings, null, 2)}\n`);
  }

  /** A file that somebody edited by hand is not to be written over because of a comma. */
  parse(path) {
    try {
      return JSON.parse(readFileSync(path, 'utf8'));
    } catch {
      throw new Stop(this.words.unreadable(basename(path)));
    }
  }
}
