/**
 * Taking back what was done last. What it takes is worked out when the thing is done and kept beside the
 * lead, so that undoing reads no more than doing; History gets one `undone` for each event taken back.
 */
import type { Draft } from './draft';
import type { PipelineEvent } from './event';
import { readEventId } from './event-id';
import { applyEvent, foldLead, type LeadState } from './lead-state';
import { refuse } from './problem';
import type { Stage } from './stage';

export interface Undo {
  readonly op: string;
  /** What happened, in words. */
  readonly summary: string;
  /** What goes into History, the newest event's undoing first. */
  readonly drafts: readonly Draft[];
  /** The lead as it was; its revision is not, since nothing that happened is forgotten. */
  readonly state: LeadState;
}

/** How to take back the newest of a lead's events, as far as one operation wrote them; `null`: not from here. */
export function undoOf(events: readonly PipelineEvent[], stages: readonly Stage[]): Undo | null {
  const standing = standingEvents(events);
  const newest = standing[standing.length - 1];
  if (newest === undefined || events[events.length - 1].kind === 'undone') return null;
  let first = standing.length;
  while (first > 0 && takenBack(standing[first - 1], opOf(newest))) first--;
  if (first === standing.length || first === 0) return null;
  const before = standing.slice(0, first);
  return undoStep(foldLead(newest.leadId, before, stages), standing.slice(first), stages);
}

/** The same where the state before is known. Events that only record what was typed by hand stay. */
export function undoStep(
  before: LeadState,
  events: readonly PipelineEvent[],
  stages: readonly Stage[],
): Undo | null {
  const done = events.filter((event) => event.via === 'sidebar');
  if (done.length === 0 || done.some(({ kind }) => kind === 'entered')) return null;
  const typed = events.filter((event) => event.via !== 'sidebar');
  const states = [foldOn(before, typed, stages)];
  for (const event of done) states.push(foldOn(states[states.length - 1], [event], stages));
  const drafts = done.map((event, at): Draft => {
    const earlier = states[at];
    // The funnel has only these two to tell by: a step of the pipeline says where the lead stands now.
    const step = event.from !== '' || event.to !== '';
    return {
      kind: 'undone',
      from: step ? states[at + 1].stage : '',
      to: step ? earlier.stage : '',
      amount: event.amount === null ? null : earlier.amount,
      owner: earlier.owner,
      reason: event.kind,
    };
  });
  const summary = done.map((event) => event.summary).join(' ');
  return { op: opOf(done[0]), summary, drafts: drafts.reverse(), state: states[0] };
}

/** Refuses when something else has happened since, or when it was taken back already. */
export function decideUndo(undo: Undo | null, state: LeadState, op: string, done: boolean): readonly Draft[] {
  if (!done) refuse('nothing_to_undo');
  if (undo?.op !== op) refuse('changed_since', { actor: state.lastActor });
  return undo.drafts;
}

/** Events that no later `undone` has taken back, in History order. */
export function standingEvents(events: readonly PipelineEvent[]): PipelineEvent[] {
  const standing: PipelineEvent[] = [];
  for (const event of events) {
    if (event.kind === 'undone' && standing.length > 0) standing.pop();
    else standing.push(event);
  }
  return standing;
}

function opOf(event: PipelineEvent): string {
  return readEventId(event.eventId)?.op ?? '';
}

function takenBack(event: PipelineEvent, op: string): boolean {
  return op !== '' && event.via === 'sidebar' && event.kind !== 'entered' && opOf(event) === op;
}

function foldOn(state: LeadState, events: readonly PipelineEvent[], stages: readonly Stage[]): LeadState {
  return events.reduce((now, event) => applyEvent(now, event, stages), state);
}
