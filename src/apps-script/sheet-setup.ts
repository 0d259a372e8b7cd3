/** Sets up columns of ours: headers, notes, formats, dropdowns, colours; and takes colours away again. */

import { columnLetters } from '../workbook/a1';
import type { ColouredWord, ColumnSetup } from '../workbook/port';
import { literal } from './literal';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

const HEADER_INK = '#57606a';
const HEADER_GROUND = '#f6f7f9';

export function columnRange(sheet: Sheet, column: number) {
  const letters = columnLetters(column);
  return sheet.getRange(`${letters}:${letters}`);
}

export function setUpColumn(sheet: Sheet, headerRow: number, setup: ColumnSetup): void {
  const below = sheet.getMaxRows() - headerRow;
  sheet
    .getRange(headerRow, setup.column)
    .setValue(literal(setup.header))
    .setNote(setup.note)
    .setFontWeight('bold')
    .setFontColor(HEADER_INK)
    .setBackground(HEADER_GROUND);
  sheet.setColumnWidth(setup.column, setup.width);
  if (below > 0) {
    const cells = sheet.getRange(headerRow + 1, setup.column, below, 1);
    if (setup.numberFormat) cells.setNumberFormat(setup.numberFormat);
    if (setup.choices) cells.setDataValidation(dropdown(setup.choices));
  }
  if (setup.hidden) sheet.hideColumns(setup.column);
}

export function setChoices(
  sheet: Sheet,
  headerRow: number,
  column: number,
  choices: readonly string[],
): void {
  const below = sheet.getMaxRows() - headerRow;
  if (below <= 0) return;
  const cells = sheet.getRange(headerRow + 1, column, below, 1);
  cells.setDataValidation(choices.length > 0 ? dropdown(choices) : null);
}

/** Adjacent rows are named as one range. */
export function fillRows(sheet: Sheet, column: number, rows: readonly number[], text: string): void {
  const letters = columnLetters(column);
  const runs: Array<[first: number, last: number]> = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && run[1] + 1 === row) run[1] = row;
    else runs.push([row, row]);
  }
  if (runs.length === 0) return;
  const names = runs.map(([first, last]) => `${letters}${first}:${letters}${last}`);
  sheet.getRangeList(names).setValue(literal(text));
}

/** Google refuses a longer list; nobody looks through one either. */
const MOST_CHOICES = 500;

/** Other text is allowed: people may always type, and Tasuki records what they typed. */
export function dropdown(choices: readonly string[]) {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList(choices.slice(0, MOST_CHOICES), true)
    .setAllowInvalid(true)
    .build();
}

export function wordRules(
  sheet: Sheet,
  column: number,
  headerRow: number,
  words: readonly ColouredWord[],
): Rule[] {
  const below = Math.max(sheet.getMaxRows() - headerRow, 1);
  const cells = sheet.getRange(headerRow + 1, column, below, 1);
  return words.map(({ word, background, color }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextEqualTo(word)
      .setBackground(background)
      .setFontColor(color)
      .setRanges([cells])
      .build(),
  );
}

/** Rules can be recognised only by where they are: all of a rule's ranges in our column make it ours. */
export function removeRulesOf(sheet: Sheet, column: number): void {
  const rules = sheet.getConditionalFormatRules();
  const kept = rules.filter(
    (rule) => !rule.getRanges().every((range) => range.getColumn() === column && range.getNumColumns() === 1),
  );
  if (kept.length < rules.length) sheet.setConditionalFormatRules(kept);
}

export function growTo(sheet: Sheet, rows: number, columns: number): void {
  const missingRows = rows - sheet.getMaxRows();
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  const missingColumns = columns - sheet.getMaxColumns();
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
}

/** Takes away rows at the bottom, of a tab that was made just now. */
export function trimTo(sheet: Sheet, rows: number): void {
  const spare = sheet.getMaxRows() - rows;
  if (spare > 0) sheet.deleteRows(rows + 1, spare);
}

/** Neighbours of one width are set in one call. */
export function setWidths(sheet: Sheet, widths: readonly number[]): void {
  for (let first = 0; first < widths.length; ) {
    let next = first + 1;
    while (next < widths.length && widths[next] === widths[first]) next++;
    sheet.setColumnWidths(first + 1, next - first, widths[first]);
    first = next;
  }
}

/** Where cells are merged, from A1 to the last cell in use. */
export function mergesOf(
  sheet: Sheet,
): Array<{ row: number; column: number; rows: number; columns: number }> {
  return sheet
    .getDataRange()
    .getMergedRanges()
    .map((range) => ({
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getNumRows(),
      columns: range.getNumColumns(),
    }));
}
