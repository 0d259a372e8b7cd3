/** A lead as it stands now: its row, its state, its answers, and whether the row can be believed. */
import { foldLead, type LeadState } from '../pipeline/lead-state';
import type { GateAnswer, Signature } from '../pipeline/signature';
import { type Undo, undoOf } from '../pipeline/undo';
import { answersByLead, countAnswers } from '../workbook/answers';
import type { LeadRow } from '../workbook/lead-row';
import { ANSWER_ID_AT } from '../workbook/schema';
import { everyStage, type Pipeline } from './context';
import { type LeadEvents, readEvents } from './lead-events';
import { wordsOf } from './whose-row';

export interface Present {
  readonly lead: LeadRow;
  readonly state: LeadState;
  readonly answers: readonly GateAnswer[];
  /** How many rows of Answers they were made from. */
  readonly counted?: number;
  /** As the row says them now. */
  readonly words: string;
  /** Rows of the lead's events in History. */
  readonly rows: readonly number[];
  readonly undo: Undo | null;
  /** The row's signature did not agree with History; state and answers were made anew. */
  readonly remade: boolean;
}

/**
 * Believes the signature when History has no event it does not know; else folds History again. A signature that
 * knows more has lost rows of History: the lead stands where it stood, and their numbers are not given again.
 */
export function presentOf(pipeline: Pipeline, lead: LeadRow, known: LeadEvents): Present {
  const { signature, leadId } = lead;
  if (signature && signature.state.leadId === leadId && signature.state.revision >= known.revision) {
    return { lead, ...signature, words: wordsOf(lead), rows: known.rows, remade: false };
  }
  return { lead, ...remake(pipeline, leadId, known), words: wordsOf(lead), remade: true };
}

/**
 * State and answers from History and Answers, the slow and certain way. The ids say how far the lead is: one that
 * somebody has wiped is not counted anywhere else either.
 */
export function remake(pipeline: Pipeline, leadId: string, known: LeadEvents): Signature {
  const events = readEvents(pipeline, known.rows);
  const stages = everyStage(pipeline);
  return {
    state: { ...foldLead(leadId, events, stages), revision: known.revision },
    ...answersOf(pipeline, leadId),
    rows: known.rows,
    undo: undoOf(events, stages),
  };
}

/** The lead's answers from Answers itself. */
export function answersOf(
  { book, layout }: Pipeline,
  leadId: string,
): Pick<Signature, 'answers' | 'counted'> {
  const rows = book.readAll(layout.tabs.answers);
  const counts = countAnswers(rows.map((row) => row[ANSWER_ID_AT - 1]));
  return { answers: answersByLead(rows).get(leadId) ?? [], counted: counts.get(leadId) ?? 0 };
}
