/** Work is saved soon after changes, one save at a time, and never after it was thrown away. */
import { Autosave, type SaveState } from '../../../local/page/autosave';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function made(send: (body: string) => Promise<void> = async () => undefined) {
  const sent: string[] = [];
  const shown: SaveState[] = [];
  let version = 0;
  const autosave = new Autosave({
    snapshot: () => ({ version }),
    send: (body) => {
      sent.push(body);
      return send(body);
    },
    show: (state) => shown.push(state),
    delayMs: 1000,
  });
  return { autosave, sent, shown, change: () => version++ };
}

test('many changes in a row are one save, with the last of them', async () => {
  const { autosave, sent, change } = made();
  for (let i = 0; i < 5; i++) {
    change();
    autosave.soon();
    await jest.advanceTimersByTimeAsync(900);
  }
  expect(sent).toEqual([]);
  await jest.advanceTimersByTimeAsync(100);
  expect(sent).toEqual(['{"version":5}']);
});

test('what changes while a save is under way is saved right after it', async () => {
  const release: Array<() => void> = [];
  const { autosave, sent, change } = made(() => new Promise((resolve) => release.push(resolve)));
  const first = autosave.now();
  change();
  void autosave.now();
  void autosave.now();
  expect(sent).toEqual(['{"version":0}']);
  release.shift()?.();
  await jest.advanceTimersByTimeAsync(0);
  expect(sent).toEqual(['{"version":0}', '{"version":1}']);
  release.shift()?.();
  await first;
  expect(sent).toHaveLength(2);
});

test('a save that fails says so and is tried again', async () => {
  let broken = true;
  const { autosave, shown, sent } = made(async () => {
    if (broken) throw new Error('gone');
  });
  expect(await autosave.now()).toBe(false);
  expect(shown).toEqual(['saving', 'failed']);
  broken = false;
  await jest.advanceTimersByTimeAsync(1000);
  expect(sent).toHaveLength(2);
  expect(shown.at(-1)).toBe('saved');
});

test('a change is not called saved before it is', async () => {
  const release: Array<() => void> = [];
  const { autosave, shown, change } = made(() => new Promise((resolve) => release.push(resolve)));
  change();
  const saved = autosave.now();
  change();
  autosave.soon();
  release.shift()?.();
  expect(await saved).toBe(true);
  expect(shown).toEqual(['saving', 'saving']);
  await jest.advanceTimersByTimeAsync(1000);
  release.shift()?.();
  await jest.advanceTimersByTimeAsync(0);
  expect(shown).toEqual(['saving', 'saving', 'saving', 'saved']);
});

test('who asks while a save is under way is told of the save that holds his change', async () => {
  const release: Array<(good: boolean) => void> = [];
  const { autosave, change } = made(
    () =>
      new Promise((resolve, reject) =>
        release.push((good) => (good ? resolve() : reject(new Error('gone')))),
      ),
  );
  void autosave.now();
  change();
  const asked = autosave.now();
  release.shift()?.(true);
  await jest.advanceTimersByTimeAsync(0);
  release.shift()?.(false);
  expect(await asked).toBe(false);
});

test('what was only looked at is not saved anew', async () => {
  const { autosave, sent, change } = made();
  await autosave.now();
  expect(await autosave.now()).toBe(true);
  expect(sent).toHaveLength(1);
  change();
  await autosave.now();
  expect(sent).toHaveLength(2);
});

test('after "start over" nothing is written back', async () => {
  const { autosave, sent } = made();
  autosave.soon();
  autosave.stop();
  autosave.soon();
  await autosave.now();
  await jest.advanceTimersByTimeAsync(5000);
  expect(sent).toEqual([]);
});
