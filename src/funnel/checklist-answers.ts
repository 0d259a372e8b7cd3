/** Puts beside each decided offer what was known of a question when the offer was made. */
import type { Answer, ChecklistItem } from '../pipeline/checklist';
import type { Gate } from '../pipeline/gate';
import type { AnswerRow } from './answers';
import type { Choice } from './choose';
import { chosenHandoffs, isDecided } from './chosen-handoffs';
import { fillerAmong } from './filler';
import type { Handoff } from './handoffs';
import type { Observed } from './observe';

/** A decided offer and the newest answer to one question, given when or before the offer was made. */
export interface AnsweredOffer {
  readonly handoff: Handoff;
  readonly answer: Answer;
  readonly filler: boolean;
}

/** Offers of one gate whose moment is known; answers cannot be put before the others. */
export function offersOf(observed: Observed, choice: Choice, gate: Gate): Handoff[] {
  return chosenHandoffs(observed, choice).filter(
    (handoff) =>
      isDecided(handoff) &&
      handoff.from === gate.from &&
      handoff.to === gate.to &&
      !Number.isNaN(handoff.offeredAt),
  );
}

/** The dated answers by lead and question, each list in the order of the tab. */
export class AnswerBook {
  private readonly byLead = new Map<string, Map<string, AnswerRow[]>>();
  /** Answers without a moment: nobody can say whether they came before an offer. */
  readonly undated: number;

  constructor(answers: readonly AnswerRow[]) {
    let undated = 0;
    for (const given of answers) {
      if (Number.isNaN(given.when)) {
        undated++;
        continue;
      }
      const own = this.byLead.get(given.leadId) ?? new Map<string, AnswerRow[]>();
      this.byLead.set(given.leadId, own);
      const key = keyOf(given.gate, given.item);
      const list = own.get(key);
      if (list) list.push(given);
      else own.set(key, [given]);
    }
    this.undated = undated;
  }

  /** The newest one at or before the moment; of several at once, the lowest in the tab. */
  newest(leadId: string, gate: string, item: string, until: number): AnswerRow | null {
    let found: AnswerRow | null = null;
    for (const given of this.byLead.get(leadId)?.get(keyOf(gate, item)) ?? []) {
      if (given.when <= until && !(found !== null && found.when > given.when)) found = given;
    }
    return found;
  }
}

const keyOf = (gate: string, item: string): string => `${gate}\n${item}`;

export function answeredOffers(
  { history }: Observed,
  offers: readonly Handoff[],
  book: AnswerBook,
  { gate, key }: Pick<ChecklistItem, 'gate' | 'key'>,
): AnsweredOffer[] {
  const given = offers.map((handoff) =>
    book.newest(history.leadIds[handoff.lead], gate, key, handoff.offeredAt),
  );
  const strong = given.flatMap((answer, index) =>
    answer !== null && isStrong(answer.answer)
      ? [{ index, lead: offers[index].lead, text: answer.evidence }]
      : [],
  );
  const fillers = new Set<number>();
  fillerAmong(strong).forEach((filler, at) => {
    if (filler) fillers.add(strong[at].index);
  });
  return offers.map((handoff, index) => ({
    handoff,
    answer: given[index]?.answer ?? 'not_asked',
    filler: fillers.has(index),
  }));
}

/** An answer that has to be borne out by evidence. */
export function isStrong(answer: Answer): boolean {
  return answer === 'indicated' || answer === 'confirmed';
}
