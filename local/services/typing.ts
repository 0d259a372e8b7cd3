/** What a text becomes when it is put into a cell: the same as if a person had typed it. */
import type { EngineCell } from '../engine/engine';
import { type LocaleRules, localeRules } from './locales';
import { readTypedDate } from './typed-dates';

export interface Typed {
  cell: EngineCell;
  /** The format that typing gives to a cell which has none of its own. */
  numberFormat?: string;
}

export interface TypingContext {
  locale: string;
  /** The cell's own format; `@` keeps text. */
  format: string;
  /** The wall clock's year, for dates typed without one. */
  year: number;
}

const ERRORS = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/;

export function typeText(text: string, context: TypingContext): Typed {
  if (text === '') return { cell: { value: null } };
  if (text.startsWith("'")) return { cell: { value: text.slice(1), forced: true } };
  // Whether `=` stays text under `@` is not documented; the harmful answer is assumed.
  if (text.startsWith('=') && text.length > 1) return { cell: { value: null, formula: text } };
  if (context.format === '@') return { cell: { value: text, forced: true } };
  if (/^(true|false)$/i.test(text)) return { cell: { value: text.toLowerCase() === 'true' } };
  if (ERRORS.test(text)) return { cell: { value: text, error: true } };

  const rules = localeRules(context.locale);
  const plain = context.locale.startsWith('ja') ? narrowDigits(text.trim()) : text.trim();
  const number = readNumber(plain, rules);
  if (number) return { cell: { value: number.value }, numberFormat: number.format };
  const date = readTypedDate(plain, rules, context.year);
  if (date) return { cell: { value: date.serial }, numberFormat: date.format };
  if (/^[+-]./.test(text)) return { cell: { value: null, formula: `=${text}` } };
  return { cell: { value: text } };
}

function narrowDigits(text: string): string {
  return text.replace(/[０-９．，％－＋／：]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function readNumber(text: string, rules: LocaleRules): { value: number; format?: string } | null {
  const group = rules.group === ' ' ? '[ \\u00a0\\u202f]' : literal(rules.group);
  const decimal = literal(rules.decimal);
  const currency = rules.currency === '¥' ? '[¥￥]' : literal(rules.currency);
  const pattern = new RegExp(
    `^(\\()?([+-])?\\s?(${currency})?\\s?([+-])?(\\d{1,3}(?:${group}\\d{3})+|\\d*)(${decimal}\\d*)?([eE][+-]?\\d+)?\\s?(${currency})?\\s?(%)?(\\))?$`,
  );
  const match = pattern.exec(text);
  if (!match) return null;
  const [, open, sign, before, inner, whole, fraction = '', exponent = '', after, percent, close] = match;
  if ((whole === '' && !/\d/.test(fraction)) || !open !== !close || (sign && (inner || open))) return null;
  const digits = whole.replace(new RegExp(group, 'g'), '');
  let value = Number(`${digits}${fraction.replace(rules.decimal, '.')}${exponent}`);
  if (!Number.isFinite(value)) return null;
  if (sign === '-' || inner === '-' || open) value = -value;
  const decimals = fraction.length > 1;
  if (percent) return { value: value / 100, format: decimals ? '0.00%' : '0%' };
  if (before || after) return { value, format: rules.currencyFormat };
  if (exponent) return { value, format: '0.00E+00' };
  if (digits !== whole) return { value, format: decimals ? '#,##0.00' : '#,##0' };
  return { value };
}
