/** Settles from a whole column whether its written dates put the day or the month first. */
import { type Cell, isDate } from '../cell';
import { eitherWay } from './date-text';
import type { DayOrder } from './field';

export interface DayOrderFinding {
  /** `null`: it matters and the column does not tell; the person is asked. */
  readonly order: DayOrder | null;
  /** A date that reads either way, to ask with. */
  readonly sample: string | null;
  /** Whether any cell needs the order at all. */
  readonly needed: boolean;
  /**
   * The sheet itself may have read some of these dates the other way round: texts have days above 12,
   * while none of the cells that became real dates has.
   */
  readonly halfRead: boolean;
}

/** Fewer real dates than this say nothing by lacking a day above 12. */
const TELLING = 8;

/** `values` are a column's cells below the header, `display` the same as people see them. */
export function settleDayOrder(values: readonly Cell[], display: readonly string[]): DayOrderFinding {
  let dayFirst = 0;
  let monthFirst = 0;
  let shownDayFirst = 0;
  let shownMonthFirst = 0;
  let realDates = 0;
  let realLateDays = 0;
  let texts = 0;
  let sample: string | null = null;
  const seen = new Set<string>();

  values.forEach((cell, at) => {
    if (isDate(cell)) {
      realDates++;
      if (cell.getUTCDate() > 12) realLateDays++;
      const shown = eitherWay(display[at] ?? '');
      if (shown === null || shown[0] === shown[1]) return;
      if (shown[0] === cell.getUTCDate()) shownDayFirst++;
      else shownMonthFirst++;
      return;
    }
    if (typeof cell !== 'string' || cell === '' || seen.has(cell)) return;
    seen.add(cell);
    const numbers = eitherWay(cell);
    if (numbers === null) return;
    texts++;
    const [first, second] = numbers;
    if (first > 12 && second <= 12) dayFirst++;
    else if (second > 12 && first <= 12) monthFirst++;
    else if (first !== second && first <= 12 && sample === null) sample = cell.trim();
  });

  const order = ((): DayOrder | null => {
    if (texts === 0) return 'ymd';
    if (dayFirst > 0 !== monthFirst > 0) return dayFirst > 0 ? 'dmy' : 'mdy';
    if (dayFirst > 0) return sample === null ? 'ymd' : null;
    if (shownDayFirst > 0 !== shownMonthFirst > 0) return shownDayFirst > 0 ? 'dmy' : 'mdy';
    return sample === null ? 'ymd' : null;
  })();
  return {
    order,
    sample,
    needed: texts > 0,
    halfRead: dayFirst + monthFirst > 0 && realDates >= TELLING && realLateDays === 0,
  };
}
