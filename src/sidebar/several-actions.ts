/** What the page does to several selected leads at once, and how it takes that back. */
import type { Args, BatchResult, SeveralLeads } from '../rpc/contract';
import { refreshFunnelLater } from './funnel-actions';
import { openLead } from './lead-actions';
import type { App } from './store';
import { draft, dropDrafts } from './store';
import { afterAction, refreshTodayLater } from './today-refresh';

export type BatchKind = Args<'bulk'>['what'];

/** A batch that was done, until the person goes on. */
export interface Batch {
  kind: BatchKind;
  owner: string;
  leads: string[];
  /** Where they stood when it was done. */
  rows: number[];
  result: BatchResult;
  undone: BatchResult | null;
}

/** In the list of owners; a name of its own, because an empty choice means that none was made. */
export const NOBODY = '|nobody';

export const at = (name: string) => `several|${name}`;

export async function doBatch(app: App, found: SeveralLeads, kind: BatchKind): Promise<void> {
  if (app.state.busy) return;
  app.set({ busy: 'bulk', trouble: null, errors: {} });
  const chosen = draft(app, at('owner')) ?? '';
  const owner = kind === 'assign' && chosen !== NOBODY ? chosen : '';
  const aside = kind === 'assign' ? '' : kind;
  const outcome = await app.server.write('bulk', () => ({
    actor: app.state.actor ?? '',
    leads: found.leads.map(({ leadId, row, revision }) => ({ leadId, row, revision })),
    what: kind,
    owner,
    reason: aside && (draft(app, at(`reason.${aside}`)) ?? ''),
    note: aside && (draft(app, at('note')) ?? '').trim(),
    revisitOn: kind === 'park' ? (draft(app, at('revisitOn')) ?? '') : '',
  }));
  if (!outcome.ok) return app.set({ busy: '', trouble: outcome.trouble });
  const leads = found.leads.map((lead) => lead.leadId);
  const rows = found.leads.map((lead) => lead.row);
  app.set({ busy: '', batch: { kind, owner, leads, rows, result: outcome.value, undone: null } });
  dropDrafts(app, at(''));
  app.focus('title');
  const skipped = outcome.value.skipped.map((one) => one.leadId);
  afterAction(
    app,
    leads.filter((lead) => !skipped.includes(lead)),
  );
  lookAgain(app);
}

export async function undoBatch(app: App, batch: Batch): Promise<void> {
  if (app.state.busy) return;
  app.set({ busy: 'undo', trouble: null });
  const outcome = await app.server.write('undo', () => ({
    actor: app.state.actor ?? '',
    undoOf: batch.result.op,
    rows: batch.rows,
  }));
  if (!outcome.ok) return app.set({ busy: '', trouble: outcome.trouble });
  app.set({ busy: '', batch: { ...batch, undone: outcome.value } });
  app.focus('title');
  refreshTodayLater(app);
  lookAgain(app);
}

/** Whether the batch was done to these very leads. */
export function isOf(batch: Batch | null, { leads }: SeveralLeads): batch is Batch {
  return batch?.leads.join() === leads.map((lead) => lead.leadId).join();
}

/** Back to the form, with the leads as they stand now. */
export function endBatch(app: App): void {
  app.set({ batch: null, trouble: null });
  app.focus('title');
}

/** The next batch has to know the leads as they stand now. */
function lookAgain(app: App): void {
  refreshFunnelLater(app);
  openLead(app);
}
