/** Keeps the Funnel tab in step with what was done here, and fetches its headline. */
import type { FunnelSummary } from '../rpc/contract';
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
  if (funnel.more) goOnLater(app);
}
