/**
 * The hidden signature cell: a lead's folded state beside its row, so that opening a lead reads one row
 * instead of all of History. It is a copy, never the truth: it is checked against History's ids, and
 * made anew from History when they disagree.
 */
import { ANSWERS, type GivenAnswer } from './checklist';
import type { LeadState } from './lead-state';

export interface GateAnswer extends GivenAnswer {
  readonly gate: string;
}

export interface Signature {
  readonly state: LeadState;
  readonly answers: readonly GateAnswer[];
  /** Where the newest events stand in History, oldest first: a hint that is checked when it is used. */
  readonly rows: readonly number[];
}

/** So many rows are kept; the timeline shows no more at once. */
export const ROWS_KEPT = 12;

const FORM = 1;
/** Entries of `x`; fewer are half a state. */
const STATE_SIZE = 10;

export function writeSignature({ state, answers, rows }: Signature): string {
  const { leadId, stage, revision, ...rest } = state;
  return JSON.stringify({
    v: FORM,
    id: leadId,
    s: stage,
    r: revision,
    x: [
      rest.since,
      rest.pass,
      rest.settled,
      rest.owner,
      rest.amount,
      rest.source,
      rest.offer,
      rest.returned,
      rest.lastActor,
      rest.lastOn,
    ],
    h: rows.slice(-ROWS_KEPT),
    a: answers.map((given) => [given.gate, given.item, ANSWERS.indexOf(given.answer), given.evidence]),
  });
}

/** `null` when the cell is empty, damaged, or in a form this version does not know. */
export function readSignature(cell: unknown): Signature | null {
  if (typeof cell !== 'string' || cell[0] !== '{') return null;
  let read: { v?: unknown; id?: unknown; s?: unknown; r?: unknown; x?: unknown; a?: unknown; h?: unknown };
  try {
    read = JSON.parse(cell);
  } catch {
    return null;
  }
  if (read.v !== FORM || typeof read.id !== 'string' || typeof read.s !== 'string') return null;
  if (typeof read.r !== 'number' || !Array.isArray(read.x) || !Array.isArray(read.a)) return null;
  if (!Array.isArray(read.h) || !read.h.every(Number.isInteger)) return null;
  if (read.x.length !== STATE_SIZE || !read.a.every(Array.isArray)) return null;
  const [since, pass, settled, owner, amount, source, offer, returned, lastActor, lastOn] = read.x;
  return {
    state: {
      leadId: read.id,
      stage: read.s,
      revision: read.r,
      since,
      pass,
      settled,
      owner,
      amount,
      source,
      offer,
      returned,
      lastActor,
      lastOn,
    },
    rows: read.h,
    answers: read.a.map(([gate, item, answer, evidence]) => ({
      gate,
      item,
      answer: ANSWERS[answer] ?? 'not_asked',
      evidence,
    })),
  };
}

/** The answers with one of them replaced or added. */
export function withAnswer(answers: readonly GateAnswer[], given: GateAnswer): GateAnswer[] {
  const others = answers.filter((old) => old.gate !== given.gate || old.item !== given.item);
  return [...others, given];
}
