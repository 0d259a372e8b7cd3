/** The Funnel tab through the built add-on: painted whole once, then only its values; choices kept; numbers followed. */
import { workbookEn, workbookJa } from '../../src/i18n/workbook';
import { keyAt } from '../../src/workbook/funnel-tab/behind-cells';
import * as grid from '../../src/workbook/funnel-tab/grid';
import { card, handedOver, team, write } from '../support/team';
import type { Bench } from '../support/workbench';

const { funnel } = workbookEn.tabs;
const refreshed = (bench: Bench): string[] => {
  bench.host.meter.take();
  bench.ask('refreshFunnel', { quick: false });
  return bench.host.meter.take().log;
};
const writesIn = (log: readonly string[]): string[] =>
  log.filter((name) =>
    /^(Range|RangeList|Sheet)\.(set|clear|merge|break|insert|delete|hide|remove)/.test(name),
  );
const rowOf = (bench: Bench, label: string): number =>
  bench.values(funnel).findIndex((row) => row[grid.FIRST - 1] === label) + 1;

describe('painting', () => {
  const bench = team();
  handedOver(bench);
  const whole = refreshed(bench);

  test('a tab that has its look already is given its values, in one call', () => {
    const before = bench.values(funnel);
    bench.pass(60_000);
    const log = refreshed(bench);
    expect(writesIn(log)).toEqual(['Range.setValues']);
    expect(writesIn(whole).length).toBeGreaterThan(1);
    const after = bench.values(funnel);
    expect(after).toHaveLength(before.length);
    expect(after[grid.LAYOUT_ROW - 1]).toEqual(before[grid.LAYOUT_ROW - 1]);
  });

  test('a row that somebody put in moves the looks: everything is painted again', () => {
    bench.engine.insertRows(bench.tabId(funnel), 20, 1);
    expect(writesIn(refreshed(bench)).length).toBeGreaterThan(10);
    expect(writesIn(refreshed(bench))).toEqual(['Range.setValues']);
  });

  test('the grid is as large as the report, and its last column is hidden', () => {
    const sheet = bench.engine.sheets().find(({ name }) => name === funnel)!;
    expect([sheet.rows, sheet.columns]).toEqual([bench.values(funnel).length, grid.WIDTH]);
    expect(bench.engine.hiddenColumns(sheet.id)).toEqual([grid.HIDDEN - 1]);
  });
});

test('FNL-5: the curves by age with their k, n and intervals take no call of their own', () => {
  const bench = team();
  handedOver(bench);
  refreshed(bench);
  const title = rowOf(bench, 'Cohorts by age: share won so many days after entry');
  const [, below] = bench.values(funnel).slice(title + 1, title + 3);
  expect(below[grid.FIRST + 2]).toBe('0/3\n0–56%');
  const log = refreshed(bench);
  expect(writesIn(log)).toEqual(['Range.setValues']);
  expect(log.some((name) => /Note/.test(name))).toBe(false);
});

describe('a plan among the sentences at the top', () => {
  const bench = team();
  handedOver(bench);
  refreshed(bench);
  const { settings } = workbookEn.tabs;
  const id = bench.tabId(funnel);
  const line = (): { row: number; formula?: string; value: unknown } | undefined => {
    const { rows, columns } = bench.engine.used(id);
    const cells = bench.engine.read(id, { row: 0, column: 0, rows, columns });
    const row = cells.findIndex((line) => String(line[grid.FIRST - 1].value).startsWith('No plan yet'));
    return row < 0 ? undefined : { row, ...cells[row][grid.FIRST - 1] };
  };

  test('without one, a line leads to the cells; filled in, it is gone and the planner speaks', () => {
    const found = line()!;
    const [, amount, by] = /Settings!([A-Z]+\d+) .*Settings!([A-Z]+\d+),/.exec(String(found.value))!;
    expect(found.formula).toBe(
      `=HYPERLINK("#gid=${bench.tabId(settings)}&range=${amount}";"${String(found.value)}")`,
    );
    const typeAt = (cell: string, value: string | number): void => {
      const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(cell)!;
      const column = [...letters].reduce((all, letter) => 26 * all + letter.charCodeAt(0) - 64, 0);
      bench.type(settings, Number(row), column, value);
    };
    typeAt(amount, 5_000_000);
    refreshed(bench);
    expect(line()?.value).toMatch(/^No plan yet: type its last day in/);
    typeAt(by, '2027-12-31');
    refreshed(bench);
    expect(line()).toBeUndefined();
    expect(rowOf(bench, 'Plan: 5,000,000 by 2027-12-31')).toBeGreaterThan(0);
  });

  test('it costs no call', () => {
    const calls = (): string[] => refreshed(bench);
    const planned = calls();
    const rows = bench.values(settings);
    const row = rows.findIndex((cells) => cells.includes('plan_by'));
    bench.type(settings, row + 1, rows[row].indexOf('plan_by') + 2, '');
    refreshed(bench);
    refreshed(bench);
    expect(line()).toBeDefined();
    expect(calls()).toEqual(planned);
  });
});

