/** Reads an amount of money as people write it; what could mean two amounts is not read. */
import type { Cell } from '../cell';

const UNITS: Readonly<Record<string, number>> = {
  億: 1e8,
  千万: 1e7,
  百万: 1e6,
  万: 1e4,
  千: 1e3,
  k: 1e3,
  m: 1e6,
};
const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const PLAIN = new RegExp(`^${NUMBER}$`);
const WITH_UNITS = new RegExp(`^(?:${NUMBER}(?:億|千万|百万|万|千|[km]))+(?:${NUMBER})?$`);
const PART = new RegExp(`${NUMBER}(?:億|千万|百万|万|千|[km])?`, 'g');
/** 1.200 is one point two to one half of the world and twelve hundred to the other. */
const TWO_WAYS = /^\d{1,3}\.\d{3}$/;

/** The amount, or `null` when the text does not say one. */
export function readAmount(cell: Cell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string' || cell.length > 40) return null;
  const text = cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\((?:税抜|税込|税別)[き]?\)|税抜き?|税込み?|税別/g, '')
    .replace(/us\$|usd|jpy|eur|gbp|[¥\\$€£]|円/g, '')
    .replace(/\s+/g, '')
    .replace(/^約/, '');
  const signed = /^(?:-|−|▲|△)(.+)$/.exec(text) ?? /^\(([^()]+)\)$/.exec(text);
  const amount = unsigned(signed ? signed[1]! : text);
  return signed && amount !== null ? -amount : amount;
}

function unsigned(text: string): number | null {
  if (PLAIN.test(text)) return TWO_WAYS.test(text) ? null : Number(text.replace(/,/g, ''));
  if (!WITH_UNITS.test(text)) return null;
  const parts = text.match(PART) ?? [];
  const sum = parts.reduce((total, part) => {
    const number = parseFloat(part.replace(/,/g, ''));
    return total + number * (UNITS[part.replace(/[\d,.]+/, '')] ?? 1);
  }, 0);
  // 1.2億 is 120,000,000 and not 120,000,000.00000001.
  return Number(sum.toPrecision(15));
}

/** Words people put where there is nothing to say yet. */
export function saysNothing(text: string): boolean {
  return (
    text.length <= 20 &&
    /^(?:[-‐–—―ー~?？.・×]+|n\/?a|null|none|nil|tbd|tbc|unknown|未定|不明|なし|無し|無|未|該当なし)$/i.test(
      text.normalize('NFKC').trim(),
    )
  );
}
