/** The port: all that the product asks of a spreadsheet, in blocks. Rows and columns are 1-based. */
import type { Cell } from '../pipeline/cell';
import type { WallTime } from '../pipeline/event';
import type { Problem } from '../pipeline/problem';
import type { Block, ComputedTab } from './computed-tab';

export type { Block, ComputedTab, Look, LookAt } from './computed-tab';

export interface TabInfo {
  readonly id: number;
  readonly name: string;
}

/** Something of ours pinned to a place, which travels with it: a tab, a column, a row or the workbook. */
export interface Mark {
  readonly value: string;
  /** `null` for a mark on the workbook itself. */
  readonly tab: number | null;
  readonly column: number | null;
  readonly row: number | null;
}

export interface Cursor {
  readonly tab: number;
  readonly row: number;
  readonly column: number;
}

/** The rows a person has selected in the active tab, and the one the cursor is on. */
export interface Selection {
  readonly tab: number;
  readonly row: number;
  /** Every selected row once, in order; no more than a few thousand of them. */
  readonly rows: readonly number[];
}

/** A column of ours, as it is to be set up. */
export interface ColumnSetup {
  readonly column: number;
  readonly header: string;
  readonly note: string;
  readonly width: number;
  readonly numberFormat?: string;
  /** Entries of a dropdown; other text is allowed, since people may always type. */
  readonly choices?: readonly string[];
  readonly hidden?: boolean;
}

export interface ColouredWord {
  readonly word: string;
  readonly background: string;
  readonly color: string;
}

export interface Book {
  /** Tells this file from a copy of it. */
  id(): string;
  /** The spreadsheet's wall clock. */
  now(): WallTime;
  /** For how many milliseconds this run has been at work. */
  elapsed(): number;
  /** Stands back for a moment, so that somebody who waits for the lock can have it. */
  standBack(): void;
  /** What else may stand in a cell that reads so; mostly nothing. */
  alsoRead(when: WallTime): WallTime[];
  tabs(): TabInfo[];
  cursor(): Cursor;
  selection(): Selection;
  /** Shows a lead: activates its tab and row. */
  goTo(tab: number, row: number, column: number): void;

  /** Every mark of ours, in one look-up. */
  marks(): Mark[];
  markTab(tab: number, value: string): void;
  markColumn(tab: number, column: number, value: string): void;
  markRow(tab: number, row: number, value: string): void;
  markBook(value: string): void;
  /** Removes a mark from the workbook itself. */
  unmarkBook(value: string): void;
  /** Removes marks of ours, wherever they are, but no more than so many; returns whether some are left. */
  unmarkAll(most: number): boolean;

  /** From A1 to the last cell in use; `[]` for an empty tab. */
  readAll(tab: number): Cell[][];
  /** The same for a tab of ours whose grid is kept small: one call instead of two. */
  readSmall(tab: number): Cell[][];
  read(tab: number, block: Block): Cell[][];
  /** The same cells as people see them. */
  readAsShown(tab: number, block: Block): string[][];
  /** One whole column, from row 1 to the tab's last row. */
  readColumn(tab: number, column: number): Cell[];
  /** Text is written so that it stays text; dates as wall-clock readings. */
  write(tab: number, row: number, column: number, rows: readonly (readonly Cell[])[]): void;
  /** Below everything that stands in the tab; where the tab ends above row `next`, nobody has to look for that. */
  append(tab: number, rows: readonly (readonly Cell[])[], next?: number): void;
  flush(): void;
  /** `undefined` when the lock was not to be had in time: nothing was run. */
  locked<T>(run: () => T): T | undefined;

  size(tab: number): { rows: number; columns: number };
  merges(tab: number): Block[];
  frozenRows(tab: number): number;
  freeze(tab: number, rows: number): void;
  /** Where the person may not write in this tab: the descriptions, or names, of protections in the way. */
  protectedFrom(tab: number): string[];
  /** Why the person may not write into all of a block; `null`: they may. */
  inTheWay(tab: number, block: Block): Problem | null;
  /** Adds rows at the bottom until there are so many. */
  growTo(tab: number, rows: number): void;
  /** Takes away rows at the bottom, of a tab that was made just now. */
  trimTo(tab: number, rows: number): void;
  insertTab(name: string): number;
  deleteTab(tab: number): void;
  renameTab(tab: number, name: string): void;
  /** New columns right of `after`; the grid grows when it must. */
  insertColumns(tab: number, after: number, count: number): void;
  deleteColumns(tab: number, column: number, count: number): void;
  setUpColumns(tab: number, headerRow: number, columns: readonly ColumnSetup[]): void;
  /** Colours the words of a column; rules of the team stay as they are. */
  colourWords(tab: number, column: number, headerRow: number, words: readonly ColouredWord[]): void;
  removeColours(tab: number, column: number): void;
  /** The entries of a column's dropdown, below its header; none takes the dropdown away. */
  setChoices(tab: number, headerRow: number, column: number, choices: readonly string[]): void;
  /** Writes the same text into one column of several rows. */
  fill(tab: number, column: number, rows: readonly number[], text: string): void;
  /**
   * Replaces a computed tab's whole content and look. When it has the layout `known` already, only the values
   * are written, in one call.
   */
  paint(tab: number, content: ComputedTab, known: string | null): void;

  /** A long text kept with the workbook, unseen; `null`: there is none, or none any more. */
  note(key: string): string | null;
  setNote(key: string, text: string | null): void;

  /** A long plain-ASCII text kept for some hours at most; `null`: there is none, or none any more. */
  cached(key: string): string | null;
  cache(key: string, text: string | null): void;

  /** The signed-in address where Google tells it, else empty. */
  email(): string;
  /** A preference of this person, or `null`. */
  preference(key: string): string | null;
  setPreference(key: string, value: string): void;
}
