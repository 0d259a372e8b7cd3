/** Functions on dates: day numbers on the wall clock, so that no time zone takes part. */
import { BAD_VALUE, CellError, Dated, dateText, Fail, NUM, type Scalar, toNumber, toText } from '../values';
import { type Native, numbersIn, onBlocks, onScalars, onTree, scalarOf } from './define';

const DAY_MS = 86400000;
const EPOCH_DAYS = 25569;
const DATE = 'yyyy-MM-dd';
const DATE_TIME = 'yyyy-MM-dd HH:mm:ss';
const TIME = 'h:mm:ss am/pm';

const utc = (serial: number) => new Date(Math.round((serial - EPOCH_DAYS) * DAY_MS));
const serialOf = (y: number, m: number, d: number) => Date.UTC(y, m, d) / DAY_MS + EPOCH_DAYS;
const part = (read: (date: Date) => number) => onScalars(1, 1, (value) => read(utc(toNumber(value))));

/** The same day some months on, or that month's last one. */
function monthsLater(serial: number, months: number): number {
  const date = utc(Math.floor(serial));
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + Math.trunc(months), 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return serialOf(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date.getUTCDate(), last));
}

function isWorkday(serial: number, holidays: Set<number>): boolean {
  const day = utc(serial).getUTCDay();
  return day !== 0 && day !== 6 && !holidays.has(serial);
}

function wholeMonths(from: number, to: number): number {
  const [a, b] = [utc(from), utc(to)];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return b.getUTCDate() < a.getUTCDate() ? months - 1 : months;
}

function difference(from: number, to: number, unit: string): Scalar {
  if (from > to) return NUM();
  const months = wholeMonths(from, to);
  switch (unit.toUpperCase()) {
    case 'D':
      return Math.floor(to) - Math.floor(from);
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return months % 12;
    case 'MD':
      return Math.floor(to) - monthsLater(from, months);
    case 'YD':
      return Math.floor(to) - monthsLater(from, Math.floor(months / 12) * 12);
    default:
      return NUM();
  }
}

function isoWeek(serial: number): number {
  const date = utc(serial);
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  return Math.ceil(((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY_MS + 1) / 7);
}

export const dateFunctions: Record<string, Native> = {
  TODAY: onTree(0, 0, (home) => new Dated(Math.floor(home.around.now()), DATE)),
  NOW: onTree(0, 0, (home) => new Dated(home.around.now(), DATE_TIME)),
  DATE: onScalars(3, 3, (y, m, d) => {
    const year = toNumber(y);
    return new Dated(serialOf(year < 1900 ? year + 1900 : year, toNumber(m) - 1, toNumber(d)), DATE);
  }),
  TIME: onScalars(
    3,
    3,
    (h, m, s) => new Dated(((toNumber(h) * 3600 + toNumber(m) * 60 + toNumber(s)) / 86400) % 1, TIME),
  ),
  DATEVALUE: onScalars(1, 1, (value) => {
    if (value instanceof Dated) return Math.floor(value.serial);
    const serial = dateText(toText(value));
    return serial === null ? BAD_VALUE() : Math.floor(serial);
  }),
  TO_DATE: onScalars(1, 1, (value) => new Dated(toNumber(value), DATE)),
  YEAR: part((d) => d.getUTCFullYear()),
  MONTH: part((d) => d.getUTCMonth() + 1),
  DAY: part((d) => d.getUTCDate()),
  HOUR: part((d) => d.getUTCHours()),
  MINUTE: part((d) => d.getUTCMinutes()),
  SECOND: part((d) => d.getUTCSeconds()),
  WEEKDAY: onScalars(1, 2, (value, kind = 1) => {
    const day = utc(toNumber(value)).getUTCDay();
    const type = toNumber(kind);
    return type === 1 ? day + 1 : type === 2 ? day || 7 : (day + 6) % 7;
  }),
  ISOWEEKNUM: onScalars(1, 1, (value) => isoWeek(toNumber(value))),
  WEEKNUM: onScalars(1, 2, (value, kind = 1) => {
    if (toNumber(kind) === 21) return isoWeek(toNumber(value));
    const date = utc(Math.floor(toNumber(value)));
    const first = new Date(Date.UTC(date.getUTCFullYear(), 0, 1));
    const lead = toNumber(kind) === 2 ? (first.getUTCDay() + 6) % 7 : first.getUTCDay();
    return Math.floor(((date.getTime() - first.getTime()) / DAY_MS + lead) / 7) + 1;
  }),
  EDATE: onScalars(2, 2, (value, months) => new Dated(monthsLater(toNumber(value), toNumber(months)), DATE)),
  EOMONTH: onScalars(2, 2, (value, months) => {
    const date = utc(toNumber(value));
    return new Dated(
      serialOf(date.getUTCFullYear(), date.getUTCMonth() + Math.trunc(toNumber(months)) + 1, 0),
      DATE,
    );
  }),
  DAYS: onScalars(2, 2, (end, start) => Math.floor(toNumber(end)) - Math.floor(toNumber(start))),
  DATEDIF: onScalars(3, 3, (start, end, unit) => difference(toNumber(start), toNumber(end), toText(unit))),
  NETWORKDAYS: onBlocks(2, 3, ([from, to, off]) => {
    const [a, b] = [Math.floor(toNumber(scalarOf(from))), Math.floor(toNumber(scalarOf(to)))];
    const holidays = new Set(off ? numbersIn([off]).map(Math.floor) : []);
    let days = 0;
    for (let day = Math.min(a, b); day <= Math.max(a, b); day++) if (isWorkday(day, holidays)) days++;
    return a <= b ? days : -days;
  }),
  WORKDAY: onBlocks(2, 3, ([from, count, off]) => {
    const holidays = new Set(off ? numbersIn([off]).map(Math.floor) : []);
    let day = Math.floor(toNumber(scalarOf(from)));
    let left = Math.trunc(toNumber(scalarOf(count)));
    if (Math.abs(left) > 100000) throw new Fail(new CellError('#NUM!'));
    const step = Math.sign(left);
    while (left !== 0) {
      day += step;
      if (isWorkday(day, holidays)) left -= step;
    }
    return new Dated(day, DATE);
  }),
};
