/** What the sidebar may ask of the server, and what it gets: JSON values only, times as ISO wall-clock text. */
import { type DayOrder, FIELDS, type Field } from '../pipeline/adoption/field';
import type { Answer } from '../pipeline/checklist';
import type { EventKind, Via } from '../pipeline/event';
import type { Problem } from '../pipeline/problem';
import type { Language, ReasonKind } from '../pipeline/settings';
import type { Role, StageKind } from '../pipeline/stage';

/** Raised whenever an older sidebar could misread a newer server. */
export const PROTOCOL = 1;

/** A problem with its sentence, added on the way out: each sentence is shipped once, with the server. */
export interface Told extends Problem {
  readonly text?: string;
}

/** `2026-11-23T10:42:00`: the spreadsheet's wall clock, no zone. */
export type WallText = string;

export interface StageView {
  key: string;
  label: string;
  role: Role;
  kind: StageKind;
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
  stages: StageView[];
  gates: GateView[];
  people: PersonView[];
  reasons: ReasonView[];
  leadsTab: string;
  /** What is wrong with Settings; defaults stand in for what could not be read. */
  warnings: Told[];
  /** What was found and mended or recorded while opening: hand edits, rows gone, unfinished writes. */
  reconciled: ReconcileResult | null;
}

export interface AnswerView {
  item: string;
  answer: Answer;
  evidence: string;
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
  /** The newest return of this pass that no later offer has answered. */
  returned: { by: string; reason: string; note: string; on: WallText | null } | null;
  timeline: TimelineEntry[];
  /** Older events exist that this card does not carry. */
  timelineMore: boolean;
  /** The stage cell was typed over and not yet recorded. */
  unrecordedEdit: boolean;
}

/** A cursor that is not on a lead is an answer, not an error. */
export type OpenResult =
  | { kind: 'lead'; card: LeadCard }
  | { kind: 'same'; leadId: string }
  | { kind: 'not_a_lead'; reason: 'other_tab' | 'header' | 'blank_row' | 'new_row' };

export { type DayOrder, FIELDS, type Field };

export interface ColumnView {
  /** 1-based column on the sheet. */
  column: number;
  header: string;
  /** Up to three values as people see them. */
  samples: string[];
}

export interface FieldGuess {
  field: Field;
  /** 1-based column, or `null` when no column holds it. */
  column: number | null;
}

export interface StatusGuess {
  /** The word as it stands in the sheet. */
  word: string;
  leads: number;
  /** Stage key, or `null` when the person should say. */
  stage: string | null;
}

export interface UnusableRow {
  /** Row number on the sheet. */
  row: number;
  why: Told;
}

/** What adoption would do, shown before it does it. */
export interface AdoptionPlan {
  tab: string;
  headerRow: number;
  columns: ColumnView[];
  fields: FieldGuess[];
  statuses: StatusGuess[];
  /** Columns whose day and month could be either way round; the person is asked. */
  ambiguousDates: Array<{ column: number; header: string; sample: string }>;
  dayOrders: Array<{ column: number; order: DayOrder }>;
  leads: number;
  events: number;
  duplicates: number;
  /** How many leads would stand in each stage. */
  stages: Array<{ stage: string; leads: number }>;
  unusable: UnusableRow[];
  /** Which columns would be added, as their letters, and which tabs, by name. */
  newColumns: string[];
  newTabs: string[];
  /** Said before going on; nothing here stops the adoption. */
  notes: Told[];
  stageChoices: StageView[];
}

/** What the person changed in the plan; absent parts are guessed. */
export interface AdoptionChoices {
  headerRow?: number;
  /** Field to 1-based column; `null` unmaps. */
  fields?: Partial<Record<Field, number | null>>;
  /** Status word to stage key. */
  statuses?: Record<string, string>;
  /** Column to day order. */
  dayOrders?: Record<string, DayOrder>;
}

export interface AdoptionResult {
  leads: number;
  events: number;
  already: boolean;
}

export interface ReconcileResult {
  handMoves: number;
  newLeads: number;
  copiedRows: number;
  goneRows: number;
  repaired: number;
  unknownStages: Array<{ row: number; text: string }>;
}

export interface FunnelSummary {
  leads: number;
  meetings: number;
  won: number;
  closed: number;
  winRate: number | null;
  wonAmount: number;
  asOf: WallText | null;
}

/** Carried by every call that writes: safe to send twice, refused when stale. */
export interface WriteArgs {
  /** Made by the page; the same id sent again gets the first answer. */
  op: string;
  /** The name the person chose, used where Google does not tell who acts. */
  actor: string;
  leadId: string;
  row: number;
  revision: number;
}

export interface Methods {
  boot(args: { op: string; locale: string }): Boot;
  chooseActor(args: { name: string }): { actor: string };
  /** Opens the selected row, or a named lead; `known` saves the answer when nothing changed. */
  openLead(args: { leadId?: string; known?: string }): OpenResult;
  planAdoption(args: { choices: AdoptionChoices; language: Language }): AdoptionPlan;
  adopt(args: { op: string; actor: string; choices: AdoptionChoices; language: Language }): AdoptionResult;
  /** How much would be removed; asked before `undoAdoption`. */
  planUndo(args: Record<string, never>): { leads: number; laterEvents: number };
  undoAdoption(args: { op: string; confirmed: boolean }): { removed: boolean };
  answer(args: WriteArgs & { gate: string; item: string; answer: Answer; evidence: string }): LeadCard;
  offer(args: WriteArgs & { receiver: string; message: string; override: string }): LeadCard;
  accept(args: WriteArgs & { note: string }): LeadCard;
  return(args: WriteArgs & { reason: string; note: string }): LeadCard;
  withdraw(args: WriteArgs & { note: string }): LeadCard;
  /** A move that crosses no gate, or a way out: nurture, lost, not a fit, churned. */
  move(args: WriteArgs & { to: string; reason: string; note: string }): LeadCard;
  reconcile(args: { op: string; actor: string }): ReconcileResult;
  refreshFunnel(args: Record<string, never>): FunnelSummary;
  /** The figures as data (what `npm run convert -- --json` prints), or the report as plain text. */
  funnelReport(args: { text: boolean }): { json: string; text: string };
  setLanguage(args: { language: Language }): { language: Language };
}

export type MethodName = keyof Methods;
export type Args<M extends MethodName> = Parameters<Methods[M]>[0];
export type Result<M extends MethodName> = ReturnType<Methods[M]>;

export interface Request<M extends MethodName = MethodName> {
  v: number;
  /** The page's language: the one that problems are told in. */
  language: Language;
  method: M;
  args: Args<M>;
}

/** Expected trouble is an answer; only bugs throw. */
export type Reply<M extends MethodName = MethodName> =
  | { ok: true; value: Result<M> }
  | { ok: false; problem: Told };
