/** Reads what one row says about its lead: days, amount, words; what cannot be read is told with its cell. */
import { isDate } from '../cell';
import { fitted } from '../fitted';
import type { Problem } from '../problem';
import { readAmount, saysNothing } from './amount';
import type { ColumnDays } from './column-days';
import type { DayField, Field } from './field';
import type { RowDays } from './lead-events';
import { type AdoptionCode, adoptionProblem } from './problem-code';
import { cellName, type SheetSnapshot, shorten, textAt } from './snapshot';

export interface RowReader {
  text(row: number, field: Field): string;
  days(row: number, problems: Problem[]): RowDays;
  /** Empty when nobody owns the lead yet, however the sheet says so. */
  owner(row: number): string;
  amount(row: number, problems: Problem[]): number | null;
  /** The name of the field's cell, for a sentence about it. */
  cell(row: number, field: Field): string;
}

const DATE_CODES: Readonly<Record<string, AdoptionCode>> = {
  unreadable: 'adopt_date_unreadable',
  impossible: 'adopt_date_impossible',
  out_of_range: 'adopt_date_out_of_range',
};
export function rowReader(
  sheet: SheetSnapshot,
  columnOf: (field: Field) => number | null,
  dayColumns: ReadonlyMap<DayField, Pick<ColumnDays, 'read'>>,
): RowReader {
  const text = (row: number, field: Field): string => {
    const column = columnOf(field);
    return column === null ? '' : textAt(sheet, row, column);
  };
  const cell = (row: number, field: Field): string => cellName(row, columnOf(field) ?? 1);
  return {
    text,
    cell,
    days(row, problems) {
      const days: { -readonly [F in keyof RowDays]: RowDays[F] } = {};
      for (const [field, reader] of dayColumns) {
        const read = reader.read(sheet.values[row - 1]![columnOf(field)! - 1] ?? '');
        if (read !== null && read.when !== null) {
          days[field] = read.when;
          continue;
        }
        // A day that waits for its order is asked about once for the column, not told for each row.
        const code = read === null ? undefined : DATE_CODES[read.trouble];
        if (code) {
          const params = { row, cell: cell(row, field), field, text: shorten(text(row, field)) };
          problems.push(adoptionProblem(code, params));
        } else if (read === null && field === 'created') {
          problems.push(adoptionProblem('adopt_created_missing', { row, cell: cell(row, field) }));
        }
      }
      return days;
    },
    owner(row) {
      const name = fitted(text(row, 'owner'));
      return saysNothing(name) ? '' : name;
    },
    amount(row, problems) {
      const column = columnOf('amount');
      const shown = text(row, 'amount');
      if (column === null || shown === '' || saysNothing(shown)) return null;
      const value = sheet.values[row - 1]![column - 1]!;
      const amount = isDate(value) ? null : readAmount(value);
      if (amount === null) {
        const params = { row, cell: cell(row, 'amount'), text: shorten(shown) };
        problems.push(adoptionProblem('adopt_amount_unreadable', params));
      }
      return amount;
    },
  };
}
