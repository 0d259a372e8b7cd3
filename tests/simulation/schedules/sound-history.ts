/** Whether History is as it was written: after faults and repair its own checks must accuse nobody. */
import type { Cell } from '../../../src/pipeline/cell';
import { chainOf } from '../../../src/pipeline/chain';
import { RowCheck } from '../../../src/workbook/history-check';
import { EVENT_ID_AT } from '../../../src/workbook/schema';

/** `rows`: the cells below the header. */
export function accused(rows: ReadonlyArray<readonly unknown[]>): string[] {
  const cells = rows.map((row) => row.map((cell) => (cell ?? '') as Cell));
  const check = new RowCheck(chainOf(['', ...cells.map((row) => row[EVENT_ID_AT - 1] ?? '')]), false);
  cells.forEach((row, at) => {
    check.see(at + 2, row);
  });
  return check.findings(new Map()).map(({ what, leadId }) => `History accuses somebody: ${what} ${leadId}`);
}
