/** Reads a person's lead file, csv or xlsx, or says in one sentence why it cannot. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseCsv } from './csv';
import { decodeText } from './encoding';
import { typeFields } from './fields';
import { fileKind, refuseOtherText } from './kind';
import { checkLimits } from './limits';
import { type LoadedSheet, type LoadedWorkbook, rectangle } from './loaded';
import { type FileLanguage, FileProblem } from './problem';
import { readXlsx } from './xlsx';

export interface ReadOptions {
  /** Of the sentence when something is wrong; by default the machine's. */
  language?: FileLanguage;
}

/** From a path. */
export async function readLeadPath(path: string, options: ReadOptions = {}): Promise<LoadedWorkbook> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const found = (error as NodeJS.ErrnoException).code ?? String(error);
    const code = found === 'ENOENT' ? 'missing' : 'unreadable';
    throw new FileProblem(code, { name: path, found }, options.language);
  }
  return readLeadFile(basename(path), bytes, options);
}

/** From bytes, whatever the name says they are. */
export async function readLeadFile(
  name: string,
  bytes: Uint8Array,
  { language }: ReadOptions = {},
): Promise<LoadedWorkbook> {
  const title = name.replace(/\.(csv|tsv|txt|xlsx)$/i, '') || name;
  const sheets =
    fileKind(name, bytes, language) === 'xlsx'
      ? await readXlsx(name, bytes, language)
      : [readText(name, title, bytes, language)];
  if (sheets.every((sheet) => sheet.cells.length === 0)) throw new FileProblem('empty', { name }, language);
  return { title, sheets };
}

function readText(name: string, title: string, bytes: Uint8Array, language?: FileLanguage): LoadedSheet {
  const decoded = decodeText(bytes);
  if (!decoded) throw new FileProblem('undecodable', { name }, language);
  refuseOtherText(name, decoded.text, language);
  const { rows, delimiter } = parseCsv(name, decoded.text, language);
  checkLimits(name, [rows], language);
  const { cells, numberFormats } = typeFields(rows, delimiter === ';');
  return { name: tabName(title), cells: rectangle(cells), numberFormats };
}

/** Tabs are named by the file, within what a tab's name may be. */
function tabName(title: string): string {
  return (
    title
      .replace(/[\p{Cc}]/gu, ' ')
      .slice(0, 100)
      .trim() || 'Sheet1'
  );
}
