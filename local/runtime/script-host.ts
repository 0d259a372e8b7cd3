/** Runs an Apps Script project on a workbook: menu clicks, sidebar calls, triggers and custom functions. */

import type { CellsChanged, Engine } from '../engine/engine';
import { CacheStores } from '../services/cache-service';
import { serviceGlobals } from '../services/globals';
import type { AuthModeName, Host, LogLine, UiPort, User } from '../services/host';
import { Locks } from '../services/lock-service';
import { Meter } from '../services/meter';
import { publishNames } from '../services/named-range';
import { emptyStores, type PropertyStores } from '../services/properties-service';
import { type SavedState, WorkbookState } from '../services/workbook-state';
import { clockedDate } from './clock';
import { argumentsForScript, resultForCells } from './custom-functions';
import { editEvent, openEvent } from './events';
import { functionRealm } from './function-realm';
import type { Realm, RealmMaker, SourceFile } from './realm';
import { asScriptError, ScriptError } from './script-error';
import { type ScriptFunction, scanFunctions } from './script-functions';
import { toClient, toServer } from './wire';

const CUSTOM_FUNCTION_MS = 500;
/** Google keeps at most this many edits waiting while a handler runs; more are lost. */
const WAITING_EDITS = 2;

export interface ScriptHostOptions {
  engine: Engine;
  /** `Code.js` (or `.gs`), `Sidebar.html`, `appsscript.json` … as they are uploaded. */
  files: Record<string, string>;
  ui: UiPort;
  user?: Partial<User>;
  /** The file's owner; by default the person themselves. */
  owner?: string;
  /** The workbook's locale, such as `en_US` or `ja_JP`. */
  locale?: string;
  /** The workbook's time zone. */
  timeZone?: string;
  name?: string;
  now?: () => number;
  uuid?: () => string;
  properties?: PropertyStores;
  saved?: SavedHost;
  log?: (line: LogLine) => void;
  /** Where scripts run; by default a realm that also works in a browser. Node has a stricter one. */
  realm?: RealmMaker;
  /** What this installation was granted; simple triggers get it too, unless it is `NONE`. */
  authMode?: 'NONE' | 'LIMITED';
  /** `false`: outside a document, where document lock, cache and properties are null. */
  inDocument?: boolean;
}

export interface SavedHost {
  state: SavedState;
  properties: PropertyStores;
}

interface Manifest {
  timeZone?: string;
  oauthScopes?: string[];
}

export interface ScriptHost {
  /** As a menu click or an installable trigger runs it; answers the script's own value. */
  run(functionName: string, args?: unknown[]): unknown;
  /** As `google.script.run` does: copies only, by Google's rules for values and names. */
  call(functionName: string, args?: unknown[]): unknown;
  /** The file is opened: `onOpen`, if there is one. */
  open(): void;
  /** A person's edits, arriving together; the third and later ones wait for nobody and are lost. */
  edit(...changes: CellsChanged[]): void;
  functions(): ScriptFunction[];
  readonly meter: Meter;
  readonly host: Host;
  save(): SavedHost;
  load(saved: SavedHost): void;
}

