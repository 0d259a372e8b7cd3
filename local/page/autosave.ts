/** Keeps the work on the person's own disk: soon after every change, at once after every script. */

export type SaveState = 'saved' | 'saving' | 'failed';

export interface AutosaveOptions {
  snapshot: () => unknown;
  send: (body: string) => Promise<void>;
  show: (state: SaveState) => void;
  delayMs?: number;
}

export class Autosave {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<boolean> | undefined;
  private again = false;
  private stopped = false;
  /** Something is newer than what was sent last. */
  private changed = false;
  private kept = '';

  constructor(private readonly options: AutosaveOptions) {}

  /** Something changed; more changes may follow, so it waits a little. Until then nothing says "saved". */
  soon(): void {
    if (this.stopped) return;
    if (!this.changed) this.options.show('saving');
    this.later();
  }

  /** One save at a time; what changes meanwhile is in the next. Tells whether all is on the disk by then. */
  now(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.stopped) return Promise.resolve(false);
    if (this.sending) {
      this.again = true;
      return this.sending;
    }
    this.sending = this.save().finally(() => {
      this.sending = undefined;
    });
    return this.sending;
  }

  /** The work is being thrown away: nothing may write it back. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private later(): void {
    this.changed = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(), this.options.delayMs ?? 1000);
  }

  private async save(): Promise<boolean> {
    do {
      this.again = false;
      this.changed = false;
      const body = JSON.stringify(this.options.snapshot());
      // Looking at something changes nothing.
      if (body === this.kept) continue;
      this.options.show('saving');
      try {
        await this.options.send(body);
        this.kept = body;
      } catch {
        this.options.show('failed');
        if (!this.stopped) this.later();
        return false;
      }
    } while (this.again && !this.stopped);
    if (!this.changed) this.options.show('saved');
    return true;
  }
}
