/** Tells evidence from filler: words that were only written to get past the question. */
import { FILLER_WORDS } from './filler-words';
import { foldText } from './text';

const SIGNS = /[\p{L}\p{N}]/gu;
const LEAST_SIGNS = 2;
/** The very same words on so many leads, and on such a share of the answers, were not asked for anew. */
const SAME_LEADS = 5;
const SAME_SHARE = 0.2;

/** Blank, all but blank, or one of the words that say nothing. */
export function saysNothing(evidence: string): boolean {
  const folded = foldText(evidence).replace(/[.。!！]+$/, '');
  return (folded.match(SIGNS)?.length ?? 0) < LEAST_SIGNS || FILLER_WORDS.has(folded);
}

export interface Evidence {
  /** Index of the history's leads. */
  readonly lead: number;
  readonly text: string;
}

/** Per piece of evidence for one question, whether it is filler. */
export function fillerAmong(given: readonly Evidence[]): boolean[] {
  const same = new Map<string, { leads: Set<number>; n: number }>();
  const folded = given.map(({ lead, text }) => {
    const key = foldText(text);
    const found = same.get(key) ?? { leads: new Set<number>(), n: 0 };
    found.leads.add(lead);
    found.n++;
    same.set(key, found);
    return key;
  });
  return given.map(({ text }, index) => {
    const { leads, n } = same.get(folded[index]) ?? { leads: new Set(), n: 0 };
    return saysNothing(text) || (leads.size >= SAME_LEADS && n >= SAME_SHARE * given.length);
  });
}
