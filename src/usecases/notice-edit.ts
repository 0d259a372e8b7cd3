/** Follows up an edit trigger: a hint that reconciling is due, and no more than that. */

import type { ReconcileResult } from '../rpc/contract';
import { isAdopted, readLayout } from '../workbook/layout';
import { type Context, openPipeline } from './context';
import { followSettings } from './follow-settings';
import { forgetCheckpoint } from './observed';
import { reconcile } from './reconcile';
import { sliceOf, TRIGGER_MS } from './time-slice';

export interface EditHint {
  readonly tab: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Reconciles when a cell that History speaks of may have changed; `null` when it was none of those. */
export function noticeEdit(context: Context, hint: EditHint, op: string): ReconcileResult | null {
  const marks = context.book.marks();
  if (!isAdopted(marks)) return null;
  const layout = readLayout(context.book, marks);
  // What the report has read before may not be what stands there now.
  if (hint.tab === layout.tabs.history || hint.tab === layout.tabs.answers) forgetCheckpoint(context.book);
  if (hint.tab === layout.tabs.settings)
    followSettings(openPipeline(context, marks), sliceOf(context.book, TRIGGER_MS));
  if (hint.tab !== layout.tabs.leads || hint.lastRow <= layout.headerRow) return null;
  const watched = [layout.own.lead_id, layout.own.stage, layout.own.owner, layout.own.amount];
  const touched = watched.some(
    (column) => column !== undefined && column >= hint.firstColumn && column <= hint.lastColumn,
  );
  const inTime = sliceOf(context.book, TRIGGER_MS);
  return touched ? reconcile(context, { op, actor: '' }, inTime) : null;
}
