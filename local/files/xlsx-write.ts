/** Writes every tab of an engine to an xlsx file: values with their types, formats, looks, widths. */
import { writeFile } from 'node:fs/promises';
import writeExcelFile, { type CellObject, type Sheet } from 'write-excel-file/node';
import type { Area, Engine, EngineCell, EngineSheet } from '../engine/engine';
import { columnLetters } from './limits';
import { type FileLanguage, FileProblem } from './problem';
import { xlsxCell } from './xlsx-cell';
import { xlsxColors } from './xlsx-colors';
import { dropdownsOf, extrasFeature, type FileContent, type SheetExtras } from './xlsx-extras';
import { livesInExcel } from './xlsx-formula';
import { MOST_XLSX_CHARACTERS, xlsxTabNames } from './xlsx-text';

export interface XlsxNotes {
  /** Cells, as `Tab!A1`, whose text is longer than Excel allows and was cut. */
  shortened: string[];
}

type SheetToWrite = Sheet<FileContent> & { data: Array<Array<CellObject | null>> };

export async function writeXlsx(engine: Engine, path: string, language?: FileLanguage): Promise<XlsxNotes> {
  const { bytes, notes } = await xlsxBytes(engine);
  try {
    await writeFile(path, bytes);
  } catch (error) {
    const found = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new FileProblem('not_written', { name: path, found }, language);
  }
  return notes;
}

export async function xlsxBytes(engine: Engine): Promise<{ bytes: Uint8Array; notes: XlsxNotes }> {
  const notes: XlsxNotes = { shortened: [] };
  const tabs = engine.sheets();
  const names = xlsxTabNames(tabs.map((tab) => tab.name));
  const renamed = names.some((name, i) => name !== tabs[i].name);
  const nameOf = new Map(tabs.map((tab, i) => [tab.id, names[i]]));
  const written = tabs.map((tab) => writeTab(engine, tab, nameOf, renamed, notes));
  const bytes = await writeExcelFile(
    written.map(({ sheet }) => sheet),
    { features: [extrasFeature(written.map(({ extras }) => extras))] },
  ).toBuffer();
  return { bytes: new Uint8Array(bytes), notes };
}

function writeTab(
  engine: Engine,
  tab: EngineSheet,
  nameOf: ReadonlyMap<number, string>,
  renamed: boolean,
  notes: XlsxNotes,
): { sheet: SheetToWrite; extras: SheetExtras } {
  const used = engine.used(tab.id);
  const area: Area = { row: 0, column: 0, ...used };
  const filled = used.rows > 0 && used.columns > 0;
  const cells = filled ? engine.read(tab.id, area) : [];
  const styles = filled ? engine.styles(tab.id, area) : [];
  const results = new Map<string, EngineCell>();
  const data = cells.map((row, r) =>
    row.map((cell, c) => {
      const address = `${columnLetters(c)}${r + 1}`;
      const live = cell.formula !== undefined && livesInExcel(cell.formula, renamed);
      if (live) results.set(address, cell);
      if (typeof cell.value === 'string' && cell.value.length > MOST_XLSX_CHARACTERS) {
        notes.shortened.push(`${tab.name}!${address}`);
      }
      return xlsxCell(cell, styles[r][c], live);
    }),
  );
  spanMerges(data, engine.merges(tab.id));
  const colors = xlsxColors(engine.conditionalRules(tab.id), used.rows, renamed);
  const sheet: SheetToWrite = {
    sheet: nameOf.get(tab.id),
    data,
    columns: Array.from({ length: used.columns }, (_, c) => ({
      width: charactersOf(engine.columnWidth(tab.id, c)),
    })),
    stickyRowsCount: tab.frozenRows,
    stickyColumnsCount: tab.frozenColumns,
    ...(colors.length > 0 && { conditionalFormatting: colors }),
  };
  const extras: SheetExtras = {
    hidden: tab.hidden,
    hiddenRows: new Set(engine.hiddenRows(tab.id)),
    hiddenColumns: new Set(engine.hiddenColumns(tab.id)),
    results,
    dropdowns: filled ? dropdownsOf(engine.validations(tab.id, area), nameOf) : [],
  };
  return { sheet, extras };
}

/** Excel shows a merged area by its first cell; the others must not be there. */
function spanMerges(data: Array<Array<CellObject | null>>, merges: Area[]): void {
  for (const { row, column, rows, columns } of merges) {
    if (row + rows > data.length || column + columns > (data[row]?.length ?? 0)) continue;
    const first = data[row][column] ?? {};
    for (let r = row; r < row + rows; r++) data[r].fill(null, column, column + columns);
    data[row][column] = { ...first, columnSpan: columns, rowSpan: rows };
  }
}

/** Excel measures columns in digits of its usual font, 7 pixels each and 5 around. */
function charactersOf(pixels: number): number {
  return Math.max(1, Math.round(((pixels - 5) / 7) * 100) / 100);
}