describe('going on', () => {
  const bench = team(5);
  const quick = (): number => {
    bench.host.meter.take();
    bench.ask('refreshFunnel', { quick: true });
    return bench.host.meter.take().calls.filter(({ name }) => name === 'Range.getValues').length;
  };
  const report = (): unknown[][] => bench.values(funnel).slice(grid.TOP.row - 1 + grid.TOP.rows);

  test('answers are looked at only when some came, and each is in the next report', () => {
    // Only the second of two reports sees its own sums.
    quick();
    quick();
    expect(quick()).toBe(3);
    let seen = card(bench);
    // The first of all answers, one of several lines, and more than one between two reports.
    for (const evidence of ['Said so', 'They said\n"now", in writing', 'いますぐ']) {
      const given = { gate: 'screening', item: 'need', answer: 'confirmed' as const, evidence };
      seen = bench.ask('answer', { ...write(bench, seen), ...given });
      expect(quick()).toBe(4);
    }
    handedOver(bench, 'L-0002');
    expect(quick()).toBe(4);
    const gone = report();
    // Nothing is kept for so long.
    bench.pass(7 * 3_600_000);
    bench.ask('refreshFunnel', { quick: true });
    expect(gone).toEqual(report());
  });
});

describe('the choices', () => {
  const bench = team();
  const choose = (column: number, text: string): void => bench.type(funnel, grid.CONTROL_ROW, column, text);
  const standing = (): unknown[] =>
    Object.values(grid.CONTROL_COLUMN).map(
      (column) => bench.values(funnel)[grid.CONTROL_ROW - 1][column - 1],
    );

  test('stay across paints, and are said in the workbook’s language afterwards', () => {
    choose(grid.CONTROL_COLUMN.period, 'last quarter');
    choose(grid.CONTROL_COLUMN.cohorts, '週別');
    choose(grid.CONTROL_COLUMN.group, 'Company');
    bench.ask('refreshFunnel', { quick: false });
    expect(standing()).toEqual(['last quarter', 'week', 'Company']);
    bench.ask('refreshFunnel', { quick: false });
    expect(standing()).toEqual(['last quarter', 'week', 'Company']);
    bench.ask('setLanguage', { language: 'ja' });
    const row = bench.values(workbookJa.tabs.funnel)[grid.CONTROL_ROW - 1];
    expect(Object.values(grid.CONTROL_COLUMN).map((column) => row[column - 1])).toEqual([
      '前四半期',
      '週別',
      'Company',
    ]);
    bench.ask('setLanguage', { language: 'en' });
  });

  test('a choice that means nothing is the standard, and is told', () => {
    choose(grid.CONTROL_COLUMN.period, 'since the flood');
    bench.ask('refreshFunnel', { quick: false });
    expect(standing()[0]).toBe('all time');
    expect(bench.values(funnel).flat().join('\n')).toContain('“since the flood” was not understood');
  });

  test('to change one says at once that a refresh is needed, and the refresh takes that back', () => {
    const said = (): unknown => bench.values(funnel)[grid.CONTROL_ROW - 1][grid.CONTROL_COLUMN.group + 3 - 1];
    bench.ask('refreshFunnel', { quick: false });
    expect(said()).toBe('');
    choose(grid.CONTROL_COLUMN.period, 'this year');
    expect(said()).toBe('Changed: refresh to apply');
    bench.ask('refreshFunnel', { quick: false });
    expect(said()).toBe('');
  });
});

describe('the rows behind a number', () => {
  const bench = team();
  handedOver(bench);
  bench.ask('refreshFunnel', { quick: false });
  const rows = (key: string | null) => bench.reply('funnelRows', { key });

  test('by its key, with what the lead is called, where it stands and its row', () => {
    const summary = bench.ask('refreshFunnel', { quick: false });
    const step = summary.steps.find(({ key }) => key === 'meeting')!;
    const reply = rows(step.behind);
    expect(reply).toMatchObject({ ok: true, value: { n: step.reached, shown: step.reached } });
    const { title, leads } = bench.ask('funnelRows', { key: step.behind });
    expect(title).toBe('From lead to won\u00a0· Meeting\u00a0· reached');
    expect(leads[0]).toMatchObject({ leadId: 'L-0001', row: 2, stage: 'Meeting' });
    expect(leads[0].name).not.toBe('');
  });

  test('by the selected cell of the tab', () => {
    const row = rowOf(bench, 'Screening');
    bench.select(funnel, row, grid.FIRST + 2);
    const keys = bench.values(funnel)[row - 1][grid.HIDDEN - 1];
    expect(keyAt(keys, grid.FIRST + 2)).toBe('stages/screening/reached');
    const shown = bench.values(funnel)[row - 1][grid.FIRST + 1];
    expect(bench.ask('funnelRows', { key: null })).toMatchObject({
      n: shown,
      title: 'Stages\u00a0· Screening\u00a0· reached',
    });
  });

  test('not of another tab, of a title, or of a number that is none of ours', () => {
    const code = (key: string | null): string => {
      const reply = rows(key);
      return reply.ok ? 'rows' : reply.problem.code;
    };
    bench.select('Leads', 2, 1);
    expect(code(null)).toBe('select_a_number');
    bench.select(funnel, 1, 2);
    expect(code(null)).toBe('nothing_behind');
    expect(['stages/moon/now', '%', '__proto__', 'x/y'].map(code)).toEqual(new Array(4).fill('number_gone'));
  });

  test('a lead whose row is gone keeps its id', () => {
    const { id } = bench.engine.sheets().find(({ name }) => name === 'Leads')!;
    bench.engine.deleteRows(id, 1, 1);
    bench.ask('refreshFunnel', { quick: false });
    const { leads } = bench.ask('funnelRows', { key: 'all/leads' });
    expect(leads.find(({ leadId }) => leadId === 'L-0001')).toMatchObject({ row: null, name: 'L-0001' });
  });
});
