/** Gives each of Tasuki's columns that are gone from the sheet the place that the person chose. */
import type { App } from './store';
import { draft, dropDrafts } from './store';
import { start } from './workbook-actions';

export const COLUMN_DRAFTS = 'column.';

export async function mendColumns(app: App): Promise<void> {
  const missing = app.state.columns?.columns;
  if (app.state.busy || !missing) return;
  app.set({ busy: 'columns', trouble: null });
  const columns = Object.fromEntries(
    missing.map(({ key, likely }) => [key, Number(draft(app, COLUMN_DRAFTS + key) ?? likely)]),
  );
  const outcome = await app.server.write('mendColumns', () => ({ columns }));
  app.set({ busy: '' });
  if (!outcome.ok) return app.set({ trouble: outcome.trouble });
  dropDrafts(app, COLUMN_DRAFTS);
  app.set({ columns: null, screen: 'today' });
  await start(app);
}
