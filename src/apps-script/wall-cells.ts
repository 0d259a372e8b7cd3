/** Blocks of values as Google gives them, with their dates on the spreadsheet's wall clock. */
import { type Cell, isDate } from '../pipeline/cell';
import { createZone, offsetOf, type Zone } from './zone';

export class WallCells {
  private zoneOfBook: Zone | null = null;

  constructor(private readonly timeZone: () => string) {}

  now(): number {
    return this.zone().toWall(Date.now());
  }

  alsoRead(when: number): number[] {
    return this.zone().alsoRead(when);
  }

  of(values: unknown[][]): Cell[][] {
    const zone = this.zone();
    for (const row of values) {
      for (let column = 0; column < row.length; column++) {
        const value = row[column];
        if (isDate(value)) row[column] = wallOf(zone, value);
      }
    }
    return values as Cell[][];
  }

  /** Asked for once: a run takes seconds. */
  private zone(): Zone {
    this.zoneOfBook ??= createZone(offsetOf(this.timeZone()));
    return this.zoneOfBook;
  }
}

/** A number that is no day under a date's format comes as no time at all: then it is a text that is no date. */
function wallOf(zone: Zone, value: Date): Cell {
  const wall = Number.isNaN(value.getTime()) ? Number.NaN : zone.toWall(value.getTime());
  return Number.isNaN(wall) ? String(value) : new Date(wall);
}
