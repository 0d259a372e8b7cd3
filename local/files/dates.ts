/** Dates that can be read in one way only, as spreadsheet serials with the format they were written in. */

export interface WrittenDate {
  /** Days since 1899-12-30 on the wall clock; the time is the fraction. */
  serial: number;
  /** Shows the serial exactly as it stood in the file. */
  format: string;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const ISO_LIKE = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:( |T)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{3}))?)?)?$/;

/** Year first, so day and month cannot be mistaken; `null` for everything else, and for days that are none. */
export function readWrittenDate(text: string): WrittenDate | null {
  const found = ISO_LIKE.exec(text);
  if (!found) return null;
  const [, year, mark, month, day, between, hour = '0', minute = '0', second = '0', milli = '0'] = found;
  const at = Date.UTC(+year, +month - 1, +day);
  const date = new Date(at);
  if (+year < 1900 || date.getUTCMonth() !== +month - 1 || date.getUTCDate() !== +day) return null;
  if (+hour > 23 || +minute > 59 || +second > 59) return null;
  const time = ((+hour * 60 + +minute) * 60 + +second) * 1000 + +milli;
  // One digit or two is told by a number below ten; above it both formats show the same.
  const part = (digits: string, one: string): string => (digits.length === 1 ? one : one + one);
  let format = `yyyy${mark}${part(month, 'm')}${mark}${part(day, 'd')}`;
  if (between !== undefined) {
    format += `${between === 'T' ? '"T"' : ' '}${part(hour, 'h')}:mm`;
    if (found[8] !== undefined) format += ':ss';
    if (found[9] !== undefined) format += '.000';
  }
  return { serial: serialOf(at + time), format };
}

/** From milliseconds whose UTC fields are the wall clock. */
export function serialOf(wall: number): number {
  return (wall - EPOCH) / DAY;
}

/** To milliseconds whose UTC fields are the wall clock. */
export function wallOf(serial: number): number {
  return Math.round(serial * DAY) + EPOCH;
}
