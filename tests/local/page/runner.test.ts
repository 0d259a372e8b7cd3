/** Scripts run one after another, each after formulas have settled. */
import { Runner } from '../../../local/page/runner';

function made() {
  const log: string[] = [];
  const runner = new Runner({
    settle: async () => {
      log.push('settle');
    },
    busy: (running) => log.push(running ? 'busy' : 'free'),
    done: () => log.push('done'),
    breathe: async () => undefined,
  });
  return { log, runner };
}

test('a script runs after formulas settled; busy frames it', async () => {
  const { log, runner } = made();
  expect(await runner.run(() => log.push('script'))).toBe(3);
  expect(log).toEqual(['busy', 'settle', 'script', 'free', 'done']);
});

test('scripts wait for each other, also for one that fails', async () => {
  const { log, runner } = made();
  const first = runner.run(() => {
    throw new Error('no');
  });
  const second = runner.run(() => 'second');
  await expect(first).rejects.toThrow('no');
  expect(await second).toBe('second');
  expect(log.filter((word) => word !== 'busy')).toEqual(['settle', 'done', 'settle', 'free', 'done']);
});

test('idle resolves only when what was asked for meanwhile has run too', async () => {
  const { runner } = made();
  const order: string[] = [];
  void runner.run(() => {
    void runner.run(() => order.push('inner'));
    order.push('outer');
  });
  await runner.idle();
  expect(order).toEqual(['outer', 'inner']);
});
