/** What a column's values look like, so that a promising name cannot stand over the wrong content. */
import { type Cell, isDate } from '../cell';
import { readAmount, saysNothing } from './amount';
import { looksLikeDate } from './date-text';
import type { Field } from './field';
import { foldLabel } from './fold';
import { isDayField } from './header-match';
import { isBlank } from './snapshot';

export interface ColumnEvidence {
  /** Cells that say something; every share below is of these. */
  readonly filled: number;
  readonly distinct: number;
  readonly emails: number;
  readonly phones: number;
  readonly dates: number;
  readonly amounts: number;
  readonly numbers: number;
  readonly yesNo: number;
  readonly meanLength: number;
}

const YES_NO = /^(?:yes|no|y|n|true|false|はい|いいえ|有|無|あり|なし|○|×)$/;

export function looksLikeEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
}

export function looksLikePhone(cell: Cell): boolean {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 1e7 && cell < 1e15;
  if (typeof cell !== 'string' || cell.length > 40) return false;
  const text = cell.normalize('NFKC').trim();
  const digits = text.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15 && /^[+(]?[\d\s().+‐–ー-]+(?:x|ext\.?|内線)?\s*\d*$/i.test(text);
}

export function weigh(cells: readonly Cell[]): ColumnEvidence {
  const words = new Set<string>();
  const count = { filled: 0, emails: 0, phones: 0, dates: 0, amounts: 0, numbers: 0, yesNo: 0 };
  let length = 0;
  for (const cell of cells) {
    if (isBlank(cell) || (typeof cell === 'string' && saysNothing(cell))) continue;
    count.filled++;
    const text = isDate(cell) ? String(cell.getTime()) : String(cell);
    const word = foldLabel(text);
    words.add(word);
    length += text.length;
    if (typeof cell === 'number') count.numbers++;
    if (isDate(cell)) {
      count.dates++;
      continue;
    }
    if (looksLikeEmail(text)) count.emails++;
    if (YES_NO.test(word)) count.yesNo++;
    const date = looksLikeDate(text);
    if (date) count.dates++;
    else if (looksLikePhone(cell)) count.phones++;
    if (readAmount(cell) !== null) count.amounts++;
  }
  return { ...count, distinct: words.size, meanLength: count.filled ? length / count.filled : 0 };
}

/** How well the values suit a field, 0 to 1; an empty column can be anything. */
export function suits(field: Field, seen: ColumnEvidence): number {
  if (seen.filled === 0) return 0.8;
  const share = (part: number): number => part / seen.filled;
  const variety = share(seen.distinct);
  const fewWords = seen.distinct <= 3 && seen.filled >= 8;
  if (isDayField(field)) return share(seen.dates) >= 0.3 ? 1 : seen.dates > 0 ? 0.6 : 0;
  if (field === 'note') return share(seen.dates) > 0.8 ? 0 : 1;
  if (share(seen.dates) > 0.5 && !(field === 'phone' || field === 'id')) return 0;
  switch (field) {
    case 'email':
      if (share(seen.emails) >= 0.3) return 1;
      return fewWords || share(seen.numbers) > 0.5 || variety < 0.5 ? 0 : 0.6;
    case 'phone':
      if (share(seen.phones) >= 0.3) return 1;
      return fewWords || share(seen.emails) > 0.3 || variety < 0.5 ? 0 : 0.5;
    case 'amount':
      return share(seen.amounts) >= 0.3 ? 1 : seen.amounts > 0 ? 0.6 : 0;
    case 'id':
      if (variety >= 0.9) return 1;
      return variety < 0.5 ? 0 : 0.6;
    case 'status':
      if (share(seen.emails) > 0.3 || seen.meanLength > 40) return 0;
      return seen.distinct <= Math.max(12, seen.filled * 0.2) ? 1 : 0.4;
    case 'source':
      if (share(seen.emails) > 0.3 || share(seen.yesNo) > 0.5) return 0;
      return seen.distinct <= 12 || variety <= 0.5 ? 1 : 0.6;
    case 'owner':
      if (share(seen.yesNo) > 0.5) return 0;
      return seen.filled >= 4 && variety > 0.6 ? 0.7 : 1;
    case 'contact':
    case 'company':
      if (share(seen.emails) > 0.5 || share(seen.numbers) > 0.5 || share(seen.yesNo) > 0.5) return 0;
      return seen.filled >= 8 && variety < 0.3 ? 0.75 : 1;
  }
  return 1;
}
