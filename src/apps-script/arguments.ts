/** The wall clock on which the dates of a custom function's arguments are read. */
import { createZone, offsetOf, type Zone } from './zone';

/** The zone is asked for only when a date is there: most calls have none, and the look-up is a call of its own. */
export function wallOfSpreadsheet(): (instant: number) => number {
  let zone: Zone | null = null;
  return (instant) => {
    zone ??= createZone(offsetOf(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone()));
    return zone.toWall(instant);
  };
}
