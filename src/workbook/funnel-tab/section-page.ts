/** Draws a section of the report onto the page: its heading, its table, its chart, its notes. */
import type { Cell } from '../../pipeline/cell';
import type { Look } from '../computed-tab';
import { BAR_COLOUR, BAR_LENGTH, BAR_POINTS, bar } from './bars';
import { isComposite, underRate } from './composed';
import { rowLinkFormula } from './formulas';
import * as grid from './grid';
import { numberFormat } from './number-format';
import type { Page } from './page';
import type { Column, Format, Line, Section, Value } from './report';
import { heightOf, linesIn } from './text-size';

export interface SectionOptions {
  readonly currency: string;
  readonly historySheetId?: number;
}

/** In points: what stands beside the figures. */
const SMALL = 9;
/** What belongs to the figure above it. */
const FINE = 8;
/** A figure and the two fine lines below it: of one height, as each change of height is a call of its own. */
const PAIRED = 27;
/** A chart of more groups cannot be read. */
const MOST_GROUPS = 40;

export function drawSection(page: Page, section: Section, options: SectionOptions): void {
  const { title, columns, lines, notes } = section;
  if (columns.length > grid.COLUMNS) throw new Error(`“${title}” has more columns than the tab.`);
  page.gap();
  page.line(title, { bold: true, size: 12 });
  if (columns.length > 0 && lines.length > 0) drawTable(page, section, options);
  for (const note of notes) page.wide(note, { color: grid.INK.grey, size: 9 });
}

/** Left are labels, bars, and the text that takes the rest of the width. */
function isLeft(columns: readonly Column[], index: number): boolean {
  const { format } = columns[index];
  return index < 2 || format === 'bar' || (format === 'text' && index === columns.length - 1);
}

function drawTable(
  page: Page,
  { columns, lines, chart, roomForChart }: Section,
  options: SectionOptions,
): void {
  const header = page.line('');
  // Of a rate that comes with all its figures, the rate is a number and the others stand in a row below.
  const each = columns.some(({ format }) => format === 'counted') ? 2 : 1;
  const rows = lines.length * each;
  page.look(header, grid.FIRST, grid.COLUMNS, {
    bold: true,
    color: grid.INK.grey,
    size: 9,
    align: 'right',
    wrap: true,
    vertical: 'bottom',
  });
  page.table(header, rows, each);
  let headerLines = 1;
  columns.forEach(({ label, format }, index) => {
    const column = grid.FIRST + index;
    const align = isLeft(columns, index) ? 'left' : 'right';
    page.put(header, column, label, { align });
    // Bold letters are a tenth wider.
    headerLines = Math.max(headerLines, linesIn(label, grid.widthOf(column, 1) / 1.1, 9));
    const look = columnLook(format, align, options.currency);
    const small = format === 'text' && index > 1 ? { size: SMALL } : {};
    page.look(
      header + 1,
      column,
      1,
      { ...look, ...small, ...(each > 1 ? { vertical: 'bottom' } : {}) },
      rows,
    );
  });
  page.height(header, heightOf(headerLines, 9));
  const last = columns.length - 1;
  const rest = columns[last].format === 'text' && last > 1 ? grid.COLUMNS - last : 1;
  page.merge(header, grid.FIRST + last, rest, rows + 1);
  for (const line of lines) {
    drawLine(page, line, columns, rest, each > 1, options);
    if (each > 1) drawUnder(page, line);
  }
  if (chart && lines.length <= MOST_GROUPS)
    page.chartOf({
      title: chart.title,
      blocks: [0, ...chart.columns].map((index) => ({
        row: header,
        column: grid.FIRST + index,
        rows: rows + 1,
        columns: 1,
      })),
      colours: chart.colours,
    });
  if (roomForChart) page.roomForChart(header, rows + 1, grid.FIRST + columns.length + 1);
}

function columnLook(format: Format, align: 'left' | 'right', currency: string): Look {
  const pattern = numberFormat(format, currency);
  return {
    align,
    vertical: 'middle',
    ...(pattern ? { numberFormat: pattern } : {}),
    ...(format === 'text' ? { wrap: true } : {}),
    // A number that does not fit is not shown at all: large amounts need the room.
    ...(format === 'money' || format === 'range' || (isComposite(format) && format !== 'counted')
      ? { size: SMALL }
      : {}),
    ...(format === 'bar' ? { size: BAR_POINTS } : {}),
  };
}

function drawLine(
  page: Page,
  line: Line,
  columns: readonly Column[],
  rest: number,
  paired: boolean,
  { historySheetId }: SectionOptions,
): void {
  const row = page.line('');
  let lines = 1;
  line.values.forEach((value, index) => {
    const format = columns[index]?.format;
    const cell = draw(value, format);
    const column = grid.FIRST + index;
    page.put(row, column, cell);
    page.leads(row, column, line.behind?.[index]);
    // A word in the place of a figure has no more room than the figure.
    if (typeof value === 'string' && value !== '' && format !== 'text' && format !== 'bar')
      page.look(row, column, 1, { size: SMALL });
    if (format !== 'text' || line.caption) return;
    const width = grid.widthOf(column, index === columns.length - 1 ? rest : 1);
    lines = Math.max(lines, linesIn(String(cell), width, index < 2 ? 10 : SMALL));
  });
  page.height(row, paired ? PAIRED : heightOf(lines, 10));
  if (line.caption) page.look(row, grid.FIRST, 1, { italic: true, color: grid.INK.grey, wrap: false });
  const barAt = columns.findIndex((column) => column.format === 'bar');
  if (barAt >= 0)
    page.look(row, grid.FIRST + barAt, 1, { color: line.role ? BAR_COLOUR[line.role] : grid.INK.strong });
  if (line.young)
    page.look(row, grid.FIRST, grid.COLUMNS, {
      italic: true,
      color: grid.INK.pale,
      background: grid.INK.wash,
    });
  if (line.historyRow !== undefined && historySheetId !== undefined)
    linkRow(page, row, historySheetId, line.historyRow);
}

/** The same keys lead from k and n as from their rate. */
function drawUnder(page: Page, { values, behind }: Line): void {
  const row = page.line('');
  values.forEach((value, index) => {
    if (typeof value !== 'object' || value === null) return;
    page.put(row, grid.FIRST + index, underRate(value.parts));
    page.leads(row, grid.FIRST + index, behind?.[index]);
  });
  page.look(row, grid.FIRST, grid.COLUMNS, {
    color: grid.INK.grey,
    size: FINE,
    wrap: true,
    vertical: 'top',
  });
  page.height(row, PAIRED);
}

function linkRow(page: Page, row: number, sheet: number, historyRow: number): void {
  page.put(row, grid.FIRST, '');
  page.formula(row, grid.FIRST, rowLinkFormula(sheet, historyRow));
}

function draw(value: Value, format: Format | undefined): Cell {
  if (format === 'bar') return typeof value === 'number' ? bar(value, BAR_LENGTH) : '';
  if (typeof value === 'object' && value !== null)
    return format === 'counted' ? (value.parts.rate ?? '–') : value.text;
  return value ?? '–';
}
