/** What a team has agreed on: stages, gates, questions, people, reasons and a few numbers. */
import type { ChecklistItem } from './checklist';
import type { Gate } from './gate';
import type { Role, Stage } from './stage';
import type { Targets } from './targets';
import type { Way } from './way';

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

/** What it was besides is not known of one that was taken out before that was remembered. */
export type GoneStage = Pick<Stage, 'key' | 'label'> & Partial<Pick<Stage, 'role' | 'kind'>>;

export interface Settings {
  readonly language: Language;
  readonly stages: readonly Stage[];
  /** Stages that were taken out; leads may still stand there, and History speaks of them. */
  readonly gone?: readonly GoneStage[];
  readonly gates: readonly Gate[];
  readonly items: readonly ChecklistItem[];
  /** Questions that are not asked any more; answers to them keep their names. */
  readonly retired: readonly ChecklistItem[];
  readonly people: readonly Person[];
  readonly reasons: readonly Reason[];
  readonly way: Way;
  /** Below this n nothing is ranked or called a bottleneck (FNL-5). */
  readonly minimumN: number;
  /** The T of "converted within T days" (FNL-4). */
  readonly withinDays: number;
  /** Of what customers pay, the share left after the cost of serving them; `null`: not said (FNL-13). */
  readonly grossMargin: number | null;
  /** How many months an amount pays for (FNL-13). */
  readonly amountMonths: number;
  readonly targets: Targets;
}

/** The stages by which events are read: those of Settings, and what is known of those that were taken out. */
export function stagesEver({ stages, gone = [] }: Settings): readonly Stage[] {
  const before = gone.flatMap((stage) => {
    const { role, kind } = stage;
    return role && kind ? [{ ...stage, role, kind }] : [];
  });
  return before.length === 0 ? stages : [...stages, ...before];
}
