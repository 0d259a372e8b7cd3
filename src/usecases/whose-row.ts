/** Whose row it is by its signature, where the id beside it was written over or cleared. */
import type { LeadRow } from '../workbook/lead-row';

interface Ids {
  has(leadId: string): boolean;
}

/** A lead that History knows and whose id stands nowhere in the tab; `null` when the row is no such lead's. */
export function lostLeadOf({ leadId, signature }: LeadRow, known: Ids, places: Ids): string | null {
  const signed = signature?.state.leadId ?? leadId;
  return signed !== leadId && known.has(signed) && !places.has(signed) ? signed : null;
}
