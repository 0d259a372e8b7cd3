/** Everything the figures are counted from: events, passes, stays and handoffs up to a moment. */
import type { WallTime } from '../pipeline/event';
import type { Stage } from '../pipeline/stage';
import { ContactLog } from './contacts';
import { type Folded, foldPasses } from './fold';
import { type Handoff, HandoffLog } from './handoffs';
import type { History } from './history';
import { type Path, pathOf } from './path';

export interface Observed extends Folded {
  readonly history: History;
  readonly path: Path;
  readonly handoffs: readonly Handoff[];
  readonly contacts: ContactLog;
  /** Where observation ends; `null` when nothing is dated (FNL-4). */
  readonly asOf: WallTime | null;
  /** The T of "within T days". */
  readonly withinDays: number;
  /** Below this n nothing is ranked (FNL-5). */
  readonly minimumN: number;
}

export const WITHIN_DAYS = 90;
export const MINIMUM_N = 30;

export interface ObserveOptions {
  /** The newest event unless said otherwise. */
  readonly asOf?: WallTime | null;
  readonly withinDays?: number;
  readonly minimumN?: number;
}

export function observe(
  history: History,
  stages: readonly Stage[],
  { asOf = null, withinDays = WITHIN_DAYS, minimumN = MINIMUM_N }: ObserveOptions = {},
): Observed {
  const path = pathOf(stages);
  const until = asOf ?? history.newest;
  const log = new HandoffLog(history, stages);
  const contacts = new ContactLog(history);
  const folded = foldPasses(history, path, until ?? Number.POSITIVE_INFINITY, {
    steps: true,
    witness: (story, passes) => {
      log.see(story);
      contacts.see(story, passes);
    },
  });
  return {
    ...folded,
    history,
    path,
    handoffs: log.handoffs,
    contacts,
    asOf: until,
    withinDays,
    minimumN,
  };
}
