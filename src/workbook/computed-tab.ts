/** A tab that is computed anew each time: its cells, and everything about how they look. */
import type { Cell } from '../pipeline/cell';
import { hash32 } from '../pipeline/hash';

export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How a computed block looks; only what is named is set. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly background?: string;
  readonly numberFormat?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
}

export interface LookAt extends Block {
  readonly style: Look;
}

/** Lines around blocks of one colour: a box, a line under the last row, or one under every row. */
export interface Ruling {
  readonly kind: 'box' | 'under' | 'rows';
  readonly color: string;
  readonly blocks: readonly Block[];
}

/** Columns side by side per group of rows; the first block names the groups, all begin with their headers. */
export interface ChartAt {
  readonly title: string;
  /** The titles it may have been given before, in any language: a chart of that name is replaced. */
  readonly titles: readonly string[];
  readonly blocks: readonly Block[];
  /** One per series. */
  readonly colours: readonly string[];
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

/** The key of the rows behind a number. */
export interface BehindAt {
  readonly row: number;
  readonly column: number;
  readonly key: string;
}

/** What only a tab with a layout of its own has. */
export interface Frame {
  /** Blocks of which every row is one cell. */
  readonly merges: readonly Block[];
  /** Rows that are not of the standard height. */
  readonly heights: ReadonlyArray<{ row: number; rows: number; height: number }>;
  readonly dropdowns: ReadonlyArray<Block & { choices: readonly string[] }>;
  readonly rulings: readonly Ruling[];
  readonly hiddenColumn: number;
  /** Without blocks it only takes an old one away. */
  readonly chart: ChartAt;
}

export interface ComputedTab {
  readonly rows: Cell[][];
  readonly styles: readonly LookAt[];
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
  readonly formulas: ReadonlyArray<{ row: number; column: number; formula: string }>;
  readonly frame?: Frame;
  /** Names everything but the values: equal layouts need no new look. Empty when it is always painted whole. */
  readonly layout: string;
  readonly behind: readonly BehindAt[];
}

/** The layout's name: what a tab with the same one need not be given again. */
export function layoutOf({
  rows,
  styles,
  columnWidths,
  frozenRows,
  frame,
}: Pick<ComputedTab, 'rows' | 'styles' | 'columnWidths' | 'frozenRows' | 'frame'>): string {
  const size = [rows.length, rows[0]?.length ?? 0];
  const text = JSON.stringify([size, columnWidths, frozenRows, frame ?? null, styles]);
  return `look_${fingerprint(text, 1)}${fingerprint(text, 2)}`;
}

/** Two of 32 bits with different seeds tell apart what one would not; letters, so that no cell reads a number. */
function fingerprint(text: string, seed: number): string {
  let rest = hash32(text, seed);
  let letters = '';
  for (let at = 0; at < 7; at++) {
    letters += String.fromCharCode(97 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return letters;
}
