/** Keeps Today in step: whose list it is, reading it again, and what was done since. */
import type { TodayFilter } from '../rpc/contract';
import { keepFilters } from './memory';
import type { App, State } from './store';

/** Long enough for a person to go on to the next thing first. */
const QUIET = 1500;
const MINE: TodayFilter = { person: 'me', role: '' };

export function filterOf({ filters, actor }: State): TodayFilter {
  return filters[actor ?? ''] ?? MINE;
}

/** Remembered for whoever acts, and as the first guess at the next opening. */
export function rememberFilter(app: App, filter: TodayFilter): void {
  const filters = { ...app.state.filters, [app.state.actor ?? '']: filter, '': filter };
  app.set({ filters });
  keepFilters(filters);
}

/** Reads the list; a failure is told only where there is nothing else to show. */
export async function readToday(app: App): Promise<void> {
  const before = app.state.done;
  const args = { ...filterOf(app.state), actor: app.state.actor ?? '' };
  const outcome = await app.server.read('today', args);
  if (!outcome) return;
  const { screen, today, sorting, done, round } = app.state;
  if (!outcome.ok) {
    const told = screen === 'today' && (sorting || !today);
    return app.set(told ? { sorting: false, trouble: outcome.trouble } : { sorting: false });
  }
  app.set({
    sorting: false,
    today: outcome.value,
    done: done.filter((lead) => !before.includes(lead)),
    // The list being worked through stays as it was begun until the person is back at Today.
    round: screen === 'today' && !app.state.opening ? null : round,
  });
}

export function refreshTodayLater(app: App): void {
  app.later('today', QUIET, () => {
    if (app.server.busy()) return refreshTodayLater(app);
    readToday(app);
  });
}

/** Something was done to these leads: they are done in the list, and the list is read again. */
export function afterAction(app: App, leads: readonly string[]): void {
  const { round, done } = app.state;
  const items = round?.items.filter((item, place) => place <= round.at || !leads.includes(item.leadId));
  app.set({
    worked: true,
    done: [...done, ...leads],
    round: round && items ? { ...round, items } : null,
  });
  refreshTodayLater(app);
}
