/** All figures of the funnel, computed in one pass over History's events. */
import type { WallTime } from '../pipeline/event';
import type { Stage } from '../pipeline/stage';
import { type CohortFigures, cohortFigures } from './cohorts';
import { type HandoffFigures, handoffFigures } from './handoff-figures';
import { HandoffLog } from './handoffs';
import { COLUMN, type History, KIND, type Rows, readHistory, type Unusable } from './history';
import { hasReached, type WinFigures, winFigures } from './outcome';
import { foldPasses, type Pass, type Stays } from './passes';
import { type Path, pathOf, WON } from './path';
import { type SourceFigures, sourceFigures } from './sources';
import {
  type BesideFigures,
  type MilestoneFigures,
  milestoneFigures,
  type StageFigures,
  stageFigures,
} from './steps';
import { foldText } from './text';

export interface FunnelOptions {
  /** Where observation ends; the newest event unless said otherwise (FNL-4). */
  readonly asOf?: WallTime | null;
  /** The T of "won within T days". */
  readonly withinDays?: number;
  /** Below this n nothing is ranked (FNL-5). */
  readonly minimumN?: number;
  /** Only passes of this source; empty text for those without one. */
  readonly source?: string;
}

export interface Revenue {
  readonly total: number;
  readonly firstPass: number;
  /** Won on a second or later pass. */
  readonly recovered: number;
}

export interface RealityFigures {
  /** Stage changes typed over by hand; `null` when the range has no Via column. */
  readonly handMoves: number | null;
  readonly undatedEvents: number;
  /** Passes that entered without a date. */
  readonly undatedPasses: number;
  /** Gates crossed with answers missing, for a written reason. */
  readonly overrides: number;
  readonly negativeDurations: number;
  /** Leads whose row is no longer in the tab, while their pass had not come to an end. */
  readonly gone: number;
}

export interface Figures {
  readonly asOf: WallTime | null;
  readonly withinDays: number;
  readonly minimumN: number;
  readonly events: number;
  /** Leads with at least one pass, and their passes. */
  readonly leads: number;
  readonly passes: number;
  readonly recoveredPasses: number;
  readonly milestones: readonly MilestoneFigures[];
  readonly stages: readonly StageFigures[];
  readonly beside: readonly BesideFigures[];
  readonly cohorts: readonly CohortFigures[];
  readonly sources: readonly SourceFigures[];
  readonly winRate: WinFigures;
  readonly revenue: Revenue;
  readonly handoffs: HandoffFigures;
  readonly reality: RealityFigures;
  readonly negativeDurations: number;
  /** Everything that could not be used, or not fully, in row order (FNL-14). */
  readonly unusable: readonly Unusable[];
}

export const WITHIN_DAYS = 90;
export const MINIMUM_N = 30;
/** Shown beside the T of Settings. */
const PERIODS = [30, 60, 90];

export function computeFigures(rows: Rows, stages: readonly Stage[], options: FunnelOptions = {}): Figures {
  const { withinDays = WITHIN_DAYS, minimumN = MINIMUM_N } = options;
  const history = readHistory(rows, stages);
  const asOf = options.asOf ?? history.newest;
  const path = pathOf(stages);
  const log = new HandoffLog(history, stages);
  const until = asOf ?? Number.POSITIVE_INFINITY;
  const folded = foldPasses(history, path, until, log.see);
  const wanted = options.source === undefined ? null : foldText(options.source);
  const ours = (pass: Pass): boolean => wanted === null || foldText(pass.source) === wanted;
  const passes = wanted === null ? folded.passes : folded.passes.filter(ours);
  const stays = wanted === null ? folded.stays : folded.stays.map((of) => staysOf(of, ours));
  const winRate = winFigures(passes, path, asOf, withinDays);
  const handoffs = handoffFigures(log.handoffs, asOf);
  const periods = [...new Set([...PERIODS, withinDays])].sort((a, b) => a - b);
  return {
    asOf,
    withinDays,
    minimumN,
    events: history.events,
    leads: wanted === null ? folded.leads : new Set(passes.map((pass) => pass.leadId)).size,
    passes: passes.length,
    recoveredPasses: passes.filter((pass) => pass.number > 1).length,
    milestones: milestoneFigures(passes, path),
    ...stageFigures(passes, stays, path, asOf),
    cohorts: cohortFigures(passes, path, asOf, withinDays, periods),
    sources: sourceFigures(passes, path),
    winRate,
    revenue: revenueOf(passes, path),
    handoffs,
    reality: {
      handMoves: handMoves(history, until),
      undatedEvents: history.undated,
      undatedPasses: passes.filter((pass) => Number.isNaN(pass.reachedAt[0])).length,
      overrides: handoffs.overrides,
      negativeDurations: folded.negativeDurations,
      gone: winRate.gone,
    },
    negativeDurations: folded.negativeDurations,
    unusable: [...history.unusable, ...folded.unusable].sort((a, b) => a.row - b.row),
  };
}

function staysOf({ days, passes }: Stays, ours: (pass: Pass) => boolean): Stays {
  return { days: days.filter((_, index) => ours(passes[index])), passes: passes.filter(ours) };
}

/** The latest amount of every pass that won; first passes and recovered ones apart (FNL-1). */
function revenueOf(passes: readonly Pass[], path: Path): Revenue {
  let firstPass = 0;
  let recovered = 0;
  for (const pass of passes) {
    if (!hasReached(pass, path, WON) || pass.amount === null) continue;
    if (pass.number === 1) firstPass += pass.amount;
    else recovered += pass.amount;
  }
  return { total: firstPass + recovered, firstPass, recovered };
}

function handMoves(history: History, until: number): number | null {
  if (history.rows.length === 0 || history.rows[0].length <= COLUMN.via) return null;
  let moves = 0;
  for (let row = 0; row < history.rows.length; row++)
    if (history.kind[row] === KIND.moved && history.rows[row][COLUMN.via] === 'cell') {
      if (!(history.when[row] > until)) moves++;
    }
  return moves;
}
