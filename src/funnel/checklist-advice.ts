/** What a question's figures suggest: keep it, reword it, move it or drop it (FNL-15). */
import type { Compared } from './compared-rates';
import type { Rate } from './statistics';

export type Suggestion =
  | 'retired'
  | 'too_few'
  | 'hardly_asked'
  | 'filler'
  | 'keep'
  | 'no_difference'
  | 'against'
  | 'undecided';

const HARDLY_ASKED = 0.3;
const MUCH_FILLER = 0.4;

export interface ItemEvidence {
  readonly offers: number;
  readonly asked: Rate;
  readonly filler: Rate;
  readonly acceptance: Compared;
  readonly wins: Compared;
}

/** The first that holds. Nothing but `too_few` is said under the minimum n (FNL-5). */
export function suggestionFor(
  { offers, asked, filler, acceptance, wins }: ItemEvidence,
  minimumN: number,
): Suggestion {
  if (offers < minimumN) return 'too_few';
  if ((asked.rate ?? 0) < HARDLY_ASKED) return 'hardly_asked';
  if (filler.n >= minimumN && (filler.rate ?? 0) >= MUCH_FILLER) return 'filler';
  const claims = [acceptance.claim, wins.claim];
  if (claims.includes('better')) return 'keep';
  if (claims.every((claim) => claim === 'as_good')) return 'no_difference';
  return claims.includes('worse') ? 'against' : 'undecided';
}
