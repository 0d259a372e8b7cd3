/** Reads a date that somebody typed as text: never a guess, so an unsettled day order stays unread. */
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import utc from 'dayjs/plugin/utc';
import type { WallTime } from '../event';
import type { DayOrder } from './field';
import { westernYear } from './wareki';

dayjs.extend(utc);
dayjs.extend(customParseFormat);

export type DateTrouble = 'unreadable' | 'impossible' | 'out_of_range' | 'order_needed';
export type ReadDate =
  | { readonly when: WallTime; readonly trouble: null }
  | { readonly when: null; readonly trouble: DateTrouble };

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';

/** Day formats by the order in which numbers and a month's name stand. */
const SHAPES: ReadonlyArray<readonly [RegExp, string]> = [
  [/^\d{4}-\d{1,2}-\d{1,2}$/, 'YYYY-M-D'],
  [/^\d{1,2}-\d{1,2}-\d{4}$/, ''],
  [new RegExp(`^\\d{1,2}-${MONTH}-\\d{4}$`, 'i'), 'D-MMM-YYYY'],
  [new RegExp(`^${MONTH}-\\d{1,2}-\\d{4}$`, 'i'), 'MMM-D-YYYY'],
  [new RegExp(`^\\d{4}-${MONTH}-\\d{1,2}$`, 'i'), 'YYYY-MMM-D'],
];
const MONTH_NAME = new RegExp(`\\b(${MONTH})(?:[a-z]{0,6})\\.?(?=[^a-z]|$)`, 'i');

interface DateParts {
  /** Without leading zeros, joined by hyphens. */
  readonly day: string;
  readonly format: string;
  readonly time: string;
  readonly timeFormat: string;
}

/** Whether the text has a date's shape; says nothing about whether that day exists. */
export function looksLikeDate(text: string): boolean {
  return text.length <= 60 && /\d/.test(text) && dateParts(text) !== null;
}

/** The two leading numbers of a date whose day and month could be either way round, else `null`. */
export function eitherWay(text: string): readonly [number, number] | null {
  const parts = text.length <= 60 ? dateParts(text) : null;
  if (parts === null || parts.format !== '') return null;
  const [first, second] = parts.day.split('-').map(Number);
  return [first!, second!];
}

/**
 * Figures are read as they stand: an offset or a zone at the end says where the clock hung, and the
 * wall clock is what the funnel counts in (FNL-6).
 */
export function readDateText(text: string, order: DayOrder | null): ReadDate {
  const parts = text.length <= 60 ? dateParts(text) : null;
  if (parts === null) return unread('unreadable');
  let format = parts.format;
  if (format === '') {
    const [first, second] = parts.day.split('-').map(Number);
    if (order === 'dmy' || (order !== 'mdy' && first! > 12)) format = 'D-M-YYYY';
    else if (order === 'mdy' || second! > 12 || first === second) format = 'M-D-YYYY';
    else return unread('order_needed');
  }
  const read = parts.time
    ? dayjs.utc(`${parts.day} ${parts.time}`, `${format} ${parts.timeFormat}`, true)
    : dayjs.utc(parts.day, format, true);
  return read.isValid() ? inRange(read.valueOf()) : unread('impossible');
}

/** A time before the product's world began is a typing error or a bare time of day. */
export function inRange(when: WallTime): ReadDate {
  const year = new Date(when).getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR ? { when, trouble: null } : unread('out_of_range');
}

function unread(trouble: DateTrouble): ReadDate {
  return { when: null, trouble };
}

function dateParts(text: string): DateParts | null {
  const plain = westernYear(text.normalize('NFKC').trim())
    .replace(/\s*[([](?:[月火水木金土日祝]|mon|tue|wed|thu|fri|sat|sun)[a-z]*[)\]]/i, '')
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s+/i, '');
  const split = /^(.*?)(?:(?:\s*,\s*|\s+|(?<=\d)T)((?:午[前後]\s*|[ap]m\s+)?\d{1,2}[:時].*))?$/i.exec(plain)!;
  const day = plainDay(split[1]!);
  const shape = SHAPES.find(([pattern]) => pattern.test(day));
  if (shape === undefined) return null;
  const time = split[2] === undefined ? { time: '', timeFormat: '' } : plainTime(split[2]);
  return time && { day, format: shape[1], ...time };
}

function plainDay(text: string): string {
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  return (compact ? compact.slice(1).join('-') : text)
    .replace(/(\d)(?:st|nd|rd|th)\b/i, '$1')
    .replace(MONTH_NAME, (_, name: string) => name[0]!.toUpperCase() + name.slice(1).toLowerCase())
    .replace(/\s*日$/, '')
    .replace(/\s*[年月]\s*|\s*[-/.,]\s*|\s+(?=\S)/g, '-')
    .replace(/\b0+(?=\d)/g, '');
}

function plainTime(text: string): Pick<DateParts, 'time' | 'timeFormat'> | null {
  const found =
    /^(午前|午後|[ap]m)?\s*(\d{1,2})[:時](\d{1,2})?(?:[:分](\d{1,2})?(?:[.,]\d+)?)?[分秒]?\s*(午前|午後|[ap]\.?m\.?)?\s*(?:z|utc|gmt|jst)?\s*(?:[+-]\d{1,2}:?(?:\d\d)?)?$/i.exec(
      text,
    );
  if (found === null) return null;
  const [, before, hour, minute = '0', second = '0', after] = found;
  const half = before ?? after;
  const time = [hour, minute, second].map(Number).join(':');
  if (half === undefined) return { time, timeFormat: 'H:m:s' };
  return { time: `${time} ${/前|a/i.test(half) ? 'AM' : 'PM'}`, timeFormat: 'h:m:s A' };
}
