/** Where a lead stands, folded from its events: the events are the truth, this is only their sum. */
import { movesLead, type PipelineEvent, type WallTime } from './event';
import { endsPass, isOnPath, type Stage, stageByKey } from './stage';

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
  /** The pass ended in a parked, lost, disqualified or churned stage: coming back starts the next one. */
  readonly passEnded: boolean;
  readonly owner: string;
  readonly amount: number | null;
  readonly source: string;
  /** How many events the lead has; what a person saw when they acted. */
  readonly revision: number;
  readonly offer: Offer | null;
  readonly returned: Return | null;
  readonly lastActor: string;
  readonly lastOn: WallTime | null;
}

export function unborn(leadId: string): LeadState {
  return {
    leadId,
    stage: '',
    since: null,
    pass: 0,
    passEnded: true,
    owner: '',
    amount: null,
    source: '',
    revision: 0,
    offer: null,
    returned: null,
    lastActor: '',
    lastOn: null,
  };
}

/** What one more event makes of a lead. Events come in their History order. */
export function applyEvent(state: LeadState, event: PipelineEvent, stages: readonly Stage[]): LeadState {
  const next = {
    ...state,
    revision: state.revision + 1,
    owner: setsOwner(event) ? event.owner : state.owner,
    amount: event.amount ?? state.amount,
    source: state.source || event.source,
    lastActor: event.actor,
    lastOn: event.when,
  };
  if (event.kind === 'offered') {
    const offer: Offer = {
      from: event.from,
      to: event.to,
      sender: event.actor,
      receiver: event.owner,
      on: event.when,
      override: event.reason,
    };
    return { ...next, offer, returned: null };
  }
  if (event.kind === 'returned') {
    const returned: Return = { by: event.actor, reason: event.reason, note: event.note, on: event.when };
    return { ...next, offer: null, returned };
  }
  if (event.kind === 'withdrawn') return { ...next, offer: null };
  if (event.kind === 'undone' && event.to) return enter(next, event, stages);
  return movesLead(event.kind) ? enter(next, event, stages) : next;
}

/** An offer names its receiver, who owns nothing yet; a move to nobody leaves the lead without an owner. */
function setsOwner(event: PipelineEvent): boolean {
  return movesLead(event.kind) || (event.owner !== '' && event.kind !== 'offered');
}

/** Puts a lead into `event.to`; the same stage again is not a move (FNL-9). */
function enter(state: LeadState, event: PipelineEvent, stages: readonly Stage[]): LeadState {
  if (event.to === state.stage && state.revision > 1 && event.kind !== 'entered') return state;
  const to = stageByKey(stages, event.to);
  const from = stageByKey(stages, state.stage);
  const backOnPath = to !== undefined && isOnPath(to) && (state.passEnded || reopens(from, to));
  return {
    ...state,
    stage: event.to,
    since: event.when,
    pass: state.pass + (backOnPath || state.pass === 0 ? 1 : 0),
    passEnded: to !== undefined && (endsPass(to) || to.kind === 'churned'),
    offer: null,
    returned: null,
  };
}

/** A won deal that is open again is a new run, not a correction of the old one. */
function reopens(from: Stage | undefined, to: Stage): boolean {
  return from?.kind === 'won' && to.kind === 'open';
}

/** Folds one lead's events, given in History order. */
export function foldLead(
  leadId: string,
  events: readonly PipelineEvent[],
  stages: readonly Stage[],
): LeadState {
  return events.reduce((state, event) => applyEvent(state, event, stages), unborn(leadId));
}
