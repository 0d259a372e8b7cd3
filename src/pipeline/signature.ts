/**
 * The hidden signature cell: a lead's folded state beside its row, so that opening a lead reads one row
 * instead of all of History. It is a copy, never the truth: it is checked against History's ids, and
 * made anew from History when they disagree.
 */
import { ANSWERS, type GivenAnswer } from './checklist';
import { fitted } from './fitted';
import type { LeadState } from './lead-state';
import type { Undo } from './undo';

export interface GateAnswer extends GivenAnswer {
  readonly gate: string;
  /** The mark of the question as it was asked (`questionMark`); absent where nobody kept it. */
  readonly asked?: string;
}

export interface Signature {
  readonly state: LeadState;
  readonly answers: readonly GateAnswer[];
  /** How many rows of Answers these were made from; absent where nobody counted. */
  readonly counted?: number;
  /** Where the newest events stand in History, oldest first: a hint that is checked when it is used. */
  readonly rows: readonly number[];
  /** A mark of the words by which the row says whom it is about, when it was signed; absent where nobody looked. */
  readonly words?: string;
  /** How to take back what was done last from here; `null`: nothing was, or something happened since. */
  readonly undo: Undo | null;
}

/** So many rows are kept; the timeline shows no more at once. */
export const ROWS_KEPT = 12;

const FORM = 2;
/** What of the state stands in `x`, in this order; id, stage and revision have names of their own. */
const KEPT = [
  'since',
  'pass',
  'settled',
  'owner',
  'hands',
  'amount',
  'sheetAmount',
  'source',
  'offer',
  'returned',
  'why',
  'plan',
  'touched',
  'renewalOn',
  'health',
  'lastActor',
  'lastOn',
] as const;
/** A field that is added to the state and forgotten here does not compile. */
type Rest = Omit<LeadState, (typeof KEPT)[number]>;

/** A cell holds 50,000 characters. */
const LONGEST = 49_900;
/** What the cell can do without, one after the other: History and Answers keep it all. */
const SHORTER: ReadonlyArray<(whole: Signature) => Signature> = [
  (whole) => whole,
  (whole) => ({ ...whole, undo: null }),
  (whole) => ({ ...whole, undo: null, answers: withEvidence(whole.answers, 100) }),
  (whole) => ({ ...whole, undo: null, answers: withEvidence(whole.answers, 1) }),
  (whole) => ({ ...whole, undo: null, answers: [] }),
];

function withEvidence(answers: Signature['answers'], longest: number): GateAnswer[] {
  return answers.map((given) => ({ ...given, evidence: fitted(given.evidence, longest) }));
}

export function writeSignature(signature: Signature): string {
  let text = '';
  for (const shorter of SHORTER) {
    text = textOf(shorter(signature));
    if (text.length <= LONGEST) break;
  }
  return text;
}

function textOf({ state, answers, counted, rows, words, undo }: Signature): string {
  const { leadId, stage, revision } = state;
  return JSON.stringify({
    v: FORM,
    id: leadId,
    s: stage,
    r: revision,
    x: written(state),
    h: rows.slice(-ROWS_KEPT),
    a: answers.map(({ gate, item, answer, evidence, asked }) => [
      gate,
      item,
      ANSWERS.indexOf(answer),
      evidence,
      asked,
    ]),
    ...(counted === undefined ? {} : { n: counted }),
    ...(words ? { w: words } : {}),
    ...(undo ? { u: [undo.op, undo.summary, undo.drafts, undo.state.stage, written(undo.state)] } : {}),
  });
}

const written = (state: LeadState): unknown[] => KEPT.map((name) => state[name]);

/** `null` when the cell is empty, damaged, or in a form this version does not know. */
export function readSignature(cell: unknown): Signature | null {
  if (typeof cell !== 'string' || cell[0] !== '{') return null;
  let read: {
    v?: unknown;
    id?: unknown;
    s?: unknown;
    r?: unknown;
    x?: unknown;
    a?: unknown;
    h?: unknown;
    n?: unknown;
    w?: unknown;
    u?: unknown;
  };
  try {
    read = JSON.parse(cell);
  } catch {
    return null;
  }
  if (read.v !== FORM || typeof read.id !== 'string' || typeof read.s !== 'string') return null;
  if (typeof read.r !== 'number' || !Array.isArray(read.x) || !Array.isArray(read.a)) return null;
  if (!Array.isArray(read.h) || !read.h.every(Number.isInteger)) return null;
  if (read.x.length !== KEPT.length || !read.a.every(Array.isArray)) return null;
  return {
    state: stateOf(read.id, read.s, read.r, read.x),
    rows: read.h,
    ...(typeof read.n === 'number' ? { counted: read.n } : {}),
    ...(typeof read.w === 'string' ? { words: read.w } : {}),
    answers: read.a.map(([gate, item, answer, evidence, asked]) => ({
      gate,
      item,
      answer: ANSWERS[answer] ?? 'not_asked',
      evidence,
      ...(asked ? { asked } : {}),
    })),
    undo: undoIn(read.id, read.u),
  };
}

function stateOf(leadId: string, stage: string, revision: number, x: readonly unknown[]): LeadState {
  const named: Rest = { leadId, stage, revision };
  return { ...named, ...Object.fromEntries(KEPT.map((name, at) => [name, x[at]])) } as LeadState;
}

function undoIn(leadId: string, u: unknown): Undo | null {
  if (!Array.isArray(u) || !Array.isArray(u[2]) || !Array.isArray(u[4])) return null;
  if (u[4].length !== KEPT.length) return null;
  return { op: u[0], summary: u[1], drafts: u[2], state: stateOf(leadId, u[3], 0, u[4]) };
}

/** The answers with one of them replaced or added. */
export function withAnswer(answers: readonly GateAnswer[], given: GateAnswer): GateAnswer[] {
  const others = answers.filter((old) => old.gate !== given.gate || old.item !== given.item);
  return [...others, given];
}
