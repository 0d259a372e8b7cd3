/** Taking a sheet over, step by step until it is done or stopped; going on with it later, and taking it back. */
import type { AdoptionResult } from '../rpc/contract';
import { refreshFunnelLater } from './funnel-actions';
import { stepDone, stoppedWork, takeUp } from './long-work';
import type { Outcome } from './server';
import type { App } from './store';
import { showErrors } from './store';
import type { DayOrder } from './terms';
import { goTo, start } from './workbook-actions';

/** Which way round a column's dates are read: as the person said, or as the sheet itself settles it. */
export function dayOrderOf(app: App, column: number): DayOrder | undefined {
  const settled = app.state.plan?.dayOrders.find((one) => one.column === column);
  return app.state.choices.dayOrders?.[column] ?? settled?.order;
}

export async function adopt(app: App): Promise<void> {
  if (app.state.busy || app.state.planning) return;
  const { plan, choices, language } = app.state;
  const open = (plan?.ambiguousDates ?? []).filter((one) => !dayOrderOf(app, one.column));
  const errors = open.map(({ column }) => [`order-${column}`, app.words.datesNeeded]);
  if (!showErrors(app, Object.fromEntries(errors))) return;
  const leads = plan?.leads ?? 0;
  takeUp(app, 'adoption', { left: leads, of: leads });
  app.set({ busy: 'adopt', trouble: null, screen: 'adopting' });
  const begun = await app.server.write('adopt', () => ({
    actor: app.state.actor ?? '',
    choices,
    language,
    way: app.state.wish.way ?? 'is_first',
  }));
  if (!begun.ok && 'problem' in begun.trouble)
    return app.set({ busy: '', trouble: begun.trouble, screen: 'adopt', adoption: null });
  await follow(app, begun);
}

export async function goOn(app: App): Promise<void> {
  const { adoption, busy } = app.state;
  if (!adoption || busy) return;
  takeUp(app, 'adoption', adoption);
  app.set({ busy: 'adopt', trouble: null, screen: 'adopting' });
  await follow(app, await app.server.write('goOnAdopting', () => ({})));
}

async function follow(app: App, first: Outcome<AdoptionResult>): Promise<void> {
  let outcome = first;
  while (outcome.ok && outcome.value.more && stepDone(app, 'adoption', outcome.value.left))
    outcome = await app.server.write('goOnAdopting', () => ({}));
  if (outcome.ok && !outcome.value.more) {
    app.set({ adopted: outcome.value, adoption: null, screen: 'done' });
    await start(app);
    return refreshFunnelLater(app);
  }
  // How far it is, the workbook itself says; what went wrong stays on the screen.
  const { adoption } = app.state;
  if (adoption) app.set({ adoption: stoppedWork(adoption) });
  await start(app);
  if (!outcome.ok) app.set({ trouble: outcome.trouble });
}

/** What would go with it is asked first. */
export async function askToTakeBack(app: App): Promise<void> {
  if (app.state.busy) return;
  app.set({ busy: 'undo', trouble: null });
  const outcome = await app.server.read('planUndo', {});
  app.set({ busy: '' });
  if (outcome?.ok) app.set({ takingBack: outcome.value.laterEvents });
  else if (outcome) app.set({ trouble: outcome.trouble });
}

export async function takeBack(app: App): Promise<void> {
  if (app.state.busy) return;
  app.set({ busy: 'undo', trouble: null });
  const outcome = await app.server.write('undoAdoption', () => ({ confirmed: true }));
  app.set({ busy: '', takingBack: null });
  if (!outcome.ok) return app.set({ trouble: outcome.trouble });
  app.set({ adoption: null, opened: null, today: null, funnel: null });
  goTo(app, 'today');
  await start(app);
}
