/** Finds the real lead files beside the project; tests that need them say plainly when they are absent. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '..', '..', '..', 'shared', 'data');

export function sharedPath(name: string): string {
  return join(FOLDER, name);
}

export function hasShared(...names: string[]): boolean {
  return names.every((name) => existsSync(sharedPath(name)));
}

export function sharedText(name: string): string {
  return readFileSync(sharedPath(name), 'utf8');
}

export function sharedJson<T>(name: string): T {
  return JSON.parse(sharedText(name)) as T;
}

/** `describe` when every file is there; otherwise one skipped test whose name says which are not. */
export function describeWithShared(title: string, names: string[], body: () => void): void {
  const absent = names.filter((name) => !hasShared(name));
  if (absent.length === 0) describe(title, body);
  else describe(title, () => test.skip(`not run: ../shared/data has no ${absent.join(', ')}`, () => {}));
}
