/** Where a lead stands, folded from its events: the events are the truth, this is only their sum. */
import { movesLead, type PipelineEvent, type WallTime } from './event';
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
    settled: '',
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
    offer: null,
    returned: null,
  };
}

/** Coming back from an end, or a won deal that is open again: a new run, not a correction of the old one. */
function startsNextPass(settled: LeadState['settled'], to: Stage | undefined): boolean {
  if (to === undefined || !isOnPath(to)) return false;
  if (settled === 'won') return to.kind === 'open';
  return settled !== '' && settled !== 'open';
}

/** Folds one lead's events, given in History order. */
export function foldLead(
  leadId: string,
  events: readonly PipelineEvent[],
  stages: readonly Stage[],
): LeadState {
  return events.reduce((state, event) => applyEvent(state, event, stages), unborn(leadId));
}
