/** The checklist that prunes itself: what each question of a gate was worth, and which one is missing (FNL-15). */
import type { ChecklistItem } from '../pipeline/checklist';
import type { Gate } from '../pipeline/gate';
import { type ItemEvidence, type Suggestion, suggestionFor } from './checklist-advice';
import { AnswerBook, type AnsweredOffer, answeredOffers, isStrong, offersOf } from './checklist-answers';
import type { Choice } from './choose';
import { compareRates, type Share } from './compared-rates';
import { closed } from './handoff-overrides';
import type { Handoff } from './handoffs';
import type { Observed } from './observe';
import { type Rate, rateOf } from './statistics';
import type { TeamFacts } from './team-facts';
import { foldText } from './text';

export interface ItemFigures extends ItemEvidence {
  readonly key: string;
  readonly label: string;
  readonly suggestion: Suggestion;
}

/** A reason for which so much came back that a question about it is missing. */
interface MissingQuestion {
  readonly reason: string;
  /** Returned for it, of all decided offers of the gate. */
  readonly share: Rate;
}

export interface GateChecklist {
  readonly gate: Gate;
  /** Decided offers whose moment is known. */
  readonly offers: number;
  readonly items: readonly ItemFigures[];
  readonly add: readonly MissingQuestion[];
}

export interface ChecklistFigures {
  readonly gates: readonly GateChecklist[];
  readonly undatedAnswers: number;
}

const ADD_SHARE = 0.2;
const ADD_LEAST = 10;

/** `null` when nobody gave the answers. */
export function checklistFigures(
  observed: Observed,
  choice: Choice,
  { gates = [], items = [], retired = [], answers }: TeamFacts,
): ChecklistFigures | null {
  if (answers === undefined) return null;
  const book = new AnswerBook(answers);
  return {
    gates: gates.map((gate) => {
      const offers = offersOf(observed, choice, gate);
      const of = (item: ChecklistItem): ItemFigures => {
        const evidence = evidenceOf(observed, answeredOffers(observed, offers, book, item));
        const suggestion = suggestionFor(evidence, observed.minimumN);
        return { key: item.key, label: item.label, ...evidence, suggestion };
      };
      const own = ({ gate: key }: ChecklistItem): boolean => key === gate.key;
      const gone = retired
        .filter((item) => own(item) && !items.some((other) => own(other) && other.key === item.key))
        .map((item): ItemFigures => ({ ...of(item), suggestion: 'retired' }))
        .filter((item) => item.asked.k > 0);
      return {
        gate,
        offers: offers.length,
        items: [...items.filter(own).map(of), ...gone],
        add: missingQuestions(offers, observed.minimumN),
      };
    }),
    undatedAnswers: book.undated,
  };
}

/** Which offers stand behind each count of a question. */
export const ITEM_COUNTS = {
  offers: () => true,
  asked: ({ answer }: AnsweredOffer) => answer !== 'not_asked',
  strong: ({ answer }: AnsweredOffer) => isStrong(answer),
  filler: ({ filler }: AnsweredOffer) => filler,
  confirmed: ({ answer }: AnsweredOffer) => answer === 'confirmed',
  /** Not asked is not "no": those are on neither side. */
  other: ({ answer }: AnsweredOffer) => answer === 'no' || answer === 'indicated',
} as const;

function evidenceOf(observed: Observed, offers: readonly AnsweredOffer[]): ItemEvidence {
  const of = (count: keyof typeof ITEM_COUNTS): AnsweredOffer[] => offers.filter(ITEM_COUNTS[count]);
  const [confirmed, other] = [of('confirmed'), of('other')];
  const { minimumN } = observed;
  const won = (side: 'confirmed' | 'other'): Share => {
    const passes = closedPasses(observed, offers, side);
    return { k: passes.filter((pass) => closed(observed, pass) === 'won').length, n: passes.length };
  };
  return {
    offers: offers.length,
    asked: rateOf(of('asked').length, offers.length),
    filler: rateOf(of('filler').length, of('strong').length),
    acceptance: compareRates(accepted(confirmed), accepted(other), minimumN),
    wins: compareRates(won('confirmed'), won('other'), minimumN),
  };
}

function accepted(offers: readonly AnsweredOffer[]): Share {
  return { k: offers.filter(({ handoff }) => handoff.outcome === 'accepted').length, n: offers.length };
}

/** Passes that were won or lost, each once, on the side where its last offer stands (FNL-1). */
export function closedPasses(
  observed: Observed,
  offers: readonly AnsweredOffer[],
  side: 'confirmed' | 'other',
): number[] {
  const last = new Map<number, AnsweredOffer>();
  for (const offer of offers) {
    const { pass, offeredAt } = offer.handoff;
    const before = last.get(pass);
    if (pass >= 0 && !(before && before.handoff.offeredAt > offeredAt)) last.set(pass, offer);
  }
  return [...last]
    .filter(([pass, offer]) => ITEM_COUNTS[side](offer) && closed(observed, pass) !== null)
    .map(([pass]) => pass);
}

function missingQuestions(offers: readonly Handoff[], minimumN: number): MissingQuestion[] {
  if (offers.length < minimumN) return [];
  const counts = new Map<string, { reason: string; n: number }>();
  for (const { outcome, reason } of offers) {
    if (outcome !== 'returned' || reason === '') continue;
    const found = counts.get(foldText(reason)) ?? { reason, n: 0 };
    found.n++;
    counts.set(foldText(reason), found);
  }
  return [...counts.values()]
    .filter(({ n }) => n >= ADD_LEAST && n >= ADD_SHARE * offers.length)
    .map(({ reason, n }) => ({ reason, share: rateOf(n, offers.length) }))
    .sort((a, b) => b.share.k - a.share.k);
}
