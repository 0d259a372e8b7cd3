/** What every stand-in works on: the workbook, the person, the clock and the execution that is under way. */
import type { Engine } from '../engine/engine';
import type { CacheStores } from './cache-service';
import type { Locks } from './lock-service';
import type { Meter } from './meter';
import type { PropertyStores } from './properties-service';
import type { StandIn } from './strict';
import type { WorkbookState } from './workbook-state';

export type AuthModeName = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';
export type ButtonName = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
export type ButtonSetName = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';

export type MenuItem =
  | { kind: 'item'; caption: string; functionName: string }
  | { kind: 'separator' }
  | { kind: 'submenu'; menu: MenuModel };

export interface MenuModel {
  caption: string;
  /** Made by `createAddonMenu`: it stands under Extensions. */
  addon: boolean;
  items: MenuItem[];
}

/** The person's side of the host: what a script shows and asks. Every call answers at once. */
export interface UiPort {
  showSidebar(html: string, title: string): void;
  showDialog?(html: string, title: string, size: { width: number; height: number; modal: boolean }): void;
  alert(title: string, message: string, buttons: ButtonSetName): ButtonName;
  prompt(title: string, message: string, buttons: ButtonSetName): { button: ButtonName; text: string };
  toast(message: string, title: string, seconds: number): void;
  setMenu(menu: MenuModel): void;
}

/** The script's own constructors, so that what it receives passes its `instanceof`. */
export interface Intrinsics {
  Date: DateConstructor;
  Array: ArrayConstructor;
  Object: ObjectConstructor;
  Error: ErrorConstructor;
}

export interface Execution {
  auth: AuthModeName;
  /** Started by `onOpen`, `onEdit` …: no sidebar, no dialog, nothing that needs consent. */
  simpleTrigger: boolean;
  /** `false` outside a document, where there is no document lock. */
  inDocument: boolean;
  intrinsics: Intrinsics;
}

export interface User {
  /** Empty where Google would not tell. */
  email: string;
  locale: string;
  /** May look at the file, and comment, but not edit it. */
  viewer?: boolean;
}

export interface LogLine {
  level: 'log' | 'info' | 'warn' | 'error';
  text: string;
}

export interface Host {
  engine: Engine;
  state: WorkbookState;
  meter: Meter;
  ui: UiPort;
  user: User;
  /** Address of the file's owner, who can never be locked out. */
  owner: string;
  scriptTimeZone: string;
  scopes: string[];
  files: Record<string, string>;
  properties: PropertyStores;
  cache: CacheStores;
  locks: Locks;
  execution: Execution;
  now(): number;
  uuid(): string;
  log(line: LogLine): void;
  /** Sees every call of a script on a stand-in first: a simulation may delay it, fail it or answer it itself. */
  intercept?(target: StandIn, method: string, args: unknown[], serve: () => unknown): unknown;
}
