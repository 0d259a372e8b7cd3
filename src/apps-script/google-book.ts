/** The port over SpreadsheetApp: blocks in, blocks out, as few calls as a thing can be done in. */
import { type Cell, isDate } from '../pipeline/cell';
import { refuse } from '../pipeline/problem';
import type { Block, Book, ColumnSetup, ComputedTab, Mark } from '../workbook/port';
import { readCached, writeCached } from './cache';
import { underDocumentLock } from './document-lock';
import { translated } from './google-errors';
import { findMarks, mark, readMark } from './marks';
import { readNote, writeNote } from './notes';
import { paintTab } from './painter';
import { protectionsInTheWay } from './protections';
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
import { appendRows, writeRows } from './write-rows';
import { createZone, offsetOf, type Zone } from './zone';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export class GoogleBook implements Book {
  private readonly spreadsheet: Spreadsheet;
  private readonly sheets = new Map<number, Sheet>();
  readonly note = readNote;
  readonly setNote = writeNote;
  readonly cached = readCached;
  readonly cache = writeCached;
  readonly elapsed = stopwatch();
  readonly standBack = standBack;
  private zoneOfBook: Zone | null = null;
  private wrote = false;

  constructor(spreadsheet: Spreadsheet) {
    this.spreadsheet = spreadsheet;
  }

  now(): number {
    return this.zone().toWall(Date.now());
  }

  alsoRead(when: number): number[] {
    return this.zone().alsoRead(when);
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
    return findMarks(this.spreadsheet).flatMap((found) => {
      const read = readMark(found);
      return read ? [read] : [];
    });
  }

  markTab(tab: number, value: string): void {
    mark(this.sheet(tab), value);
  }

  markColumn(tab: number, column: number, value: string): void {
    translated(() => mark(columnRange(this.sheet(tab), column), value));
  }

  markRow(tab: number, row: number, value: string): void {
    translated(() => mark(this.sheet(tab).getRange(`${row}:${row}`), value));
  }

  markBook(value: string): void {
    translated(() => mark(this.spreadsheet, value));
  }

  unmarkBook(value: string): void {
    for (const found of findMarks(this.spreadsheet)) if (found.getValue() === value) found.remove();
  }

  unmarkAll(): void {
    for (const found of findMarks(this.spreadsheet)) found.remove();
  }

  readAll(tab: number): Cell[][] {
    const values = this.sheet(tab).getDataRange().getValues();
    return isEmpty(values) ? [] : this.toCells(values);
  }

  readSmall(tab: number): Cell[][] {
    const values = smallGrid(this.sheet(tab));
    return values === null ? this.readAll(tab) : this.toCells(values);
  }

  readAsShown(tab: number, { row, column, rows, columns }: Block): string[][] {
    return this.sheet(tab).getRange(row, column, rows, columns).getDisplayValues();
  }

  read(tab: number, { row, column, rows, columns }: Block): Cell[][] {
    return this.toCells(this.sheet(tab).getRange(row, column, rows, columns).getValues());
  }

  readColumn(tab: number, column: number): Cell[] {
    const sheet = this.sheet(tab);
    const values = sheet.getRange(1, column, sheet.getMaxRows(), 1).getValues();
    return this.toCells(values).map((row) => row[0]);
  }

  write(tab: number, row: number, column: number, rows: readonly (readonly Cell[])[]): void {
    if (rows.length === 0) return;
    this.wrote = true;
    translated(() => writeRows(this.sheet(tab), row, column, rows));
  }

  append(tab: number, rows: readonly (readonly Cell[])[]): void {
    this.wrote = true;
    translated(() => appendRows(this.sheet(tab), rows));
  }

  flush(): void {
    translated(() => SpreadsheetApp.flush());
  }

  locked<T>(run: () => T): T | undefined {
    return underDocumentLock(run, () => this.wrote);
  }

  size(tab: number) {
    const sheet = this.sheet(tab);
    let [rows, columns]: Array<number | undefined> = [];
    // Each is a call: only what is looked at is asked for, and once.
    return {
      get rows() {
        rows ??= sheet.getMaxRows();
        return rows;
      },
      get columns() {
        columns ??= sheet.getMaxColumns();
        return columns;
      },
    };
  }

  merges(tab: number): Block[] {
    return mergesOf(this.sheet(tab));
  }

  frozenRows(tab: number): number {
    return this.sheet(tab).getFrozenRows();
  }

  freeze(tab: number, rows: number): void {
    this.sheet(tab).setFrozenRows(rows);
  }

  protectedFrom(tab: number): string[] {
    return protectionsInTheWay(this.sheet(tab));
  }

  trimTo(tab: number, rows: number): void {
    translated(() => trimTo(this.sheet(tab), rows));
  }

  growTo(tab: number, rows: number): void {
    translated(() => growTo(this.sheet(tab), rows, 1));
  }

  insertTab(name: string): number {
    this.known();
    return translated(() => {
      const sheet = this.spreadsheet.insertSheet(name, this.spreadsheet.getNumSheets());
      const id = sheet.getSheetId();
      this.sheets.set(id, sheet);
      return id;
    });
  }

  deleteTab(tab: number): void {
    this.spreadsheet.deleteSheet(this.sheet(tab));
    this.sheets.delete(tab);
  }

  renameTab(tab: number, name: string): void {
    this.sheet(tab).setName(name);
  }

  insertColumns(tab: number, after: number, count: number): void {
    translated(() => this.sheet(tab).insertColumnsAfter(after, count));
  }

  deleteColumns(tab: number, column: number, count: number): void {
    translated(() => this.sheet(tab).deleteColumns(column, count));
  }

  setUpColumns(tab: number, headerRow: number, columns: readonly ColumnSetup[]): void {
    const sheet = this.sheet(tab);
    translated(() => {
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
    const kept = sheet.getConditionalFormatRules();
    sheet.setConditionalFormatRules([...kept, ...wordRules(sheet, column, headerRow, words)]);
  }

  removeColours(tab: number, column: number): void {
    removeRulesOf(this.sheet(tab), column);
  }

  setChoices(tab: number, headerRow: number, column: number, choices: readonly string[]): void {
    translated(() => setChoices(this.sheet(tab), headerRow, column, choices));
  }

  fill(tab: number, column: number, rows: readonly number[], text: string): void {
    translated(() => fillRows(this.sheet(tab), column, rows, text));
  }

  paint(tab: number, content: ComputedTab, known: string | null): void {
    translated(() => paintTab(this.sheet(tab), content, known));
  }

  email(): string {
    try {
      return Session.getActiveUser().getEmail();
    } catch {
      // The person did not grant the address: then they say who they are themselves.
      return '';
    }
  }

  preference(key: string): string | null {
    return PropertiesService.getUserProperties().getProperty(key);
  }

  setPreference(key: string, value: string): void {
    PropertiesService.getUserProperties().setProperty(key, value);
  }

  private zone(): Zone {
    this.zoneOfBook ??= createZone(offsetOf(this.spreadsheet.getSpreadsheetTimeZone()));
    return this.zoneOfBook;
  }

  private toCells(values: unknown[][]): Cell[][] {
    const zone = this.zone();
    for (const row of values) {
      for (let column = 0; column < row.length; column++) {
        const value = row[column];
        if (isDate(value)) row[column] = new Date(zone.toWall(value.getTime()));
      }
    }
    return values as Cell[][];
  }

  private sheet(tab: number): Sheet {
    return this.known().get(tab) ?? refuse('tab_gone');
  }

  /** Asked for once: a run takes seconds. */
  private known(): ReadonlyMap<number, Sheet> {
    if (this.sheets.size === 0)
      for (const sheet of this.spreadsheet.getSheets()) this.sheets.set(sheet.getSheetId(), sheet);
    return this.sheets;
  }
}

/** An empty tab's data range is its first cell, and that is empty. */
function isEmpty(values: unknown[][]): boolean {
  return values.length === 1 && values[0].length === 1 && values[0][0] === '';
}
