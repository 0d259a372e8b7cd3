/** What a plan of adoption is made from, and what it says. */
import type { WallTime } from '../event';
import type { Gate } from '../gate';
import type { Problem } from '../problem';
import type { Language } from '../settings';
import type { Stage } from '../stage';
import type { DayField, DayOrder, Field } from './field';
import type { GuessedField } from './guess-fields';

/** What the person has decided; whatever is absent is guessed. */
export interface AdoptionChoices {
  readonly headerRow?: number;
  /** Field to 1-based column; `null` says that no column holds it. */
  readonly fields?: Partial<Record<Field, number | null>>;
  /** Status word to stage key. */
  readonly statuses?: Readonly<Record<string, string>>;
  /** Column number to day order. */
  readonly dayOrders?: Readonly<Record<string, DayOrder>>;
}

export interface AdoptionContext {
  readonly stages: readonly Stage[];
  readonly gates?: readonly Gate[];
  readonly language: Language;
}

/** One row of the future History; the caller adds lead id, actor and wording. */
export interface AdoptedEvent {
  /** `null`: it happened, but the sheet does not say when. */
  readonly when: WallTime | null;
  readonly kind: 'entered' | 'moved';
  readonly from: string;
  readonly to: string;
  readonly amount: number | null;
  readonly source: string;
  readonly reason: string;
}

export interface AdoptedLead {
  /** 1-based row on the sheet. */
  readonly row: number;
  readonly stage: string;
  readonly owner: string;
  readonly amount: number | null;
  readonly source: string;
  /** Since when the lead stands in its stage, where the sheet says so. */
  readonly since: WallTime | null;
  readonly events: readonly AdoptedEvent[];
}

export interface AdoptionColumn {
  readonly column: number;
  readonly header: string;
  readonly samples: string[];
}

export interface AdoptionStatus {
  readonly word: string;
  readonly leads: number;
  readonly stage: string | null;
}

/** What only the whole sheet tells, kept so that its rows can be told a few at a time. */
export interface Settled {
  /** `null`: the column's dates could be read either way, and nobody has said. */
  readonly orders: Readonly<Partial<Record<DayField, DayOrder | null>>>;
  /** What the person said of status words; the rest is guessed word by word. */
  readonly statuses: Readonly<Record<string, string>>;
}

export interface AdoptionOutcome {
  readonly headerRow: number;
  readonly fields: GuessedField[];
  readonly columns: AdoptionColumn[];
  readonly statuses: AdoptionStatus[];
  readonly ambiguousDates: Array<{ column: number; header: string; sample: string }>;
  readonly dayOrders: Array<{ column: number; order: DayOrder }>;
  readonly leads: AdoptedLead[];
  readonly unusable: Array<{ row: number; why: Problem }>;
  readonly duplicates: number;
  readonly notes: Problem[];
  readonly settled: Settled;
}
