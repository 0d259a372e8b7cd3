/** Lists everything in History that could not be used, or not fully, with its row and why (FNL-14). */
import type { WallTime } from '../pipeline/event';
import { type Problem, problem } from '../pipeline/problem';
import type { Folded } from './fold';
import { type History, KIND, NO_STAGE, UNKNOWN_STAGE } from './history';

export interface Unusable {
  /** 1-based row of the range that was read, its header counted. */
  readonly row: number;
  readonly leadId: string;
  readonly why: Problem;
}

/** In row order; of one row, in the order of its columns. */
export function listUnusable(
  history: History,
  { misfits, stageOf }: Folded,
  latest: WallTime | null = null,
): Unusable[] {
  const { oddDates, oddAmounts } = history;
  const listed: Unusable[] = history.skipped.map(({ row, leadId, code, text }) => ({
    row,
    leadId,
    why: code === 'history_event' ? problem('history_event', { text }) : problem('history_no_lead'),
  }));
  const list = (event: number, code: string, text?: string): number =>
    listed.push({
      row: history.rows.at(event),
      leadId: history.leadIds[history.lead[event]],
      why: problem(code, text === undefined ? {} : { text }),
    });
  for (let event = 0; event < history.events; event++) {
    const kind = history.kind[event];
    if (kind === KIND.entered || kind === KIND.accepted || kind === KIND.moved || kind === KIND.undone) {
      const to = stageOf[history.to[event]];
      if (to === UNKNOWN_STAGE) list(event, 'history_stage', history.texts[history.to[event]]);
      else if (to === NO_STAGE && (kind === KIND.entered || kind === KIND.accepted))
        list(event, 'history_no_stage');
    }
    const oddDate = oddDates.get(event);
    if (oddDate !== undefined) list(event, 'history_date', oddDate);
    else if (Number.isNaN(history.when[event]))
      list(event, kind === KIND.entered ? 'history_undated' : 'history_undated_move');
    else if (latest !== null && history.when[event] > latest) list(event, 'history_to_come');
    const oddAmount = oddAmounts.get(event);
    if (oddAmount !== undefined) list(event, 'history_amount', oddAmount);
  }
  for (const { event, code } of misfits)
    code === 'history_before_entry'
      ? list(event, 'history_before_entry')
      : list(event, 'history_never_entered');
  return listed.sort((a, b) => a.row - b.row);
}
