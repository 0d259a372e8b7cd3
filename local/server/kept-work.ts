/** The file that keeps a workbook between starts: written whole or not at all. */
import { createHash } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Kept } from '../page/boot';

/** Raised when an older file could be misread. */
const FORMAT = 1;

/** How a file's name ends that is being written. */
const DRAFT = '.writing';

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
    await this.removeDrafts();
    const now = await textOf(this.path);
    if (now === null) return null;
    // A disk can damage a file that was written whole: then the one before it is the newest there is.
    const stored = parse(now) ?? parse(await textOf(this.before));
    if (stored?.format !== FORMAT) {
      throw new Error(`${this.path} is damaged or of another version; start with --fresh to begin again.`);
    }
    return stored.source === this.source ? { engine: stored.engine, host: stored.host } : null;
  }

  /** In order, each complete on disk before it takes the place of the one before, which is kept beside it. */
  write(kept: Kept): Promise<void> {
    const text = JSON.stringify({ format: FORMAT, source: this.source, ...kept } satisfies Stored);
    return this.inOrder(async () => {
      await mkdir(dirname(this.path), { recursive: true });
      // Two servers on one file write each its own.
      const draft = `${this.path}.${process.pid}${DRAFT}`;
      const file = await open(draft, 'w');
      try {
        await file.writeFile(text, 'utf8');
        await file.sync();
      } finally {
        await file.close();
      }
      await this.keepBefore();
      await rename(draft, this.path);
      await syncFolder(dirname(this.path));
    });
  }

  discard(): Promise<void> {
    return this.inOrder(async () => {
      await rm(this.before, { force: true });
      await rm(this.path, { force: true });
    });
  }

  private get before(): string {
    return `${this.path}.before`;
  }

  /** By a second name, so that there is no moment without the first. */
  private async keepBefore(): Promise<void> {
    await rm(this.before, { force: true });
    try {
      await link(this.path, this.before);
    } catch {
      // The first time there is none, and some disks know no second name: a safety net less.
    }
  }

  /** What servers that were killed have left half written. */
  private async removeDrafts(): Promise<void> {
    const folder = dirname(this.path);
    const names = await readdir(folder).catch(() => [] as string[]);
    for (const name of names) {
      const pid = name.startsWith(`${basename(this.path)}.`) && name.endsWith(DRAFT) ? processIn(name) : null;
      if (pid !== null && !isAlive(pid)) await rm(join(folder, name), { force: true });
    }
  }

  private inOrder(work: () => Promise<void>): Promise<void> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function parse(text: string | null): Stored | undefined {
  try {
    const value = JSON.parse(text ?? '') as Stored;
    return typeof value === 'object' && value !== null && 'engine' in value ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A new name is on the disk when its folder is; not every system lets a folder be opened for that. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function processIn(draft: string): number {
  return Number(/\.(\d+)\.writing$/.exec(draft)?.[1] ?? 0);
}

function isAlive(pid: number): boolean {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
