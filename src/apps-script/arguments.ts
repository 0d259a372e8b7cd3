/** Arguments of a custom function: instants become wall-clock readings, everything else stays. */
import { isDate } from '../pipeline/cell';
import { createZone, offsetOf, type Zone } from './zone';

export function cellsFromGoogle(args: readonly unknown[]): unknown[] {
  let zone: Zone | null = null;
  // Asked for only when a date is there: most calls have none, and the look-up is a call of its own.
  const toWall = (instant: Date): Date => {
    zone ??= createZone(offsetOf(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone()));
    return new Date(zone.toWall(instant.getTime()));
  };
  const convert = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(convert);
    return isDate(value) ? toWall(value) : value;
  };
  return args.map(convert);
}