export function createScriptHost(options: ScriptHostOptions): ScriptHost {
  const { engine, files } = options;
  const manifest: Manifest = JSON.parse(files['appsscript.json'] ?? '{}');
  const sources: SourceFile[] = Object.entries(files)
    .filter(([name]) => /\.(js|gs)$/.test(name))
    .map(([name, source]) => ({ name, source }));
  const functions = scanFunctions(sources);
  const state = new WorkbookState();
  const email = options.user?.email ?? '';
  state.name = options.name ?? state.name;
  state.locale = (options.locale ?? state.locale).replace('-', '_');
  state.timeZone = options.timeZone ?? state.timeZone;

  const host: Host = {
    engine,
    state,
    meter: new Meter(),
    ui: options.ui,
    user: { ...options.user, email, locale: options.user?.locale ?? state.locale.split('_')[0] },
    owner: options.owner ?? email,
    scriptTimeZone: manifest.timeZone ?? 'Etc/GMT',
    scopes: manifest.oauthScopes ?? [],
    files,
    properties: options.properties ?? emptyStores(),
    cache: new CacheStores(),
    locks: new Locks((held) => host.meter.hold(held)),
    execution: {
      auth: 'NONE',
      simpleTrigger: false,
      inDocument: true,
      intrinsics: { Date, Array, Object, Error },
    },
    now: options.now ?? (() => Date.now()),
    uuid: options.uuid ?? (() => crypto.randomUUID()),
    log: options.log ?? (() => {}),
  };
  if (options.saved) load(options.saved);
  publishNames(host);
  engine.onPersonStructure?.((change) => state.follow(change));
  for (const { name, hidden } of functions) {
    if (!hidden) engine.registerFunction(name, (...args) => runCustomFunction(name, args));
  }

  /** One execution: everything is loaded anew, and nothing outlives it. */
  function execute<T>(auth: AuthModeName, simpleTrigger: boolean, work: (realm: Realm) => T): T {
    const outer = host.execution;
    const realm = (options.realm ?? functionRealm)();
    host.execution = {
      auth,
      simpleTrigger,
      inDocument: options.inDocument ?? true,
      intrinsics: realm.intrinsics,
    };
    try {
      const clock = options.now ? { Date: clockedDate(realm.intrinsics.Date, options.now) } : {};
      realm.load(sources, { ...serviceGlobals(host), ...clock });
      return work(realm);
    } catch (error) {
      throw asScriptError(error);
    } finally {
      host.execution = outer;
      if (auth !== 'CUSTOM_FUNCTION') host.locks.suspend();
    }
  }

  function find(realm: Realm, name: string): (...args: unknown[]) => unknown {
    const found = realm.lookup(name);
    if (typeof found !== 'function') throw new ScriptError(`Script function not found: ${name}`);
    return found as (...args: unknown[]) => unknown;
  }

  function runCustomFunction(name: string, args: unknown[]): unknown {
    const { meter } = host;
    meter.wait(CUSTOM_FUNCTION_MS);
    // What a custom function asks for is Google's business, not the action's that is being metered.
    host.meter = new Meter();
    try {
      return execute('CUSTOM_FUNCTION', false, (realm) =>
        resultForCells(host, realm.call(find(realm, name), argumentsForScript(host, args))),
      );
    } finally {
      host.meter = meter;
    }
  }

  function trigger(name: string, event: () => unknown): void {
    if (!functions.some((f) => f.name === name)) return;
    // Nothing runs by itself for somebody who may only look.
    if (host.user.viewer) return;
    host.meter.start();
    execute(options.authMode ?? 'LIMITED', true, (realm) => realm.call(find(realm, name), [event()]));
  }

  function load(saved: SavedHost): void {
    state.load(saved.state);
    host.properties = JSON.parse(JSON.stringify(saved.properties));
    publishNames(host);
  }

  return {
    host,
    get meter() {
      return host.meter;
    },
    run(name, args = []) {
      host.meter.start();
      return execute('FULL', false, (realm) => realm.call(find(realm, name), args));
    },
    call(name, args = []) {
      if (name.endsWith('_') || name.includes('.'))
        throw new ScriptError(`Script function not found: ${name}`);
      host.meter.start();
      return execute('FULL', false, (realm) => {
        const given = toServer(args, realm.intrinsics);
        return toClient(realm.call(find(realm, name), given));
      });
    },
    open() {
      trigger('onOpen', () => openEvent(host));
    },
    edit(...changes) {
      for (const change of changes.slice(0, 1 + WAITING_EDITS)) {
        // A simple trigger may not edit what onEdit would then be raised for; scripts' writes raise nothing.
        if (options.authMode !== 'NONE') trigger('onEdit', () => editEvent(host, change));
      }
    },
    functions: () => functions,
    save: () => JSON.parse(JSON.stringify({ state: state.save(), properties: host.properties })),
    load,
  };
}
