/** The choices at the top of the Funnel tab, with what is kept beside them. */
import { TOP } from '../workbook/funnel-tab/grid';
import { NO_TOP, readTop, type Top } from '../workbook/funnel-tab/top';
import type { Reporting } from './reporting';

export function readTopOf({ book, tabs, every, headers }: Reporting): Top {
  const { rows, columns } = book.size(tabs.funnel);
  // A tab that has lost a part of that block has to be painted anew.
  if (rows < TOP.row + TOP.rows - 1 || columns < TOP.columns) return NO_TOP;
  return readTop(
    book.read(tabs.funnel, TOP),
    every.map((words) => words.funnel.tab),
    headers,
  );
}
