/** All sheets of an xlsx file as cells; dates stay the wall clock that people read. */
import readExcelFile from 'read-excel-file/node';
import type { EngineCell } from '../engine/engine';
import { isDatePattern } from '../services/number-format';
import { serialOf } from './dates';
import { textCell } from './fields';
import { checkLimits, columnLetters } from './limits';
import { type LoadedSheet, rectangle } from './loaded';
import { type FileLanguage, FileProblem } from './problem';
import { readFormats } from './xlsx-formats';

export async function readXlsx(
  name: string,
  bytes: Uint8Array,
  language?: FileLanguage,
): Promise<LoadedSheet[]> {
  let sheets: Awaited<ReturnType<typeof readExcelFile>>;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    sheets = await readExcelFile(buffer, { trim: false });
  } catch {
    throw new FileProblem('broken_xlsx', { name }, language);
  }
  checkLimits(
    name,
    sheets.map((sheet) => sheet.data),
    language,
  );
  const formats = readFormats(bytes);
  return sheets.map(({ sheet, data }) => {
    const own = formats.get(sheet);
    const numberFormats: Array<Array<string | undefined>> = data.map(() => []);
    const cells = data.map((row, r) =>
      row.map((value, c) => {
        const [cell, format] = cellOf(value, own?.get(`${columnLetters(c)}${r + 1}`));
        if (format) numberFormats[r][c] = format;
        return cell;
      }),
    );
    return { name: sheet, cells: rectangle(cells), numberFormats };
  });
}

function cellOf(value: unknown, format: string | undefined): [cell: EngineCell, format?: string] {
  if (value === null || value === undefined) return [{ value: null }];
  if (Object.prototype.toString.call(value) === '[object Date]') {
    const serial = serialOf(wholeSeconds((value as Date).getTime()));
    return [{ value: serial }, isDatePattern(format) ? format : dateFormat(serial)];
  }
  if (typeof value === 'string') return [format === '@' ? { value, forced: true } : textCell(value)];
  // A format that only one side takes for a date would turn a number into one.
  const kept = typeof value === 'number' && format !== '@' && !isDatePattern(format) ? format : undefined;
  return [{ value: value as number | boolean }, kept];
}

/** Fractions of days come back a millisecond short; 09:29:59.999 was 09:30:00. */
function wholeSeconds(wall: number): number {
  const second = Math.round(wall / 1000) * 1000;
  return Math.abs(wall - second) <= 2 ? second : wall;
}

function dateFormat(serial: number): string {
  if (serial >= 0 && serial < 1) return 'hh:mm:ss';
  return Number.isInteger(serial) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss';
}
