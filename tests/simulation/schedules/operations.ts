/** What people do at the sidebar, each as a page does it: asked again under the same id when nothing came back. */
import type { Heard, Session } from '../../../local/simulate/actor';
import { editedRequest } from '../../../local/simulate/script-tree';
import type { Args, MethodName } from '../../../src/rpc/contract';
import { leadsTab, ownColumn, tabOf } from './places';
import { HANDED, OFFERED, READY, requestText, SCENES, type Scene, type SceneName } from './scene';

export interface Operation {
  /** Leads that it writes to; empty for what only looks or mends. */
  readonly leads: readonly string[];
  request(scene: Scene, op: string): string;
  /** Nobody waits for it: it is not asked again, and not told of. */
  readonly silent?: true;
  /** Where it is asked for, if not wherever there is a pipeline. */
  readonly scenes?: readonly SceneName[];
  /** Whether a pipeline has to stand there once it is acknowledged. */
  readonly starts?: boolean;
}

/** How an operation ended for the person who asked for it. */
export interface Told {
  readonly kind: 'acknowledged' | 'refused' | 'unknown';
  /** Of a batch: how many leads were done. */
  readonly done?: number;
  readonly code?: string;
}

export interface Wish {
  readonly operation: Operation;
  /** The ids that it was sent under: one, unless the page is made to forget it. */
  readonly ops: string[];
  /** `null`: the page was closed before anything came back. */
  told: Told | null;
}

/** It stands in History, and only the row is behind: said so to the person. */
const RECORDED = ['sheet_moving', 'row_gone'];
/** This attempt has written nothing. */
const DID_NOTHING = ['lock_busy', 'google_unanswered'];
/** The page asks twice; then the person presses again. */
const ATTEMPTS = 3;

export function* page(scene: Scene, wish: Wish, name: string, forgetful = false): Session {
  const told: { last: Told } = { last: { kind: 'unknown' } };
  let unheard = false;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const op = `operation${name.toLowerCase()}${forgetful ? attempt : ''}`;
    if (!wish.ops.includes(op)) wish.ops.push(op);
    const heard: Heard = yield wish.operation.request(scene, op);
    if (wish.operation.silent) return;
    if ('error' in heard) {
      unheard = true;
      continue;
    }
    told.last = outcomeOf(heard.answer);
    if (told.last.code === 'google_busy') unheard = true;
    else if (!(unheard && DID_NOTHING.includes(told.last.code ?? ''))) break;
    // That says nothing of what an earlier attempt did.
    told.last = { kind: 'unknown' };
  }
  wish.told = told.last;
}

function outcomeOf(answer: string): Told {
  if (answer.startsWith('{"ok":true')) {
    const done = /"done":(\d+)/.exec(answer);
    return { kind: 'acknowledged', ...(done ? { done: Number(done[1]) } : {}) };
  }
  const { code } = (JSON.parse(answer) as { problem: { code: string } }).problem;
  if (RECORDED.includes(code)) return { kind: 'acknowledged', code };
  return { kind: 'refused', code };
}

type Rest<M extends MethodName> = Omit<Args<M>, 'op' | 'actor' | 'leadId' | 'row' | 'revision'>;

function onLead<M extends MethodName>(method: M, leadId: string, rest: Rest<M>, actor = 'Tanaka'): Operation {
  return {
    leads: [leadId],
    request({ cards }, op) {
      const { row, revision } = cards[leadId];
      return requestText(method, { op, actor, leadId, row, revision, ...rest } as unknown as Args<M>);
    },
  };
}

function looking<M extends MethodName>(method: M, args: (op: string) => Args<M>): Operation {
  return { leads: [], request: (_scene, op) => requestText(method, args(op)) };
}

