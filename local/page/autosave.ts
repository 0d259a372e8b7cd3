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
  private sending: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(private readonly options: AutosaveOptions) {}

  /** Something changed; more changes may follow, so it waits a little. */
  soon(): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(), this.options.delayMs ?? 1000);
  }

  /** One save at a time; what changes meanwhile is in the next. */
  now(): Promise<void> {
    clearTimeout(this.timer);
    if (this.stopped) return Promise.resolve();
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

  private async save(): Promise<void> {
    do {
      this.again = false;
      this.options.show('saving');
      try {
        await this.options.send(JSON.stringify(this.options.snapshot()));
        this.options.show('saved');
      } catch {
        this.options.show('failed');
        this.soon();
        return;
      }
    } while (this.again && !this.stopped);
  }
}
