/** Where a lead stands, folded from its events: the events are the truth, this is only their sum. */
import { type Health, healthOf, isContact, NEXT } from './activity';
import { readDatedNote } from './dated-note';
import { movesLead, type PipelineEvent, type WallTime } from './event';
import { readEventId } from './event-id';
import { isOnPath, type Stage, type StageKind, stageByKey } from './stage';

export interface Offer {
  readonly from: string;
  readonly to: string;
  readonly sender: string;
  readonly receiver: string;
  readonly on: WallTime | null;
  /** Why the gate was crossed with answers missing; empty when none was. */
  readonly override: string;
}

export interface Return {
  readonly by: string;
  readonly reason: string;
  readonly note: string;
  readonly on: WallTime | null;
}

export interface LeadState {
  readonly leadId: string;
  /** Empty: the lead's row has left the tab, or nothing is known yet. */
  readonly stage: string;
  readonly since: WallTime | null;
  readonly pass: number;
  /**
   * The kind of the newest stage that Settings knows: what coming back from starts the next pass. A row that
   * leaves the tab, or a stage dropped from Settings, ends nothing and reopens nothing.
   */
  readonly settled: StageKind | '';
  readonly owner: string;
  /** Those who had it before, oldest first: they hear what became of it. */
  readonly hands: readonly string[];
  readonly amount: number | null;
  /** The amount as the sheet's own cell last said it; an action of ours may know a newer one. */
  readonly sheetAmount: number | null;
  readonly source: string;
  /** The number of the lead's newest event; what a person saw when they acted. */
  readonly revision: number;
  readonly offer: Offer | null;
  readonly returned: Return | null;
  /** Why it stands where it stands; only of stages off the path. */
  readonly why: { readonly reason: string; readonly note: string } | null;
  /** What was planned last and is not done; people may have typed something else into the cells since. */
  readonly plan: { readonly what: string; readonly on: WallTime | null } | null;
  /** The newest real contact. */
  readonly touched: WallTime | null;
  readonly renewalOn: WallTime | null;
  readonly health: Health | null;
  readonly lastActor: string;
  readonly lastOn: WallTime | null;
}

export function unborn(leadId: string): LeadState {
  return {
    leadId,
    stage: '',
    since: null,
    pass: 0,
    settled: '',
    owner: '',
    hands: [],
    amount: null,
    sheetAmount: null,
    source: '',
    revision: 0,
    offer: null,
    returned: null,
    why: null,
    plan: null,
    touched: null,
    renewalOn: null,
    health: null,
    lastActor: '',
    lastOn: null,
  };
}

/** What one more event makes of a lead. Events come in their History order; `undone` needs `foldLead`. */
export function applyEvent(state: LeadState, event: PipelineEvent, stages: readonly Stage[]): LeadState {
  const next = withOwner(
    {
      ...state,
      revision: revisionAfter(state, event),
      amount: event.amount ?? state.amount,
      sheetAmount: event.via === 'sidebar' ? state.sheetAmount : (event.amount ?? state.sheetAmount),
      source: state.source || event.source,
      lastActor: event.actor,
      lastOn: event.when,
    },
    event,
  );
  switch (event.kind) {
    case 'offered':
      return { ...next, offer: offerOf(event), returned: null };
    case 'returned': {
      const { actor: by, reason, note, when: on } = event;
      return { ...next, offer: null, returned: { by, reason, note, on } };
    }
    case 'withdrawn':
      return { ...next, offer: null };
    case 'touched':
      return withTouch(next, event);
    case 'amount':
    case 'renewed':
      return { ...next, renewalOn: readDatedNote(event.note).on ?? state.renewalOn };
    case 'undone':
      return event.to ? enter(next, event, stages) : next;
    default:
      return movesLead(event.kind) ? enter(next, event, stages) : next;
  }
}

/** Numbers are never given twice: one that somebody took out of History leaves a gap. */
function revisionAfter({ leadId, revision }: LeadState, event: PipelineEvent): number {
  const id = readEventId(event.eventId);
  return id?.leadId === leadId ? Math.max(revision, id.revision) : revision + 1;
}

