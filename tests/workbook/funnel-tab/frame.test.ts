/** The frame of the Funnel tab: one block to read, a layout that names the look, keys that lead to rows. */
import { behindKey, rowsBehind } from '../../../src/funnel/behind';
import { figuresOf } from '../../../src/funnel/figures';
import { observe } from '../../../src/funnel/observe';
import { readHistory } from '../../../src/funnel/read-history';
import { funnelWords } from '../../../src/i18n/funnel';
import type { Cell } from '../../../src/pipeline/cell';
import type { Language } from '../../../src/pipeline/settings';
import { keyAt } from '../../../src/workbook/funnel-tab/behind-cells';
import type { Controls } from '../../../src/workbook/funnel-tab/controls';
import { type FunnelTabOptions, renderFunnelTab } from '../../../src/workbook/funnel-tab/funnel-tab';
import * as grid from '../../../src/workbook/funnel-tab/grid';
import { asOfIn, NO_TOP, readTop } from '../../../src/workbook/funnel-tab/top';
import { on, STAGES, wall } from '../../funnel/history';

const every = [funnelWords('en').tab, funnelWords('ja').tab];
const rowsOf = (leads: number): Cell[][] =>
  [...Array(leads).keys()].flatMap((index) => [
    on('2026-01-10T10:00:00', 'entered', 'new', { lead: `L${index}`, source: index % 3 ? 'Web' : '' }),
    on('2026-02-20T11:22:33', 'moved', index % 2 ? 'meeting' : 'lost', { lead: `L${index}`, via: 'cell' }),
  ]);
const observed = (leads: number) => observe(readHistory(rowsOf(leads)), STAGES);
const painted = (leads: number, options: Partial<FunnelTabOptions> = {}, language: Language = 'en') =>
  renderFunnelTab(figuresOf(observed(leads)), {
    words: funnelWords(language),
    historyTab: 'History',
    ...options,
  });
const blockOf = (rows: Cell[][]): Cell[][] =>
  rows.slice(grid.TOP.row - 1, grid.TOP.row - 1 + grid.TOP.rows).map((row) => row.slice(0, grid.TOP.columns));

describe('the block at the top', () => {
  const chosen: Controls = { period: 'last_quarter', cohorts: 'week', group: 'Region' };

  test.each<Language>(['en', 'ja'])('%s: choices, layout and moment are read back in one go', (language) => {
    const tab = painted(8, { controls: chosen, headers: ['Region'] }, language);
    const block = blockOf(tab.rows);
    expect(readTop(block, every, ['Region'])).toEqual({
      controls: chosen,
      unread: [],
      layout: tab.layout,
      sums: '',
      beyond: '',
    });
    expect(asOfIn(block)).toBe(wall('2026-02-20T11:22:33'));
  });

  test('a tab of another make says nothing', () => {
    expect(readTop([['As of 2026 · 7 events', 'all time']], every, [])).toEqual(NO_TOP);
    expect(readTop([], every, [])).toEqual(NO_TOP);
  });

  test('what could not be read is told in a sentence', () => {
    const tab = painted(8, { unread: [{ control: 'period', text: 'for ages' }] });
    expect(tab.rows.some((row) => String(row[1]).includes('“for ages” was not understood as Period'))).toBe(
      true,
    );
  });

  test('the moment is cut to its second, so that the newest event is never newer than itself', () => {
    const late = on(new Date(wall('2026-03-01T00:00:00') + 900), 'touched', '', { lead: 'L0' });
    const figures = figuresOf(observe(readHistory([...rowsOf(3), late]), STAGES));
    const tab = renderFunnelTab(figures, { words: funnelWords('en'), historyTab: 'History' });
    expect(asOfIn(blockOf(tab.rows))).toBe(wall('2026-03-01T00:00:00'));
  });
});

describe('the layout', () => {
  const before = painted(40);

  test('stays when only values change, formulas included', () => {
    const after = painted(44, { generatedOn: wall('2026-06-01'), sums: '=1+1', historyTab: 'Events' });
    expect(after.rows).not.toEqual(before.rows);
    expect(after.layout).toBe(before.layout);
  });

  test.each<[string, Partial<FunnelTabOptions>, Language]>([
    ['another language', {}, 'ja'],
    ['another currency', { currency: '€' }, 'en'],
    ['another header to group by', { headers: ['Region'] }, 'en'],
    ['one more sentence', { unread: [{ control: 'group', text: 'x' }] }, 'en'],
  ])('changes with %s', (_what, options, language) => {
    expect(painted(40, options, language).layout).not.toBe(before.layout);
  });

  test('stands in the hidden column of the block, as text that no cell takes for a number', () => {
    expect(before.rows[grid.LAYOUT_ROW - 1][grid.HIDDEN - 1]).toBe(before.layout);
    expect(before.layout).toMatch(/^look_[a-z]{14}$/);
    expect(before.frame?.hiddenColumn).toBe(grid.HIDDEN);
  });
});

