/** Whose day, and in which role: two small choices above the list. */
import { Select } from './controls';
import type { App } from './store';
import type { Role } from './terms';
import { setFilter } from './today-actions';
import { filterOf } from './today-refresh';

const ROLES: readonly Role[] = ['marketing', 'inside_sales', 'field_sales', 'customer_success'];

/** Roles to choose from: a person's own when they wear several hats, else those of the stages. */
function rolesFor(app: App, person: string): Role[] {
  const { boot, actor } = app.state;
  const name = person === 'me' ? actor : person;
  const own = boot?.people.find((one) => one.name === name)?.roles ?? [];
  const staged = ROLES.filter((role) => boot?.stages.some((stage) => stage.role === role));
  return own.length ? staged.filter((role) => own.includes(role)) : staged;
}

export function Filter({ app }: { app: App }) {
  const { words, state } = app;
  const { person, role } = filterOf(state);
  const others = (state.boot?.people ?? []).map((one) => one.name).filter((name) => name !== state.actor);
  if (person !== 'me' && person !== 'all' && !others.includes(person)) others.push(person);
  const roles = rolesFor(app, person);
  if (role && !roles.includes(role)) roles.push(role);
  return (
    <div class="filter">
      <Select
        id="whose"
        aria-label={words.today.whose}
        value={person}
        choices={[
          ['me', words.today.mine],
          ['all', words.today.everyone],
          ...others.map((name) => [name, name] as const),
        ]}
        // A role that the next person does not have would leave their list empty for no visible reason.
        onPick={(picked) => setFilter(app, { person: picked, role: '' })}
      />
      {roles.length > 1 || role ? (
        <Select
          id="role"
          aria-label={words.today.role}
          value={role}
          choices={[['', words.today.allRoles], ...roles.map((one) => [one, words.roleShort[one]] as const)]}
          onPick={(picked) => setFilter(app, { role: picked as Role | '' })}
        />
      ) : null}
    </div>
  );
}
