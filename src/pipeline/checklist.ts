/** The questions of a gate and the four answers to them; "not asked" is not "no". */

export const ANSWERS = ['not_asked', 'no', 'indicated', 'confirmed'] as const;
export type Answer = (typeof ANSWERS)[number];

export interface ChecklistItem {
  readonly gate: string;
  readonly key: string;
  readonly label: string;
  /** The question to ask, in the team's words. */
  readonly question: string;
  /** What upgrades the answer. */
  readonly evidence: string;
  /** The least answer that lets a lead through; `null` marks an informative item. */
  readonly floor: Answer | null;
}

export interface GivenAnswer {
  readonly item: string;
  readonly answer: Answer;
  readonly evidence: string;
}

export interface Verdict {
  /** Whether every item with a floor reaches it. */
  readonly ready: boolean;
  /** Items below their floor, in checklist order. */
  readonly missing: readonly ChecklistItem[];
  /** Items asked, of how many. Completeness and score are kept apart. */
  readonly asked: number;
  readonly items: number;
  /** Mean strength of the asked items, 0 to 1 (no 0, indicated 0.5, confirmed 1); `null` when none was asked. */
  readonly score: number | null;
}

const STRENGTH: Record<Answer, number> = { not_asked: 0, no: 0, indicated: 0.5, confirmed: 1 };

/** Whether an answer is at least as strong as the floor asks for. */
export function reaches(answer: Answer, floor: Answer | null): boolean {
  return floor === null || ANSWERS.indexOf(answer) >= ANSWERS.indexOf(floor);
}

/** Judges the newest answers to a gate's items; unanswered items count as not asked. */
export function judge(items: readonly ChecklistItem[], answers: readonly GivenAnswer[]): Verdict {
  const newest = new Map<string, Answer>();
  for (const given of answers) newest.set(given.item, given.answer);
  const of = (item: ChecklistItem): Answer => newest.get(item.key) ?? 'not_asked';
  const missing = items.filter((item) => !reaches(of(item), item.floor));
  const asked = items.filter((item) => of(item) !== 'not_asked');
  const strength = asked.reduce((sum, item) => sum + STRENGTH[of(item)], 0);
  return {
    ready: missing.length === 0,
    missing,
    asked: asked.length,
    items: items.length,
    score: asked.length === 0 ? null : strength / asked.length,
  };
}

/** A short mark of a question's wording: equal for equal words, so that a reworded question is noticed. */
export function questionMark(question: string): string {
  let hash = 5381;
  for (const letter of question.normalize('NFKC').trim()) {
    hash = (Math.imul(hash, 33) ^ (letter.codePointAt(0) ?? 0)) >>> 0;
  }
  return hash.toString(36);
}
