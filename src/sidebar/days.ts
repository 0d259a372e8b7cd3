/** Calendar days reckoned from the spreadsheet's own today, never from the machine's clock or zone. */
import type { DayText, WallText } from '../rpc/contract';
import { wallTime } from './format';

const DAY = 86_400_000;

const textOf = (time: number): DayText => new Date(time).toISOString().slice(0, 10);

export function dayAfter(now: WallText, days: number): DayText {
  return textOf(wallTime(now.slice(0, 10)) + days * DAY);
}

/** The same day of a later month, or that month's last: 31 January and a month is 28 February. */
export function monthAfter(now: WallText, months: number): DayText {
  const [year, month, day] = now.slice(0, 10).split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return textOf(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}

/** Whole days from today; negative: it is past. */
export function daysTo(now: WallText, day: WallText): number {
  return Math.round((wallTime(day.slice(0, 10)) - wallTime(now.slice(0, 10))) / DAY);
}
