/** Dates and times as people type them, read by the workbook's locale. */
import type { LocaleRules } from './locales';
import { wallToSerial } from './zone';

export interface TypedDate {
  serial: number;
  format: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const TIME = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?:\s*(am|pm))?`;

interface Day {
  year: number;
  month: number;
  day: number;
  format: string;
}

function wholeYear(text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function readDay(text: string, rules: LocaleRules, year: number): Day | null {
  let m = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (m) {
    const format = m[2] === '-' ? 'yyyy-MM-dd' : rules.order === 'ymd' ? rules.dateFormat : 'yyyy/MM/dd';
    return { year: Number(m[1]), month: Number(m[3]), day: Number(m[4]), format };
  }
  m = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (m && rules.order === 'ymd') {
    const format = m[1] ? 'yyyy"年"M"月"d"日"' : 'M"月"d"日"';
    return { year: wholeYear(m[1], year), month: Number(m[2]), day: Number(m[3]), format };
  }
  m = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (m && (m[2] !== '.' || (rules.dateFormat.includes('.') && rules.decimal === ','))) {
    if (rules.order === 'ymd' && m[4] !== undefined && m[4].length === 2) {
      return {
        year: wholeYear(m[1], year),
        month: Number(m[3]),
        day: Number(m[4]),
        format: rules.dateFormat,
      };
    }
    const dayFirst = rules.order === 'dmy';
    const [month, day] = dayFirst ? [m[3], m[1]] : [m[1], m[3]];
    const short = dayFirst ? 'd/M' : 'M/d';
    return {
      year: wholeYear(m[4], year),
      month: Number(month),
      day: Number(day),
      format: m[4] === undefined ? short : rules.dateFormat,
    };
  }
  m = new RegExp(`^${MONTH}\\s+(\\d{1,2}),?(?:\\s+(\\d{4}))?$`, 'i').exec(text);
  if (m) return named(m[1], m[2], m[3], year);
  m = new RegExp(`^(\\d{1,2})[-\\s]${MONTH}(?:[-\\s,]+(\\d{4}|\\d{2}))?$`, 'i').exec(text);
  if (m) return named(m[2], m[1], m[3], year);
  return null;
}

function named(month: string, day: string, year: string | undefined, fallback: number): Day {
  return {
    year: wholeYear(year, fallback),
    month: MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1,
    day: Number(day),
    format: year === undefined ? 'd-mmm' : 'mmm d, yyyy',
  };
}

function toSerial(day: Day): number | null {
  const wall = Date.UTC(day.year, day.month - 1, day.day);
  const date = new Date(wall);
  const real = date.getUTCMonth() === day.month - 1 && date.getUTCDate() === day.day && day.month >= 1;
  return real && day.year >= 1000 ? wallToSerial(wall) : null;
}

function readTime(text: string): { fraction: number; seconds: boolean } | null {
  const m = new RegExp(`^${TIME}$`, 'i').exec(text);
  if (!m) return null;
  let hours = Number(m[1]);
  if (m[5]) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (m[5].toLowerCase() === 'pm' ? 12 : 0);
  }
  const minutes = Number(m[2]);
  const seconds = Number(m[3] ?? 0) + Number(`0.${m[4] ?? 0}`);
  if (minutes > 59 || seconds >= 60) return null;
  return { fraction: (hours * 3600 + minutes * 60 + seconds) / 86400, seconds: m[3] !== undefined };
}

export function readTypedDate(text: string, rules: LocaleRules, year: number): TypedDate | null {
  const time = readTime(text);
  if (time)
    return {
      serial: time.fraction,
      format: time.seconds ? rules.timeFormat : rules.timeFormat.replace(':ss', ''),
    };
  const split = new RegExp(`^(.+?)[\\sT]+(${TIME})$`, 'i').exec(text);
  const day = readDay(split ? split[1].replace(/,$/, '') : text, rules, year);
  if (!day) return null;
  const serial = toSerial(day);
  if (serial === null) return null;
  if (!split) return { serial, format: day.format };
  const clock = readTime(split[2]);
  if (!clock || clock.fraction >= 1) return null;
  return { serial: serial + clock.fraction, format: rules.dateTimeFormat };
}
