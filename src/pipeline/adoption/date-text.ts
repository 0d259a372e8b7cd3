/** Reads a date that somebody typed as text: never a guess, so an unsettled day order stays unread. */
import type { WallTime } from '../event';
import type { DayOrder } from './field';
import { westernYear } from './wareki';

export type DateTrouble = 'unreadable' | 'impossible' | 'out_of_range' | 'order_needed';
export type ReadDate =
  | { readonly when: WallTime; readonly trouble: null }
  | { readonly when: null; readonly trouble: DateTrouble };

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(?:${MONTHS.join('|')})`;

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
  /** Empty: day and month could be either way round. */
  readonly format: string;
  /** Milliseconds into the day; `null` for an hour that no clock shows. */
  readonly time: number | null;
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
  const midnight = midnightOf(parts.day, format);
  return Number.isNaN(midnight) || parts.time === null
    ? unread('impossible')
    : inRange(midnight + parts.time);
}

/** Not-a-number for a day that no calendar has: 31 February comes out as another day, and shows itself so. */
function midnightOf(day: string, format: string): number {
  const figures = day.split('-');
  const at = (field: string): string => figures[format.split('-').findIndex((one) => one.startsWith(field))]!;
  const named = MONTHS.indexOf(at('M').toLowerCase());
  const month = named >= 0 ? named : Number(at('M')) - 1;
  const midnight = Date.UTC(Number(at('YYYY')), month, Number(at('D')));
  const found = new Date(midnight);
  return found.getUTCMonth() === month && found.getUTCDate() === Number(at('D')) ? midnight : Number.NaN;
}

/** A time before the product's world began is a typing error or a bare time of day. */
export function inRange(when: WallTime): ReadDate {
  const year = new Date(when).getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR ? { when, trouble: null } : unread('out_of_range');
}

function unread(trouble: DateTrouble): ReadDate {
  return { when: null, trouble };
}

/** Figures alone, as most dates are: no era, name or weekday to take off first. */
const FIGURES = /^(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})(?:[ T](\d[\d:]+))?$/;
/** Takes any text, line breaks included: cells have them. */
const DAY_THEN_TIME = /^(.*?)(?:(?:\s*,\s*|\s+|(?<=\d)T)((?:午[前後]\s*|[ap]m\s+)?\d{1,2}[:時].*))?$/is;

function dateParts(text: string): DateParts | null {
  const split = FIGURES.exec(text) ?? DAY_THEN_TIME.exec(bare(text))!;
  const day = plainDay(split[1]!);
  const shape = SHAPES.find(([pattern]) => pattern.test(day));
  if (shape === undefined) return null;
  const time = split[2] === undefined ? 0 : timeOfDay(split[2]);
  return time === undefined ? null : { day, format: shape[1], time };
}

function bare(text: string): string {
  return westernYear(text.normalize('NFKC').trim())
    .replace(/\s*[([](?:[月火水木金土日祝]|mon|tue|wed|thu|fri|sat|sun)[a-z]*[)\]]/i, '')
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s+/i, '');
}

function plainDay(text: string): string {
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (compact) return compact.slice(1).map(Number).join('-');
  if (/^[\d/.-]+$/.test(text)) return text.split(/[-/.]/).map(Number).join('-');
  return text
    .replace(/(\d)(?:st|nd|rd|th)\b/i, '$1')
    .replace(MONTH_NAME, (_, name: string) => name[0]!.toUpperCase() + name.slice(1).toLowerCase())
    .replace(/\s*日$/, '')
    .replace(/\s*[年月]\s*|\s*[-/.,]\s*|\s+(?=\S)/g, '-')
    .replace(/\b0+(?=\d)/g, '');
}

const TIME =
  /^(午前|午後|[ap]m)?\s*(\d{1,2})[:時](\d{1,2})?(?:[:分](\d{1,2})?(?:[.,]\d+)?)?[分秒]?\s*(午前|午後|[ap]\.?m\.?)?\s*(?:z|utc|gmt|jst)?\s*(?:[+-]\d{1,2}:?(?:\d\d)?)?$/i;

/** `undefined` when the text is no time at all. */
function timeOfDay(text: string): number | null | undefined {
  const found = TIME.exec(text);
  if (found === null) return undefined;
  const [hour, minute, second] = [found[2], found[3], found[4]].map((figure) => Number(figure ?? 0));
  const half = found[1] ?? found[5];
  if (minute! > 59 || second! > 59 || hour! > (half ? 12 : 23)) return null;
  const hours = half === undefined ? hour! : (hour! % 12) + (/後|p/i.test(half) ? 12 : 0);
  return ((hours * 60 + minute!) * 60 + second!) * 1000;
}
