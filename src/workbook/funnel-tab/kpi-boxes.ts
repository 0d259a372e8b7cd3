/** The headline as boxes in a row: label, figure, and what stands behind it. */
import type { Look } from '../computed-tab';
import * as grid from './grid';
import type { Kpi } from './headline';
import { numberFormat } from './number-format';
import type { Page } from './page';
import { heightOf, linesIn } from './text-size';

type Slot = readonly [column: number, columns: number];

/** Boxes of about one width; a figure needs the room of two columns. */
const SIX: readonly Slot[] = [
  [2, 1],
  [3, 1],
  [4, 2],
  [6, 2],
  [8, 3],
  [11, 3],
];
const FIVE: readonly Slot[] = [
  [2, 1],
  [3, 2],
  [5, 3],
  [8, 3],
  [11, 3],
];

const LABEL: Look = { color: grid.INK.grey, size: 9, align: 'left' };
const VALUE: Look = { color: grid.INK.text, bold: true, size: 16, align: 'left' };
const DETAIL: Look = { color: grid.INK.grey, size: 9, align: 'left', wrap: true, vertical: 'top' };

/** What the whole team is after stands first, what each role does towards it below. */
export function drawKpis(page: Page, kpis: readonly Kpi[], currency: string): void {
  const goal = kpis.filter((kpi) => kpi.group === 'goal');
  const roles = kpis.filter((kpi) => kpi.group !== 'goal');
  for (const group of [goal, roles])
    for (let first = 0; first < group.length; first += SIX.length)
      drawRow(page, group.slice(first, first + SIX.length), currency);
}

function drawRow(page: Page, kpis: readonly Kpi[], currency: string): void {
  const slots = kpis.length > FIVE.length ? SIX : FIVE;
  const [labels, values, details] = [page.line(''), page.line(''), page.line('')];
  let lines = 1;
  kpis.forEach((kpi, index) => {
    const [column, columns] = slots[index];
    page.put(labels, column, kpi.label, LABEL);
    page.put(values, column, kpi.value ?? '–', {
      ...VALUE,
      numberFormat: numberFormat(kpi.format, currency),
    });
    const said = [kpi.detail, kpi.against].filter(Boolean);
    page.put(details, column, said.join('\n'), DETAIL);
    page.look(labels, column, columns, { background: grid.INK.wash }, 3);
    page.merge(labels, column, columns, 3);
    page.box(labels, column, 3, columns);
    for (const row of [labels, values, details]) page.leads(row, column, kpi.behind);
    const room = grid.widthOf(column, columns);
    lines = Math.max(
      lines,
      said.reduce((sum, text) => sum + linesIn(text, room, 9), 0),
    );
  });
  page.height(values, 30);
  page.height(details, heightOf(lines, 9));
}
