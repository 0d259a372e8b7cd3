/** Several selected rows as the leads they are, in one read. */
import type { ChosenLead, OpenResult } from '../rpc/contract';
import type { Layout } from '../workbook/layout';
import { leadName, parseLeadRow, rowWidth } from '../workbook/lead-row';
import type { Book } from '../workbook/port';

/** `null` when the selection holds a single lead at most: then it is not about several. */
export function selectedLeads(book: Book, layout: Layout, selected: readonly number[]): OpenResult | null {
  const size = book.size(layout.tabs.leads);
  const rows = selected.filter((row) => row > layout.headerRow && row <= size.rows);
  if (rows.length < 2) return null;
  const first = rows.reduce((a, b) => Math.min(a, b));
  const last = rows.reduce((a, b) => Math.max(a, b));
  const columns = Math.min(rowWidth(layout), size.columns);
  const block = book.read(layout.tabs.leads, { row: first, column: 1, rows: last - first + 1, columns });
  const leads = rows.flatMap((row): ChosenLead[] => {
    const lead = parseLeadRow(layout, row, block[row - first]);
    // An id without a signature: adoption has not come to this row yet.
    if (!lead.leadId || (layout.adopting > 0 && !lead.signature)) return [];
    const state = lead.signature?.state;
    const { leadId, ownerText: owner } = lead;
    const revision = state?.revision ?? 0;
    return [{ leadId, row, revision, name: leadName(lead), stage: state?.stage ?? '', owner }];
  });
  return leads.length > 1 ? { kind: 'several', leads, others: rows.length - leads.length } : null;
}
