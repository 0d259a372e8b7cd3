/** After the win: contract, renewal, expansion and how the customer is doing. Amounts are the new total. */
import { type Health, healthDraft } from './activity';
import { datedNote } from './dated-note';
import type { Draft } from './draft';
import type { WallTime } from './event';
import { labelOf } from './handoff';
import type { LeadState } from './lead-state';
import { refuse } from './problem';
import type { Settings } from './settings';
import { stageByKey } from './stage';

/** Codes in History's Reason. */
export const CUSTOMER_WORDS = ['terms', 'renewed', 'expansion', 'cross_sell', 'health'] as const;
export type CustomerWord = (typeof CUSTOMER_WORDS)[number];

export interface CustomerWish {
  readonly what: CustomerWord;
  readonly amount: number | null;
  /** When the contract is up for renewal. */
  readonly until: WallTime | null;
  readonly health: Health | null;
  readonly note: string;
}

export function decideCustomer(state: LeadState, settings: Settings, wish: CustomerWish): Draft[] {
  if (stageByKey(settings.stages, state.stage)?.kind !== 'won') {
    refuse('not_a_customer', { stage: labelOf(settings, state.stage) });
  }
  const { what, amount, until, health, note } = wish;
  const still = { from: '', to: '' };
  switch (what) {
    case 'health':
      return [healthDraft(health ?? refuse('health_missing'), note)];
    case 'terms':
      if (until === null && amount === null) refuse('terms_missing');
      return [{ ...still, kind: 'amount', amount, reason: what, note: datedNote(until, note) }];
    case 'renewed':
      if (until === null) refuse('renewal_date_missing');
      return [{ ...still, kind: 'renewed', amount: amount ?? state.amount, note: datedNote(until, note) }];
    default:
      if (amount === null) refuse('amount_missing');
      if (state.amount !== null && amount <= state.amount) refuse('not_expanded', { amount: state.amount });
      return [{ ...still, kind: 'expanded', amount, reason: what, note }];
  }
}
