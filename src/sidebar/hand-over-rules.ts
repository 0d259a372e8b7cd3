/** Who can receive a lead, and the stage it will stand in once they accept. */
import type { PersonView, StageView } from '../rpc/contract';
import type { Role } from './terms';

/** People who hold the role first; the others stay choosable, for a role is not an account. */
export function receivers(people: readonly PersonView[], role: Role): Array<PersonView & { fits: boolean }> {
  const all = people.map((person) => ({ ...person, fits: person.roles.includes(role) }));
  return [...all.filter((person) => person.fits), ...all.filter((person) => !person.fits)];
}

/** The key of the role's first stage on the path. */
export function firstStageKey(stages: readonly StageView[], role: Role): string {
  const onPath = (stage: StageView) => stage.kind === 'open' || stage.kind === 'won';
  return stages.find((stage) => stage.role === role && onPath(stage))?.key ?? '';
}
