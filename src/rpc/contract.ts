/** What the sidebar may ask of the server, and what it gets: JSON values only, times as ISO wall-clock text. */

import { HEALTHS, type Health, TOUCHES, type Touch } from '../pipeline/activity';
import { type DayOrder, FIELDS, type Field } from '../pipeline/adoption/field';
import type { Answer } from '../pipeline/checklist';
import { QUEUE_SECTIONS, type QueueSection } from '../pipeline/queue';
import type { Language } from '../pipeline/settings';
import { CHECKLIST_SETS, type ChecklistSet, WAYS, type Way } from '../pipeline/way';
import type {
  AdoptionChoices,
  AdoptionPlan,
  AdoptionResult,
  MissingColumns,
  ReconcileResult,
} from './adoption-views';
import type { Boot, DayText, LeadCard, OpenResult, Told, WallText } from './lead-views';
import type { BatchResult, ChosenLead, HandoffRecord, Today, TodayFilter } from './today-views';

export * from './adoption-views';
export * from './lead-views';
export * from './today-views';
export {
  CHECKLIST_SETS,
  type ChecklistSet,
  type DayOrder,
  FIELDS,
  type Field,
  HEALTHS,
  type Health,
  QUEUE_SECTIONS,
  type QueueSection,
  TOUCHES,
  type Touch,
  WAYS,
  type Way,
};

/** Raised whenever an older sidebar could misread a newer server. */
export const PROTOCOL = 1;

export interface FunnelSummary {
  leads: number;
  meetings: number;
  won: number;
  closed: number;
  winRate: number | null;
  wonAmount: number;
  asOf: WallText | null;
  /** The milestones; each step's rate is of those who reached the one before. */
  steps: FunnelStep[];
  /** What the figures say, and warn of. */
  sentences: Array<{ text: string; warn: boolean }>;
  /** Nothing is newer than this. */
  fresh: boolean;
  /** Not everything was counted yet: refresh again. */
  more: boolean;
  /** So many hand edits were found and are not recorded yet: there were too many for one run. */
  unrecorded: number;
  /** Changes of History by hand that nobody has acknowledged yet. */
  tampered: number;
}

export interface FunnelStep {
  key: string;
  label: string;
  reached: number;
  of: number;
  rate: number | null;
  low: number | null;
  high: number | null;
  /** The key of the leads behind it. */
  behind: string;
}

/** The leads behind a number of the funnel. */
export interface FunnelRows {
  title: string;
  n: number;
  /** How many of them are listed. */
  shown: number;
  leads: Array<{
    leadId: string;
    /** `null`: its row is no longer in the tab. */
    row: number | null;
    name: string;
    stage: string;
    owner: string;
    /** The moment that counts here, such as the win. */
    at: WallText | null;
  }>;
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
  boot(args: { op: string; locale: string; today: TodayFilter }): Boot;
  chooseActor(args: { name: string }): { actor: string };
  /** What waits for a person, or for everybody. */
  today(args: TodayFilter & { actor: string }): Today;
  /**
   * Opens the selected row, or a named lead; `known` saves the answer when nothing changed. A named lead is
   * looked for at `row` first, and `select` takes the sheet's selection there.
   */
  openLead(args: { leadId?: string; row?: number; known?: string; select?: boolean }): OpenResult;
  planAdoption(args: { choices: AdoptionChoices; language: Language }): AdoptionPlan;
  adopt(args: {
    op: string;
    actor: string;
    choices: AdoptionChoices;
    language: Language;
    /** Absent: Inside Sales carved out. */
    way?: Way;
  }): AdoptionResult;
  /** Takes over more of what `adopt` began, as much as fits into one run. */
  goOnAdopting(args: { op: string }): AdoptionResult;
  /** How much would be removed; asked before `undoAdoption`. */
  planUndo(args: Record<string, never>): { leads: number; laterEvents: number };
  undoAdoption(args: { op: string; confirmed: boolean }): { removed: boolean };
  answer(args: WriteArgs & { gate: string; item: string; answer: Answer; evidence: string }): LeadCard;
  /** `instead`: takes an offer that waits back and makes this one, in one step. */
  offer(
    args: WriteArgs & { receiver: string; message: string; override: string; instead: boolean },
  ): LeadCard;
  accept(args: WriteArgs & { note: string }): LeadCard;
  return(args: WriteArgs & { reason: string; note: string }): LeadCard;
  withdraw(args: WriteArgs & { note: string }): LeadCard;
  /** A move that crosses no gate, or a way out: nurture (until `revisitOn`), lost, not a fit, churned. */
  move(args: WriteArgs & { to: string; reason: string; note: string; revisitOn: DayText | '' }): LeadCard;
  /** Gives the lead to another person of the same side; an empty owner leaves it to its role. */
  assign(args: WriteArgs & { owner: string }): LeadCard;
  /** Logs a call, mail, meeting or content seen; an empty `on` is now. */
  touch(args: WriteArgs & { touch: Touch; note: string; on: WallText | '' }): LeadCard;
  /** What happens next and when; both empty: it is done. */
  plan(args: WriteArgs & { what: string; on: DayText | '' }): LeadCard;
  /** A customer's contract and how they are doing. A `null` amount leaves it as it is. */
  customer(
    args: WriteArgs & {
      what: 'terms' | 'renewed' | 'expansion' | 'cross_sell' | 'health';
      amount: number | null;
      until: DayText | '';
      health: Health | '';
      note: string;
    },
  ): LeadCard;
  /** The same for several leads; what cannot be done is skipped and told. */
  bulk(args: {
    op: string;
    actor: string;
    leads: Array<Pick<ChosenLead, 'leadId' | 'row' | 'revision'>>;
    what: 'assign' | 'park' | 'disqualify';
    owner: string;
    reason: string;
    note: string;
    revisitOn: DayText | '';
  }): BatchResult;
  /**
   * Takes back what operation `undoOf` did, lead by lead, where nothing has happened since. `rows` are where
   * its leads were last seen; a lead that has moved since is found all the same.
   */
  undo(args: { op: string; actor: string; undoOf: string; rows: number[] }): BatchResult;
  /** How this person's handoffs were answered so far. */
  handoffRecord(args: { person: string }): HandoffRecord;
  /** Policies and time limits of a way of working, into Settings. */
  chooseWay(args: { op: string; way: Way }): Boot;
  /** A standard set of questions for a gate; items that are not in it are retired, not removed. */
  chooseChecklist(args: { op: string; gate: string; set: ChecklistSet }): Boot;
  missingColumns(args: Record<string, never>): MissingColumns;
  /** By key, the column that is to be taken for it; 0 or absent: a new one. */
  mendColumns(args: { op: string; columns: Record<string, number> }): { mended: number };
  reconcile(args: { op: string; actor: string }): ReconcileResult;
  /** `quick`: in the background after an action, without looking at the leads. */
  refreshFunnel(args: { quick: boolean }): FunnelSummary;
  /** What was changed in History by hand was seen: it stays counted, and is no longer announced. */
  acknowledgeHistory(args: { op: string; actor: string }): FunnelSummary;
  /** The leads behind a number; `null`: behind the selected cell of the Funnel tab. */
  funnelRows(args: { key: string | null }): FunnelRows;
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