describe('the frame', () => {
  const { rows, frame, styles, columnWidths } = painted(40, { headers: ['Region'] });

  test('lies within the tab; no cell is merged twice, none of a merged line but its first is filled', () => {
    const taken = new Set<string>();
    for (const { row, column, rows: count, columns } of frame?.merges ?? [])
      for (let down = row; down < row + count; down++)
        for (let at = column; at < column + columns; at++) {
          expect(taken.has(`${down}:${at}`)).toBe(false);
          taken.add(`${down}:${at}`);
          if (at > column) expect([down, at, rows[down - 1][at - 1]]).toEqual([down, at, '']);
        }
    for (const { row, rows: count } of frame?.heights ?? [])
      expect(row + count - 1).toBeLessThanOrEqual(rows.length);
    expect(columnWidths.reduce((sum, width) => sum + width, 0) - 60).toBeLessThanOrEqual(1120);
  });

  test('a dropdown’s cell holds one of its choices', () => {
    for (const { row, column, choices } of frame?.dropdowns ?? [])
      expect(choices).toContain(rows[row - 1][column - 1]);
    expect(frame?.dropdowns).toHaveLength(3);
  });

  test('a warning is told by a sign as well as by its edge', () => {
    const edges = styles.filter(
      ({ column, style }) => column === grid.EDGE && style.background === grid.INK.warn,
    );
    expect(edges.length).toBeGreaterThan(0);
    for (const { row } of edges) expect(String(rows[row - 1][1])).toMatch(/^⚠ /);
  });

  test('the chart shows the cohorts’ columns, beside a table that leaves room', () => {
    const months = [...rowsOf(10), on('2026-03-05', 'entered', 'new', { lead: 'M' })];
    const tab = renderFunnelTab(figuresOf(observe(readHistory(months), STAGES)), {
      words: funnelWords('en'),
      historyTab: 'History',
    });
    const chart = tab.frame?.chart;
    const headers = chart?.blocks.map(({ row, column }) => tab.rows[row - 1][column - 1]);
    expect(headers).toEqual(['Entered', 'leads', 'qualified', 'meeting', 'won']);
    const beside = tab.rows.slice((chart?.row ?? 0) - 1, (chart?.row ?? 0) + 7);
    for (const row of beside) expect(row.slice((chart?.column ?? 0) - 1, grid.LAST).join('')).toBe('');
    expect(painted(3).frame?.chart.blocks).toEqual([]);
  });
});

test('every count of a cell is the count of the leads behind it', () => {
  const all = observed(40);
  // With a currency, amounts have a format of their own.
  const tab = painted(40, { currency: '¥' });
  const counted = tab.behind.filter(({ row, column }) => {
    const format = tab.styles.filter(
      (look) =>
        look.row <= row &&
        row < look.row + look.rows &&
        look.column <= column &&
        column < look.column + look.columns &&
        look.style.numberFormat,
    );
    return (
      format.some((look) => look.style.numberFormat === '#,##0') &&
      typeof tab.rows[row - 1][column - 1] === 'number'
    );
  });
  expect(counted.length).toBeGreaterThan(30);
  for (const { row, column, key } of counted) {
    expect([key, tab.rows[row - 1][column - 1]]).toEqual([key, rowsBehind(all, {}, key)?.length]);
  }
});

test('the keys of a row stand in its hidden cell', () => {
  const tab = painted(40);
  const row = tab.rows.find((cells) => cells[1] === 'The meeting');
  expect(keyAt(row?.[grid.HIDDEN - 1], grid.FIRST + 2)).toBe(behindKey('stages', 'meeting', 'reached'));
  expect(keyAt(row?.[grid.HIDDEN - 1], grid.FIRST + 8)).toBe(behindKey('stages', 'meeting', 'now'));
  expect(keyAt(row?.[grid.HIDDEN - 1], grid.FIRST + 11)).toBeNull();
  expect(keyAt('', 3)).toBeNull();
  expect(keyAt(undefined, 3)).toBeNull();
});
