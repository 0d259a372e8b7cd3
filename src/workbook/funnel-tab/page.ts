/** A page being written from top to bottom: cells, looks, merged lines, heights, dropdowns, rulings and keys. */
import type { Cell } from '../../pipeline/cell';
import {
  type BehindAt,
  type Block,
  type ChartAt,
  type ComputedTab,
  type Frame,
  type Look,
  type LookAt,
  layoutOf,
} from '../computed-tab';
import { keysOfRow } from './behind-cells';
import * as grid from './grid';
import { heightOf, linesIn } from './text-size';

const POINTS = 10;
const STANDARD_HEIGHT = 21;
const NO_CHART = { blocks: [], colours: [], row: 1, column: 1, width: 0, height: 0 };

export class Page {
  readonly rows: Cell[][] = [];
  private readonly styles: LookAt[] = [];
  private readonly formulas: Array<{ row: number; column: number; formula: string }> = [];
  private readonly merges: Block[] = [];
  private readonly heights: Array<Frame['heights'][number]> = [];
  private readonly dropdowns: Array<Frame['dropdowns'][number]> = [];
  private readonly boxes: Block[] = [];
  private readonly headers: Block[] = [];
  private readonly tables: Block[] = [];
  private readonly behind: BehindAt[] = [];
  private readonly kept = new Map<number, string>();
  private charted: Pick<ChartAt, 'title' | 'blocks' | 'colours'> | null = null;
  private room: Pick<ChartAt, 'row' | 'column' | 'width' | 'height'> | null = null;

  /** A new row whose text begins in the first column; gives the row's number. */
  line(text: Cell, style?: Look): number {
    const row = this.rows.push(new Array<Cell>(grid.WIDTH).fill(''));
    if (text !== '' || style) this.put(row, grid.FIRST, text, style);
    return row;
  }

  /** A blank row, a low one where that is enough. */
  gap(pixels?: number): void {
    const row = this.line('');
    if (pixels !== undefined) this.height(row, pixels);
  }

  put(row: number, column: number, value: Cell, style?: Look): void {
    this.rows[row - 1][column - 1] = value;
    if (style) this.look(row, column, 1, style);
  }

  look(row: number, column: number, columns: number, style: Look, rows = 1): void {
    this.styles.push({ row, column, rows, columns, style });
  }

  formula(row: number, column: number, formula: string, style?: Look): void {
    this.formulas.push({ row, column, formula });
    if (style) this.look(row, column, 1, style);
  }

  /** Each row of the block becomes one cell. */
  merge(row: number, column: number, columns: number, rows = 1): void {
    if (columns > 1) this.merges.push({ row, column, rows, columns });
  }

  height(row: number, pixels: number): void {
    if (pixels !== STANDARD_HEIGHT) this.heights.push({ row, rows: 1, height: pixels });
  }

  dropdown(row: number, column: number, choices: readonly string[]): void {
    this.dropdowns.push({ row, column, rows: 1, columns: 1, choices });
  }

  box(row: number, column: number, rows: number, columns: number): void {
    this.boxes.push({ row, column, rows, columns });
  }

  /** A table's header row, and the rows below it; so many of them are one entry, ruled off from the next. */
  table(header: number, rows: number, each = 1): void {
    const across = { column: grid.FIRST, columns: grid.COLUMNS };
    this.headers.push({ row: header, rows: 1, ...across });
    if (each === 1 && rows > 0) this.tables.push({ row: header + 1, rows, ...across });
    for (let row = each; each > 1 && row <= rows; row += each)
      this.tables.push({ row: header + row, rows: 1, ...across });
  }

  leads(row: number, column: number, key: string | null | undefined): void {
    if (key) this.behind.push({ row, column, key });
  }

  /** A text kept unseen in the hidden column. */
  keep(row: number, text: string): void {
    this.kept.set(row, text);
  }

