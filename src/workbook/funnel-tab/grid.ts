/** The grid of the Funnel tab: a narrow coloured edge, labels, bars, figures, and a hidden column of keys. */
import type { Block } from '../computed-tab';

export const EDGE = 1;
/** Where a table's first column stands, and how many it may have. */
export const FIRST = 2;
export const COLUMNS = 12;
export const LAST = FIRST + COLUMNS - 1;
export const HIDDEN = LAST + 1;
export const WIDTH = HIDDEN;

/** Together about as wide as a landscape page at full size. */
export const COLUMN_WIDTHS: readonly number[] = [
  8,
  176,
  150,
  ...(new Array(COLUMNS - 2).fill(78) as number[]),
  60,
];

/** The control cells, the report's moment and what is kept unseen: one small block, read in one go. */
export const TOP: Block = { row: 1, column: 1, rows: 4, columns: WIDTH };
export const CONTROL_ROW = 2;
export const AS_OF_ROW = 3;
export const CONTROL_COLUMN = { period: 3, cohorts: 5, group: 8 } as const;
export const AS_OF_COLUMN = 3;
/** In the hidden column: what came below the answers, the layout, the digest of what was counted, the choices applied. */
export const BEYOND_ROW = 1;
export const LAYOUT_ROW = 2;
export const DIGEST_ROW = 3;
export const APPLIED_ROW = 4;

/** How wide a run of columns is. */
export function widthOf(column: number, columns: number): number {
  let width = 0;
  for (let at = column; at < column + columns; at++) width += COLUMN_WIDTHS[at - 1];
  return width;
}

export const INK = {
  text: '#1f2328',
  grey: '#57606a',
  pale: '#6e7781',
  wash: '#f6f7f9',
  line: '#eceff1',
  strong: '#8b949e',
  box: '#d0d7de',
  note: '#0b57d0',
  warn: '#b36b00',
  stale: '#8a4b00',
} as const;
