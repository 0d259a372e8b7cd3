/** What a spreadsheet cell can hold, as the core sees it. */

/**
 * A cell's value; an empty cell is `''`. A `Date` is a wall-clock reading: its UTC fields are the year,
 * month, day, hour … that a person reads in the cell, whatever zone script or machine are in (FNL-6).
 */
export type Cell = string | number | boolean | Date;

/** Works across realms, where `instanceof` does not. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

const DAY = 86_400_000;
/** 1899-12-30, where spreadsheets count days from, to 1970-01-01. */
const EPOCH_SERIAL = 25569;

/** A wall-clock time as the number a spreadsheet keeps for it. */
export function serialOfWall(time: number): number {
  return time / DAY + EPOCH_SERIAL;
}

/** Years of four figures, 0000 to 9999: beyond them a time has no text that people would know for a date. */
const FIRST = -62_167_219_200_000;
const LAST = 253_402_300_799_999;

export function isWallTime(time: number): boolean {
  return time >= FIRST && time <= LAST;
}

/** A cell's wall-clock time; a number is a date that lost its format. `null` for anything else. */
export function wallTimeOf(cell: Cell | undefined): number | null {
  const time = isDate(cell)
    ? cell.getTime()
    : typeof cell === 'number'
      ? Math.round((cell - EPOCH_SERIAL) * DAY)
      : Number.NaN;
  return isWallTime(time) ? time : null;
}

/** Whether two cells say the same; times to the second, since a serial number keeps no more for certain. */
export function sameCell(one: Cell | undefined, other: Cell | undefined): boolean {
  const [a, b] = [one ?? '', other ?? ''];
  if (!isDate(a) && !isDate(b)) return String(a).trim() === String(b).trim();
  const [first, second] = [wallTimeOf(a), wallTimeOf(b)];
  return first !== null && second !== null && Math.round(first / 1000) === Math.round(second / 1000);
}
