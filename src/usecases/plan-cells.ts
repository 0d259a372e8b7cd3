/** The next step in its two cells, which people fill in as well: what stands there, and whose words they are. */
import { NEXT } from '../pipeline/activity';
import { datedNote, readDatedNote } from '../pipeline/dated-note';
import type { Draft } from '../pipeline/draft';
import { fitted } from '../pipeline/fitted';
import type { LeadState } from '../pipeline/lead-state';
import { stageReasonLabel } from '../workbook/labels';
import type { LeadRow, OwnCells } from '../workbook/lead-row';
import type { Pipeline } from './context';

/** The next step as the row shows it: what was planned, or why to come back. */
export function planCells({ settings, say }: Pick<Pipeline, 'settings' | 'say'>, state: LeadState): OwnCells {
  const { plan, why, stage } = state;
  if (plan === null) return { next_action: '', next_action_on: '' };
  const what = plan.what || (why ? say.workbook.revisit(stageReasonLabel(settings, why.reason, stage)) : '');
  return { next_action: what, next_action_on: plan.on === null ? '' : new Date(plan.on) };
}

/** Whether somebody has typed another next step than the one History knows; why to come back may be reworded. */
export function planTyped(lead: LeadRow, { plan, why }: LeadState): boolean {
  // As History would give it back: a time of day, or a date among the words, must not look new each time.
  const { on, words } = readDatedNote(noteOf(lead));
  if (on !== (plan?.on ?? null)) return true;
  return plan?.what === '' && why !== null ? false : words !== (plan?.what ?? '');
}

/**
 * The next step's cells of a row that History has gone ahead of, as they should be by now. Empty where somebody
 * has typed since the row was last right, and where nothing tells: that is for recording.
 */
export function planBehind(
  pipeline: Pick<Pipeline, 'settings' | 'say'>,
  lead: LeadRow,
  state: LeadState,
): OwnCells {
  const signed = lead.signature?.state;
  const behind = signed === undefined ? isWiped(lead) : !planTyped(lead, signed);
  return behind ? planCells(pipeline, state) : {};
}

/** Nothing of ours but the id is left in the row: all of it is to be made anew, the next step as well. */
function isWiped({ stageText, nextAction, nextActionOn, own }: LeadRow): boolean {
  return stageText === '' && own('since') === '' && nextAction === '' && nextActionOn === null;
}

export function samePlan(a: LeadState['plan'], b: LeadState['plan']): boolean {
  return a?.what === b?.what && a?.on === b?.on;
}

/** What was typed, as an event: recorded before anything of ours is written over it. */
export function typedPlan(lead: LeadRow): Draft[] {
  return [{ kind: 'touched', from: '', to: '', reason: NEXT, note: noteOf(lead), byHand: true }];
}

/** With room for the date, so that the words come back from History as they went in. */
const LONGEST = 1000;

/** A cell can hold more than a note should, and a number that is no day. */
function noteOf({ nextAction, nextActionOn }: LeadRow): string {
  return datedNote(nextActionOn, fitted(nextAction, LONGEST));
}
