/** Keeps the Funnel tab in step with what was done here, fetches its headline, and the leads behind a number. */
import type { FunnelSummary } from '../rpc/contract';
import { stoppedWork } from './long-work';
import type { App } from './store';

const QUIET = 3000;

/** What people typed is recorded first, then everything is counted. */
export async function refreshFunnel(app: App): Promise<void> {
  if (app.state.busy) return;
  app.set({ busy: 'funnel', trouble: null });
  const outcome = await app.server.read('refreshFunnel', { quick: false });
  app.set({ busy: '' });
  if (!outcome) return;
  if (outcome.ok) show(app, outcome.value);
  else app.set({ trouble: outcome.trouble });
}

/** What was changed in History by hand was seen; it stays in the report, and is no longer announced. */
export async function acknowledgeHistory(app: App): Promise<void> {
  if (app.state.busy) return;
  app.set({ busy: 'history', trouble: null });
  const outcome = await app.server.write('acknowledgeHistory', () => ({ actor: app.state.actor ?? '' }));
  app.set({ busy: '' });
  if (outcome.ok) show(app, outcome.value);
  else app.set({ trouble: outcome.trouble });
}

/** In the background, once the person pauses; a failure waits for the next look at the funnel. */
export function refreshFunnelLater(app: App): void {
  app.set({ funnel: null });
  goOnLater(app);
}

function goOnLater(app: App): void {
  app.later('funnel', QUIET, async () => {
    if (app.server.busy()) return goOnLater(app);
    const outcome = await app.server.read('refreshFunnel', { quick: true });
    if (outcome?.ok) show(app, outcome.value);
  });
}

/** A large workbook is read in several runs, each of which is a report already. */
function show(app: App, funnel: FunnelSummary): void {
  app.set({ funnel });
  const { unrecorded } = funnel;
  if (unrecorded > 0 && !app.state.recording)
    app.set({ recording: stoppedWork({ left: unrecorded, of: unrecorded }) });
  if (funnel.more) goOnLater(app);
}

/** The leads behind a number: of the drawing, or of the selected cell when there is no key. */
export async function showBehind(app: App, key: string | null): Promise<void> {
  if (app.state.busy) return;
  app.set({ busy: 'behind', trouble: null });
  const outcome = await app.server.read('funnelRows', { key });
  app.set({ busy: '' });
  if (!outcome) return;
  if (!outcome.ok) return app.set({ trouble: outcome.trouble });
  app.set({ behind: outcome.value });
  app.focus('title');
  window.scrollTo?.(0, 0);
}

export function leaveBehind(app: App): void {
  app.set({ behind: null, trouble: null });
  app.focus('title');
}
