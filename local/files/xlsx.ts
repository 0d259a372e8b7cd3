/** All sheets of an xlsx file as cells; dates stay the wall clock that people read. */
import readExcelFile from 'read-excel-file/node';
import type { EngineCell } from '../engine/engine';
import { serialOf } from './dates';
import { textCell } from './fields';
import { checkLimits } from './limits';
import { type LoadedSheet, rectangle } from './loaded';
import { type FileLanguage, FileProblem } from './problem';

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
  return sheets.map(({ sheet, data }) => {
    const numberFormats: Array<Array<string | undefined>> = data.map(() => []);
    const cells = data.map((row, r) =>
      row.map((value, c) => {
        const [cell, format] = cellOf(value);
        if (format) numberFormats[r][c] = format;
        return cell;
      }),
    );
    return { name: sheet, cells: rectangle(cells), numberFormats };
  });
}

function cellOf(value: unknown): [cell: EngineCell, format?: string] {
  if (value === null || value === undefined) return [{ value: null }];
  if (Object.prototype.toString.call(value) === '[object Date]') {
    const serial = serialOf(wholeSeconds((value as Date).getTime()));
    return [{ value: serial }, dateFormat(serial)];
  }
  return typeof value === 'string' ? [textCell(value)] : [{ value: value as number | boolean }];
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
