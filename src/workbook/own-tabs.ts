/** Fills the tabs that Tasuki makes and gives them their look. */
import type { Cell } from '../pipeline/cell';
import type { Book, LookAt } from './port';
import { DATE_TIME_FORMAT, type OwnTab, SETTINGS_ORDER, SETTINGS_TABLES } from './schema';

const WIDTHS: Partial<Record<OwnTab, number[]>> = {
  history: [130, 76, 80, 100, 100, 90, 110, 150, 110, 150, 200, 70, 170, 400],
  answers: [130, 76, 120, 90, 90, 320, 100, 150, 360],
  settings: SETTINGS_ORDER.flatMap((table) => [...SETTINGS_TABLES[table].map(settingsWidth), 24]),
};

/** Sentences need room, and so do the longest keys: `customer_handover`, `customer_success`. */
function settingsWidth(column: string): number {
  return ['question', 'evidence', 'meaning'].includes(column) ? 360 : 140;
}

/** Blank rows below the longest table of Settings. */
const SPARE_ROWS = 60;

const INK_SOFT = '#57606a';
const WASH = '#f6f7f9';

export function paintOwnTab(book: Book, role: Exclude<OwnTab, 'funnel'>, tab: number, rows: Cell[][]): void {
  const columns = rows[0].length;
  const headerRows = role === 'settings' ? 2 : 1;
  const styles: LookAt[] = [
    {
      row: 1,
      column: 1,
      rows: headerRows,
      columns,
      style: { bold: true, background: WASH, color: INK_SOFT },
    },
  ];
  if (role === 'settings')
    styles.push({ row: 1, column: 1, rows: 1, columns, style: { color: '#1f2328', size: 12 } });
  else {
    // The whole column, so that rows to come are dates as well.
    const size = book.size(tab);
    const height = Math.max(size.rows, rows.length) - 1;
    // Blank columns count towards the workbook's limit, and these tabs grow long.
    if (size.columns > columns) book.deleteColumns(tab, columns + 1, size.columns - columns);
    styles.push({ row: 2, column: 1, rows: height, columns: 1, style: { numberFormat: DATE_TIME_FORMAT } });
  }
  // Read with every action, so it is kept small; people may add rows as they like.
  if (role === 'settings') book.trimTo(tab, rows.length + SPARE_ROWS);
  const columnWidths = WIDTHS[role] ?? [];
  const content = {
    rows,
    styles,
    columnWidths,
    frozenRows: headerRows,
    formulas: [],
    layout: '',
    behind: [],
  };
  book.paint(tab, content, null);
}
