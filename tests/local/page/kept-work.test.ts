/** Work on disk is always whole, belongs to one source, and is gone when discarded. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeptWork } from '../../../local/server/kept-work';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const work = (n: number) => ({ engine: { n }, host: { n } });

test('what was written last is read, also when writes overlap', async () => {
  const kept = new KeptWork(join(folder, 'deep'), 'leads.csv', '/a/leads.csv');
  expect(await kept.read()).toBeNull();
  await Promise.all([1, 2, 3, 4, 5].map((n) => kept.write(work(n))));
  expect(await kept.read()).toEqual(work(5));
  expect(readdirSync(join(folder, 'deep'))).toEqual([
    expect.stringMatching(/^leads\.csv-[0-9a-f]{8}\.json$/),
  ]);
});

test('files of one name in two folders keep their work apart', async () => {
  const [mine, yours] = ['/a/leads.csv', '/b/leads.csv'].map(
    (source) => new KeptWork(folder, 'leads.csv', source),
  );
  await mine.write(work(1));
  await yours.write(work(2));
  expect([await mine.read(), await yours.read()]).toEqual([work(1), work(2)]);
});

test('a draft left by a crash is not taken for work', async () => {
  const kept = new KeptWork(folder, 'leads.csv', '/a/leads.csv');
  await kept.write(work(1));
  writeFileSync(`${kept.path}.writing`, '{"format":1,"sou');
  expect(await kept.read()).toEqual(work(1));
  await kept.write(work(2));
  expect(await kept.read()).toEqual(work(2));
});

test('a file of the same name elsewhere does not get this one’s work', async () => {
  await new KeptWork(folder, 'leads.csv', '/a/leads.csv').write(work(1));
  expect(await new KeptWork(folder, 'leads.csv', '/b/leads.csv').read()).toBeNull();
});

test('discarded work is gone, and discarding nothing is no trouble', async () => {
  const kept = new KeptWork(folder, 'leads.csv', '/a/leads.csv');
  await kept.discard();
  await kept.write(work(1));
  await kept.discard();
  expect(await kept.read()).toBeNull();
});

test.each([['not json'], ['{"format":99,"engine":1,"host":1,"source":"x"}'], ['[]']])(
  'a damaged file (%s) is refused with what to do',
  async (text) => {
    const kept = new KeptWork(folder, 'x', 'x');
    writeFileSync(kept.path, text);
    await expect(kept.read()).rejects.toThrow('--fresh');
  },
);

test.each(['../../etc/passwd', 'a/b\\c.csv', '..', '見込み客 一覧.csv'])(
  'the name %p stays inside the folder',
  (name) => {
    expect(new KeptWork(folder, name, 's').path.startsWith(join(folder, '/'))).toBe(true);
  },
);
