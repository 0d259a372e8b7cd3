/** The Answers tab: every answer ever given, append-only; the newest one per item counts. */
import type { Cell } from '../pipeline/cell';
import { ANSWERS, type Answer, questionMark } from '../pipeline/checklist';
import type { WallTime } from '../pipeline/event';
import { fitted } from '../pipeline/fitted';
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

const ID = /^(.+)\.a\.[a-z0-9]+$/s;

export function answerId(leadId: string, op: string): string {
  return `${leadId}.a.${op}`;
}

/** How many answers each lead was given, from the ids alone. */
export function countAnswers(ids: readonly Cell[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const leadId = typeof id === 'string' ? ID.exec(id)?.[1] : undefined;
    if (leadId !== undefined) counts.set(leadId, (counts.get(leadId) ?? 0) + 1);
  }
  return counts;
}

/** The newest answers per lead, from the whole tab in its order. */
export function answersByLead(rows: readonly (readonly Cell[])[]): Map<string, GateAnswer[]> {
  const byLead = new Map<string, GateAnswer[]>();
  for (const [, id, gate, item, answer, evidence, , , question] of rows) {
    const leadId = String(id ?? '');
    if (!leadId || !ANSWERS.includes(answer as Answer)) continue;
    const given = {
      gate: fitted(String(gate)),
      item: fitted(String(item)),
      answer: answer as Answer,
      evidence: fitted(String(evidence ?? '')),
      ...(question ? { asked: questionMark(String(question)) } : {}),
    };
    byLead.set(leadId, withAnswer(byLead.get(leadId) ?? [], given));
  }
  return byLead;
}
