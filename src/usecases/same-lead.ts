/** Tells that two rows are about the same lead: by e-mail, else the team's own id, else company and contact. */
import { keyOf } from '../pipeline/adoption/duplicates';
import type { LeadRow } from '../workbook/lead-row';

export function leadKey({ team }: LeadRow): string | null {
  return keyOf({ email: team('email'), id: team('id'), company: team('company'), contact: team('contact') });
}

/** The first of those that are the same. */
export function leadsByKey(leads: Iterable<LeadRow>): Map<string, string> {
  const found = new Map<string, string>();
  for (const lead of leads) {
    const key = leadKey(lead);
    if (key !== null && !found.has(key)) found.set(key, lead.leadId);
  }
  return found;
}
