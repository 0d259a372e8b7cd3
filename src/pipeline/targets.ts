/** What a team aims at, and what it assumes where it has no figures of its own yet: the targets of Settings. */
import type { WallTime } from './event';
import { isOnPath, type Stage } from './stage';

/** Rates and shares are fractions. Amounts and counts are per calendar month, save those of the plan. */
export interface Targets {
  readonly wonAmount?: number;
  readonly leads?: number;
  readonly meetings?: number;
  readonly meetingRate?: number;
  readonly winRate?: number;
  readonly acceptance?: number;
  readonly retention?: number;
  readonly churnMonth?: number;
  /** From the step before to the one named, by stage key. */
  readonly steps?: ReadonlyArray<{ readonly stage: string; readonly rate: number }>;
  readonly planAmount?: number;
  readonly planFrom?: WallTime;
  readonly planBy?: WallTime;
  readonly assumeWinRate?: number;
  readonly assumeMeetingRate?: number;
  readonly assumeLeadRate?: number;
  readonly assumeAmount?: number;
  readonly assumeDaysToMeeting?: number;
  readonly assumeDaysToWon?: number;
}

export type TargetKind = 'amount' | 'count' | 'rate' | 'days' | 'date';

/** The name in Settings, where it is kept, and what kind of value it is. */
interface TargetDefinition {
  readonly key: TargetKey;
  readonly field: Exclude<keyof Targets, 'steps'>;
  readonly kind: TargetKind;
}

export type TargetKey =
  | 'won_amount'
  | 'leads'
  | 'meetings'
  | 'meeting_rate'
  | 'win_rate'
  | 'acceptance'
  | 'retention'
  | 'churn_month'
  | 'plan_amount'
  | 'plan_from'
  | 'plan_by'
  | 'assume_win_rate'
  | 'assume_meeting_rate'
  | 'assume_lead_rate'
  | 'assume_amount'
  | 'assume_days_to_meeting'
  | 'assume_days_to_won';

/** What the funnel as it is is held against. */
export const GOALS: readonly TargetDefinition[] = [
  { key: 'won_amount', field: 'wonAmount', kind: 'amount' },
  { key: 'leads', field: 'leads', kind: 'count' },
  { key: 'meetings', field: 'meetings', kind: 'count' },
  { key: 'meeting_rate', field: 'meetingRate', kind: 'rate' },
  { key: 'win_rate', field: 'winRate', kind: 'rate' },
  { key: 'acceptance', field: 'acceptance', kind: 'rate' },
  { key: 'retention', field: 'retention', kind: 'rate' },
  { key: 'churn_month', field: 'churnMonth', kind: 'rate' },
];

/** What is to be won by a day, and the assumptions for reckoning backwards from it. */
export const PLAN: readonly TargetDefinition[] = [
  { key: 'plan_amount', field: 'planAmount', kind: 'amount' },
  { key: 'plan_from', field: 'planFrom', kind: 'date' },
  { key: 'plan_by', field: 'planBy', kind: 'date' },
  { key: 'assume_win_rate', field: 'assumeWinRate', kind: 'rate' },
  { key: 'assume_meeting_rate', field: 'assumeMeetingRate', kind: 'rate' },
  { key: 'assume_lead_rate', field: 'assumeLeadRate', kind: 'rate' },
  { key: 'assume_amount', field: 'assumeAmount', kind: 'amount' },
  { key: 'assume_days_to_meeting', field: 'assumeDaysToMeeting', kind: 'days' },
  { key: 'assume_days_to_won', field: 'assumeDaysToWon', kind: 'days' },
];

/** Before a stage's key: the target of its step. */
export const STEP = 'step.';

/** The stages whose step can have a target: every one on the path after the first. */
export function stagesWithTarget(stages: readonly Stage[]): Stage[] {
  return stages.filter(isOnPath).slice(1);
}

/** The targets of the steps by stage key. */
export function stepTargets({ steps = [] }: Targets): ReadonlyMap<string, number> {
  return new Map(steps.map(({ stage, rate }) => [stage, rate]));
}
