/** Tells a person how their handoffs were answered, from the few columns of History that say so. */
import type { EventKind } from '../pipeline/event';
import { EVENT_KINDS } from '../pipeline/event';
import { handoffAnswers, type RecordedStep } from '../pipeline/handoff-record';
import type { Args, HandoffRecord } from '../rpc/contract';
import { reasonLabel } from '../workbook/labels';
import { HISTORY_COLUMNS, type HistoryColumn } from '../workbook/schema';
import { type Context, openPipeline } from './context';

/** Two narrow blocks: a cell that is not read costs nothing. */
const WHO: readonly HistoryColumn[] = ['lead_id', 'event'];
const WHY: readonly HistoryColumn[] = ['actor', 'owner', 'reason'];

export function handoffRecord(context: Context, args: Args<'handoffRecord'>): HandoffRecord {
  const { book, layout, settings } = openPipeline(context);
  const { rows } = book.size(layout.tabs.history);
  const block = (columns: readonly HistoryColumn[]) =>
    rows < 2
      ? []
      : book.read(layout.tabs.history, {
          row: 2,
          column: HISTORY_COLUMNS.indexOf(columns[0]) + 1,
          rows: rows - 1,
          columns: columns.length,
        });
  const who = block(WHO);
  const why = block(WHY);
  const steps = who.flatMap(([leadId, kind], at): RecordedStep[] => {
    const [actor, , reason] = why[at];
    const known = leadId !== '' && EVENT_KINDS.includes(kind as EventKind);
    return known
      ? [
          {
            leadId: String(leadId),
            kind: kind as EventKind,
            actor: String(actor),
            reason: String(reason),
          },
        ]
      : [];
  });
  const { accepted, returned, waiting, reasons } = handoffAnswers(steps, args.person);
  return {
    person: args.person,
    accepted,
    returned,
    waiting,
    reasons: [...reasons]
      .sort(([, a], [, b]) => b - a)
      .map(([reason, count]) => ({ reason: reasonLabel(settings, reason, 'return'), count })),
  };
}
