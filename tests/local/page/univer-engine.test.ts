/** Both engines hold a workbook alike; and what only Univer needs: waiting, staleness, a person's edits. */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type {
  Area,
  CellsChanged,
  Engine,
  EngineCell,
  StructureChange,
  ValidationRule,
} from '../../../local/engine/engine';
import { MemoryEngine } from '../../../local/engine/memory';
import type { UniverEngine } from '../../../local/engine/univer';
import { loadHeadless } from './support/headless';
import type * as Headless from './support/headless.entry';

jest.setTimeout(120_000);

let headless: typeof Headless;
beforeAll(async () => {
  headless = await loadHeadless();
});
afterAll(() =>
  rmSync(resolve(__dirname, `../../../.build/headless-univer-${process.pid}.cjs`), { force: true }),
);

/** Univer keeps timers and ports of its own until it is disposed of, and those of a calculation under way for good. */
const opened: Array<ReturnType<typeof headless.openHeadless>> = [];
const open = (snapshot?: object) => {
  const made = headless.openHeadless(snapshot);
  opened.push(made);
  return made;
};
afterEach(async () => {
  for (const { engine, univer } of opened.splice(0)) {
    await engine.settle();
    univer.dispose();
  }
});

const at = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });
const first = (engine: Engine) => engine.sheets()[0]!.id;
const put = (engine: Engine, row: number, column: number, cell: EngineCell) =>
  engine.write(first(engine), at(row, column), [[cell]]);
const get = (engine: Engine, row: number, column: number) =>
  engine.read(first(engine), at(row, column))[0]![0]!;
const list: ValidationRule = {
  kind: 'list',
  values: ['New', 'Won, at last'],
  showDropdown: true,
  allowInvalid: true,
  help: 'Pick',
};
const checkbox: ValidationRule = { kind: 'checkbox', allowInvalid: false };
const criterion: ValidationRule = {
  kind: 'criterion',
  criterion: 'NUMBER_BETWEEN',
  args: [1, 5],
  allowInvalid: false,
};

