/** What Tasuki's own cells of a row say about a lead. */
import { judge } from '../pipeline/checklist';
import { labelOf, wayOut } from '../pipeline/handoff';
import type { LeadState } from '../pipeline/lead-state';
import { dueOn } from '../pipeline/queue';
import { type GateAnswer, type Signature, writeSignature } from '../pipeline/signature';
import { reasonLabel } from '../workbook/labels';
import type { OwnCells } from '../workbook/lead-row';
import { shortWallText } from '../workbook/wall-text';
import type { Pipeline } from './context';

type Settled = Pick<Pipeline, 'settings' | 'say'>;

/**
 * The id is not among them: by it a written row is known again, and it stands there since the lead was entered.
 */
export function ownCells(pipeline: Settled, signature: Signature): OwnCells {
  const { state, answers, counted, rows, words, undo } = signature;
  return {
    ...stageCells(pipeline, state),
    ...textCells(pipeline, { state, answers }),
    signature: writeSignature({ state, answers, counted, rows, words, undo }),
  };
}

/** What only tells people: nobody reads it back. */
export function textCells(
  pipeline: Settled,
  { state, answers }: Pick<Signature, 'state' | 'answers'>,
): OwnCells {
  return { handoff: handoffText(pipeline, state), screening: screeningText(pipeline, state, answers) };
}

/** What stands side by side about the stage. */
export function stageCells({ settings }: Pick<Settled, 'settings'>, state: LeadState): OwnCells {
  return {
    stage: labelOf(settings, state.stage),
    owner: state.owner,
    since: state.since === null ? '' : new Date(state.since),
  };
}

/** These are written by nobody else, so one of them may be written again along with its neighbours. */
const TOGETHER = ['handoff', 'screening', 'signature'] as const;

/** Only what differs, so that nothing a person typed meanwhile is written over without need. */
export function changedCells(before: OwnCells, after: OwnCells): OwnCells {
  const differs = (name: keyof OwnCells): boolean => String(before[name]) !== String(after[name]);
  const names = (Object.keys(after) as Array<keyof OwnCells>).filter(differs);
  // In one write with the date, by which a row knows that they are not its own.
  if (names.includes('stage')) names.push('owner');
  if (names.includes('owner')) names.push('since');
  if (names.length > 0) names.push(...TOGETHER);
  return Object.fromEntries(names.map((name) => [name, after[name]]));
}

function handoffText({ settings, say }: Settled, state: LeadState): string {
  const words = say.workbook;
  if (state.offer) {
    const due = dueOn(settings, state.offer);
    return words.offered(state.offer.receiver, due === null ? '–' : shortWallText(due));
  }
  if (state.returned) return words.returned(reasonLabel(settings, state.returned.reason, 'return'));
  return '';
}

function screeningText({ settings, say }: Settled, state: LeadState, answers: readonly GateAnswer[]): string {
  const way = wayOut(state.stage, settings);
  if (!way || way.items.length === 0) return '';
  const given = answers.filter((answer) => answer.gate === way.gate.key);
  if (given.length === 0) return '';
  const { ready, asked, items, missing } = judge(way.items, given);
  return ready
    ? say.workbook.screeningReady(asked, items)
    : say.workbook.screeningMissing(asked, items, missing.length);
}
