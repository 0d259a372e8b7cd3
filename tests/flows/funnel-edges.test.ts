/** The Funnel tab at the edges: no events, one lead, one day, ten years, dates to come, many sources, another zone, new names. */
import { workbookEn, workbookJa } from '../../src/i18n/workbook';
import * as grid from '../../src/workbook/funnel-tab/grid';
import { EDGES, NOW } from '../support/edge-histories';
import { team } from '../support/team';
import type { Bench } from '../support/workbench';

type Value = string | number | boolean | Date | null;

const WORDS = { en: workbookEn, ja: workbookJa };
type Spoken = keyof typeof WORDS;

/** A pipeline whose History says exactly this. */
function benchWith(edge: string, language: Spoken): Bench {
  const bench = team(3, { now: NOW - 9 * 3_600_000 });
  if (language === 'ja') bench.ask('setLanguage', { language });
  write(bench, EDGES[edge].rows as Value[][], language);
  bench.ask('refreshFunnel', { quick: false });
  return bench;
}

function write(bench: Bench, rows: Value[][], language: Spoken): void {
  const id = bench.tabId(WORDS[language].tabs.history);
  const { rows: there } = bench.engine.used(id);
  if (there > 1) bench.engine.deleteRows(id, 1, there - 1);
  if (rows.length === 0) return;
  const sheet = bench.engine.sheets().find((one) => one.id === id)!;
  if (sheet.rows < rows.length + 1) bench.engine.insertRows(id, sheet.rows, rows.length + 1 - sheet.rows);
  const cells = rows.map((row) => row.map((value) => ({ value: cellValue(value) })));
  bench.engine.write(id, { row: 1, column: 0, rows: rows.length, columns: rows[0].length }, cells);
}

const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const cellValue = (value: Value): string | number | boolean | null =>
  value instanceof Date ? (value.getTime() - SERIAL_ZERO) / 86_400_000 : value === '' ? null : value;

const shown = (bench: Bench, language: Spoken): unknown[][] =>
  bench.values(WORDS[language].tabs.funnel).map((row) => row.slice(0, grid.HIDDEN - 1));

describe.each<Spoken>(['en', 'ja'])('%s', (language) => {
  test.each(Object.keys(EDGES))('%s: a tab in which every cell can be read', (edge) => {
    const bench = benchWith(edge, language);
    const cells = shown(bench, language).flat();
    const broken = cells.filter((cell) =>
      typeof cell === 'number'
        ? !Number.isFinite(cell)
        : /NaN|Infinity|undefined|\[object|null|#(REF|DIV|VALUE|ERROR|N\/A)/.test(String(cell ?? '')),
    );
    expect(broken).toEqual([]);
    expect(cells.filter((cell) => cell !== null && cell !== '').length).toBeGreaterThan(10);
  });
});

test('FNL-4: a mistyped year is listed and counts nowhere, and the report stays of today', () => {
  const bench = benchWith('futureDates', 'en');
  const cells = shown(bench, 'en');
  const asOf = cells[grid.AS_OF_ROW - 1][grid.AS_OF_COLUMN - 1];
  expect(cellValue(new Date(NOW + 86_400_000))).toBeGreaterThanOrEqual(Number(asOf));
  const listed = cells.filter((row) => row.includes('Dated in the future: not counted yet'));
  expect(listed).toHaveLength(2);
  expect(cells[grid.AS_OF_ROW - 1]).toContain('No event is newer than this report');
});

describe('what changes about the workbook, not about what happened', () => {
  /** The counts of a stage: its line in the table of stages, without its name. */
  const lineOf = (bench: Bench, label: string): unknown[] => {
    const cells = shown(bench, 'en');
    const from = cells.findIndex((row) => row.includes('Stages'));
    return cells
      .slice(from)
      .find((row) => row[grid.FIRST - 1] === label)!
      .slice(grid.FIRST);
  };
  const change: Record<string, (bench: Bench) => string> = {
    'another time zone': (bench) => {
      bench.asOwner(
        "function move() { SpreadsheetApp.getActive().setSpreadsheetTimeZone('America/Los_Angeles'); }",
        'move',
      );
      return 'Screening';
    },
    'a renamed stage': (bench) => {
      const settings = workbookEn.tabs.settings;
      const row = bench.values(settings).findIndex((cells) => cells[0] === 'screening') + 1;
      bench.type(settings, row, 2, 'Qualifying');
      return 'Qualifying';
    },
  };

  test.each(Object.keys(change))('%s: every count stays', (what) => {
    const bench = benchWith('halfYear', 'en');
    bench.ask('refreshFunnel', { quick: false });
    const before = lineOf(bench, 'Screening');
    expect(before[1]).toBeGreaterThan(100);
    const label = change[what](bench);
    bench.ask('refreshFunnel', { quick: false });
    expect(lineOf(bench, label)).toEqual(before);
  });
});
