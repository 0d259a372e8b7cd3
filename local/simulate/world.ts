/** One workbook that several people's scripts run on at the same time, and that can be put back as it was. */
import { createHash } from 'node:crypto';
import type { StructureChange } from '../engine/engine';
import { MemoryEngine } from '../engine/memory';
import { CacheStores } from '../services/cache-service';
import type { Host } from '../services/host';
import { emptyStores, type PropertyStores } from '../services/properties-service';
import { WorkbookState } from '../services/workbook-state';

export interface Snapshot {
  readonly engine: MemoryEngine;
  readonly metadata: WorkbookState['metadata'];
  readonly lastId: number;
  readonly properties: PropertyStores;
  readonly cache: ReadonlyArray<readonly [string, { value: string; until: number }]>;
}

/** What a schedule may switch off, to show that it is needed. */
export interface Weakness {
  /** Everybody gets the lock. */
  readonly noLock?: boolean;
  /** Neither `flush` nor reading writes what a script has in its cache: it is written when the run is over. */
  readonly noFlush?: boolean;
}

export class World {
  readonly engine = new MemoryEngine();
  readonly state = new WorkbookState();
  readonly cache = new CacheStores();
  readonly properties: PropertyStores = emptyStores();
  /** Who holds the document lock. */
  holder: object | null = null;
  weakness: Weakness = {};
  now: number;
  private ids = 0;

  constructor(host: Host, now: number) {
    this.now = now;
    this.state.load(host.state.save());
    this.restore({
      engine: host.engine as MemoryEngine,
      metadata: host.state.metadata,
      lastId: host.state.checkedOut,
      properties: host.properties,
      cache: [...host.cache.document],
    });
  }

  snapshot(): Snapshot {
    return {
      engine: this.engine.fork(),
      metadata: this.state.metadata.map((one) => ({ ...one, anchor: { ...one.anchor } })),
      lastId: this.state.checkedOut,
      properties: copyOf(this.properties),
      cache: [...this.cache.document],
    };
  }

  restore(was: Snapshot): void {
    this.engine.takeOver(was.engine);
    this.state.metadata = was.metadata.map((one) => ({ ...one, anchor: { ...one.anchor } }));
    this.state.checkedOut = was.lastId;
    for (const name of ['document', 'user', 'script'] as const) {
      // The same objects: handles that scripts hold go on seeing them.
      const store = this.properties[name];
      for (const key of Object.keys(store)) delete store[key];
      Object.assign(store, was.properties[name]);
    }
    this.cache.document.clear();
    for (const [key, entry] of was.cache) this.cache.document.set(key, entry);
    this.holder = null;
    this.ids = 0;
  }

  uuid(): string {
    return `00000000-0000-4000-8000-${String(++this.ids).padStart(12, '0')}`;
  }

  tab(name: string): number {
    const found = this.engine.sheets().find((sheet) => sheet.name === name);
    if (!found) throw new Error(`There is no tab ${name}.`);
    return found.id;
  }

  /** A person inserts, deletes or moves rows or columns; what is anchored to them follows. */
  restructure(change: StructureChange): void {
    this.engine.personRestructures(change);
    this.state.follow(change);
  }

  /** Where everything is marked, as a text. */
  places(): string {
    let text = '';
    for (const { id, value, anchor } of this.state.metadata) {
      text += `${id} ${value}@${anchor.sheetId}.${anchor.at} `;
    }
    return text;
  }

  /** A text that is the same for two workbooks exactly when scripts find the same in them. */
  key(): string {
    let key = this.places();
    for (const { id, name, rows, columns } of this.engine.sheets()) {
      key += `${id} ${name} ${rows} ${columns} ${digestOf(this.engine.contentOf(id).cells)} `;
    }
    for (const store of Object.values(this.properties) as Array<Record<string, string>>) {
      for (const name of Object.keys(store)) key += `${name} ${numberOf(store[name])} `;
    }
    return key;
  }
}

const digests = new WeakMap<object, string>();

/** Made once for what did not change since. */
function digestOf(content: object): string {
  let digest = digests.get(content);
  if (digest === undefined) {
    const text = JSON.stringify(content, (key, value) => (key === 'forced' ? undefined : value));
    digest = createHash('sha1').update(text).digest('base64');
    digests.set(content, digest);
  }
  return digest;
}

const numbers = new Map<string, number>();

/** A small number for a long text. */
function numberOf(text: string): number {
  let known = numbers.get(text);
  if (known === undefined) {
    known = numbers.size;
    numbers.set(text, known);
  }
  return known;
}

function copyOf({ document, user, script }: PropertyStores): PropertyStores {
  return { document: { ...document }, user: { ...user }, script: { ...script } };
}
