/** Whose row it is by its signature, where the id beside it was written over or cleared. */
import { checkOf } from '../pipeline/hash';
import type { LeadRow } from '../workbook/lead-row';

interface Ids {
  has(leadId: string): boolean;
}

/** What a lead is known by when nothing stands in our own columns yet. */
export const NAMES = ['company', 'contact', 'email', 'phone'] as const;

/** A mark of the team's own words about whom the row is; empty where it says nothing. */
export function wordsOf(lead: LeadRow): string {
  const names = NAMES.map((field) => lead.team(field));
  return names.some(Boolean) ? checkOf(JSON.stringify(names)) : '';
}

/** Whether the row still says what it said when it was signed; also where nobody looked then. */
export function hasOwnWords(lead: LeadRow): boolean {
  const words = wordsOf(lead);
  return (lead.signature?.words || words) === words;
}

/**
 * A lead that History knows and whose id stands nowhere in the tab; `null` when the row is no such lead's. A signature
 * that a lost write has left beside other words is not the row's own.
 */
export function lostLeadOf(lead: LeadRow, known: Ids, places: Ids): string | null {
  const signed = lead.signature?.state.leadId ?? lead.leadId;
  const isLost = signed !== lead.leadId && known.has(signed) && !places.has(signed);
  return isLost && hasOwnWords(lead) ? signed : null;
}
