/** How people really fill cells: the same fact in another spelling. Nothing here changes what is true. */
import type { EngineCell } from '../engine/engine';
import { serialOf } from '../files/dates';
import type { Random } from './random';

export interface WrittenCell {
  cell: EngineCell;
  format?: string;
}

const BLANK: WrittenCell = { cell: { value: null } };

/** Digits, signs and Latin letters at full width, as a Japanese keyboard leaves them. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

/** A company's name with its form of business shortened, or with a space left over. */
export function companyText(name: string, chance: Random): string {
  const draw = chance.next();
  if (draw < 0.06) return name.replace('株式会社', '㈱');
  if (draw < 0.1) return `${name} `;
  if (draw < 0.13) return name.replace('株式会社', '（株）');
  return name;
}

export function phoneCell(phone: string, chance: Random): WrittenCell {
  const draw = chance.next();
  const domestic = phone.startsWith('0');
  let text = phone;
  if (draw < 0.08) return BLANK;
  if (domestic && draw < 0.28) text = phone.replace(/-/g, '');
  else if (domestic && draw < 0.36) text = fullWidth(phone);
  else if (domestic && draw < 0.42) text = `+81 ${phone.slice(1).replace(/-/g, ' ')}`;
  else if (domestic && draw < 0.47) text = phone.replace(/^(\d+)-/, '($1) ');
  // By force, or a leading zero is gone the moment it is typed.
  return { cell: { value: text, forced: true } };
}

/** Nearly always a real date; in a few rows text that looks like one. */
export function dateCell(day: number | null, chance: Random, japanese: boolean): WrittenCell {
  const draw = chance.next();
  if (day === null) return BLANK;
  const date = new Date(day);
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  if (draw < 0.012) return { cell: { value: `${y}/${m}/${d} `, forced: true } };
  if (draw < 0.024)
    return { cell: { value: japanese ? `${y}年${m}月${d}日` : `${y}.${m}.${d}`, forced: true } };
  return { cell: { value: serialOf(day) }, format: 'yyyy/mm/dd' };
}

/** Nearly always a number; now and then an amount written out. */
export function amountCell(amount: number | null, chance: Random, japanese: boolean): WrittenCell {
  const draw = chance.next();
  if (amount === null) return BLANK;
  if (draw < 0.03) {
    const text = japanese ? `${amount / 10_000}万円` : `¥${amount.toLocaleString('en-US')}`;
    return { cell: { value: text, forced: true } };
  }
  return { cell: { value: amount }, format: '¥#,##0' };
}
