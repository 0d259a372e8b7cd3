/** Which rows are behind which cell: kept line by line in the tab's hidden column, so that it travels with the row. */
import type { BehindAt } from '../computed-tab';

/** `4 stages/meeting/reached`, one column a line. */
export function keysOfRow(behind: readonly BehindAt[], row: number): string {
  return behind
    .filter((one) => one.row === row)
    .map(({ column, key }) => `${column} ${key}`)
    .join('\n');
}

/** The key of a column in such a text; `null` when nothing is behind it. */
export function keyAt(keys: unknown, column: number): string | null {
  for (const line of String(keys).split('\n')) {
    const [at, key] = line.split(' ');
    if (key !== undefined && Number(at) === column) return key;
  }
  return null;
}