/** Each case does something and tells what is then to be read; both engines have to tell the same. */
const CASES: Array<[string, (engine: Engine) => unknown | Promise<unknown>]> = [
  [
    'every kind of value',
    (e) => {
      const cells: EngineCell[] = [
        { value: 'text' },
        { value: 12.5 },
        { value: true },
        { value: false },
        { value: null },
        { value: '007', forced: true },
        { value: 0 },
        { value: 1 },
      ];
      e.write(first(e), at(0, 0, 1, cells.length), [cells]);
      return [e.read(first(e), at(0, 0, 1, cells.length)), e.used(first(e))];
    },
  ],
  [
    'overwriting leaves nothing behind',
    async (e) => {
      put(e, 0, 0, { value: null, formula: '=1+1' });
      put(e, 1, 0, { value: true });
      put(e, 2, 0, { value: 'x' });
      await e.settle();
      put(e, 0, 0, { value: 'a' });
      put(e, 1, 0, { value: 1 });
      put(e, 2, 0, { value: null });
      return [e.read(first(e), at(0, 0, 3, 1)), e.used(first(e))];
    },
  ],
  [
    'formulas, their errors and what depends on them',
    async (e) => {
      e.write(first(e), at(0, 0, 2, 1), [[{ value: 2 }], [{ value: 3 }]]);
      put(e, 0, 1, { value: null, formula: '=SUM(A1:A2)' });
      put(e, 0, 2, { value: null, formula: '=B1*2' });
      put(e, 0, 3, { value: null, formula: '=1/0' });
      await e.settle();
      put(e, 0, 0, { value: 10 });
      await e.settle();
      return e.read(first(e), at(0, 1, 1, 3));
    },
  ],
  [
    'formulas follow inserted and deleted rows and renamed tabs',
    async (e) => {
      put(e, 1, 0, { value: 5 });
      const other = e.insertSheet('Other', 1, 10, 5);
      e.write(other, at(0, 0), [[{ value: null, formula: '=Sheet1!A2+1' }]]);
      e.insertRows(first(e), 0, 2);
      e.renameSheet(first(e), 'Leads');
      e.deleteRows(first(e), 0, 1);
      await e.settle();
      const [[cell]] = e.read(other, at(0, 0));
      return [cell!.value, cell!.formula!.replace(/'/g, '')];
    },
  ],
  [
    'custom functions: arguments, spill, blocked spill, throw',
    async (e) => {
      const seen: unknown[] = [];
      e.registerFunction('PROBE', (...args) => {
        seen.push(args);
        return [
          ['a', 1],
          [true, ''],
        ];
      });
      e.registerFunction('FAILS', () => {
        throw new Error('no');
      });
      e.write(first(e), at(0, 0, 2, 2), [
        [{ value: 46024 }, { value: null }],
        [{ value: 'x' }, { value: false }],
      ]);
      e.style(first(e), at(0, 0), [[{ numberFormat: 'yyyy-mm-dd' }]]);
      put(e, 0, 4, { value: null, formula: '=PROBE(A1:B2,A2,7)' });
      put(e, 4, 4, { value: null, formula: '=FAILS()' });
      await e.settle();
      const spilled = e.read(first(e), at(0, 4, 2, 2)).map((row) => row.map((cell) => cell.value));
      const failed = get(e, 4, 4).value;
      put(e, 1, 4, { value: 'in the way' });
      await e.settle();
      return [seen[0], spilled, failed, get(e, 0, 4).value];
    },
  ],
  [
    'styles merge, clear, and leave contents alone',
    async (e) => {
      put(e, 0, 0, { value: '0120', forced: true });
      put(e, 0, 1, { value: null, formula: '="00"&"7"' });
      await e.settle();
      e.style(first(e), at(0, 0, 1, 2), [[{ bold: true, background: '#ff0000' }, { italic: true }]]);
      e.style(first(e), at(0, 0), [
        [{ background: undefined, fontSize: 12, horizontal: 'center', wrap: 'wrap' }],
      ]);
      await e.settle();
      return [e.styles(first(e), at(0, 0, 1, 3)), e.read(first(e), at(0, 0, 1, 2))];
    },
  ],
  [
    'validation over, in and beside other validation',
    (e) => {
      e.setValidations(
        first(e),
        at(0, 0, 6, 1),
        Array.from({ length: 6 }, () => [list]),
      );
      e.setValidations(first(e), at(2, 0, 2, 1), [[checkbox], [null]]);
      e.setValidations(first(e), at(5, 0), [[criterion]]);
      return e.validations(first(e), at(0, 0, 8, 2));
    },
  ],
  [
    'a list taken from a range',
    (e) => {
      const rule: ValidationRule = {
        kind: 'range',
        sheetId: first(e),
        area: at(1, 3, 4, 1),
        showDropdown: true,
        allowInvalid: false,
      };
      e.setValidations(first(e), at(0, 0), [[rule]]);
      return e.validations(first(e), at(0, 0));
    },
  ],
  [
    'conditional rules keep their order and their unknown kinds',
    (e) => {
      e.setConditionalRules(first(e), [
        {
          areas: [at(0, 0, 5, 1)],
          criterion: 'TEXT_EQUAL_TO',
          args: ['x'],
          background: '#ff0000',
          bold: true,
        },
        { areas: [at(0, 1, 5, 1), at(0, 3, 5, 1)], criterion: 'DATE_BEFORE', args: ['TODAY'], italic: true },
      ]);
      return e.conditionalRules(first(e));
    },
  ],
  [
    'notes and merges',
    (e) => {
      e.setNotes(first(e), at(0, 0, 2, 2), [
        ['one', ''],
        ['', 'two'],
      ]);
      e.setNotes(first(e), at(0, 0, 1, 2), [['', 'three']]);
      e.setMerges(first(e), [at(4, 0, 2, 2)]);
      return [e.notes(first(e), at(0, 0, 2, 2)), e.merges(first(e))];
    },
  ],
  [
    'moving, hiding, freezing, sizing',
    (e) => {
      e.write(first(e), at(0, 0, 1, 4), [[{ value: 'a' }, { value: 'b' }, { value: 'c' }, { value: 'd' }]]);
      e.moveColumns(first(e), 0, 1, 3);
      e.insertRows(first(e), 1000, 3);
      e.hideColumns(first(e), 2, 1, true);
      e.hideRows(first(e), 8, 2, true);
      e.hideRows(first(e), 8, 1, false);
      e.freeze(first(e), 1, 2);
      e.setColumnWidth(first(e), 0, 222);
      e.setRowHeight(first(e), 1, 44);
      const { rows, columns, frozenRows, frozenColumns } = e.sheets()[0]!;
      return [
        e.read(first(e), at(0, 0, 1, 4)),
        { rows, columns, frozenRows, frozenColumns },
        e.hiddenColumns(first(e)),
        e.hiddenRows(first(e)),
        e.columnWidth(first(e), 0),
        e.rowHeight(first(e), 1),
      ];
    },
  ],
  [
    'tabs: order, hiding, deleting, the active one and its selection',
    (e) => {
      const b = e.insertSheet('B', 1, 20, 6);
      const c = e.insertSheet('C', 2, 20, 6);
      e.select(c, at(2, 1, 3, 2));
      e.moveSheet(c, 0);
      e.hideSheet(b, true);
      const selection = e.selection().area;
      const tabs = e.sheets().map(({ name, hidden, rows, columns }) => [name, hidden, rows, columns]);
      e.deleteSheet(b);
      return [tabs, selection, e.activeSheet() === c, e.sheets().map(({ name }) => name)];
    },
  ],
];

test.each(CASES)('both engines agree on %s', async (_what, work) => {
  const memory = await work(MemoryEngine.blank());
  const univer = await work(open().engine);
  expect(univer).toEqual(memory);
});

describe('only in Univer', () => {
  let engine: UniverEngine;
  let person: (id: string, params: object) => boolean;
  const edits: CellsChanged[] = [];
  const structures: StructureChange[] = [];
  const told = async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return edits.splice(0);
  };

  beforeEach(() => {
    ({ engine, person } = open());
    edits.length = 0;
    structures.length = 0;
    engine.onPersonEdit((change) => edits.push(change));
    engine.onPersonStructure((change) => structures.push(change));
  });

  test('only a result that a change has made stale is pending', async () => {
    put(engine, 0, 0, { value: 1 });
    expect(engine.calculationPending()).toBe(false);
    engine.write(0, at(0, 3, 1, 3), [
      [
        { value: null, formula: '=A1*2' },
        { value: null, formula: '=D1+1' },
        { value: null, formula: '=SUM(B2:B)' },
      ],
    ]);
    expect(engine.calculationPending(0, at(0, 3))).toBe(true);
    await engine.settle();
    expect(engine.calculationPending()).toBe(false);
    put(engine, 9, 9, { value: 1 });
    expect(engine.calculationPending(0, at(0, 0, 20, 20))).toBe(false);
    put(engine, 0, 0, { value: 2 });
    expect([3, 4, 5, 0].map((column) => engine.calculationPending(0, at(0, column)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    await engine.settle();
    put(engine, 7, 1, { value: 4 });
    expect(engine.calculationPending(0, at(0, 5))).toBe(true);
    await engine.settle();
    expect(engine.read(0, at(0, 3, 1, 3))[0]!.map((cell) => cell.value)).toEqual([4, 5, 4]);
  });

  const typed = (value: object) =>
    person('sheet.command.set-range-values', {
      range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 },
      value,
    });

  test('a person’s edits are told, a script’s and a look’s are not', async () => {
    put(engine, 0, 0, { value: 'before' });
    expect(await told()).toEqual([]);
    typed({ v: 'after' });
    expect(await told()).toEqual([{ sheetId: 0, area: at(0, 0), before: { value: 'before' } }]);
    typed({ v: 'after' });
    expect(await told()).toEqual([]);
    typed({ f: '=1+1', v: null });
    expect(await told()).toEqual([{ sheetId: 0, area: at(0, 0), before: { value: 'after' } }]);
    person('sheet.command.set-style', {
      range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 },
      style: { type: 'bg', value: { rgb: '#fff000' } },
    });
    await engine.settle();
    expect(await told()).toEqual([]);
  });

  test('rows a person inserts are told as structure, not as an edit', async () => {
    put(engine, 3, 0, { value: null, formula: '=A3' });
    person('sheet.command.insert-row-by-range', {
      range: { startRow: 0, endRow: 1, startColumn: 0, endColumn: 25 },
      direction: 0,
    });
    expect(structures).toEqual([{ sheetId: 0, axis: 'row', kind: 'insert', at: 0, count: 2 }]);
    expect(await told()).toEqual([]);
    engine.insertRows(0, 0, 1);
    expect(structures).toHaveLength(1);
  });

  test('a script that inserts or removes leaves the cursor where it was', () => {
    engine.select(0, at(5, 2));
    engine.insertRows(0, 0, 1);
    engine.deleteRows(0, 20, 2);
    engine.insertColumns(0, 26, 3);
    expect(engine.selection()).toEqual({ sheetId: 0, area: at(5, 2) });
  });

  test('a script that inserts or removes in another tab takes nobody there', async () => {
    const other = engine.insertSheet('Other', 1, 20, 5);
    engine.select(0, at(5, 2));
    engine.insertRows(other, 0, 1);
    engine.deleteRows(other, 2, 2);
    engine.insertColumns(other, 5, 1);
    await engine.settle();
    expect(engine.selection()).toEqual({ sheetId: 0, area: at(5, 2) });
  });

  test('everything is there again after saving and opening', async () => {
    engine.registerFunction('SPILL', () => [[1], [2]]);
    put(engine, 0, 0, { value: '007', forced: true });
    put(engine, 0, 1, { value: null, formula: '=SPILL()' });
    await engine.settle();
    engine.setValidations(0, at(1, 0, 2, 1), [[list], [criterion]]);
    engine.setConditionalRules(0, [{ areas: [at(0, 0)], criterion: 'DATE_AFTER', args: ['x'], bold: true }]);
    engine.setNotes(0, at(0, 0), [['note']]);
    const again = open(JSON.parse(JSON.stringify(engine.save())) as object).engine;
    again.registerFunction('SPILL', () => [[1], [2]]);
    again.recalculate();
    await again.settle();
    expect(get(again, 0, 0)).toEqual({ value: '007', forced: true });
    expect(again.read(0, at(0, 1, 2, 1))).toEqual([[{ value: 1, formula: '=SPILL()' }], [{ value: 2 }]]);
    expect(again.validations(0, at(1, 0, 2, 1))).toEqual([[list], [criterion]]);
    expect(again.conditionalRules(0)).toEqual(engine.conditionalRules(0));
    expect(again.notes(0, at(0, 0))).toEqual([['note']]);
  });

  test('a thousand single writes into 200,000 cells take no scan each', () => {
    const id = engine.insertSheet('Big', 1, 10_100, 26);
    const row = (r: number): EngineCell[] =>
      Array.from({ length: 20 }, (_, c) => ({ value: c % 2 ? `text ${r}` : r * c }));
    engine.write(
      id,
      at(0, 0, 10_000, 20),
      Array.from({ length: 10_000 }, (_, r) => row(r)),
    );
    const single = () => {
      const start = performance.now();
      for (let i = 0; i < 1000; i++) engine.write(id, at(i, 21), [[{ value: i }]]);
      return performance.now() - start;
    };
    // Scanning would take some twenty seconds; a busy machine is still far below a quarter of that.
    expect(single()).toBeLessThan(5000);
  });
});
