/** Goes to the screen of the columns that are gone, and asks which they are. */
import type { App } from './store';

export async function goColumns(app: App): Promise<void> {
  app.set({ screen: 'columns', columns: null, trouble: null });
  const outcome = await app.server.read('missingColumns', {});
  if (outcome) app.set(outcome.ok ? { columns: outcome.value } : { trouble: outcome.trouble });
}
