/** `google.script` inside the sidebar's frame: calls travel to the page as messages and come back later. */
import type { FromFrame, ToFrame } from './protocol';

type Handler = (value: unknown, userObject: unknown) => void;
interface Settings {
  success?: Handler;
  failure?: Handler;
  userObject?: unknown;
}

/** Google runs ten calls of one client at a time; the rest wait. */
const AT_ONCE = 10;

(() => {
  const script = document.currentScript as HTMLScriptElement;
  const functions = JSON.parse(script.dataset.functions ?? '[]') as string[];
  const origin = script.dataset.origin ?? '';
  script.remove();

  const under = new Map<number, Settings>();
  const waiting: Array<() => void> = [];
  let next = 1;
  const send = (message: FromFrame) => parent.postMessage(message, '*');

  function start(): void {
    while (under.size < AT_ONCE && waiting.length > 0) waiting.shift()?.();
  }

  /** A form alone is legal: its fields arrive by name. */
  function plain(args: unknown[]): unknown[] {
    if (args.length !== 1 || !(args[0] instanceof HTMLFormElement)) return args;
    const fields: Record<string, unknown> = {};
    new FormData(args[0]).forEach((value, key) => {
      const before = fields[key];
      fields[key] = before === undefined ? value : ([] as unknown[]).concat(before, value);
    });
    return [fields];
  }

  function refuseUncopied(args: unknown[]): void {
    args.forEach((arg, i) => {
      try {
        structuredClone(arg);
      } catch {
        throw new Error(`Failed due to illegal value in property: ${i}`);
      }
    });
  }

  function call(name: string, settings: Settings, given: unknown[]): void {
    const args = plain(given);
    refuseUncopied(args);
    // What the caller changes after the call is not part of it.
    const copies = structuredClone(args);
    waiting.push(() => {
      const id = next++;
      under.set(id, settings);
      send({ tasuki: 'call', id, name, args: copies });
    });
    start();
  }

  /** Each `with…` makes a new runner; the one it is called on stays as it was. */
  function runner(settings: Settings): object {
    const made: Record<string, unknown> = {
      withSuccessHandler: (success: Handler) => runner({ ...settings, success }),
      withFailureHandler: (failure: Handler) => runner({ ...settings, failure }),
      withUserObject: (userObject: unknown) => runner({ ...settings, userObject }),
    };
    for (const name of functions) made[name] = (...args: unknown[]) => call(name, settings, args);
    return Object.freeze(made);
  }

  addEventListener('message', (event) => {
    if (event.source !== parent) return;
    const message = event.data as ToFrame;
    const settings = under.get(message?.id);
    if (!settings) return;
    under.delete(message.id);
    start();
    if (message.tasuki === 'success') {
      settings.success?.(message.value, settings.userObject);
      return;
    }
    const error = new Error(message.message);
    error.name = message.name;
    if (settings.failure) settings.failure(error as unknown, settings.userObject);
    else console.error(`Uncaught ${error.name}: ${error.message}`);
  });

  const host = {
    close: () => send({ tasuki: 'close' }),
    origin,
    editor: { focus: () => send({ tasuki: 'focus-editor' }) },
    // Of dialogs only; in a sidebar Google ignores them too.
    setHeight: () => undefined,
    setWidth: () => undefined,
  };
  Object.defineProperty(window, 'google', { value: { script: { run: runner({}), host } }, enumerable: true });
})();
