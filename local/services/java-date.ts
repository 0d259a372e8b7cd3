/** Formats a wall clock by a Java SimpleDateFormat pattern, as `Utilities.formatDate` takes it. */
import { ServiceError } from './errors';
import { DAY_MS, offsetAt } from './zone';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const pad = (n: number, width: number) => String(Math.abs(n)).padStart(width, '0');

function offsetText(ms: number, colon: boolean): string {
  const minutes = Math.round(Math.abs(ms) / 60000);
  const sign = ms < 0 ? '-' : '+';
  return `${sign}${pad(Math.floor(minutes / 60), 2)}${colon ? ':' : ''}${pad(minutes % 60, 2)}`;
}

function zoneName(instant: number, zone: string, long: boolean): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    timeZoneName: long ? 'long' : 'short',
  }).formatToParts(instant);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** Weeks as US calendars count them: from Sunday, the first one holding 1 January. */
function usWeek(wall: Date): { week: number; year: number } {
  const year = wall.getUTCFullYear();
  const weekOf = (y: number) => {
    const first = new Date(Date.UTC(y, 0, 1));
    return first.getTime() - first.getUTCDay() * DAY_MS;
  };
  const next = weekOf(year + 1);
  if (wall.getTime() >= next) return { week: 1, year: year + 1 };
  return { week: Math.floor((wall.getTime() - weekOf(year)) / (7 * DAY_MS)) + 1, year };
}

export function formatJavaDate(instant: number, zone: string, pattern: string): string {
  const offset = offsetAt(instant, zone);
  const wall = new Date(instant + offset);
  const number = (value: number, letters: string) => pad(value, letters.length);
  const field = (letters: string): string => {
    const width = letters.length;
    switch (letters[0]) {
      case 'G':
        return 'AD';
      case 'y':
        return width === 2 ? pad(wall.getUTCFullYear() % 100, 2) : pad(wall.getUTCFullYear(), width);
      case 'Y':
        return width === 2 ? pad(usWeek(wall).year % 100, 2) : pad(usWeek(wall).year, width);
      case 'M':
      case 'L': {
        const month = wall.getUTCMonth();
        if (width >= 4) return MONTHS[month];
        return width === 3 ? MONTHS[month].slice(0, 3) : number(month + 1, letters);
      }
      case 'd':
        return number(wall.getUTCDate(), letters);
      case 'D':
        return number(
          Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / DAY_MS) + 1,
          letters,
        );
      case 'E': {
        const name = DAYS[wall.getUTCDay()];
        return width >= 4 ? name : name.slice(0, 3);
      }
      case 'u':
        return number(wall.getUTCDay() || 7, letters);
      case 'a':
        return wall.getUTCHours() < 12 ? 'AM' : 'PM';
      case 'H':
        return number(wall.getUTCHours(), letters);
      case 'k':
        return number(wall.getUTCHours() || 24, letters);
      case 'K':
        return number(wall.getUTCHours() % 12, letters);
      case 'h':
        return number(wall.getUTCHours() % 12 || 12, letters);
      case 'm':
        return number(wall.getUTCMinutes(), letters);
      case 's':
        return number(wall.getUTCSeconds(), letters);
      case 'S':
        return number(wall.getUTCMilliseconds(), letters);
      case 'w':
        return number(usWeek(wall).week, letters);
      case 'F':
        return number(Math.floor((wall.getUTCDate() - 1) / 7) + 1, letters);
      case 'Z':
        return offsetText(offset, false);
      case 'X':
        if (offset === 0) return 'Z';
        return width === 1 ? offsetText(offset, false).slice(0, 3) : offsetText(offset, width === 3);
      case 'z':
        return zoneName(instant, zone, width >= 4);
      default:
        throw new ServiceError(`Illegal pattern character '${letters[0]}'`);
    }
  };
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (whole, quoted: string | undefined) => {
    if (quoted === undefined) return field(whole);
    return quoted === '' ? "'" : quoted.replace(/''/g, "'");
  });
}
