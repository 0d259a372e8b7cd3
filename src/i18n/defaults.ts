/** Wording a new pipeline starts with: stage names, gates, questions, reasons. The team edits it in Settings. */

import type { TargetKey } from '../pipeline/targets';

type ItemWords = { label: string; question: string; evidence: string };
type ItemKey =
  | 'fit'
  | 'contact'
  | 'interest'
  | 'need'
  | 'authority'
  | 'timeline'
  | 'budget'
  | 'promised'
  | 'success'
  | 'people'
  | 'terms'
  | 'risks'
  | 'go_live'
  | 'competitor'
  | 'human_resources'
  | 'metrics'
  | 'economic_buyer'
  | 'decision_criteria'
  | 'decision_process'
  | 'pain'
  | 'champion'
  | 'competition';
type StageKey =
  | 'new'
  | 'screening'
  | 'nurture'
  | 'meeting'
  | 'proposal'
  | 'closing'
  | 'onboarding'
  | 'active'
  | 'lost'
  | 'disqualified'
  | 'churned';
type ReasonWords = Record<string, string>;

export interface DefaultMessages {
  stages: Record<StageKey, string>;
  gates: Record<'lead_quality' | 'screening' | 'customer_handover', string>;
  items: Record<ItemKey, ItemWords>;
  reasons: Record<'return' | 'lost' | 'disqualified' | 'nurture' | 'churned', ReasonWords>;
  general: Record<
    'language' | 'minimum_n' | 'within_days' | 'way' | 'gross_margin' | 'amount_months',
    string
  >;
  /** What each target means; `step` for all of `step.<stage key>`. */
  targets: Record<TargetKey | 'step', string>;
}

export { defaultsEn } from './defaults-en';
export { defaultsJa } from './defaults-ja';
