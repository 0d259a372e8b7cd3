/** All figures of the funnel, computed in one pass over History's events. */
import type { WallTime } from '../pipeline/event';
import type { Stage } from '../pipeline/stage';
import type { Alarm } from './alarms/alarm';
import { alarmsOf } from './alarms/alarms';
import { type BottleneckFigures, bottleneckFigures } from './bottleneck';
import type { CohortBy } from './calendar';
import { type ChecklistFigures, checklistFigures } from './checklist-figures';
import { type Choice, chosenPasses, indicesOf } from './choose';
import { type CohortFigures, cohortFigures } from './cohorts';
import { CURVE_AGES, type CurvesFigures, curveFigures } from './curves';
import { type CustomerFigures, customerFigures } from './customers';
import { type GroupsFigures, groupFigures } from './groups';
import { chosenHandMoves } from './hand-moves';
import { type HandoffFigures, handoffFigures } from './handoff-figures';
import { type HeadlineFigures, headlineFigures } from './headline-figures';
import { hasDetails } from './known-columns';
import { type Observed, type ObserveOptions, observe } from './observe';
import { hasReached, type WinFigures, winFigures } from './outcome';
import type { Passes } from './passes';
import { type Path, WON } from './path';
import { type PlanFigures, planFigures } from './planner';
import { type QueueAges, queueAges } from './queue-ages';
import { type Rows, readHistory } from './read-history';
import { type RoleFigures, roleFigures } from './role-split';
import { type SourceFigures, sourceFigures } from './sources';
import { type SpeedFigures, speedFigures } from './speed-to-lead';
import {
  type BesideFigures,
  type MilestoneFigures,
  milestoneFigures,
  type StageFigures,
  stageFigures,
} from './steps';
import type { TeamFacts } from './team-facts';
import { listUnusable, type Unusable } from './unusable';

export { MINIMUM_N, WITHIN_DAYS } from './observe';

export interface FunnelOptions extends ObserveOptions, Choice, TeamFacts {}

export interface Revenue {
  readonly total: number;
  readonly firstPass: number;
  /** Won on a second or later pass. */
  readonly recovered: number;
}

interface RealityFigures {
  /** Stage changes typed over by hand; `null` when the range has no Via column. */
  readonly handMoves: number | null;
  readonly undatedEvents: number;
  /** Passes that entered without a date. */
  readonly undatedPasses: number;
  /** Gates crossed with answers missing, for a written reason; `null` when the range has no Reason column. */
  readonly overrides: number | null;
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
  readonly cohortBy: CohortBy;
  readonly curves: CurvesFigures;
  /** `null` unless asked for. */
  readonly groups: GroupsFigures | null;
  /** `null` without a target and its day. */
  readonly plan: PlanFigures | null;
  readonly sources: readonly SourceFigures[];
  readonly winRate: WinFigures;
  readonly revenue: Revenue;
  readonly handoffs: HandoffFigures;
  readonly customers: CustomerFigures;
  readonly headline: HeadlineFigures;
  /** `null` when nobody gave the answers. */
  readonly checklist: ChecklistFigures | null;
  readonly roles: RoleFigures;
  readonly reality: RealityFigures;
  readonly negativeDurations: number;
  readonly alarms: readonly Alarm[];
  readonly stuck: BottleneckFigures;
  readonly queue: readonly QueueAges[];
  readonly speed: SpeedFigures;
  /** Everything that could not be used, or not fully, in row order (FNL-14). */
  readonly unusable: readonly Unusable[];
}

/** Shown beside the T of Settings. */
const PERIODS = [30, 60, 90];

export function computeFigures(rows: Rows, stages: readonly Stage[], options: FunnelOptions = {}): Figures {
  const history = readHistory(rows);
  return figuresOf(observe(history, stages, options), options, hasDetails(rows), options);
}

/** `hasVia`: whether the events say how they were made. */
export function figuresOf(
  observed: Observed,
  choice: Choice = {},
  hasVia = true,
  facts: TeamFacts = {},
): Figures {
  const { history, path, passes, stays, asOf, withinDays, minimumN } = observed;
  const ours = chosenPasses(history, passes, choice);
  const chosen = indicesOf(passes.count, ours);
  const winRate = winFigures(history, passes, chosen, path, asOf, withinDays);
  const customers = customerFigures(observed, choice);
  const handoffs = handoffFigures(observed, choice, facts);
  const periods = [...new Set([...PERIODS, withinDays])].sort((a, b) => a - b);
  const entries = passes.reachedAt[0];
  const { cohortBy = 'month', groupBy = null } = choice;
  const ages = [...periods, ...CURVE_AGES];
  const cohorts = cohortFigures(passes, chosen, path, asOf, withinDays, ages, cohortBy);
  return {
    asOf,
    withinDays,
    minimumN,
    events: history.events,
    leads: ours === null ? observed.leads : new Set(chosen.map((pass) => passes.lead[pass])).size,
    passes: chosen.length,
    recoveredPasses: chosen.filter((pass) => passes.number[pass] > 1).length,
    milestones: milestoneFigures(passes, chosen, path),
    ...stageFigures(passes, stays, path, asOf, ours),
    cohorts: cohorts.map((cohort) => ({ ...cohort, within: cohort.within.slice(0, periods.length) })),
    cohortBy,
    curves: curveFigures(cohorts),
    plan: planFigures(observed),
    groups: groupBy === null ? null : groupFigures(observed, chosen, groupBy),
    sources: sourceFigures(history, passes, chosen, path),
    winRate,
    customers,
    headline: headlineFigures(observed, choice, customers),
    revenue: revenueOf(passes, chosen, path),
    handoffs,
    checklist: checklistFigures(observed, choice, facts),
    roles: roleFigures(observed),
    reality: {
      handMoves: hasVia ? chosenHandMoves(observed, choice).length : null,
      undatedEvents: history.undated,
      undatedPasses: chosen.filter((pass) => Number.isNaN(entries[pass])).length,
      overrides: handoffs.overrides,
      negativeDurations: observed.negativeDurations,
      gone: winRate.gone,
    },
    negativeDurations: observed.negativeDurations,
    alarms: alarmsOf(observed),
    stuck: bottleneckFigures(observed),
    queue: queueAges(observed, choice),
    speed: speedFigures(observed, choice),
    unusable: listUnusable(history, observed, observed.latest),
  };
}

/** The latest amount of every pass that won; first passes and recovered ones apart (FNL-1). */
function revenueOf(passes: Passes, chosen: Int32Array, path: Path): Revenue {
  let firstPass = 0;
  let recovered = 0;
  for (const pass of chosen) {
    const amount = passes.amount[pass];
    if (Number.isNaN(amount) || !hasReached(passes, pass, path, WON)) continue;
    if (passes.number[pass] === 1) firstPass += amount;
    else recovered += amount;
  }
  return { total: firstPass + recovered, firstPass, recovered };
}
