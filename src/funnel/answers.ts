/** Checklist answers as the figures see them: the Answers tab in the order of its rows. */
import type { Cell } from '../pipeline/cell';
import { ANSWERS, type Answer } from '../pipeline/checklist';
import type { History } from './history';
import { COLUMN, HistoryReader } from './read-history';
import type { WallOf } from './when';

export interface AnswerRow {
  /** Not-a-number: nobody wrote down when. */
  readonly when: number;
  readonly leadId: string;
  readonly gate: string;
  readonly item: string;
  readonly answer: Answer;
  readonly evidence: string;
}

/** Answers are kept in History's columns, as contacts, so that both are read, kept and gone on with alike. */
export function appendAnswers(
  into: History,
  rows: ReadonlyArray<readonly Cell[]>,
  firstRow: number,
  wallOf?: WallOf,
): void {
  const shaped = rows.map(([when, leadId, gate, item, answer, evidence]): Cell[] => {
    const line: Cell[] = new Array<Cell>(12).fill('');
    const filled = String(leadId ?? '').trim() !== '';
    line[COLUMN.when] = when ?? '';
    line[COLUMN.leadId] = leadId ?? '';
    line[COLUMN.event] = filled ? 'touched' : '';
    line[COLUMN.from] = gate ?? '';
    line[COLUMN.to] = item ?? '';
    line[COLUMN.source] = answer ?? '';
    line[COLUMN.reason] = evidence ?? '';
    return line;
  });
  new HistoryReader(into, wallOf).read(shaped, firstRow, COLUMN);
}

/** Rows whose answer is none of the four say nothing. */
export function answersOf(kept: History): AnswerRow[] {
  const rows: AnswerRow[] = [];
  const { texts } = kept;
  for (let event = 0; event < kept.events; event++) {
    const answer = texts[kept.source[event]] as Answer;
    if (!ANSWERS.includes(answer)) continue;
    rows.push({
      when: kept.when[event],
      leadId: kept.leadIds[kept.lead[event]],
      gate: texts[kept.from[event]],
      item: texts[kept.to[event]],
      answer,
      evidence: texts[kept.reason[event]],
    });
  }
  return rows;
}
