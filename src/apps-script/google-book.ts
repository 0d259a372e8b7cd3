/** The port over SpreadsheetApp: blocks in, blocks out, as few calls as a thing can be done in. */
import type { Cell } from '../pipeline/cell';
import { type Problem, refuse } from '../pipeline/problem';
import type { Block, Book, ColumnSetup, ComputedTab, Mark } from '../workbook/port';
import { readCached, writeCached } from './cache';
import { underDocumentLock } from './document-lock';
import { Exchange } from './exchange';
import { mark, readMarks, unmark, unmarkSome } from './marks';
import { readNote, writeNote } from './notes';
import { paintTab } from './painter';
import { personEmail, readPreference, writePreference } from './person';
import { protectionsInTheWay, refusedIn, withNames } from './protections';
import { standBack, stopwatch } from './run-time';
import { selectedRows } from './selection';
import {
  columnRange,
  fillRows,
  growTo,
  mergesOf,
  removeRulesOf,
  setChoices,
  setUpColumn,
  trimTo,
  wordRules,
} from './sheet-setup';
import { smallGrid } from './small-tab';
import { WallCells } from './wall-cells';
import { appendRows, writeRows } from './write-rows';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export class GoogleBook implements Book {
  private readonly spreadsheet: Spreadsheet;
  private readonly sheets = new Map<number, Sheet>();
  readonly email = personEmail;
  readonly preference = readPreference;
  readonly setPreference = writePreference;
  readonly cached = readCached;
  readonly cache = writeCached;
  readonly elapsed = stopwatch();
  readonly standBack = standBack;
  private readonly google = new Exchange();
  private readonly cells = new WallCells(() =>
    this.google.ask(() => this.spreadsheet.getSpreadsheetTimeZone()),
  );

  constructor(spreadsheet: Spreadsheet) {
    this.spreadsheet = spreadsheet;
  }

  id(): string {
    return this.google.ask(() => this.spreadsheet.getId());
  }

  now(): number {
    return this.cells.now();
  }

  alsoRead(when: number): number[] {
    return this.cells.alsoRead(when);
  }

  tabs() {
    return [...this.known()].map(([id, sheet]) => ({ id, name: sheet.getName() }));
  }

  cursor() {
    const sheet = this.spreadsheet.getActiveSheet();
    const cell = sheet.getActiveCell();
    return { tab: sheet.getSheetId(), row: cell.getRow(), column: cell.getColumn() };
  }

  selection() {
    const sheet = this.spreadsheet.getActiveSheet();
    return { tab: sheet.getSheetId(), row: sheet.getActiveCell().getRow(), rows: selectedRows(sheet) };
  }

  goTo(tab: number, row: number, column: number): void {
    // Takes the person to the tab as well, in one call.
    this.sheet(tab).getRange(row, column).activate();
  }

  marks(): Mark[] {
    return this.google.ask(() => readMarks(this.spreadsheet));
  }

  markTab(tab: number, value: string): void {
    this.google.change(() => mark(this.sheet(tab), value));
  }

  markColumn(tab: number, column: number, value: string): void {
    this.google.change(() => mark(columnRange(this.sheet(tab), column), value));
  }

  markRow(tab: number, row: number, value: string): void {
    this.google.change(() => mark(this.sheet(tab).getRange(`${row}:${row}`), value));
  }

  markBook(value: string): void {
    this.google.change(() => mark(this.spreadsheet, value));
  }

  unmarkBook(value: string): void {
    this.google.change(() => unmark(this.spreadsheet, value));
  }

  unmarkAll(most: number): boolean {
    return this.google.change(() => unmarkSome(this.spreadsheet, most));
  }

  readAll(tab: number): Cell[][] {
    const values = this.google.ask(() => this.sheet(tab).getDataRange().getValues());
    return isEmpty(values) ? [] : this.cells.of(values);
  }

  readSmall(tab: number): Cell[][] {
    const values = this.google.ask(() => smallGrid(this.sheet(tab)));
    return values === null ? this.readAll(tab) : this.cells.of(values);
  }

  readAsShown(tab: number, { row, column, rows, columns }: Block): string[][] {
    return this.google.ask(() => this.sheet(tab).getRange(row, column, rows, columns).getDisplayValues());
  }

  read(tab: number, { row, column, rows, columns }: Block): Cell[][] {
    const range = () => this.sheet(tab).getRange(row, column, rows, columns);
    return this.cells.of(this.google.ask(() => range().getValues()));
  }

  readColumn(tab: number, column: number): Cell[] {
    const sheet = this.sheet(tab);
    const values = this.google.ask(() => sheet.getRange(1, column, sheet.getMaxRows(), 1).getValues());
    return this.cells.of(values).map((row) => row[0]);
  }

  write(tab: number, row: number, column: number, rows: readonly (readonly Cell[])[]): void {
    if (rows.length === 0) return;
    this.into(tab, (sheet) => writeRows(sheet, row, column, rows));
  }

  append(tab: number, rows: readonly (readonly Cell[])[], next?: number): void {
    this.into(tab, (sheet) => appendRows(sheet, rows, next));
  }

  flush(): void {
    this.google.flush();
  }

  locked<T>(run: () => T): T | undefined {
    return underDocumentLock(run, () => this.google.wrote);
  }

  size(tab: number) {
    const { google } = this;
    const sheet = this.sheet(tab);
    let [rows, columns]: Array<number | undefined> = [];
    // Each is a call: only what is looked at is asked for, and once.
    return {
      get rows() {
        rows ??= google.ask(() => sheet.getMaxRows());
        return rows;
      },
      get columns() {
        columns ??= google.ask(() => sheet.getMaxColumns());
        return columns;
      },
    };
  }

  merges(tab: number): Block[] {
    return this.google.ask(() => mergesOf(this.sheet(tab)));
  }

  frozenRows(tab: number): number {
    return this.google.ask(() => this.sheet(tab).getFrozenRows());
  }

  freeze(tab: number, rows: number): void {
    this.google.change(() => this.sheet(tab).setFrozenRows(rows));
  }

  protectedFrom(tab: number): string[] {
    return this.google.ask(() => protectionsInTheWay(this.sheet(tab)));
  }

  inTheWay(tab: number, { row, column, rows, columns }: Block): Problem | null {
    const range = () => this.sheet(tab).getRange(row, column, rows, columns);
    return this.google.ask(() => refusedIn(range()));
  }

  trimTo(tab: number, rows: number): void {
    this.google.change(() => trimTo(this.sheet(tab), rows));
  }

  growTo(tab: number, rows: number): void {
    this.google.change(() => growTo(this.sheet(tab), rows, 1));
  }

  insertTab(name: string): number {
    this.known();
    return this.google.change(() => {
      const sheet = this.spreadsheet.insertSheet(name, this.spreadsheet.getNumSheets());
      const id = sheet.getSheetId();
      this.sheets.set(id, sheet);
      return id;
    });
  }

  deleteTab(tab: number): void {
    this.google.change(() => this.spreadsheet.deleteSheet(this.sheet(tab)));
    this.sheets.delete(tab);
  }

  renameTab(tab: number, name: string): void {
    this.google.change(() => this.sheet(tab).setName(name));
  }

  insertColumns(tab: number, after: number, count: number): void {
    this.google.change(() => this.sheet(tab).insertColumnsAfter(after, count));
  }

  deleteColumns(tab: number, column: number, count: number): void {
    this.google.change(() => this.sheet(tab).deleteColumns(column, count));
  }

  setUpColumns(tab: number, headerRow: number, columns: readonly ColumnSetup[]): void {
    const sheet = this.sheet(tab);
    this.google.change(() => {
      for (const column of columns) setUpColumn(sheet, headerRow, column);
    });
  }

  colourWords(
    tab: number,
    column: number,
    headerRow: number,
    words: Parameters<Book['colourWords']>[3],
  ): void {
    const sheet = this.sheet(tab);
    this.google.change(() => {
      const kept = sheet.getConditionalFormatRules();
      sheet.setConditionalFormatRules([...kept, ...wordRules(sheet, column, headerRow, words)]);
    });
  }

  removeColours(tab: number, column: number): void {
    this.google.change(() => removeRulesOf(this.sheet(tab), column));
  }

  setChoices(tab: number, headerRow: number, column: number, choices: readonly string[]): void {
    this.google.change(() => setChoices(this.sheet(tab), headerRow, column, choices));
  }

  fill(tab: number, column: number, rows: readonly number[], text: string): void {
    this.google.change(() => fillRows(this.sheet(tab), column, rows, text));
  }

  paint(tab: number, content: ComputedTab, known: string | null): void {
    this.google.change(() => paintTab(this.sheet(tab), content, known));
  }

  note(key: string): string | null {
    return this.google.ask(() => readNote(key));
  }

  setNote(key: string, text: string | null): void {
    this.google.change(() => writeNote(key, text));
  }

  private into(tab: number, run: (sheet: Sheet) => void): void {
    const sheet = this.sheet(tab);
    try {
      this.google.change(() => run(sheet));
    } catch (thrown) {
      throw withNames(sheet, thrown);
    }
  }

  private sheet(tab: number): Sheet {
    return this.known().get(tab) ?? refuse('tab_gone');
  }

  /** Asked for once: a run takes seconds. */
  private known(): ReadonlyMap<number, Sheet> {
    if (this.sheets.size === 0) {
      this.google.ask(() => {
        for (const sheet of this.spreadsheet.getSheets()) this.sheets.set(sheet.getSheetId(), sheet);
      });
    }
    return this.sheets;
  }
}

/** An empty tab's data range is its first cell, and that is empty. */
function isEmpty(values: unknown[][]): boolean {
  return values.length === 1 && values[0].length === 1 && values[0][0] === '';
}