function offerOf(event: PipelineEvent): Offer {
  return {
    from: event.from,
    to: event.to,
    sender: event.actor,
    receiver: event.owner,
    on: event.when,
    override: event.reason,
  };
}

/** So many are remembered; who had a lead before them hears of it from the others. */
const HANDS_KEPT = 6;

function withOwner(state: LeadState, event: PipelineEvent): LeadState {
  if (!setsOwner(event) || event.owner === state.owner) return state;
  const before = state.hands.filter((name) => name !== state.owner && name !== event.owner);
  const hands = state.owner ? [...before, state.owner].slice(-HANDS_KEPT) : before;
  return { ...state, owner: event.owner, hands };
}

function withTouch(state: LeadState, event: PipelineEvent): LeadState {
  if (event.reason === NEXT) {
    const { on, words } = readDatedNote(event.note);
    return { ...state, plan: words || on !== null ? { what: words, on } : null };
  }
  if (isContact(event.reason)) {
    const newer = event.when !== null && (state.touched === null || event.when > state.touched);
    return newer ? { ...state, touched: event.when } : state;
  }
  return { ...state, health: healthOf(event.reason) ?? state.health };
}

/** An offer names its receiver, who owns nothing yet; a move to nobody leaves the lead without an owner. */
function setsOwner(event: PipelineEvent): boolean {
  return movesLead(event.kind) || (event.owner !== '' && event.kind !== 'offered');
}

/** Puts a lead into `event.to`; the same stage again is not a move (FNL-9). */
function enter(state: LeadState, event: PipelineEvent, stages: readonly Stage[]): LeadState {
  if (event.to === state.stage && state.revision > 1 && event.kind !== 'entered') {
    // Within one role a gate may lead back to the same stage: its offer is answered all the same.
    return event.kind === 'accepted' ? { ...state, offer: null, returned: null } : state;
  }
  const to = stageByKey(stages, event.to);
  return {
    ...state,
    stage: event.to,
    since: event.when,
    pass: state.pass + (state.pass === 0 || startsNextPass(state.settled, to) ? 1 : 0),
    settled: to === undefined ? state.settled : to.kind,
    touched: contactBefore(state.touched, event.when),
    offer: null,
    returned: null,
    ...aside(state, event, to),
  };
}

/** Of two in one second History's order tells the first: a contact before the move stays before it. */
function contactBefore(touched: WallTime | null, since: WallTime | null): WallTime | null {
  return touched !== null && touched === since ? touched - 1 : touched;
}

/** A lead set aside has its reason, and a day to come back to it; on its way again it has neither. */
function aside(
  state: LeadState,
  event: PipelineEvent,
  to: Stage | undefined,
): Pick<LeadState, 'why' | 'plan'> {
  if (to === undefined) return { why: state.why, plan: state.plan };
  if (isOnPath(to)) return { why: null, plan: state.why ? null : state.plan };
  const { on, words } = readDatedNote(event.note);
  const why = { reason: event.reason, note: words };
  return { why, plan: to.kind === 'parked' && on !== null ? { what: '', on } : null };
}

/** Coming back from an end, or a won deal that is open again: a new run, not a correction of the old one. */
function startsNextPass(settled: LeadState['settled'], to: Stage | undefined): boolean {
  if (to === undefined || !isOnPath(to)) return false;
  if (settled === 'won') return to.kind === 'open';
  return settled !== '' && settled !== 'open';
}

/**
 * Folds one lead's events, given in History order. `undone` takes back the newest event that is not taken
 * back yet: the lead is what it was before that one, with all that happened still counted in its revision.
 */
export function foldLead(
  leadId: string,
  events: readonly PipelineEvent[],
  stages: readonly Stage[],
): LeadState {
  const before: LeadState[] = [];
  let state = unborn(leadId);
  for (const event of events) {
    const earlier = event.kind === 'undone' ? before.pop() : undefined;
    if (earlier) {
      const { actor: lastActor, when: lastOn } = event;
      state = { ...earlier, revision: revisionAfter(state, event), lastActor, lastOn };
    } else {
      before.push(state);
      state = applyEvent(state, event, stages);
    }
  }
  return state;
}
