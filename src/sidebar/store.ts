/** The one state of the sidebar, and the handle through which views and actions reach it. */
import type { SidebarMessages } from '../i18n/sidebar';
import type {
  AdoptionChoices,
  AdoptionPlan,
  AdoptionResult,
  Boot,
  FunnelSummary,
  ReconcileResult,
} from '../rpc/contract';
import type { Link, Server } from './server';
import type { Answer, Language, Opened, Trouble } from './terms';

export type Screen = 'lead' | 'funnel' | 'menu' | 'who' | 'adopt' | 'done';
/** What the person is doing with the lead. */
export type Step = 'card' | 'hand' | 'moves' | 'return';

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
  /** Field id to what is wrong with it. */
  errors: Record<string, string>;
  choices: AdoptionChoices;
  plan: AdoptionPlan | null;
  planning: boolean;
  adopted: AdoptionResult | null;
  funnel: FunnelSummary | null;
  reconciled: ReconcileResult | null;
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

export function firstState(language: Language, drafts: Record<string, string>): State {
  return {
    language,
    boot: null,
    actor: null,
    screen: 'lead',
    step: 'card',
    opened: null,
    link: 'idle',
    busy: 'boot',
    trouble: null,
    asking: [],
    drafts,
    wishes: {},
    saved: null,
    errors: {},
    choices: {},
    plan: null,
    planning: false,
    adopted: null,
    funnel: null,
    reconciled: null,
    after: 'lead',
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
