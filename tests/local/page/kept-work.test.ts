/** Work on disk is always whole, belongs to one source, and is gone when discarded. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    expect.stringMatching(/^leads\.csv-[0-9a-f]{8}\.json\.before$/),
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
  // No process has this number.
  writeFileSync(`${kept.path}.99999999.writing`, '{"format":1,"sou');
  expect(await kept.read()).toEqual(work(1));
  expect(readdirSync(folder)).toHaveLength(1);
  await kept.write(work(2));
  expect(await kept.read()).toEqual(work(2));
});

test('a draft that another server is still writing is left to it', async () => {
  const kept = new KeptWork(folder, 'leads.csv', '/a/leads.csv');
  const draft = `${kept.path}.${process.ppid}.writing`;
  writeFileSync(draft, '{"format":1,"sou');
  expect(await kept.read()).toBeNull();
  expect(readFileSync(draft, 'utf8')).toBe('{"format":1,"sou');
});

test('a file that the disk has damaged gives way to the one before it; one of another version does not', async () => {
  const kept = new KeptWork(folder, 'leads.csv', '/a/leads.csv');
  await kept.write(work(1));
  await kept.write(work(2));
  writeFileSync(kept.path, readFileSync(kept.path, 'utf8').slice(0, 30));
  expect(await kept.read()).toEqual(work(1));
  writeFileSync(kept.path, '{"format":99,"engine":1,"host":1,"source":"/a/leads.csv"}');
  await expect(kept.read()).rejects.toThrow('--fresh');
});

test('a file of the same name elsewhere does not get this one’s work', async () => {
  await new KeptWork(folder, 'leads.csv', '/a/leads.csv').write(work(1));
  expect(await new KeptWork(folder, 'leads.csv', '/b/leads.csv').read()).toBeNull();
});

test('discarded work is gone, and discarding nothing is no trouble', async () => {
  const kept = new KeptWork(folder, 'leads.csv', '/a/leads.csv');
  await kept.discard();
  await kept.write(work(1));
  await kept.write(work(2));
  await kept.discard();
  expect(await kept.read()).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
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
