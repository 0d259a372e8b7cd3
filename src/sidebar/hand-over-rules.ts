/** Where a lead can go next and who can receive it, by the team's own Settings. */
import type { PersonView, StageView } from '../rpc/contract';
import type { Role } from './terms';

export function isOnPath(stage: StageView): boolean {
  return stage.kind === 'open' || stage.kind === 'won';
}

/**
 * People who hold the role first; the others stay choosable, for a role is not an account. Whoever is
 * acting can always take a lead on, though Settings may not list them yet.
 */
export function receivers(
  people: readonly PersonView[],
  role: Role,
  actor: string | null,
): Array<PersonView & { fits: boolean }> {
  const all = people.map((person) => ({ ...person, fits: person.roles.includes(role) }));
  if (actor && !people.some((person) => person.name === actor)) {
    all.push({ name: actor, roles: [], fits: people.length === 0 });
  }
  return [...all.filter((person) => person.fits), ...all.filter((person) => !person.fits)];
}

/** The key of the role's first stage on the path. */
export function firstStageKey(stages: readonly StageView[], role: Role): string {
  return stages.find((stage) => stage.role === role && isOnPath(stage))?.key ?? '';
}

/** The next stage on the lead's way; past the end of a role it is the other side of the gate. */
export function nextStage(stages: readonly StageView[], here: StageView | undefined): StageView | undefined {
  const way = stages.filter(isOnPath);
  if (here && !isOnPath(here)) return way.find((stage) => stage.role === here.role);
  return way[way.findIndex((stage) => stage.key === here?.key) + 1];
}