function batch(rest: Omit<Args<'bulk'>, 'op' | 'actor' | 'leads'>): Operation {
  const leads = [READY, OFFERED, HANDED];
  return {
    leads,
    request({ cards }, op) {
      const chosen = leads.map((leadId) => ({
        leadId,
        row: cards[leadId].row,
        revision: cards[leadId].revision,
      }));
      return requestText('bulk', { op, actor: 'Tanaka', leads: chosen, ...rest });
    },
  };
}

const offer = { receiver: 'Yamamoto', message: '', override: '', instead: false };
const noReason = { reason: '', note: '', revisitOn: '' as const };

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  offer: onLead('offer', READY, offer),
  accept: onLead('accept', OFFERED, { note: '' }, 'Yamamoto'),
  return: onLead('return', OFFERED, { reason: 'other', note: 'Not yet' }, 'Yamamoto'),
  answer: onLead('answer', READY, {
    gate: 'screening',
    item: 'budget',
    answer: 'indicated',
    evidence: 'About 2',
  }),
  withdraw: onLead('withdraw', OFFERED, { note: '' }),
  move: onLead('move', HANDED, { ...noReason, to: 'proposal' }, 'Yamamoto'),
  park: onLead('move', READY, { to: 'nurture', reason: 'other', note: 'Later', revisitOn: '2027-02-01' }),
  lose: onLead('move', HANDED, { to: 'lost', reason: 'other', note: 'Went elsewhere', revisitOn: '' }),
  win: onLead('offer', HANDED, { ...offer, override: 'They signed' }, 'Yamamoto'),
  assign: onLead('assign', READY, { owner: 'Yamamoto' }),
  touch: onLead('touch', READY, { touch: 'call.reached', note: 'Called', on: '' }),
  plan: onLead('plan', READY, { what: 'Send the offer', on: '2026-12-01' }),
  bulk: batch({ what: 'assign', owner: 'Sato', reason: '', note: '', revisitOn: '' }),
  'bulk-park': batch({ what: 'park', owner: '', reason: 'other', note: 'Budget', revisitOn: '2027-02-01' }),
  undo: {
    leads: [HANDED],
    request: ({ accepted, cards }, op) =>
      requestText('undo', { op, actor: 'Yamamoto', undoOf: accepted, rows: [cards[HANDED].row] }),
  },
  reconcile: { ...looking('reconcile', (op) => ({ op, actor: 'Tanaka' })), scenes: SCENES },
  refresh: looking('refreshFunnel', () => ({ quick: false })),
  boot: {
    ...looking('boot', (op) => ({ op, locale: '', today: { person: 'me', role: '' } })),
    scenes: SCENES,
  },
  today: looking('today', () => ({ person: 'everyone', role: '', actor: 'Tanaka' })),
  language: looking('setLanguage', () => ({ language: 'ja' })),
  way: looking('chooseWay', (op) => ({ op, way: 'four_roles' })),
  checklist: looking('chooseChecklist', (op) => ({ op, gate: 'screening', set: 'meddicc' })),
  // As Google calls it after an edit: of a stage, and of an entry in Settings.
  'edit-seen': {
    leads: [],
    silent: true,
    request: ({ world }, op) => {
      const column = ownColumn(world, 'stage');
      return editedRequest(leadsTab(world), { row: 1, column, rows: 3, columns: 1 }, op);
    },
  },
  'settings-seen': {
    leads: [],
    silent: true,
    request: ({ world }, op) =>
      editedRequest(tabOf(world, 'settings') ?? 0, { row: 3, column: 1, rows: 1, columns: 1 }, op),
  },
  adopt: {
    leads: [],
    scenes: ['bare'],
    starts: true,
    request: (_scene, op) => requestText('adopt', { op, actor: 'Tanaka', choices: {}, language: 'en' }),
  },
  'undo-adoption': {
    leads: [],
    scenes: ['leaving'],
    starts: false,
    request: (_scene, op) => requestText('undoAdoption', { op, confirmed: true }),
  },
  open: looking('openLead', () => ({ leadId: READY })),
};
