/** One script at a time: waits for formulas, shows that something runs, and tells how it ended. */

export interface RunnerOptions {
  /** Resolves when every formula has its result: a script must not read an old one. */
  settle: () => Promise<void>;
  busy: (running: boolean) => void;
  /** After every run, whether it went well or not. */
  done: () => void;
  /** Gives the browser time to paint before a script takes the thread. */
  breathe?: () => Promise<void>;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

export class Runner {
  private queue: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(private readonly options: RunnerOptions) {}

  /** Runs after everything asked for earlier; the promise tells the result or the script's error. */
  run<T>(script: () => T): Promise<T> {
    this.waiting++;
    this.options.busy(true);
    const turn = this.queue.then(async () => {
      try {
        await (this.options.breathe ?? nextTask)();
        await this.options.settle();
        return script();
      } finally {
        this.waiting--;
        if (this.waiting === 0) this.options.busy(false);
        this.options.done();
      }
    });
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when nothing is left to run. */
  idle(): Promise<void> {
    return this.queue.then(() => (this.waiting === 0 ? undefined : this.idle()));
  }
}
