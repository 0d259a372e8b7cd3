/** A handoff is an offer across a gate that is accepted, returned with a reason, or withdrawn. */
import { type ChecklistItem, judge } from './checklist';
import type { Draft } from './draft';
import { type Gate, gateFrom } from './gate';
import type { LeadState } from './lead-state';
import { refuse } from './problem';
import type { Settings } from './settings';
import type { GateAnswer } from './signature';
import { firstStageOf, type Stage, stageByKey } from './stage';

/** A shorter reason says nothing to whoever reads it later. */
export const SHORTEST_OVERRIDE = 10;

/** The gate a lead can leave by now, and where it would arrive. */
export interface WayOut {
  readonly gate: Gate;
  readonly items: readonly ChecklistItem[];
  readonly to: Stage;
}

export function wayOut(stage: string, settings: Settings): WayOut | null {
  const here = stageByKey(settings.stages, stage);
  if (here === undefined || here.kind !== 'open') return null;
  const gate = gateFrom(settings.gates, here.role);
  const to = gate && firstStageOf(settings.stages, gate.to);
  if (!gate || !to) return null;
  return { gate, items: settings.items.filter((item) => item.gate === gate.key), to };
}

export interface OfferWish {
  readonly sender: string;
  readonly receiver: string;
  readonly message: string;
  /** Why to cross although required answers are missing. */
  readonly override: string;
  /** Takes back an offer that still waits, and makes this one in its place. */
  readonly instead: boolean;
}

/** Offers the lead to the receiver; an offer to oneself is accepted at once. */
export function decideOffer(
  state: LeadState,
  answers: readonly GateAnswer[],
  settings: Settings,
  wish: OfferWish,
): Draft[] {
  const way = wayOut(state.offer?.from ?? state.stage, settings);
  if (way === null) refuse('no_gate', { stage: labelOf(settings, state.stage) });
  if (state.offer && !wish.instead) refuse('already_offered', { receiver: state.offer.receiver });
  if (!wish.receiver.trim()) refuse('receiver_missing');
  const verdict = judge(
    way.items,
    answers.filter((given) => given.gate === way.gate.key),
  );
  const override = wish.override.trim();
  if (!verdict.ready && way.gate.policy === 'require' && override.length < SHORTEST_OVERRIDE) {
    refuse('answers_missing', {
      items: verdict.missing.map((item) => item.label).join(', '),
      count: verdict.missing.length,
      shortest: SHORTEST_OVERRIDE,
    });
  }
  const across = { from: state.offer?.from ?? state.stage, to: way.to.key, owner: wish.receiver };
  const offered: Draft = {
    ...across,
    kind: 'offered',
    reason: verdict.ready ? '' : override,
    note: wish.message,
  };
  const before = state.offer ? decideWithdraw(state, '') : [];
  const accepted: Draft[] = wish.receiver === wish.sender ? [{ ...across, kind: 'accepted' }] : [];
  return [...before, offered, ...accepted];
}

export function decideAccept(state: LeadState, actor: string, note: string): Draft[] {
  const offer = state.offer ?? refuse('no_offer');
  return [{ kind: 'accepted', from: offer.from, to: offer.to, owner: actor, note }];
}

export function decideReturn(state: LeadState, settings: Settings, reason: string, note: string): Draft[] {
  const offer = state.offer ?? refuse('no_offer');
  requireReason(settings, 'return', reason, note);
  return [{ kind: 'returned', from: offer.from, to: offer.to, reason, note }];
}

export function decideWithdraw(state: LeadState, note: string): Draft[] {
  const offer = state.offer ?? refuse('no_offer');
  return [{ kind: 'withdrawn', from: offer.from, to: offer.to, note }];
}

/** A coded reason is always needed, and words as well when the code is "other". */
export function requireReason(
  settings: Settings,
  kind: Settings['reasons'][number]['kind'],
  reason: string,
  note: string,
): void {
  const known = settings.reasons.some((entry) => entry.kind === kind && entry.key === reason);
  if (!known) refuse('reason_missing');
  if (reason === 'other' && !note.trim()) refuse('reason_words_missing');
}

export function labelOf(settings: Settings, stage: string): string {
  const known = stageByKey(settings.stages, stage) ?? settings.gone?.find((one) => one.key === stage);
  return known?.label ?? stage;
}
