/** Puts together everything the sidebar shows of one lead. */

import { questionMark } from '../pipeline/checklist';
import type { PipelineEvent } from '../pipeline/event';
import { wayOut } from '../pipeline/handoff';
import type { LeadState } from '../pipeline/lead-state';
import { dueOn } from '../pipeline/queue';
import type { GateAnswer } from '../pipeline/signature';
import type { Undo } from '../pipeline/undo';
import type { AnswerView, LeadCard, TimelineEntry } from '../rpc/contract';
import { meansStage, reasonLabel, stageReasonLabel } from '../workbook/labels';
import type { LeadRow } from '../workbook/lead-row';
import { toWallText, wallTextOrNull } from '../workbook/wall-text';
import type { Pipeline } from './context';
import { amountTyped } from './differences';
import { reasonText } from './write-events';

export interface Shown {
  readonly lead: LeadRow;
  readonly state: LeadState;
  readonly answers: readonly GateAnswer[];
  readonly events: readonly PipelineEvent[];
  readonly more: boolean;
  readonly undo: Undo | null;
}

export function buildCard(pipeline: Pipeline, shown: Shown): LeadCard {
  const { lead, state } = shown;
  const gate = wayOut(state.stage, pipeline.settings)?.gate.key ?? null;
  // While an offer waits, the answers behind it are what both sides look at.
  const asked = state.offer ? wayOut(state.offer.from, pipeline.settings)?.gate.key : gate;
  return {
    leadId: state.leadId,
    row: lead.row,
    revision: state.revision,
    company: lead.team('company') || lead.team('contact') || state.leadId,
    contact: lead.team('contact'),
    email: lead.team('email'),
    phone: lead.team('phone'),
    source: state.source,
    amount: amountTyped(pipeline.layout, lead, state) ? lead.amount : (state.amount ?? lead.amount),
    stage: state.stage,
    owner: lead.ownerText || state.owner,
    inStageSince: wallTextOrNull(state.since),
    now: toWallText(pipeline.book.now()),
    pass: state.pass,
    nextAction: lead.nextAction,
    nextActionOn: wallTextOrNull(lead.nextActionOn),
    gate,
    answers: shown.answers
      .filter((given) => given.gate === asked)
      .map((given) => answerView(pipeline, given)),
    why: state.why && {
      ...state.why,
      reason: stageReasonLabel(pipeline.settings, state.why.reason, state.stage),
    },
    renewalOn: wallTextOrNull(state.renewalOn),
    health: state.health,
    touchedOn: wallTextOrNull(state.touched),
    undo: shown.undo && { op: shown.undo.op, summary: shown.undo.summary },
    offer: offerView(pipeline, state),
    returned: state.returned && {
      ...state.returned,
      reason: reasonLabel(pipeline.settings, state.returned.reason, 'return'),
      on: wallTextOrNull(state.returned.on),
    },
    timeline: shown.events.map((event) => timelineEntry(pipeline, event)).reverse(),
    timelineMore: shown.more,
    unrecordedEdit: isTypedOver(pipeline, lead, state),
  };
}

function answerView({ settings }: Pipeline, { gate, item, answer, evidence, asked }: GateAnswer): AnswerView {
  const now = settings.items.find((one) => one.gate === gate && one.key === item);
  const reworded = asked !== undefined && now !== undefined && asked !== questionMark(now.question);
  return reworded ? { item, answer, evidence, reworded } : { item, answer, evidence };
}

/** Whether the stage cell says something else than History does. */
export function isTypedOver(pipeline: Pipeline, lead: LeadRow, state: LeadState): boolean {
  return !meansStage(lead.stageText, state.stage, pipeline.settings, pipeline.every);
}

function offerView(pipeline: Pipeline, state: LeadState): LeadCard['offer'] {
  const { offer } = state;
  if (!offer) return null;
  const offeredOn = offer.on ?? 0;
  return {
    gate: wayOut(offer.from, pipeline.settings)?.gate.key ?? '',
    from: offer.from,
    to: offer.to,
    sender: offer.sender,
    receiver: offer.receiver,
    offeredOn: toWallText(offeredOn),
    dueOn: toWallText(dueOn(pipeline.settings, offer) ?? offeredOn),
    override: offer.override,
  };
}

export function timelineEntry(pipeline: Pipeline, event: PipelineEvent): TimelineEntry {
  return {
    when: wallTextOrNull(event.when),
    kind: event.kind,
    actor: event.actor,
    summary: event.summary,
    reason: reasonText(event, pipeline.settings, pipeline.say.events),
    note: event.note,
    via: event.via,
  };
}
