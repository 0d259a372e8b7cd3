/** The Answers tab: every answer ever given, append-only; the newest one per item counts. */
import type { Cell } from '../pipeline/cell';
import { ANSWERS, type Answer, questionMark } from '../pipeline/checklist';
import type { WallTime } from '../pipeline/event';
import { type GateAnswer, withAnswer } from '../pipeline/signature';

export interface RecordedAnswer extends GateAnswer {
  readonly when: WallTime;
  readonly leadId: string;
  readonly by: string;
  readonly eventId: string;
  /** The question in the words in which it was asked. */
  readonly question: string;
}

export function answerToRow(given: RecordedAnswer): Cell[] {
  return [
    new Date(given.when),
    given.leadId,
    given.gate,
    given.item,
    given.answer,
    given.evidence,
    given.by,
    given.eventId,
    given.question,
  ];
}

/** The newest answers per lead, from the whole tab in its order. */
export function answersByLead(rows: readonly (readonly Cell[])[]): Map<string, GateAnswer[]> {
  const byLead = new Map<string, GateAnswer[]>();
  for (const [, id, gate, item, answer, evidence, , , question] of rows) {
    const leadId = String(id ?? '');
    if (!leadId || !ANSWERS.includes(answer as Answer)) continue;
    const given = {
      gate: String(gate),
      item: String(item),
      answer: answer as Answer,
      evidence: String(evidence ?? ''),
      ...(question ? { asked: questionMark(String(question)) } : {}),
    };
    byLead.set(leadId, withAnswer(byLead.get(leadId) ?? [], given));
  }
  return byLead;
}
