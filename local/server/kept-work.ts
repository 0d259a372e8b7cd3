/** The file that keeps a workbook between starts: written whole or not at all. */
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Kept } from '../page/boot';

/** Raised when an older file could be misread. */
const FORMAT = 1;

interface Stored extends Kept {
  format: number;
  /** The file the work began with, or `sample`. */
  source: string;
}

export class KeptWork {
  private queue: Promise<unknown> = Promise.resolve();
  readonly path: string;

  /** `source` tells apart files of the same name in different folders. */
  constructor(
    folder: string,
    name: string,
    private readonly source: string,
  ) {
    const safe = name.replace(/[^\p{L}\p{N}._-]+/gu, '_').replace(/^\.+/, '') || 'workbook';
    const place = createHash('sha256').update(source).digest('hex').slice(0, 8);
    this.path = resolve(join(folder, `${safe}-${place}.json`));
  }

  /** `null` when there is nothing, or nothing that belongs to this source. */
  async read(): Promise<Kept | null> {
    let text: string;
    try {
      text = await readFile(this.path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
    const stored = parse(text);
    if (!stored || stored.format !== FORMAT) {
      throw new Error(`${this.path} is damaged or of another version; start with --fresh to begin again.`);
    }
    return stored.source === this.source ? { engine: stored.engine, host: stored.host } : null;
  }

  /** In order, each complete on disk before it takes the place of the one before. */
  write(kept: Kept): Promise<void> {
    const text = JSON.stringify({ format: FORMAT, source: this.source, ...kept } satisfies Stored);
    return this.inOrder(async () => {
      await mkdir(dirname(this.path), { recursive: true });
      const draft = `${this.path}.writing`;
      const file = await open(draft, 'w');
      try {
        await file.writeFile(text, 'utf8');
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, this.path);
    });
  }

  discard(): Promise<void> {
    return this.inOrder(() => rm(this.path, { force: true }));
  }

  private inOrder(work: () => Promise<void>): Promise<void> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}

function parse(text: string): Stored | undefined {
  try {
    const value = JSON.parse(text) as Stored;
    return typeof value === 'object' && value !== null && 'engine' in value ? value : undefined;
  } catch {
    return undefined;
  }
}
