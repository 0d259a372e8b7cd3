/** The one state of the sidebar, and the handle through which views and actions reach it. */
import type { SidebarMessages } from '../i18n/sidebar';
import type {
  AdoptionChoices,
  AdoptionPlan,
  AdoptionResult,
  Boot,
  ChecklistSet,
  FunnelRows,
  FunnelSummary,
  HandoffRecord,
  MissingColumns,
  ReconcileResult,
  Today,
  TodayFilter,
  Way,
} from '../rpc/contract';
import type { LongWork } from './long-work';
import type { Link, Server } from './server';
import type { Batch } from './several-actions';
import type { Answer, Language, Opened, Trouble } from './terms';
import type { Round } from './today-actions';

export type Screen = 'today' | 'lead' | 'funnel' | 'menu' | 'who' | 'adopt' | 'adopting' | 'done' | 'columns';
/** What the person is doing with the lead. */
export type Step = 'card' | 'hand' | 'again' | 'moves' | 'assign' | 'return' | 'terms' | 'renewed' | 'expand';

/** An answer on its way to the server; it is shown as given, and stays when the way fails. */
export interface Wish {
  answer: Answer;
  evidence: string;
  state: 'sending' | 'failed';
  trouble?: Trouble;
}

export interface State {
  language: Language;
  boot: Boot | null;
  actor: string | null;
  screen: Screen;
  step: Step;
  opened: Opened | null;
  link: Link;
  /** The name of the action being waited for; one at a time. */
  busy: string;
  /** What went wrong with the last action, shown where it was asked for. */
  trouble: Trouble | null;
  /** Items that were missing when the hand-over was opened. */
  asking: string[];
  /** Keyed `leadId|what`: typed and not yet saved. */
  drafts: Record<string, string>;
  /** Keyed `leadId|gate|item`. */
  wishes: Record<string, Wish>;
  /** The answer saved last, by the same key, and when. */
  saved: { key: string; at: string } | null;
  /** `leadId|what`: the one part of the card that is unfolded. */
  unfolded: string;
  /** `leadId@revision`: what was done here just now, and can be taken back. */
  fresh: string;
  /** `leadId|yes` or, where the browser forbids it, `leadId|by_hand`: the brief was copied. */
  copied: string;
  /** Field id to what is wrong with it. */
  errors: Record<string, string>;
  choices: AdoptionChoices;
  plan: AdoptionPlan | null;
  planning: boolean;
  adopted: AdoptionResult | null;
  /** A sheet that is not wholly taken over yet. */
  adoption: LongWork | null;
  /** Taking it back is being asked about: so much was done since. */
  takingBack: number | null;
  /** Hand edits that did not fit into one run. */
  recording: LongWork | null;
  funnel: FunnelSummary | null;
  /** The leads behind a number of the funnel, while they are looked at. */
  behind: FunnelRows | null;
  reconciled: ReconcileResult | null;
  /** Columns of ours that are gone, while places are chosen for them. */
  columns: MissingColumns | null;
  /** What waits, as the server last told it. */
  today: Today | null;
  /** Today is being read for another filter. */
  sorting: boolean;
  /** By actor; the empty name stands for whoever was here last. */
  filters: Record<string, TodayFilter>;
  /** The list being worked through. */
  round: Round | null;
  /** The lead of Today that is being opened. */
  opening: string;
  /** Leads acted on since Today was read. */
  done: string[];
  /** Something of Today was done since the page opened. */
  worked: boolean;
  /** What somebody else did to the open lead meanwhile. */
  changed: { by: string; summary: string } | null;
  batch: Batch | null;
  /** The list of shortcuts is open. */
  keys: boolean;
  /** What is picked and not yet put into Settings. */
  wish: { way?: Way; set?: ChecklistSet };
  record: HandoffRecord | null;
  /** Where to go once the person has said who they are. */
  after: Screen;
}

export interface App {
  readonly state: State;
  readonly words: SidebarMessages;
  readonly server: Server;
  set(change: Partial<State>): void;
  /** Runs later, on the page's timer; a later wish of the same name replaces an earlier one. */
  later(name: string, milliseconds: number, run: () => void): void;
  /** Where drafts outlive a reload, if the browser allows it. */
  keep(drafts: Record<string, string>): void;
  focus(id: string): void;
}

export function firstState(language: Language, filters: State['filters']): State {
  return {
    language,
    boot: null,
    actor: null,
    screen: 'today',
    step: 'card',
    opened: null,
    link: 'idle',
    busy: 'boot',
    trouble: null,
    asking: [],
    saved: null,
    unfolded: '',
    fresh: '',
    copied: '',
    errors: {},
    choices: {},
    plan: null,
    planning: false,
    adopted: null,
    adoption: null,
    takingBack: null,
    recording: null,
    funnel: null,
    behind: null,
    reconciled: null,
    columns: null,
    today: null,
    sorting: false,
    round: null,
    opening: '',
    done: [],
    worked: false,
    changed: null,
    batch: null,
    keys: false,
    wish: {},
    record: null,
    after: 'today',
    drafts: {},
    wishes: {},
    filters,
  };
}

export function draft(app: App, key: string): string | undefined {
  return app.state.drafts[key];
}

/** `undefined` forgets it. */
export function setDraft(app: App, key: string, text: string | undefined): void {
  const drafts = { ...app.state.drafts };
  if (text === undefined) delete drafts[key];
  else drafts[key] = text;
  const errors = { ...app.state.errors };
  delete errors[key];
  app.set({ drafts, errors });
  app.keep(drafts);
}

/** Forgets every draft whose key begins so: the action they were for is done. */
export function dropDrafts(app: App, start: string): void {
  const drafts: Record<string, string> = {};
  for (const key of Object.keys(app.state.drafts)) {
    if (!key.startsWith(start)) drafts[key] = app.state.drafts[key];
  }
  app.set({ drafts });
  app.keep(drafts);
}

/** Says what is wrong with the fields and leads the person to the first of them. */
export function showErrors(app: App, errors: Record<string, string>): boolean {
  app.set({ errors });
  const first = Object.keys(errors)[0];
  if (first === undefined) return true;
  app.focus(first);
  return false;
}
