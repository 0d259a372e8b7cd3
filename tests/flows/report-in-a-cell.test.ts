/** A block of the Funnel tab typed as a formula into a cell of the team's own, beside the tab that the add-on wrote. */
import { workbookEn } from '../../src/i18n/workbook';
import * as grid from '../../src/workbook/funnel-tab/grid';
import { handedOver, team } from '../support/team';

const { funnel, history, settings, answers } = workbookEn.tabs;
const bench = team(6);
handedOver(bench);
bench.ask('refreshFunnel', { quick: false });
const mine = bench.engine.insertSheet('Mine', 5, 60, 30);

/** Figures that the tab draws together as one text, such as an interval, are columns of their own in cells. */
const APART = /: (low 95 %|high 95 %|k|n)$/;

/** What the formula spills, as far as its table goes. */
function typed(block: string): unknown[][] {
  const formula = `=TASUKI_REPORT('${history}'!A1:N, '${settings}'!A1:AZ, "${block}", , , '${answers}'!A1:I)`;
  bench.engine.write(mine, { row: 0, column: 0, rows: 1, columns: 1 }, [[{ value: null, formula }]]);
  const table = bench.values('Mine');
  const headings = table[0].map(String);
  const kept = headings.map((one) => !APART.test(one) && !headings.includes(`${one}: k`));
  return table
    .map((row) => row.filter((_, at) => kept[at]))
    .map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '' && cell !== null) + 1))
    .filter((row) => row.length > 0);
}

/** Numbers of the lines below a section's title on the tab, up to the blank row after them. */
function onTab(title: string): number[][] {
  const rows = bench.values(funnel);
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

test('a name that is no block is told in the cell', () => {
  expect(String(typed('forecast')[0][0])).toMatch(/^#/);
});
