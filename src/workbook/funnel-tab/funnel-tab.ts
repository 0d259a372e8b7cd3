/** Lays the funnel's report out on its tab: cells, looks, column widths and the one native formula. */
import type { Figures } from '../../funnel/figures';
import type { Cell } from '../../pipeline/cell';
import type { Role } from '../../pipeline/stage';
import type { ComputedTab, Look, LookAt } from '../port';
import { newerFormula, rowLinkFormula } from './formulas';
import { buildReport, type Format, type ReportOptions, type Section, type Value } from './report';

export interface FunnelTabOptions extends ReportOptions {
  /** The name of the History tab, for the formula that counts newer events. */
  readonly historyTab: string;
  /** When known, row numbers become links to History's rows. */
  readonly historySheetId?: number;
}

const WIDTH = 12;
const COLUMN_WIDTHS = [250, 226, ...new Array(WIDTH - 3).fill(104), 150] as number[];
/**
 * Where the headline's figures stand, in its order: the amount in the widest column, because a number, unlike
 * text, cannot run over into the empty cell beside it.
 */
const KPI_COLUMNS = [1, 3, 5, 7, 2, 10];
const BAR_LENGTH = 28;
const GREY = '#57606a';
const PALE = '#8b949e';
const BAR_COLOUR: Record<Role, string> = {
  marketing: '#0b57d0',
  inside_sales: '#00697a',
  field_sales: '#9a5b00',
  customer_success: '#2d6a1f',
};

export function renderFunnelTab(figures: Figures, options: FunnelTabOptions): ComputedTab {
  const report = buildReport(figures, options);
  const page = new Page(options);
  page.line([report.title], { bold: true, size: 16 });
  page.line([report.asOf], { color: GREY });
  page.formula(newerFormula(options.historyTab, figures.asOf, options.words), { color: '#8a4b00' });
  page.line([]);
  page.spread(
    report.kpis.map((kpi) => kpi.label),
    { color: GREY, size: 9, align: 'left' },
  );
  const values = page.spread(
    report.kpis.map((kpi) => kpi.value ?? '–'),
    { bold: true, size: 16, align: 'left' },
  );
  report.kpis.forEach((kpi, index) => {
    const numberFormat = page.numberFormat(kpi.format);
    if (numberFormat) page.look(values, KPI_COLUMNS[index], 1, { numberFormat });
  });
  page.spread(
    report.kpis.map((kpi) => kpi.detail),
    { color: GREY, size: 9, align: 'left' },
  );
  page.line([]);
  for (const { text, warn } of report.sentences)
    page.line(
      [text],
      { background: warn ? '#fff4e5' : '#eef3fc', color: warn ? '#8a4b00' : '#1f2328' },
      WIDTH,
    );
  for (const section of report.sections) page.section(section);
  return page.done();
}

class Page {
  private readonly rows: Cell[][] = [];
  private readonly styles: LookAt[] = [];
  private readonly formulas: Array<{ row: number; column: number; formula: string }> = [];
  private readonly options: FunnelTabOptions;

  constructor(options: FunnelTabOptions) {
    this.options = options;
  }

  line(cells: readonly Cell[], style?: Look, columns = Math.max(1, cells.length)): number {
    const row = this.rows.push(padded(cells));
    if (style) this.look(row, 1, columns, style);
    return row;
  }

  look(row: number, column: number, columns: number, style: Look, rows = 1): void {
    this.styles.push({ row, column, rows, columns, style });
  }

  formula(formula: string, style: Look): void {
    this.formulas.push({ row: this.line([], style, 1), column: 1, formula });
  }

  spread(values: readonly Cell[], style: Look): number {
    const cells: Cell[] = new Array(WIDTH).fill('');
    values.forEach((value, index) => {
      cells[KPI_COLUMNS[index] - 1] = value;
    });
    return this.line(cells, style, WIDTH);
  }

  section({ title, columns, lines, notes }: Section): void {
    this.line([]);
    this.line([title], { bold: true, size: 12 });
    if (columns.length > 0 && lines.length > 0) {
      const header = this.line(
        columns.map((column) => column.label),
        { bold: true, color: GREY, background: '#f6f7f9', align: 'right' },
        WIDTH,
      );
      columns.forEach(({ format }, index) => {
        const column = index + 1;
        const numberFormat = this.numberFormat(format);
        const left = index < 2 || format === 'bar' || (format === 'text' && index === columns.length - 1);
        if (left) this.look(header, column, 1, { align: 'left' });
        const style: Look = numberFormat
          ? { numberFormat, align: left ? 'left' : 'right' }
          : { align: left ? 'left' : 'right' };
        this.look(header + 1, column, 1, style, lines.length);
      });
      for (const line of lines) {
        const row = this.line(line.values.map((value, index) => draw(value, columns[index]?.format)));
        if (line.caption) this.look(row, 1, WIDTH, { italic: true, color: GREY });
        if (columns[1].format === 'bar')
          this.look(row, 2, 1, { color: line.role ? BAR_COLOUR[line.role] : PALE });
        if (line.young) this.look(row, 1, WIDTH, { italic: true, color: PALE, background: '#f6f7f9' });
        if (line.historyRow !== undefined && this.options.historySheetId !== undefined)
          this.formulas.push({
            row,
            column: 1,
            formula: rowLinkFormula(this.options.historySheetId, line.historyRow),
          });
      }
    }
    for (const note of notes) this.line([note], { color: GREY, size: 9 });
  }

  numberFormat(format: Format): string | undefined {
    const { currency } = this.options;
    if (format === 'rate') return '0.0%';
    if (format === 'days' || format === 'hours' || format === 'decimal') return '#,##0.0';
    if (format === 'money') return currency ? `"${currency.replace(/"/g, '')}"#,##0` : '#,##0';
    return format === 'count' ? '#,##0' : undefined;
  }

  done(): ComputedTab {
    const { rows, styles, formulas } = this;
    return { rows, styles, columnWidths: COLUMN_WIDTHS, frozenRows: 2, formulas };
  }
}

function padded(cells: readonly Cell[]): Cell[] {
  const row: Cell[] = new Array(WIDTH).fill('');
  cells.forEach((cell, index) => {
    row[index] = cell;
  });
  return row;
}

function draw(value: Value, format: Format | undefined): Cell {
  if (format === 'bar') return typeof value === 'number' ? bar(value, BAR_LENGTH) : '';
  return value ?? '–';
}

/** Whole and half blocks; whatever is not nothing is seen. */
export function bar(share: number, length: number): string {
  if (!(share > 0)) return '';
  const halves = Math.max(1, Math.round(Math.min(1, share) * length * 2));
  return '█'.repeat(halves >> 1) + (halves % 2 === 1 ? '▌' : '');
}
