/** The rooms of the project and who may enter which: a picture in a document holds nothing up, this does. */
import { type Import, type SourceFile, sourceFiles } from '../support/source';

const ROOMS = [
  'pipeline',
  'funnel',
  'workbook',
  'usecases',
  'rpc',
  'i18n',
  'apps-script',
  'entrypoints',
  'sidebar',
] as const;
type Room = (typeof ROOMS)[number];

/** What a room may import besides itself; `types` are gone once compiled. */
const MAY: Record<Room, { values: readonly Room[]; types: readonly Room[]; packages?: RegExp }> = {
  pipeline: { values: [], types: [], packages: /^dayjs(\/|$)/ },
  funnel: { values: ['pipeline'], types: [] },
  workbook: { values: ['pipeline', 'funnel'], types: ['i18n'] },
  usecases: { values: ['workbook', 'pipeline', 'funnel'], types: ['rpc', 'i18n'] },
  rpc: { values: ['pipeline'], types: [] },
  i18n: { values: [], types: ['pipeline', 'funnel', 'workbook', 'rpc'] },
  'apps-script': { values: ['workbook', 'pipeline'], types: [] },
  entrypoints: {
    values: ['apps-script', 'usecases', 'rpc', 'i18n', 'workbook', 'pipeline', 'funnel'],
    types: [],
  },
  sidebar: { values: ['rpc', 'i18n', 'pipeline'], types: [], packages: /^preact(\/|$)/ },
};

/**
 * A function in a cell is asked for a language by its last argument, so its words cannot be handed in; and it
 * knows a block, or a tab of Settings, by its titles in either language.
 */
const ALLOWED = [
  /^src\/usecases\/custom-functions\/.* -> src\/i18n\/(functions|function-docs|function-page)\.ts$/,
  /^src\/usecases\/custom-functions\/arguments\.ts -> src\/i18n\/(index|problems)\.ts$/,
  /^src\/usecases\/custom-functions\/report\.ts -> src\/i18n\/(funnel|report-blocks)\.ts$/,
];

const roomOf = (path: string): Room | undefined => ROOMS.find((room) => path.startsWith(`src/${room}/`));

function isAllowed(file: SourceFile, taken: Import): boolean {
  const room = roomOf(file.path);
  if (!room) return false;
  const may = MAY[room];
  if (taken.file === null) return may.packages?.test(taken.specifier) ?? false;
  const target = roomOf(taken.file);
  if (target === room || ALLOWED.some((form) => form.test(`${file.path} -> ${taken.file}`))) return true;
  if (!target) return false;
  return may.values.includes(target) || (taken.typeOnly && may.types.includes(target));
}

const source = sourceFiles('src');
const local = sourceFiles('local');

test('the scan sees the whole of the source', () => {
  expect(source.length).toBeGreaterThan(100);
  expect(source.flatMap((file) => file.imports).length).toBeGreaterThan(300);
  expect(source.filter((file) => !roomOf(file.path)).map((file) => file.path)).toEqual([]);
  for (const room of ROOMS)
    expect([room, source.some((file) => roomOf(file.path) === room)]).toEqual([room, true]);
});

test.each(ROOMS)('%s imports only what it may', (room) => {
  const wrong = source
    .filter((file) => roomOf(file.path) === room)
    .flatMap((file) =>
      file.imports
        .filter((taken) => !isAllowed(file, taken))
        .map((taken) => `${file.path} -> ${taken.typeOnly ? 'type ' : ''}${taken.file ?? taken.specifier}`),
    );
  expect(wrong).toEqual([]);
});

test('an allowance that nothing uses is taken back', () => {
  const used = source.flatMap((file) => file.imports.map((taken) => `${file.path} -> ${taken.file}`));
  for (const form of ALLOWED) expect(used.filter((edge) => form.test(edge)).length).toBeGreaterThan(0);
});

test('every import of a file of the project leads to a file', () => {
  const paths = new Set([...source, ...local].map((file) => file.path));
  const lost = [...source, ...local].flatMap((file) =>
    file.imports
      .filter((taken) => taken.file !== null && /\.tsx?$|\/[^.]*$/.test(taken.file) && !paths.has(taken.file))
      .map((taken) => `${file.path} -> ${taken.specifier}`),
  );
  expect(lost).toEqual([]);
});

test('the local host never reaches into src: it runs what is built, as Google would', () => {
  const wrong = local.flatMap((file) =>
    file.imports
      .filter((taken) => taken.file !== null && !taken.file.startsWith('local/'))
      .map((taken) => `${file.path} -> ${taken.file}`),
  );
  expect(wrong).toEqual([]);
});

/** A way from a file back to itself, or `null`. */
function cycleAmong(files: readonly SourceFile[]): string[] | null {
  const next = new Map(
    files.map((file) => [
      file.path,
      file.imports.flatMap((taken) => (taken.file && !taken.typeOnly ? [taken.file] : [])),
    ]),
  );
  const done = new Set<string>();
  const walk = (path: string, way: string[]): string[] | null => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return null;
    done.add(path);
    for (const target of next.get(path) ?? []) {
      const found = walk(target, [...way, path]);
      if (found) return found;
    }
    return null;
  };
  for (const file of files) {
    const found = walk(file.path, []);
    if (found) return found;
  }
  return null;
}

test('no files of src import each other in a circle', () => {
  expect(cycleAmong(source)?.join(' -> ') ?? 'none').toBe('none');
});

test('a circle would be seen', () => {
  const file = (path: string, ...to: string[]): SourceFile => ({
    ...source[0],
    path,
    imports: to.map((target) => ({ specifier: target, file: target, typeOnly: false })),
  });
  expect(cycleAmong([file('a', 'b'), file('b', 'c'), file('c', 'b')])).toEqual(['b', 'c', 'b']);
  expect(cycleAmong([file('a', 'b', 'c'), file('b', 'c'), file('c')])).toBeNull();
});
