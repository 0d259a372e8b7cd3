/** Reads the Amount cell of a History row. */
import { type Cell, isDate } from '../pipeline/cell';

const TEXT = /^[-+]?[¥￥$€£]?\s*[-+]?\d[\d,]*(\.\d+)?$/;

/** `null` when blank, `undefined` when it is no amount. */
export function amountIn(cell: Cell | null | undefined): number | null | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (cell === null || cell === undefined) return null;
  if (typeof cell !== 'string' || isDate(cell)) return undefined;
  const text = cell.normalize('NFKC').trim();
  if (text === '') return null;
  return TEXT.test(text) ? Number(text.replace(/[^\d.-]/g, '')) : undefined;
}
