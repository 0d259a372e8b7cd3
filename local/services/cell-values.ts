/** Between what a script holds and what a cell stores. */
import type { CellStyle, EngineCell } from '../engine/engine';
import { ServiceError } from './errors';
import type { Host } from './host';
import { localeRules } from './locales';
import { displayText, isDatePattern } from './number-format';
import { typeText } from './typing';
import { instantOf, serialToWall, wallAt, wallToSerial } from './zone';

export const MAX_CELL = 50000;

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** As `getValue` answers: a date is an instant of the script's own realm. */
export function toScript(host: Host, cell: EngineCell, style: CellStyle | undefined): unknown {
  const { value } = cell;
  if (value === null) return '';
  if (typeof value === 'number' && isDatePattern(style?.numberFormat)) return dateFromSerial(host, value);
  return value;
}

export function dateFromSerial(host: Host, serial: number): Date {
  return new host.execution.intrinsics.Date(instantOf(serialToWall(serial), host.state.timeZone));
}

export function serialFromDate(host: Host, date: Date): number {
  return wallToSerial(wallAt(date.getTime(), host.state.timeZone));
}

export interface Stored {
  cell: EngineCell;
  numberFormat?: string;
}

/** As `setValue` stores: text is read as typing would be. */
export function fromScript(host: Host, value: unknown, style: CellStyle): Stored {
  const own = style.numberFormat;
  if (value === null || value === undefined) return { cell: { value: null } };
  if (typeof value === 'boolean') return { cell: { value } };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return { cell: { value: '#NUM!', error: true } };
    return { cell: { value } };
  }
  if (isDate(value)) {
    if (Number.isNaN(value.getTime())) return { cell: { value: '#NUM!', error: true } };
    const serial = serialFromDate(host, value);
    const rules = localeRules(host.state.locale);
    const format = Number.isInteger(serial) ? rules.dateFormat : rules.dateTimeFormat;
    if (own === '@')
      return { cell: { value: displayText({ value: serial }, format, host.state.locale), forced: true } };
    return { cell: { value: serial }, numberFormat: isDatePattern(own) ? undefined : format };
  }
  if (typeof value !== 'string') {
    // Google stores a Java object's name here, which nobody wants.
    throw new ServiceError('A cell takes text, a number, a Boolean or a Date; an object or array was given.');
  }
  if (value.length > MAX_CELL) {
    throw new ServiceError(
      `Your input contains more than the maximum of ${MAX_CELL} characters in a single cell.`,
    );
  }
  const year = new Date(wallAt(host.now(), host.state.timeZone)).getUTCFullYear();
  // Half a character does not survive the way to the file.
  const whole = value.replace(/\p{Cs}/gu, '\ufffd');
  const typed = typeText(whole, { locale: host.state.locale, format: own ?? '', year });
  return { cell: typed.cell, numberFormat: own === undefined ? typed.numberFormat : undefined };
}
