/** Figures as text, beside their budgets, in columns that line up. */
import { verdictOn } from './budgets';

export const grouped = (value: number): string => value.toLocaleString('en-US');
export const fixed = (value: number, digits: number): string => value.toFixed(digits);

/** A budget and how it was kept, such as `≤ 4 ok`. */
export function beside(value: number, limit: number | undefined, unit = ''): string {
  return limit === undefined ? '' : `≤ ${limit}${unit} ${verdictOn(value, limit)}`;
}

/** How long a second user waits for the lock, beside what a handoff takes. */
export function waitingLine(leads: number, holds: readonly { hold: number; handoff: number }[]): string {
  const hold = Math.max(...holds.map((one) => one.hold));
  const handoff = Math.min(...holds.map((one) => one.handoff));
  return `At ${grouped(leads)} leads a second user waits at most ${fixed(hold, 2)} s; a handoff takes ${fixed(handoff, 2)} s.`;
}

/** Texts to the left, figures to the right. */
export function table(rows: readonly (readonly string[])[], leftColumns: readonly number[]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (leftColumns.includes(at) ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
      .join('  ')
      .trimEnd();
  return [
    line(rows[0]),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...rows.slice(1).map(line),
  ].join('\n');
}
