/** Moves that cross no gate: on within a role, aside to nurture, or out. */
import { datedNote } from './dated-note';
import type { Draft } from './draft';
import type { WallTime } from './event';
import { labelOf, requireReason } from './handoff';
import type { LeadState } from './lead-state';
import { refuse } from './problem';
import type { ReasonKind, Settings } from './settings';
import { crossesGate, type StageKind, stageByKey } from './stage';

/** The list of reasons that a way out is explained from. */
export const REASON_OF: Partial<Record<StageKind, ReasonKind>> = {
  parked: 'nurture',
  lost: 'lost',
  disqualified: 'disqualified',
  churned: 'churned',
};

export interface MoveWish {
  readonly to: string;
  readonly reason: string;
  readonly note: string;
  /** When to come back to a lead that is set aside. */
  readonly revisitOn: WallTime | null;
}

/** Moves a lead; a way out needs its coded reason, and another role's stage needs a handoff. */
export function decideMove(state: LeadState, settings: Settings, wish: MoveWish): Draft[] {
  const from = stageByKey(settings.stages, state.stage);
  const to = stageByKey(settings.stages, wish.to);
  if (to === undefined) refuse('unknown_stage', { stage: wish.to });
  if (to.key === state.stage) refuse('same_stage', { stage: to.label });
  const reasonKind = REASON_OF[to.kind];
  if (reasonKind) requireReason(settings, reasonKind, wish.reason, wish.note);
  else if (from !== undefined && crossesGate(from, to)) {
    refuse('needs_handoff', { from: from.label, to: to.label });
  }
  const withdrawn: Draft[] = state.offer
    ? [{ kind: 'withdrawn', from: state.offer.from, to: state.offer.to, note: labelOf(settings, to.key) }]
    : [];
  const note = to.kind === 'parked' ? datedNote(wish.revisitOn, wish.note) : wish.note;
  return [...withdrawn, { kind: 'moved', from: state.stage, to: to.key, reason: wish.reason, note }];
}

/** Gives a lead to somebody else; nobody is a choice too, and leaves it to its role. */
export function decideAssign(state: LeadState, owner: string): Draft[] {
  if (state.owner === owner.trim()) refuse('same_owner', { owner: state.owner });
  return [{ kind: 'moved', from: state.stage, to: state.stage, owner: owner.trim() }];
}
