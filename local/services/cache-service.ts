/** CacheService: texts that may vanish at any time. */
import { badSignature, ServiceError } from './errors';
import type { Host } from './host';
import { StandIn } from './strict';

const MAX_KEY = 250;
const MAX_VALUE = 100 * 1024;
const MAX_ITEMS = 1000;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21600;

interface Entry {
  value: string;
  until: number;
}
type Store = Map<string, Entry>;

export class CacheStores {
  readonly document: Store = new Map();
  readonly user: Store = new Map();
  readonly script: Store = new Map();
}

export class CacheService extends StandIn {
  readonly typeName = 'CacheService';
  constructor(readonly host: Host) {
    super();
  }
  getDocumentCache() {
    return this.host.execution.inDocument ? new Cache(this.host, this.host.cache.document) : null;
  }
  getUserCache() {
    return new Cache(this.host, this.host.cache.user);
  }
  getScriptCache() {
    return new Cache(this.host, this.host.cache.script);
  }
}

export class Cache extends StandIn {
  readonly typeName = 'Cache';
  constructor(
    readonly host: Host,
    readonly store: Store,
  ) {
    super();
  }
  get(key: string): string | null {
    const entry = this.store.get(key);
    if (!entry || entry.until <= this.host.now()) return null;
    return entry.value;
  }
  getAll(keys: string[]) {
    const found: Record<string, string> = {};
    for (const key of keys) {
      const value = this.get(key);
      if (value !== null) found[key] = value;
    }
    return found;
  }
  put(key: string, value: unknown, seconds = DEFAULT_SECONDS) {
    if (typeof key !== 'string' || value === null || value === undefined) {
      throw badSignature('CacheService.Cache.put', [key, value]);
    }
    const text = String(value);
    if (key.length > MAX_KEY) throw new ServiceError('Argument too large: key');
    if (new TextEncoder().encode(text).length > MAX_VALUE)
      throw new ServiceError('Argument too large: value');
    if (seconds < 1) throw new ServiceError('Invalid argument: expirationInSeconds');
    this.store.delete(key);
    this.store.set(key, { value: text, until: this.host.now() + Math.min(seconds, MAX_SECONDS) * 1000 });
    // About a tenth of the oldest goes at once.
    if (this.store.size > MAX_ITEMS) {
      for (const old of [...this.store.keys()].slice(0, MAX_ITEMS / 10)) this.store.delete(old);
    }
  }
  putAll(values: Record<string, unknown>, seconds = DEFAULT_SECONDS) {
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
  }
  remove(key: string) {
    this.store.delete(key);
  }
  removeAll(keys: string[]) {
    for (const key of keys) this.store.delete(key);
  }
}
