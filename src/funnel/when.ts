/** Reads the When cell of a History row, and does calendar arithmetic on the wall clock (FNL-3, FNL-6). */
import { type Cell, isWallTime } from '../pipeline/cell';
import type { WallTime } from '../pipeline/event';

export const DAY = 86_400_000;
const SERIAL_EPOCH = 25_569;
const LAST_SERIAL = 2_958_466;
const TEXT = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;

/** Reads an instant on the spreadsheet's wall clock; left out where dates are wall-clock readings already. */
export type WallOf = (instant: number) => WallTime;

/**
 * The moment a cell holds: `null` when it is blank, `undefined` when it holds something that is no moment.
 * Accepts a wall-clock Date, `2026-01-02T03:04:05`, `2026-01-02 03:04`, `2026/1/2` or a spreadsheet serial.
 */
export function readWhen(cell: Cell | null | undefined, wallOf?: WallOf): WallTime | null | undefined {
  if (cell === '' || cell === null || cell === undefined) return null;
  if (typeof cell === 'number') return fromSerial(cell);
  if (typeof cell === 'string') return fromText(cell.trim());
  // Dates of another realm are no instances of this one's.
  if (typeof (cell as Date).getTime !== 'function') return undefined;
  const time = (cell as Date).getTime();
  const wall = wallOf === undefined || Number.isNaN(time) ? time : wallOf(time);
  return isWallTime(wall) ? wall : undefined;
}

function fromSerial(serial: number): WallTime | undefined {
  return serial >= 1 && serial < LAST_SERIAL ? Math.round((serial - SERIAL_EPOCH) * DAY) : undefined;
}

function fromText(text: string): WallTime | null | undefined {
  if (text === '') return null;
  const found = TEXT.exec(text);
  if (!found) return undefined;
  const [year, month, day, hour, minute, second] = found.slice(1).map((part) => Number(part || 0));
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  // 30 February rolls over instead of failing, so the figures are compared with what was asked for.
  const back = new Date(time);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? time : undefined;
}

/** `2026-03`: the calendar month a moment falls in (FNL-3). */
export function monthOf(time: WallTime): string {
  return new Date(time).toISOString().slice(0, 7);
}

/** Wall-clock days with fractions; the same in every zone, because a wall clock has none (FNL-6). */
export function daysBetween(start: WallTime, end: WallTime): number {
  return (end - start) / DAY;
}

/** `2026-11-23T10:42:00`: the wall clock as text, no zone. */
export function textOf(time: WallTime): string {
  return new Date(time).toISOString().slice(0, 19);
}
