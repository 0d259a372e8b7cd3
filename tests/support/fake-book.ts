/** Tabs held as plain rectangles behind the port, counting what is read and written. */
import type { Cell } from '../../src/pipeline/cell';
import type { Block, Book, ColouredWord, Mark } from '../../src/workbook/port';

export interface FakeBook extends Book {
  readonly cells: Map<number, Cell[][]>;
  readonly reads: Block[];
  readonly writes: Block[];
  marked: Mark[];
  /** What is kept unseen, by key. */
  readonly notes: Map<string, string>;
  /** Dropdowns by tab and column. */
  readonly choices: Map<string, readonly string[]>;
  /** Coloured words by tab and column. */
  readonly colours: Map<string, readonly ColouredWord[]>;
  /** How often each thing was asked for. */
  readonly asked: Map<string, number>;
}

/** Only what reading and writing rows needs; anything else that is asked of it throws. */
export function fakeBook(tabs: Record<number, Cell[][]>): FakeBook {
  const cells = new Map(Object.entries(tabs).map(([id, rows]) => [Number(id), rows]));
  const of = (tab: number): Cell[][] => {
    const rows = cells.get(tab);
    if (!rows) throw new Error(`There is no tab ${tab}.`);
    return rows;
  };
  const width = (tab: number): number => Math.max(0, ...of(tab).map((row) => row.length));
  const reads: Block[] = [];
  const writes: Block[] = [];
  const notes = new Map<string, string>();
  const choices = new Map<string, readonly string[]>();
  const colours = new Map<string, readonly ColouredWord[]>();
  const asked = new Map<string, number>();
  let held = false;
  const book: Partial<FakeBook> = {
    cells,
    reads,
    writes,
    notes,
    choices,
    colours,
    asked,
    marked: [],
    marks: () => book.marked ?? [],
    markBook(value) {
      book.marked = [...(book.marked ?? []), { value, tab: null, column: null, row: null }];
    },
    now: () => Date.UTC(2026, 2, 2, 9, 0),
    alsoRead: () => [],
    email: () => '',
    preference: () => null,
    flush: () => undefined,
    locked(run) {
      if (held) throw new Error('The lock is held already: letting it go inside would end it outside.');
      held = true;
      try {
        return run();
      } finally {
        held = false;
      }
    },
    id: () => 'fake',
    inTheWay: () => null,
    note: (key) => notes.get(key) ?? null,
    setNote(key, text) {
      if (text === null) notes.delete(key);
      else notes.set(key, text);
    },
    setChoices(tab, _header, column, entries) {
      choices.set(`${tab}:${column}`, entries);
    },
    removeColours(tab, column) {
      colours.delete(`${tab}:${column}`);
    },
    colourWords(tab, column, _header, words) {
      colours.set(`${tab}:${column}`, [...(colours.get(`${tab}:${column}`) ?? []), ...words]);
    },
    fill(tab, column, rows, text) {
      for (const row of rows) of(tab)[row - 1][column - 1] = text;
    },
    growTo(tab, rows) {
      while (of(tab).length < rows) of(tab).push(Array.from({ length: width(tab) }, () => ''));
    },
    insertColumns(tab, after, count) {
      for (const row of of(tab)) row.splice(after, 0, ...Array.from({ length: count }, () => ''));
    },
    readSmall(tab) {
      return (book as FakeBook).readAll(tab);
    },
    readAll(tab) {
      reads.push({ row: 1, column: 1, rows: of(tab).length, columns: width(tab) });
      return of(tab).map((row) => [...row]);
    },
    size: (tab) => ({ rows: of(tab).length, columns: width(tab) }),
    read(tab, block) {
      reads.push(block);
      const { row, column, rows, columns } = block;
      if (row < 1 || row + rows - 1 > of(tab).length) throw new Error(`Rows ${row}+${rows} are outside.`);
      return Array.from({ length: rows }, (_, down) =>
        Array.from({ length: columns }, (_, right) => of(tab)[row - 1 + down][column - 1 + right] ?? ''),
      );
    },
    readColumn(tab, column) {
      reads.push({ row: 1, column, rows: of(tab).length, columns: 1 });
      return of(tab).map((row) => row[column - 1] ?? '');
    },
    write(tab, row, column, values) {
      writes.push({ row, column, rows: values.length, columns: values[0].length });
      values.forEach((line, down) => {
        if (line.length !== values[0].length) throw new Error('A block is a rectangle.');
        for (const [right, cell] of line.entries()) of(tab)[row - 1 + down][column - 1 + right] = cell;
      });
    },
  };
  return new Proxy(book, {
    get(target, name) {
      asked.set(String(name), (asked.get(String(name)) ?? 0) + 1);
      if (name in target) return Reflect.get(target, name);
      throw new Error(`The fake book has no ${String(name)}.`);
    },
  }) as FakeBook;
}
