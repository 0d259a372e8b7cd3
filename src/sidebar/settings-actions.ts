/** What the page puts into Settings for the team, and what it asks about one person's handoffs. */
import type { Boot, ChecklistSet, Way } from '../rpc/contract';
import type { Outcome } from './server';
import type { App } from './store';

/** Settings as they are now, in place of those the page opened with. */
function takeBoot(app: App, key: string, outcome: Outcome<Boot>): void {
  app.set(
    outcome.ok
      ? { busy: '', boot: outcome.value, wish: {}, saved: { key, at: '' } }
      : { busy: '', trouble: outcome.trouble },
  );
}

export async function chooseWay(app: App, way: Way): Promise<void> {
  if (app.state.busy) return;
  app.set({ busy: 'way', trouble: null, saved: null });
  takeBoot(app, 'way', await app.server.write('chooseWay', () => ({ way })));
}

export async function chooseChecklist(app: App, gate: string, set: ChecklistSet): Promise<void> {
  if (app.state.busy) return;
  app.set({ busy: 'set', trouble: null, saved: null });
  takeBoot(app, 'set', await app.server.write('chooseChecklist', () => ({ gate, set })));
}

export async function askRecord(app: App): Promise<void> {
  if (app.state.busy) return;
  app.set({ busy: 'record', trouble: null });
  const outcome = await app.server.read('handoffRecord', { person: app.state.actor ?? '' });
  app.set({ busy: '' });
  if (!outcome) return;
  app.set(outcome.ok ? { record: outcome.value } : { trouble: outcome.trouble });
}
