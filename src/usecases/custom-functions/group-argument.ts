/** Reads the argument that says what leads are grouped by: their ids beside a column of the team's own. */
import type { GroupBy } from '../../funnel/groups';
import { valuesByLead } from '../../funnel/values-by-lead';
import type { BlockWords } from '../../i18n/report-blocks';
import type { Arguments } from './arguments';

/** A function of Sheets puts the two side by side, so that they may stand anywhere and in any order. */
export const GROUPS_EXAMPLE = 'HSTACK(Leads!J1:J, Leads!C1:C)';

/** `null` when left out. `leadIds`: those of History. */
export function groupsIn(
  call: Arguments,
  leadIds: readonly string[],
  { errors }: BlockWords,
): (GroupBy & { kind: 'column' }) | null {
  if (!call.has('groups')) return null;
  const rows = call.range('groups', GROUPS_EXAMPLE);
  if (rows.some((row) => row.length !== 2)) throw new Error(errors.groups(GROUPS_EXAMPLE));
  const known = new Set(leadIds);
  const isLead = (row: (typeof rows)[number]): boolean => known.has(String(row[0] ?? '').trim());
  if (known.size > 0 && !rows.some(isLead)) throw new Error(errors.groupsNone(GROUPS_EXAMPLE));
  // What stands above the header has nothing in the column of ids.
  const header = rows.findIndex(([id]) => String(id ?? '').trim() !== '');
  const name = header < 0 || isLead(rows[header]) ? '' : String(rows[header][1] ?? '').trim();
  if (name === '') throw new Error(errors.groupsHeader);
  const values = rows.slice(header + 1).map(([id, value]) => [id, call.wallCell(value)] as const);
  return { kind: 'column', name, of: valuesByLead(values) };
}
