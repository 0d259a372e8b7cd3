/** Tabs held as plain rectangles behind the port, counting what is read and written. */
import type { Cell } from '../../src/pipeline/cell';
import type { Block, Book, Mark } from '../../src/workbook/port';

export interface FakeBook extends Book {
  readonly cells: Map<number, Cell[][]>;
  readonly reads: Block[];
  readonly writes: Block[];
  marked: Mark[];
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
  const book: Partial<FakeBook> = {
    cells,
    reads,
    writes,
    marked: [],
    marks: () => book.marked ?? [],
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
      if (name in target) return Reflect.get(target, name);
      throw new Error(`The fake book has no ${String(name)}.`);
    },
  }) as FakeBook;
}
