/** What a use case decides for one lead, and what becomes of its state and its cells. */

import { NEXT } from '../pipeline/activity';
import { sameCell } from '../pipeline/cell';
import type { Draft } from '../pipeline/draft';
import type { PipelineEvent } from '../pipeline/event';
import type { LeadState } from '../pipeline/lead-state';
import { stagesEver } from '../pipeline/settings';
import type { Signature } from '../pipeline/signature';
import { undoStep } from '../pipeline/undo';
import type { OwnCells } from '../workbook/lead-row';
import type { Pipeline } from './context';
import { changedCells, ownCells } from './own-cells';
import { planBehind, planCells, planTyped, samePlan, typedPlan } from './plan-cells';
import type { Present } from './present';
import { type Stamp, stampEvents } from './write-events';

export interface Deciding extends Present {
  readonly pipeline: Pipeline;
  readonly actor: string;
  /** Operations in the lead's History. */
  readonly ops: ReadonlySet<string>;
}

export interface Decision {
  readonly drafts: readonly Draft[];
  /** The state that undoing leads back to; else the drafts say what becomes of the lead. */
  readonly back?: LeadState;
}

export interface Carried {
  readonly events: readonly PipelineEvent[];
  readonly next: Signature;
  /** Only cells that change. */
  readonly cells: OwnCells;
}

/** `firstRow` is where the first of the new events will stand in History. */
export function carryOut(now: Deciding, decision: Decision, stamp: Stamp, firstRow: number): Carried {
  const { pipeline } = now;
  const stages = stagesEver(pipeline.settings);
  const drafts = [...typedBefore(now, decision), ...decision.drafts];
  const made = stampEvents(pipeline, now.state, drafts, stamp);
  const state = decision.back ? returnedTo(decision.back, made.state) : made.state;
  const undo = decision.back ? null : undoStep(now.state, made.events, stages);
  const rows = [...now.rows, ...made.events.map((_, at) => firstRow + at)];
  const next = { state, answers: now.answers, counted: now.counted, rows, words: now.words, undo };
  return { events: made.events, next, cells: cellsOf(now, next, decision) };
}

/** Nothing that happened is forgotten: only what followed from it is taken back. */
function returnedTo(back: LeadState, { revision, lastActor, lastOn }: LeadState): LeadState {
  return { ...back, revision, lastActor, lastOn };
}

/** A next step that somebody typed into the cells goes into History before it is written over. */
function typedBefore(now: Deciding, { drafts, back }: Decision): Draft[] {
  const { pipeline, lead, state } = now;
  if (back || isPlanBehind(now) || !planTyped(lead, state)) return [];
  const stamp = { when: null, actor: '', via: 'sidebar' as const, op: '' };
  const { plan } = stampEvents(pipeline, state, drafts, stamp).state;
  return drafts.some(isPlan) || (plan !== null && !samePlan(plan, state.plan)) ? typedPlan(lead) : [];
}

/** The row was left behind, and its next step with it: what stands there nobody has typed. */
function isPlanBehind({ pipeline, lead, state, remade }: Deciding): boolean {
  return remade && Object.keys(planBehind(pipeline, lead, state)).length > 0;
}

const isPlan = (draft: Draft): boolean => draft.kind === 'touched' && draft.reason === NEXT;

/** The next step's cells, where this decision has a word in them; what was typed by hand is not wiped by a move. */
function planWritten(now: Deciding, next: Signature, { drafts, back }: Decision): OwnCells {
  const { pipeline, lead, state } = now;
  const cells = planCells(pipeline, next.state);
  if (drafts.some(isPlan) || isPlanBehind(now)) return cells;
  if (samePlan(state.plan, next.state.plan)) return {};
  return planTyped(lead, state) && (back || next.state.plan === null) ? {} : cells;
}

/** Nobody types *In stage since*: another date came with cells that a write of another lead left here. */
function isOwnDate({ lead, state }: Deciding): boolean {
  return sameCell(lead.own('since'), state.since === null ? '' : new Date(state.since));
}

function cellsOf(now: Deciding, next: Signature, decision: Decision): OwnCells {
  const { pipeline, lead } = now;
  const cells = changedCells(now.remade ? {} : ownCells(pipeline, now), ownCells(pipeline, next));
  // Written along with its neighbours, an owner that somebody typed stays; one that came with another lead's date not.
  const sameOwner = next.state.owner === now.state.owner && !now.remade && isOwnDate(now);
  if (cells.owner !== undefined && sameOwner) cells.owner = lead.ownerText;
  Object.assign(cells, planWritten(now, next, decision));
  if (next.state.amount !== now.state.amount && next.state.amount !== null) cells.amount = next.state.amount;
  return cells;
}
