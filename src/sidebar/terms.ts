/** The contract's words as the views use them, so that no view reaches past the contract. */
import type {
  AdoptionPlan,
  AnswerView,
  Boot,
  LeadCard,
  OpenResult,
  ReasonView,
  Reply,
  StageView,
} from '../rpc/contract';

export type Answer = AnswerView['answer'];
export type Language = Boot['language'];
export type Role = StageView['role'];
export type StageKind = StageView['kind'];
export type ReasonKind = ReasonView['kind'];
export type Problem = Extract<Reply, { ok: false }>['problem'];
export type DayOrder = AdoptionPlan['dayOrders'][number]['order'];
export type Timeline = LeadCard['timeline'][number];
/** What the selected row turned out to be. */
export type Opened = Exclude<OpenResult, { kind: 'same' }>;

/** The server's sentence; its code says more than silence would. */
export const telling = (problem: Problem): string => problem.text || problem.code;

/** Weakest first: an answer reaches a floor when it stands no earlier than the floor. */
export const ANSWERS: readonly Answer[] = ['not_asked', 'no', 'indicated', 'confirmed'];

/** Why something asked for did not come: the server said no, nobody answered, or the page closed meanwhile. */
export type Trouble = { problem: Problem } | { silence: string } | { closed: true };
