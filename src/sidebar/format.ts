/** How dates, ages and amounts read at 300 pixels, in each language. */
import type { SidebarMessages } from '../i18n/sidebar';
import type { WallText } from '../rpc/contract';
import type { DayOrder, Language } from './terms';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** The wall clock's figures as milliseconds; only differences between two of them mean anything. */
export function wallTime(text: WallText): number {
  return Date.parse(text.length > 10 && !text.endsWith('Z') ? `${text}Z` : text);
}

/** `23 Nov` or `11/23`; the year is said only when it is not this one. */
export function dayText(language: Language, text: WallText, now: WallText): string {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number);
  const other = text.slice(0, 4) !== now.slice(0, 4);
  if (language === 'ja') return `${other ? `${year}/` : ''}${month}/${day}`;
  return `${day} ${MONTHS[month - 1]}${other ? ` ${year}` : ''}`;
}

export function timeText(text: WallText): string {
  return text.slice(11, 16);
}

/** The day a lead arrives is its first day in the stage. */
export function dayInStage(since: WallText, now: WallText): number {
  return Math.floor(wallTime(now.slice(0, 10)) / DAY) - Math.floor(wallTime(since.slice(0, 10)) / DAY) + 1;
}

/** The two largest units of the time between two moments, or none below a minute. */
export function spanText(words: SidebarMessages, from: WallText, to: WallText): string {
  const minutes = Math.floor(Math.abs(wallTime(to) - wallTime(from)) / MINUTE);
  return words.span(Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60);
}

export function numberText(language: Language, value: number): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
}

export function percentText(language: Language, rate: number): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(rate);
}

/** An ambiguous date such as `9/6/2018` written out in one of its readings; as it stands if it has none. */
export function readAs(language: Language, sample: string, order: DayOrder): string {
  const [a, b, c] = (sample.match(/\d+/g) ?? []).map(Number);
  if (!c) return sample;
  const [year, month, day] = order === 'dmy' ? [c, b, a] : order === 'mdy' ? [c, a, b] : [a, b, c];
  if (!MONTHS[month - 1]) return sample;
  if (language === 'ja') return `${year}年${month}月${day}日`;
  return `${day} ${MONTHS[month - 1]} ${year}`;
}
