/** How much work each role is, as names and values. */
import type { RoleFigures } from '../../../src/funnel/role-split';
import type { Flattened } from './flat';

export function flattenRoles(figures: RoleFigures, to: Flattened): void {
  for (const part of ['days', 'work', 'newLeads', 'leadsAWeek'] as const)
    to.put(`roles/${part}`, figures[part]);
  for (const load of figures.roles) {
    const name = `roles/${load.role}`;
    to.rate(`${name}/share`, load.share);
    to.rate(`${name}/hats`, load.hats);
    to.put(`${name}/people`, load.people.length);
    to.put(`${name}/others`, load.others.length);
    const parts = ['shared', 'arrivals', 'departures', 'growing', 'queue', 'medianDays', 'overdue'] as const;
    for (const part of parts) to.put(`${name}/${part}`, load[part]);
  }
  const { verdict } = figures;
  const told = verdict.code === 'carve_out' ? ` ${verdict.role} ${verdict.growing} ${verdict.overdue}` : '';
  to.put('roles/verdict', `${verdict.code}${told}`);
}
