/** What the page shows of the pipeline and of one lead: JSON values only, times as ISO wall-clock text. */
import type { Health } from '../pipeline/activity';
import type { Answer } from '../pipeline/checklist';
import type { EventKind, Via } from '../pipeline/event';
import type { Problem } from '../pipeline/problem';
import type { Language, ReasonKind } from '../pipeline/settings';
import type { Role, StageKind } from '../pipeline/stage';
import type { ChecklistSet, Way } from '../pipeline/way';
import type { ReconcileResult } from './adoption-views';
import type { SeveralLeads, Today } from './today-views';

/** A problem with its sentence, added on the way out: each sentence is shipped once, with the server. */
export interface Told extends Problem {
  readonly text?: string;
}

/** `2026-11-23T10:42:00`: the spreadsheet's wall clock, no zone. */
export type WallText = string;
/** `2026-11-23`. */
export type DayText = string;

export interface StageView {
  key: string;
  label: string;
  role: Role;
  kind: StageKind;
  /** A lead that stands here for longer is stuck; absent: nobody waits for it to move. */
  days?: number;
}

export interface ItemView {
  key: string;
  label: string;
  question: string;
  evidence: string;
  /** `null`: informative. */
  floor: Answer | null;
}

export interface GateView {
  key: string;
  label: string;
  from: Role;
  to: Role;
  policy: 'advise' | 'require';
  hours: number;
  items: ItemView[];
}

export interface PersonView {
  name: string;
  roles: Role[];
}

export interface ReasonView {
  kind: ReasonKind;
  key: string;
  label: string;
}

/** What the sidebar needs once, when it opens. */
export interface Boot {
  language: Language;
  /** `none`: no pipeline in this workbook yet. */
  pipeline: 'none' | 'ready';
  /** The name that will stand in History, or `null` when it has to be asked for. */
  actor: string | null;
  /** The signed-in address where Google tells it, else empty. */
  email: string;
  /** Tells this file from a copy of it: what the page keeps is kept for one file. */
  book: string;
  stages: StageView[];
  gates: GateView[];
  people: PersonView[];
  reasons: ReasonView[];
  leadsTab: string;
  /** How the team shares its roles; it sets policies and time limits, no data. */
  way: Way;
  /** The set each gate's questions come from, `null` where the team has made its own. */
  checklists: Record<string, ChecklistSet | null>;
  /** What is wrong with Settings; what last was in order stands in for what could not be read. */
  warnings: Told[];
  /** What waits for this person, as `today` gives it; `null` before a pipeline exists. */
  today: Today | null;
  /** What was found and mended or recorded while opening: hand edits, rows gone, unfinished writes. */
  reconciled: ReconcileResult | null;
  /** Why what was found could not be recorded yet. */
  unrecorded: Told | null;
  /** Why this person can look and not change anything; `null`: they can. */
  readOnly: Told | null;
  /** An adoption that was begun and is not finished: leads that are still to be taken over, of so many. */
  adopting: { left: number; of: number } | null;
}

export interface AnswerView {
  item: string;
  answer: Answer;
  evidence: string;
  /** The question was reworded since; what was asked then stands on the Answers tab. */
  reworded?: boolean;
}

export interface OfferView {
  gate: string;
  from: string;
  to: string;
  sender: string;
  receiver: string;
  offeredOn: WallText;
  /** When the receiver's time runs out. */
  dueOn: WallText;
  override: string;
}

export interface TimelineEntry {
  when: WallText | null;
  kind: EventKind;
  actor: string;
  summary: string;
  reason: string;
  note: string;
  via: Via;
}

/** Everything one lead's card shows. */
export interface LeadCard {
  leadId: string;
  /** Where its row was when it was read; a hint, never an identity. */
  row: number;
  /** Counts the lead's events: what the person saw when they acted. */
  revision: number;
  company: string;
  contact: string;
  email: string;
  phone: string;
  source: string;
  amount: number | null;
  stage: string;
  owner: string;
  inStageSince: WallText | null;
  /** The server's wall clock, so that the page can show ages without a clock of its own. */
  now: WallText;
  pass: number;
  nextAction: string;
  nextActionOn: WallText | null;
  /** The gate this lead leaves by from its present role, or `null`. */
  gate: string | null;
  answers: AnswerView[];
  offer: OfferView | null;
  /** Why it stands where it stands, when it was set aside or came out badly. */
  why: { reason: string; note: string } | null;
  /** When the contract is up for renewal; of customers only. */
  renewalOn: WallText | null;
  /** The newest word on how the customer is doing. */
  health: Health | null;
  /** The newest real contact: call, mail or meeting. */
  touchedOn: WallText | null;
  /** The newest thing done here that can be taken back, and its sentence. */
  undo: { op: string; summary: string } | null;
  /** The newest return of this pass that no later offer has answered. */
  returned: { by: string; reason: string; note: string; on: WallText | null } | null;
  timeline: TimelineEntry[];
  /** Older events exist that this card does not carry. */
  timelineMore: boolean;
  /** The stage cell was typed over and not yet recorded. */
  unrecordedEdit: boolean;
}

/** `not_yet`: the adoption is under way and has not come to this row. */
export type NoLead = 'other_tab' | 'header' | 'blank_row' | 'new_row' | 'not_yet';

/** A cursor that is not on a lead is an answer, not an error. */
export type OpenResult =
  | { kind: 'lead'; card: LeadCard }
  | { kind: 'same'; leadId: string }
  | ({ kind: 'several' } & SeveralLeads)
  | { kind: 'not_a_lead'; reason: NoLead };
