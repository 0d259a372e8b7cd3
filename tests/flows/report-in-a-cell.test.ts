/** A block of the Funnel tab typed as a formula into a cell of the team's own, beside the tab that the add-on wrote. */
import { foldText } from '../../src/funnel/text';
import { workbookEn } from '../../src/i18n/workbook';
import { columnLetters } from '../../src/workbook/a1';
import * as grid from '../../src/workbook/funnel-tab/grid';
import { handedOver, team } from '../support/team';
import { type Bench, benchOfRows } from '../support/workbench';

const { funnel, history, settings, answers } = workbookEn.tabs;
const bench = team(6);
handedOver(bench);
bench.ask('refreshFunnel', { quick: false });

/** Figures that the tab draws together as one text, such as an interval, are columns of their own in cells. */
const APART = /: (low 95 %|high 95 %|k|n)$/;

/**
 * What the formula spills, as far as its table goes; `more`: the arguments after the answers. `together`: a rate
 * that comes with its k and n is one text with them on the tab.
 */
function typed(block: string, { of = bench, more = '', together = true } = {}): unknown[][] {
  const given = `'${history}'!A1:N, '${settings}'!A1:AZ, "${block}", , , '${answers}'!A1:I${more}`;
  const table = spilled(of, `=TASUKI_REPORT(${given})`);
  const headings = table[0].map(String);
  const kept = headings.map((one) => !APART.test(one) && !(together && headings.includes(`${one}: k`)));
  return table
    .map((row) => row.filter((_, at) => kept[at]))
    .map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '' && cell !== null) + 1))
    .filter((row) => row.length > 0);
}

function spilled(of: Bench, formula: string): unknown[][] {
  const tab = 'Mine';
  const mine =
    of.engine.sheets().find(({ name }) => name === tab)?.id ?? of.engine.insertSheet(tab, 5, 60, 30);
  of.engine.write(mine, { row: 0, column: 0, rows: 1, columns: 1 }, [[{ value: null, formula }]]);
  return of.values(tab);
}

/** Numbers of the lines below a section's title on the tab, up to the blank row after them. */
function onTab(title: string, of = bench): number[][] {
  const rows = of.values(funnel);
  const from = rows.findIndex((row) => row[grid.FIRST - 1] === title) + 2;
  if (from < 2) throw new Error(`“${title}” is not on the tab`);
  const until = rows.findIndex((row, at) => at > from && row.every((cell) => cell === '' || cell === null));
  return rows.slice(from, until).map((row) => numbers(row.slice(0, grid.LAST)));
}
const numbers = (row: unknown[]): number[] => row.filter((cell) => typeof cell === 'number') as number[];
const told = (rows: number[][]): number[][] => rows.filter((row) => row.length > 0);

test.each([
  'From lead to won',
  'How passes came out',
  'Stages',
  'Queues now',
  'Cohorts by month of entry',
  'Sources',
  'Handoffs',
  'The checklist, question by question',
  'Numbers versus reality',
])('“%s”: the numbers on the tab and in the cells are the same', (title) => {
  const shown = told(onTab(title));
  expect(shown.length).toBeGreaterThan(0);
  expect(told(typed(title).slice(1).map(numbers))).toEqual(shown);
});

describe('with a period and a grouping chosen on the tab', () => {
  const chosen = everyMonth();
  const ids = columnOf(chosen, 'Lead ID');
  const choose = (control: keyof typeof grid.CONTROL_COLUMN, text: string): void =>
    chosen.type(funnel, grid.CONTROL_ROW, grid.CONTROL_COLUMN[control], text);

  test.each([
    ['all time', 'Industry'],
    ['last month', 'Industry'],
    ['last 6 months', 'Trial on'],
    ['this year', 'Seats'],
    ['先月', 'Industry'],
  ])('%s, by %s', (period, header) => {
    choose('period', period);
    choose('group', header);
    chosen.ask('refreshFunnel', { quick: false });
    const groups = `, "${period}", HSTACK(${ids}, ${columnOf(chosen, header)})`;
    for (const title of [`By ${header}`, `By ${header}: within 90 days of entry`]) {
      const shown = told(onTab(title, chosen));
      expect(shown.length).toBeGreaterThan(0);
      const table = typed(title, { of: chosen, more: groups, together: false });
      expect(told(table.slice(1).map(numbers))).toEqual(shown);
    }
    for (const title of ['From lead to won', 'How passes came out', 'Cohorts by month of entry', 'Sources'])
      expect(
        told(
          typed(title, { of: chosen, more: `, "${period}"` })
            .slice(1)
            .map(numbers),
        ),
      ).toEqual(told(onTab(title, chosen)));
  });

  test.each([
    ['Industry', ['industry', 'retail', 'software', '(blank)']],
    ['Trial on', ['trial on', '2025-12-09', '2025-12-10', '2025-12-11']],
  ])('groups by %s stand in the same order under the same names', (header, expected) => {
    choose('period', 'last 6 months');
    choose('group', header);
    chosen.ask('refreshFunnel', { quick: false });
    const groups = `, "last_6_months", HSTACK(${ids}, ${columnOf(chosen, header)})`;
    const rows = chosen.values(funnel);
    const from = rows.findIndex((row) => row[grid.FIRST - 1] === `By ${header}`) + 1;
    const names = (table: unknown[][], at: number): string[] =>
      table.slice(0, 4).map((row) => foldText(row[at]));
    const cells = names(typed('column', { of: chosen, more: groups }), 0);
    expect(cells).toEqual(names(rows.slice(from), grid.FIRST - 1));
    expect(new Set(cells)).toEqual(new Set(expected));
  });

  test('a period that is none is told in the cell', () => {
    expect(String(typed('stages', { of: chosen, more: ', "since the flood"' })[0][0])).toMatch(/^#/);
  });
});

/** A column of the team's tab, from its header on. */
function columnOf(of: Bench, header: string): string {
  const letter = columnLetters(of.column('Leads', header));
  return `Leads!${letter}1:${letter}`;
}

/** Three leads in every month of a year and a half, some of them won, with columns that only this team has. */
function everyMonth(): Bench {
  const header = ['Company', 'Industry', 'Status', 'Created', 'Won on', 'Trial on', 'Seats'];
  const leads = 54;
  const rows = Array.from({ length: leads }, (_, at) => {
    const created = 45_800 + 10 * at;
    const won = at % 4 === 1;
    return [
      `Company ${at}`,
      ['Retail', ' retail ', 'Software', ''][at % 4],
      won ? 'Won' : 'New',
      created,
      won ? created + 20 : '',
      46_000 + (at % 3),
      at % 5,
    ];
  });
  const opened = benchOfRows([header, ...rows]);
  const days = { row: 1, column: 3, rows: leads, columns: 3 };
  const look = { numberFormat: 'yyyy-mm-dd' };
  opened.engine.style(
    opened.tabId('Leads'),
    days,
    rows.map(() => [look, look, look]),
  );
  opened.select('Leads', 2);
  opened.ask('adopt', { op: opened.op(), actor: 'Tanaka', choices: {}, language: 'en' });
  return opened;
}

test('a name that is no block is told in the cell', () => {
  expect(String(typed('forecast')[0][0])).toMatch(/^#/);
});
