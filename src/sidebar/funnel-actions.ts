/** Keeps the Funnel tab in step with what was done here, and fetches its headline. */
import type { App } from './store';

const QUIET = 3000;

export async function refreshFunnel(app: App): Promise<void> {
  if (app.state.busy) return;
  app.set({ busy: 'funnel', trouble: null });
  const outcome = await app.server.read('refreshFunnel', {});
  app.set({ busy: '' });
  if (!outcome) return;
  app.set(outcome.ok ? { funnel: outcome.value } : { trouble: outcome.trouble });
}

/** In the background, once the person pauses; a failure waits for the next look at the funnel. */
export function refreshFunnelLater(app: App): void {
  app.set({ funnel: null });
  app.later('funnel', QUIET, async () => {
    if (app.server.busy()) return refreshFunnelLater(app);
    const outcome = await app.server.read('refreshFunnel', {});
    if (outcome?.ok) app.set({ funnel: outcome.value });
  });
}
