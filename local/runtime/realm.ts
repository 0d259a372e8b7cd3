/** Where a script runs: its own globals, loaded from nothing for each execution. */
import type { Intrinsics } from '../services/host';

export interface SourceFile {
  name: string;
  source: string;
}

export interface Realm {
  readonly intrinsics: Intrinsics;
  /** Runs the files' top level, all in one global scope. */
  load(files: SourceFile[], globals: Record<string, unknown>): void;
  /** A global by name; `menu.item1` reaches into objects. `undefined` when there is none. */
  lookup(path: string): unknown;
  /** Calls, and lets what was promised run to its end, as Apps Script does. */
  call(run: (...args: unknown[]) => unknown, args: unknown[]): unknown;
}

export type RealmMaker = () => Realm;

export const DOTTED_NAME = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/;
