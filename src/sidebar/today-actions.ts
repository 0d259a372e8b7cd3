/** Going round: to Today, to one of its leads, on to the next, and to the selected row's lead. */
import type { TodayFilter, TodayItem } from '../rpc/contract';
import { cardOf, openLead } from './lead-actions';
import type { App } from './store';
import { filterOf, readToday, rememberFilter } from './today-refresh';

/** The list as it was when its first lead was opened, so that its places hold still. */
export interface Round {
  items: TodayItem[];
  at: number;
}

/** How often a lead is asked for again when an answer that was just being saved overtook the question. */
const TRIES = 5;

export function itemsOf(app: App): TodayItem[] {
  return (app.state.today?.sections ?? []).flatMap((section) => section.items);
}

export function goToday(app: App): Promise<void> {
  app.set({ screen: 'today', step: 'card', trouble: null, errors: {} });
  return readToday(app);
}

export function setFilter(app: App, change: Partial<TodayFilter>): Promise<void> {
  rememberFilter(app, { ...filterOf(app.state), ...change });
  app.set({ sorting: true, trouble: null });
  return readToday(app);
}

/** The selected row's lead; what is open already is shown meanwhile. */
export async function toLead(app: App): Promise<void> {
  app.set({ screen: 'lead', step: 'card', trouble: null, errors: {} });
  await openLead(app);
}

/** Opens a lead by name, with the sheet's selection on its row. */
export async function openNamed(app: App, leadId: string, row?: number): Promise<boolean> {
  if (app.state.busy) return false;
  app.set({ busy: 'open', opening: leadId, trouble: null });
  let outcome = await openLead(app, leadId, { row, select: true });
  for (let left = TRIES; !outcome && left > 0; left--) {
    outcome = await openLead(app, leadId, { row, select: true });
  }
  const found = cardOf(app)?.leadId === leadId;
  const trouble = outcome && !outcome.ok ? outcome.trouble : null;
  app.set({ busy: '', opening: '', trouble });
  if (!found || trouble) return false;
  app.set({ screen: 'lead', step: 'card', errors: {} });
  app.focus('title');
  window.scrollTo?.(0, 0);
  return true;
}

export async function openItem(app: App, items: TodayItem[], at: number): Promise<void> {
  const { leadId, row } = items[at];
  if (await openNamed(app, leadId, row)) return app.set({ round: { items, at } });
  const { round, trouble } = app.state;
  // Gone from the sheet: the way on must not lead there again.
  if (round && trouble && 'problem' in trouble) {
    app.set({ round: { ...round, items: round.items.filter((item) => item.leadId !== leadId) } });
  }
}

/** On to the following lead of the list; when the list is through, back to Today. */
export async function nextLead(app: App): Promise<void> {
  const { round, screen, done, busy } = app.state;
  if (busy) return;
  if (screen === 'lead' && round) {
    if (round.at + 1 < round.items.length) return openItem(app, round.items, round.at + 1);
    return goToday(app);
  }
  const items = itemsOf(app);
  const first = items.findIndex((item) => !done.includes(item.leadId));
  if (first >= 0) return openItem(app, items, first);
  if (screen !== 'today') return goToday(app);
}
