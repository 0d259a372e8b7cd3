/** What the page does to the workbook as a whole: start up, adopt a sheet, choose who, record hand edits. */
import type { AdoptionChoices, TodayFilter } from '../rpc/contract';
import { refreshFunnelLater } from './funnel-actions';
import { openLead } from './lead-actions';
import { remembered } from './memory';
import { newOperation } from './server';
import type { App, Screen } from './store';
import { showErrors } from './store';
import type { DayOrder, Language } from './terms';
import { goToday } from './today-actions';
import { filterOf, readToday, rememberFilter } from './today-refresh';

const PAUSE = 400;

export async function start(app: App): Promise<void> {
  app.set({ busy: 'boot', trouble: null });
  const today = filterOf(app.state);
  const outcome = await app.server.read('boot', { op: newOperation(), locale: navigator.language, today });
  if (!outcome) return;
  if (!outcome.ok) return app.set({ busy: '', trouble: outcome.trouble });
  const boot = outcome.value;
  // What was typed before the page was closed, in this very file.
  const kept = app.state.boot ? {} : remembered(boot.book);
  app.set({
    ...kept,
    boot,
    language: boot.language,
    actor: boot.actor ?? app.state.actor,
    reconciled: boot.reconciled,
    today: boot.today ?? null,
  });
  if (boot.pipeline === 'ready') {
    const { opened, actor } = app.state;
    if (!actor) app.set({ screen: 'who', after: 'today' });
    else await agreeOnToday(app, today);
    // A lead on screen is read again; one that nobody has asked for yet waits until they do.
    if (opened) await openLead(app);
  }
  app.set({ busy: '' });
}

/** The list came with the start, by a guess at who is here; another person may want another list. */
async function agreeOnToday(app: App, guess: TodayFilter): Promise<void> {
  const wanted = filterOf(app.state);
  const same = wanted.person === guess.person && wanted.role === guess.role;
  rememberFilter(app, wanted);
  if (!app.state.today || !same) await readToday(app);
}

export function goTo(app: App, screen: Screen): void {
  app.set({ screen, step: 'card', trouble: null, errors: {} });
}

/** Reads the sheet again with what the person has said so far; only the newest answer is shown. */
export async function plan(app: App, change: AdoptionChoices = {}): Promise<void> {
  const { choices } = app.state;
  app.set({
    planning: true,
    choices: {
      ...choices,
      ...change,
      fields: { ...choices.fields, ...change.fields },
      statuses: { ...choices.statuses, ...change.statuses },
      dayOrders: { ...choices.dayOrders, ...change.dayOrders },
    },
  });
  app.later('plan', Object.keys(change).length ? PAUSE : 0, () => askPlan(app));
}

async function askPlan(app: App): Promise<void> {
  const { choices, language } = app.state;
  const outcome = await app.server.read('planAdoption', { choices, language });
  if (!outcome || choices !== app.state.choices) return;
  app.set(
    outcome.ok
      ? { planning: false, plan: outcome.value, trouble: null }
      : { planning: false, trouble: outcome.trouble },
  );
}

export function beginAdoption(app: App): void {
  if (!app.state.actor) {
    app.set({ screen: 'who', after: 'adopt', trouble: null });
    return;
  }
  app.set({ screen: 'adopt', plan: null, choices: {}, trouble: null });
  plan(app);
}

/** Which way round a column's dates are read: as the person said, or as the sheet itself settles it. */
export function dayOrderOf(app: App, column: number): DayOrder | undefined {
  const settled = app.state.plan?.dayOrders.find((one) => one.column === column);
  return app.state.choices.dayOrders?.[column] ?? settled?.order;
}

export async function adopt(app: App): Promise<void> {
  if (app.state.busy || app.state.planning) return;
  const open = (app.state.plan?.ambiguousDates ?? []).filter((one) => !dayOrderOf(app, one.column));
  const errors = open.map(({ column }) => [`order-${column}`, app.words.datesNeeded]);
  if (!showErrors(app, Object.fromEntries(errors))) return;
  app.set({ busy: 'adopt', trouble: null });
  const { choices, language } = app.state;
  const outcome = await app.server.write('adopt', () => ({
    actor: app.state.actor ?? '',
    choices,
    language,
    way: app.state.wish.way ?? 'is_first',
  }));
  if (!outcome.ok) return app.set({ busy: '', trouble: outcome.trouble });
  app.set({ adopted: outcome.value, screen: 'done' });
  await start(app);
  refreshFunnelLater(app);
}

export async function chooseActor(app: App, name: string): Promise<void> {
  if (app.state.busy) return;
  app.set({ busy: 'who', trouble: null });
  const outcome = await app.server.read('chooseActor', { name });
  app.set({ busy: '' });
  if (!outcome) return;
  if (!outcome.ok) return app.set({ trouble: outcome.trouble });
  // Another person's day is another list.
  app.set({ actor: outcome.value.actor, today: null, round: null, done: [], worked: false });
  rememberFilter(app, filterOf(app.state));
  if (app.state.after === 'adopt') beginAdoption(app);
  else if (app.state.after === 'today') goToday(app);
  else goTo(app, app.state.after);
}

export async function chooseLanguage(app: App, language: Language): Promise<void> {
  if (app.state.busy) return;
  app.set({ busy: 'language', trouble: null });
  const outcome = await app.server.read('setLanguage', { language });
  if (outcome?.ok) {
    app.set({ language: outcome.value.language, funnel: null });
    if (app.state.boot?.pipeline === 'ready') await start(app);
  } else if (outcome) app.set({ trouble: outcome.trouble });
  app.set({ busy: '' });
}

/** Writes into History what people typed straight into the sheet. */
export async function reconcile(app: App): Promise<void> {
  if (app.state.busy) return;
  app.set({ busy: 'reconcile', trouble: null, reconciled: null });
  const outcome = await app.server.write('reconcile', () => ({ actor: app.state.actor ?? '' }));
  app.set({ busy: '' });
  if (!outcome.ok) return app.set({ trouble: outcome.trouble });
  app.set({ reconciled: outcome.value });
  await openLead(app);
  refreshFunnelLater(app);
}
