/** Finds the leads behind the load of a role: worked on, come, gone, waiting, overdue. */
import { ROLES, type Role } from '../../pipeline/stage';
import type { Found } from '../behind';
import type { Choice } from '../choose';
import type { Observed } from '../observe';
import { isOverdue, queueOf } from '../role-load';

export type RoleCount = 'work' | 'arrivals' | 'departures' | 'queue' | 'overdue';

/** `[role, what]`. One lead is found as often as it was worked on. */
export function roleRows(
  observed: Observed,
  _choice: Choice,
  [role, what]: readonly string[],
): Found[] | null {
  const index = ROLES.indexOf(role as Role);
  if (index < 0) return null;
  if (what === 'work' || what === 'arrivals' || what === 'departures')
    return observed.work[what]
      .filter((one) => one.role === index)
      .map(({ lead, pass, at }) => ({ lead, pass, at }));
  if (what !== 'queue' && what !== 'overdue') return null;
  const { passes } = observed;
  return queueOf(observed, role as Role)
    .filter((pass) => what === 'queue' || isOverdue(observed, pass))
    .map((pass) => ({ lead: passes.lead[pass], pass, at: passes.since[pass] }));
}
