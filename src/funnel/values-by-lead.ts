/** What stands beside the ids of leads in a column of the team's own tab, as text to group by. */
import { type Cell, isDate, isWallTime } from '../pipeline/cell';

/** Of a lead that is there twice, the first row counts; dates are wall-clock readings. */
export function valuesByLead(pairs: Iterable<readonly [id: Cell, value: Cell]>): Map<string, string> {
  const of = new Map<string, string>();
  for (const [id, value] of pairs) {
    const leadId = String(id ?? '').trim();
    if (leadId !== '' && !of.has(leadId)) of.set(leadId, textOf(value));
  }
  return of;
}

function textOf(cell: Cell): string {
  return isDate(cell) && isWallTime(cell.getTime())
    ? cell.toISOString().slice(0, 10)
    : String(cell ?? '').trim();
}
