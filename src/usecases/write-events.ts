/** Gives drafts their time, actor, id and sentence, and appends them to History in one write. */

import type { EventMessages, EventWords } from '../i18n/events';
import { NEXT } from '../pipeline/activity';
import type { Draft } from '../pipeline/draft';
import type { PipelineEvent, Via, WallTime } from '../pipeline/event';
import { eventId } from '../pipeline/event-id';
import { fitted } from '../pipeline/fitted';
import { labelOf } from '../pipeline/handoff';
import { applyEvent, type LeadState } from '../pipeline/lead-state';
import type { Settings } from '../pipeline/settings';
import { stagesEver } from '../pipeline/settings';
import { sealedRows } from '../workbook/history';
import { reasonLabel, stageReasonLabel } from '../workbook/labels';
import type { Pipeline } from './context';

export interface Stamp {
  /** `null`: the event happened, but nobody knows when. */
  readonly when: WallTime | null;
  readonly actor: string;
  readonly via: Via;
  readonly op: string;
}

/** One sentence, with a note in it. */
const LONGEST_SUMMARY = 5000;

/** The next events of a lead, and what they make of it. */
export function stampEvents(
  pipeline: Pick<Pipeline, 'settings' | 'say'>,
  state: LeadState,
  drafts: readonly Draft[],
  stamp: Stamp,
): { events: PipelineEvent[]; state: LeadState } {
  const events: PipelineEvent[] = [];
  let next = state;
  for (const draft of drafts) {
    const event: PipelineEvent = {
      when: toTheSecond(draft.when ?? inOrder(stamp.when, next)),
      leadId: state.leadId,
      kind: draft.kind,
      from: draft.from,
      to: draft.to,
      amount: draft.amount ?? null,
      source: fitted(next.source),
      actor: draft.byHand ? pipeline.say.events.someone : fitted(stamp.actor),
      owner: fitted(draft.owner ?? next.owner),
      reason: fitted(draft.reason ?? ''),
      note: fitted(draft.note ?? ''),
      via: draft.byHand ? 'cell' : stamp.via,
      eventId: eventId(state.leadId, next.revision + 1, stamp.op),
      summary: '',
    };
    const told = {
      ...event,
      summary: fitted(summarise(event, pipeline.settings, pipeline.say.events), LONGEST_SUMMARY),
    };
    events.push(told);
    next = applyEvent(next, told, stagesEver(pipeline.settings));
  }
  return { events, state: next };
}

/** Daylight saving ends, or the spreadsheet is given a zone further west: no clock goes back by more. */
const SET_BACK = 27 * 3_600_000;

/** Reports order by the moment: an event does not stand before the one that it followed. */
function inOrder(now: WallTime | null, { since, offer, returned, lastOn }: LeadState): WallTime | null {
  if (now === null) return null;
  const before = [since, offer?.on, returned?.on, lastOn].map((moment) => moment ?? now);
  const last = Math.max(...before);
  return last - now <= SET_BACK ? Math.max(last, now) : now;
}

/** A cell's moment comes back with so many milliseconds more or less. */
const CELL_NOISE = 2;

/** The second that has begun: rounded up, what was just done would lie ahead of whoever looks. */
function toTheSecond(when: WallTime | null): WallTime | null {
  return when === null ? null : Math.floor((when + CELL_NOISE) / 1000) * 1000;
}

/**
 * `known` is what History holds of a lead before them: each event's check goes on from the one before.
 * `next` is the row below the last that is known to hold an event.
 */
export function appendEvents(
  pipeline: Pipeline,
  events: readonly PipelineEvent[],
  known: (leadId: string) => { readonly check: string } | undefined,
  next: number,
): void {
  if (events.length === 0) return;
  const rows = sealedRows(events, (leadId) => known(leadId)?.check ?? '');
  pipeline.book.append(pipeline.layout.tabs.history, rows, next);
  // History must be in the file before anything else says that it happened.
  pipeline.book.flush();
}

/** The sentence that stands in History's Summary. */
export function summarise(event: PipelineEvent, settings: Settings, say: EventMessages): string {
  const words: EventWords = {
    actor: event.actor,
    owner: event.owner,
    from: labelOf(settings, event.from),
    to: labelOf(settings, event.to),
    amount: event.amount === null ? '' : String(event.amount),
    source: event.source,
    reason: reasonText(event, settings, say),
    note: event.note,
  };
  switch (event.kind) {
    case 'entered':
    case 'offered':
    case 'accepted':
    case 'returned':
    case 'withdrawn':
    case 'amount':
      return say[event.kind](words);
    case 'moved':
      if (event.to === '') return say.gone(words);
      if (event.from === '') return say.cameBack(words);
      if (event.from === event.to) return say.reassigned(words);
      if (event.via === 'adopt') return say.adopted(words);
      return event.via === 'cell' ? say.movedByHand(words) : say.moved(words);
    case 'touched':
      return event.reason === NEXT ? say.planned(words) : say.touched(words);
    case 'renewed':
    case 'expanded':
    case 'undone':
      return say[event.kind](words);
  }
}

/** What stands in Reason, for people: the team's own words, ours for a contact, the kind of what was undone. */
export function reasonText(event: PipelineEvent, settings: Settings, say: EventMessages): string {
  const ours: Readonly<Record<string, string>> = event.kind === 'undone' ? say.kinds : say.reasons;
  return Object.prototype.hasOwnProperty.call(ours, event.reason)
    ? ours[event.reason]
    : event.kind === 'returned'
      ? reasonLabel(settings, event.reason, 'return')
      : stageReasonLabel(settings, event.reason, event.to);
}
