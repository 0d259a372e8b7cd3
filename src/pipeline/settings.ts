/** What a team has agreed on: stages, gates, questions, people, reasons and a few numbers. */
import type { ChecklistItem } from './checklist';
import type { Gate } from './gate';
import type { Role, Stage } from './stage';

export type Language = 'en' | 'ja';

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
}

export const REASON_KINDS = ['return', 'lost', 'disqualified', 'nurture', 'churned'] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

export interface Reason {
  readonly kind: ReasonKind;
  readonly key: string;
  readonly label: string;
}

export interface Settings {
  readonly language: Language;
  readonly stages: readonly Stage[];
  readonly gates: readonly Gate[];
  readonly items: readonly ChecklistItem[];
  readonly people: readonly Person[];
  readonly reasons: readonly Reason[];
  /** Below this n nothing is ranked or called a bottleneck (FNL-5). */
  readonly minimumN: number;
  /** The T of "converted within T days" (FNL-4). */
  readonly withinDays: number;
}