  /** What the chart shows; where it stands is for another table to say. */
  chartOf(chart: Pick<ChartAt, 'title' | 'blocks' | 'colours'>): void {
    this.charted = chart;
  }

  /** Rows beside a narrow table, from a column on. */
  roomForChart(row: number, rows: number, column: number): void {
    const width = grid.widthOf(column, grid.LAST - column + 1);
    this.room = { row, column, width, height: rows * STANDARD_HEIGHT };
  }

  /** A sentence across the whole width, as high as it needs; it may have a coloured edge. */
  wide(text: string, style: Look, edge?: string): number {
    const points = style.size ?? POINTS;
    const row = this.line(text);
    const lines = linesIn(text, grid.widthOf(grid.FIRST, grid.COLUMNS), points);
    // What fits into one line runs on over the blank cells beside it; to merge them is a call of its own.
    const wrap = lines > 1;
    this.look(row, grid.FIRST, grid.COLUMNS, { wrap, vertical: 'middle', ...style });
    if (wrap) this.merge(row, grid.FIRST, grid.COLUMNS);
    if (edge) this.look(row, grid.EDGE, 1, { background: edge });
    this.height(row, heightOf(lines, points) + (edge ? 6 : 0));
    return row;
  }

  done(frozenRows: number, chartTitles: readonly string[]): ComputedTab {
    for (const row of new Set(this.behind.map((one) => one.row))) this.keep(row, keysOfRow(this.behind, row));
    for (const [row, text] of this.kept) this.rows[row - 1][grid.HIDDEN - 1] = text;
    this.look(1, grid.HIDDEN, 1, { color: grid.INK.pale, size: 8 }, this.rows.length);
    const titles = [...chartTitles];
    const frame: Frame = {
      merges: joined(this.merges),
      heights: runsOf(this.heights),
      dropdowns: this.dropdowns,
      rulings: [
        { kind: 'box', color: grid.INK.box, blocks: this.boxes },
        { kind: 'rows', color: grid.INK.line, blocks: this.tables },
        { kind: 'under', color: grid.INK.strong, blocks: this.headers },
      ],
      hiddenColumn: grid.HIDDEN,
      chart: { title: titles[0], ...NO_CHART, ...(this.room ? this.charted : null), ...this.room, titles },
    };
    const { rows, styles, formulas, behind } = this;
    const content = { rows, styles, formulas, behind, frozenRows, frame, columnWidths: grid.COLUMN_WIDTHS };
    const layout = layoutOf(content);
    rows[grid.LAYOUT_ROW - 1][grid.HIDDEN - 1] = layout;
    return { ...content, layout };
  }
}

/** Blocks of the same columns one below the other are merged in one call. */
function joined(blocks: readonly Block[]): Block[] {
  const open = new Map<string, Block>();
  const done: Block[] = [];
  const close = (key: string): void => {
    const block = open.get(key);
    if (block) done.push(block);
    open.delete(key);
  };
  for (const block of [...blocks].sort((a, b) => a.row - b.row)) {
    const key = `${block.column}:${block.columns}`;
    const above = open.get(key);
    if (above && above.row + above.rows === block.row)
      open.set(key, { ...above, rows: above.rows + block.rows });
    else {
      close(key);
      open.set(key, block);
    }
  }
  for (const key of [...open.keys()]) close(key);
  return done;
}

/** Neighbours of one height are set in one call; a row told twice has the larger height. */
function runsOf(heights: ReadonlyArray<Frame['heights'][number]>): Array<Frame['heights'][number]> {
  const runs: Array<{ row: number; rows: number; height: number }> = [];
  for (const { row, height } of [...heights].sort((a, b) => a.row - b.row || b.height - a.height)) {
    const last = runs[runs.length - 1];
    if (last && row < last.row + last.rows) continue;
    if (last && last.row + last.rows === row && last.height === height) last.rows++;
    else runs.push({ row, rows: 1, height });
  }
  return runs;
}
