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
