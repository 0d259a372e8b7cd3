/** What the page does to the workbook as a whole: start up, adopt a sheet, choose who, record hand edits. */
import type { AdoptionChoices, ReconcileResult, TodayFilter } from '../rpc/contract';
import { refreshFunnelLater } from './funnel-actions';
import { openLead } from './lead-actions';
import { type LongWork, stepDone, stoppedWork, takeUp } from './long-work';
import { remembered } from './memory';
import { newOperation } from './server';
import type { App, Screen } from './store';
import type { Language } from './terms';
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
    adoption: boot.adopting && stoppedWork(boot.adopting),
    recording: unrecorded(boot.reconciled),
  });
  const { screen } = app.state;
  if (boot.adopting && screen === 'today') app.set({ screen: 'adopting' });
  if (!boot.adopting && screen === 'adopting')
    app.set({ screen: boot.pipeline === 'ready' ? 'today' : 'adopt' });
  if (boot.pipeline === 'ready') {
    const { opened, actor } = app.state;
    if (!actor) app.set({ screen: 'who', after: boot.adopting ? 'adopting' : 'today' });
    else await agreeOnToday(app, today);
    // A lead on screen is read again; one that nobody has asked for yet waits until they do.
    if (opened) await openLead(app);
  }
  app.set({ busy: '' });
}

/** More was found at opening than fits into one run. */
function unrecorded(found: ReconcileResult | null): LongWork | null {
  return found && found.left > 0 ? stoppedWork({ left: found.left, of: countOf(found) + found.left }) : null;
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

/** Writes into History what people typed straight into the sheet, step by step where there is much of it. */
export async function reconcile(app: App): Promise<void> {
  if (app.state.busy) return;
  app.set({ busy: 'reconcile', trouble: null, reconciled: null });
  const ask = () => app.server.write('reconcile', () => ({ actor: app.state.actor ?? '' }));
  if (app.state.recording) takeUp(app, 'recording', app.state.recording);
  let outcome = await ask();
  while (outcome.ok && outcome.value.left > 0) {
    const reconciled = addUp(app.state.reconciled, outcome.value);
    const { left } = reconciled;
    app.set({ reconciled });
    if (!app.state.recording) takeUp(app, 'recording', { left, of: countOf(reconciled) + left });
    if (!stepDone(app, 'recording', left)) break;
    outcome = await ask();
  }
  app.set({ busy: '', recording: app.state.recording && stoppedWork(app.state.recording) });
  if (!outcome.ok) return app.set({ trouble: outcome.trouble });
  if (outcome.value.left === 0)
    app.set({ recording: null, reconciled: addUp(app.state.reconciled, outcome.value) });
  await openLead(app);
  refreshFunnelLater(app);
}

function countOf({ handMoves, newLeads, copiedRows, goneRows, repaired }: ReconcileResult): number {
  return handMoves + newLeads + copiedRows + goneRows + repaired;
}

/** What several runs found, as if it had been one. */
function addUp(before: ReconcileResult | null, now: ReconcileResult): ReconcileResult {
  if (!before) return now;
  return {
    handMoves: before.handMoves + now.handMoves,
    newLeads: before.newLeads + now.newLeads,
    copiedRows: before.copiedRows + now.copiedRows,
    goneRows: before.goneRows + now.goneRows,
    repaired: before.repaired + now.repaired,
    repeated: [...before.repeated, ...now.repeated],
    unknownStages: now.unknownStages,
    left: now.left,
  };
}
