/** What a computed tab has besides cells and looks: merged lines, heights, dropdowns, rulings, a chart. */
import { columnLetters } from '../workbook/a1';
import type { Block, ChartAt, Frame, Ruling } from '../workbook/computed-tab';
import { dropdown } from './sheet-setup';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const STANDARD_HEIGHT = 21;

/** Takes away what clearing leaves, and every row and column that is not needed. */
export function resetFrame(sheet: Sheet, rows: number, columns: number): void {
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).breakApart().clearDataValidations();
  const spareRows = sheet.getMaxRows() - rows;
  if (spareRows > 0) sheet.deleteRows(rows + 1, spareRows);
  const spareColumns = sheet.getMaxColumns() - columns;
  if (spareColumns > 0) sheet.deleteColumns(columns + 1, spareColumns);
}

export function paintFrame(sheet: Sheet, frame: Frame, rows: number): void {
  for (const { row, column, rows: count, columns } of frame.merges)
    sheet.getRange(row, column, count, columns).mergeAcross();
  sheet.setRowHeights(1, rows, STANDARD_HEIGHT);
  for (const { row, rows: count, height } of frame.heights) sheet.setRowHeightsForced(row, count, height);
  for (const { row, column, choices } of frame.dropdowns)
    sheet.getRange(row, column).setDataValidation(dropdown(choices));
  for (const ruling of frame.rulings) rule(sheet, ruling);
  sheet.setHiddenGridlines(true);
  sheet.hideColumns(frame.hiddenColumn);
  placeChart(sheet, frame.chart);
}

function rule(sheet: Sheet, { kind, color, blocks }: Ruling): void {
  if (blocks.length === 0) return;
  const { SOLID } = SpreadsheetApp.BorderStyle;
  const box = kind === 'box' || null;
  const inner = kind === 'rows' || null;
  sheet.getRangeList(blocks.map(notation)).setBorder(box, box, true, box, null, inner, color, SOLID);
}

function notation({ row, column, rows, columns }: Block): string {
  return `${columnLetters(column)}${row}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}

/** A chart of ours is known by its title; charts that people made stay. */
function placeChart(sheet: Sheet, chart: ChartAt): void {
  for (const old of sheet.getCharts())
    if (chart.titles.includes(String(old.getOptions()?.get('title')))) sheet.removeChart(old);
  if (chart.blocks.length === 0) return;
  const builder = sheet.newChart().setChartType(Charts.ChartType.COLUMN);
  for (const { row, column, rows, columns } of chart.blocks)
    builder.addRange(sheet.getRange(row, column, rows, columns));
  builder
    .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS)
    .setNumHeaders(1)
    .setPosition(chart.row, chart.column, 0, 0)
    .setOption('title', chart.title)
    .setOption('colors', [...chart.colours])
    .setOption('legend.position', 'top')
    .setOption('width', chart.width)
    .setOption('height', chart.height);
  sheet.insertChart(builder.build());
}
