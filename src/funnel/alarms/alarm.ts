/** What a silo alarm says: what it is about, and the counts, rates and amounts that support it. */
import type { Found } from '../behind';
import type { Rate } from '../statistics';

const ALARMS = ['leads_without_wins', 'pushed_handoffs', 'overdue_pile', 'neglected_customers'] as const;
export type AlarmCode = (typeof ALARMS)[number];

/** What was counted: k of n, with the rows of both. */
export interface Sample extends Rate {
  readonly hits: readonly Found[];
  readonly all: readonly Found[];
}

export type MeasureCode = 'won_within' | 'accepted' | 'offer_won' | 'win_rate' | 'overdue' | 'neglected';

export interface Measure {
  readonly what: MeasureCode;
  /** `null` when now is not compared with an earlier time. */
  readonly before: Sample | null;
  readonly now: Sample;
}

/** The part of the team's work that the numbers point at. */
export type About =
  | { readonly of: 'all' }
  | { readonly of: 'source'; readonly name: string }
  | { readonly of: 'gate'; readonly from: string; readonly to: string }
  | { readonly of: 'sender'; readonly name: string; readonly from: string; readonly to: string };

export interface Alarm {
  readonly code: AlarmCode;
  readonly about: About;
  /** The first one is the one that the alarm rests on. */
  readonly measures: readonly Measure[];
  /** How many came in a month of 30.4375 days, where a rise is part of the alarm. */
  readonly perMonth: { readonly before: number; readonly now: number } | null;
  /** What it is worth, in won amounts; `null` when no amount is known. */
  readonly amount: number | null;
}
