/** Everything the figures are counted from: events, passes, stays and handoffs up to a moment. */
import type { WallTime } from '../pipeline/event';
import type { Stage } from '../pipeline/stage';
import type { Targets } from '../pipeline/targets';
import { AmountLog } from './amounts';
import { ContactLog } from './contacts';
import { type Folded, foldPasses } from './fold';
import { HandMoves } from './hand-moves';
import { type Handoff, HandoffLog } from './handoffs';
import type { History } from './history';
import { type Path, pathOf } from './path';
import { WorkLog } from './work-log';

export interface Observed extends Folded {
  readonly history: History;
  readonly path: Path;
  readonly handoffs: readonly Handoff[];
  readonly contacts: ContactLog;
  /** Events that moved a lead by hand, in the sheet. */
  readonly handMoves: readonly number[];
  readonly work: WorkLog;
  /** Where observation ends; `null` when nothing is dated (FNL-4). */
  readonly asOf: WallTime | null;
  /** What is dated later cannot have happened yet; `null` where nobody knows the time. */
  readonly latest: WallTime | null;
  /** The T of "within T days". */
  readonly withinDays: number;
  /** Below this n nothing is ranked (FNL-5). */
  readonly minimumN: number;
  /** What every pass was worth over time. */
  readonly amounts: AmountLog;
  /** Of revenue, the share that is left after serving the customer; `null`: not said (FNL-13). */
  readonly grossMargin: number | null;
  /** How many months an amount pays for. */
  readonly amountMonths: number;
  readonly targets: Targets;
}

export const WITHIN_DAYS = 90;
export const MINIMUM_N = 30;
export const AMOUNT_MONTHS = 12;

export interface ObserveOptions {
  /** The newest event, no later than `latest`, unless said otherwise. */
  readonly asOf?: WallTime | null;
  readonly latest?: WallTime | null;
  readonly withinDays?: number;
  readonly minimumN?: number;
  readonly grossMargin?: number | null;
  readonly amountMonths?: number;
  readonly targets?: Targets;
}

export function observe(
  history: History,
  stages: readonly Stage[],
  {
    asOf = null,
    latest = null,
    withinDays = WITHIN_DAYS,
    minimumN = MINIMUM_N,
    grossMargin = null,
    amountMonths = AMOUNT_MONTHS,
    targets = {},
  }: ObserveOptions = {},
): Observed {
  const path = pathOf(stages);
  const until = asOf ?? newestUntil(history, latest);
  const log = new HandoffLog(history, stages);
  const hands = new HandMoves(history);
  const contacts = new ContactLog(history);
  const amounts = new AmountLog(history);
  const work = new WorkLog(history, path, until);
  const folded = foldPasses(history, path, until ?? Number.POSITIVE_INFINITY, {
    steps: true,
    witness: (story, passes) => {
      log.see(story, passes);
      hands.see(story);
      contacts.see(story, passes);
      amounts.see(story);
      work.see(story);
    },
  });
  const settings = { latest, withinDays, minimumN, grossMargin, amountMonths, targets };
  const logs = { handoffs: log.handoffs, handMoves: hands.events, contacts, amounts, work };
  return { ...folded, ...settings, ...logs, history, path, asOf: until };
}

/** One mistyped year would make every cohort mature and every queue a century old. */
function newestUntil({ newest, when, events }: History, latest: WallTime | null): WallTime | null {
  if (newest === null || latest === null || newest <= latest) return newest;
  let found = Number.NEGATIVE_INFINITY;
  for (let event = 0; event < events; event++)
    if (when[event] <= latest && when[event] > found) found = when[event];
  return Number.isFinite(found) ? found : latest;
}
