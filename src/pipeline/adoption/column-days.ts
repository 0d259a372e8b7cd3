/** Reads a whole date column: settles its day order once, then each cell, remembering texts it has read. */
import { type Cell, isDate } from '../cell';
import { saysNothing } from './amount';
import { inRange, type ReadDate, readDateText } from './date-text';
import { type DayOrderFinding, settleDayOrder } from './day-order';
import type { DayOrder } from './field';
import { isBlank, type SheetSnapshot } from './snapshot';

export interface ColumnDays {
  readonly finding: DayOrderFinding;
  /** What the dates are read by; `null` while a person has to say. */
  readonly order: DayOrder | null;
  /** `null` for a cell that holds no date and does not try to. */
  read(cell: Cell): ReadDate | null;
}

export function columnDays(
  sheet: SheetSnapshot,
  headerRow: number,
  column: number,
  chosen: DayOrder | undefined,
): ColumnDays {
  const finding = settleDayOrder(
    sheet.values.slice(headerRow).map((row) => row[column - 1] ?? ''),
    sheet.display.slice(headerRow).map((row) => row[column - 1] ?? ''),
  );
  const order = chosen ?? finding.order;
  return { finding, order, ...dayReader(order) };
}

/** Reads cells whose order is settled: nothing else about the column matters. */
export function dayReader(order: DayOrder | null): Pick<ColumnDays, 'read'> {
  const seen = new Map<string, ReadDate>();
  return {
    read(cell) {
      if (isBlank(cell)) return null;
      if (isDate(cell)) return inRange(cell.getTime());
      const text = typeof cell === 'string' ? cell.trim() : String(cell);
      const known = seen.get(text);
      if (known) return known;
      if (saysNothing(text)) return null;
      const read = readDateText(text, order);
      seen.set(text, read);
      return read;
    },
  };
}
