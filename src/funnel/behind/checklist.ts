/** Finds the offers and passes behind a figure of the checklist. */
import type { Found } from '../behind';
import { AnswerBook, answeredOffers, offersOf } from '../checklist-answers';
import { closedPasses, ITEM_COUNTS } from '../checklist-figures';
import type { Choice } from '../choose';
import { closed } from '../handoff-overrides';
import type { Observed } from '../observe';
import type { TeamFacts } from '../team-facts';
import { foldText } from '../text';
import { foundOf, passRows } from './handoffs';

type Side = 'confirmed' | 'other';
type Counted = keyof typeof ITEM_COUNTS;
export type ItemCount = Counted | `${Side}_accepted` | `${Side}_closed` | `${Side}_won`;

/** `['item', gate, item, what]`, or `['reason', gate, reason]`: offers of the gate that came back for it. */
export function checklistRows(
  observed: Observed,
  choice: Choice,
  [kind, gateKey, name = '', what = '']: readonly string[],
  { gates = [], answers = [] }: TeamFacts = {},
): Found[] | null {
  const gate = gates.find(({ key }) => key === gateKey);
  if (gate === undefined) return null;
  const offers = offersOf(observed, choice, gate);
  if (kind === 'reason') {
    const wanted = foldText(name);
    return foundOf(
      offers.filter(({ outcome, reason }) => outcome === 'returned' && foldText(reason) === wanted),
    );
  }
  if (kind !== 'item') return null;
  const answered = answeredOffers(observed, offers, new AnswerBook(answers), { gate: gateKey, key: name });
  if (Object.keys(ITEM_COUNTS).includes(what))
    return foundOf(answered.filter(ITEM_COUNTS[what as Counted]).map(({ handoff }) => handoff));
  const [side, of] = what.split('_');
  if (side !== 'confirmed' && side !== 'other') return null;
  if (of === 'accepted') {
    const own = answered.filter(ITEM_COUNTS[side]).map(({ handoff }) => handoff);
    return foundOf(own.filter(({ outcome }) => outcome === 'accepted'));
  }
  if (of !== 'closed' && of !== 'won') return null;
  const passes = closedPasses(observed, answered, side);
  return passRows(
    observed,
    passes.filter((pass) => of === 'closed' || closed(observed, pass) === 'won'),
  );
}
