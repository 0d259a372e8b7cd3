/** Compares what became of offers that crossed a gate with answers missing with what became of the others (FNL-11). */
import { isDecided } from './chosen-handoffs';
import { type Compared, compareRates, type Share } from './compared-rates';
import type { Handoff } from './handoffs';
import type { Observed } from './observe';
import { outcomeOf } from './outcome';

export interface OverrideFigures {
  /** Accepted of decided: overriding offers first, the others second. */
  readonly acceptance: Compared;
  /** Won of won and lost: passes with an accepted overriding offer first, those with other accepted offers second. */
  readonly wins: Compared;
}

export function overrideFigures(observed: Observed, handoffs: readonly Handoff[]): OverrideFigures {
  const { minimumN } = observed;
  return {
    acceptance: compareRates(accepted(handoffs, true), accepted(handoffs, false), minimumN),
    wins: compareRates(
      shareWon(observed, passesOf(handoffs, true)),
      shareWon(observed, passesOf(handoffs, false)),
      minimumN,
    ),
  };
}

function accepted(handoffs: readonly Handoff[], override: boolean): Share {
  const decided = handoffs.filter((handoff) => handoff.override === override && isDecided(handoff));
  return { k: decided.filter(({ outcome }) => outcome === 'accepted').length, n: decided.length };
}

/** Passes with an accepted offer: those where one overrode, or those where none did. Each counts once (FNL-1). */
export function passesOf(handoffs: readonly Handoff[], override: boolean): number[] {
  const overrode = new Map<number, boolean>();
  for (const { pass, outcome, override: own } of handoffs)
    if (pass >= 0 && outcome === 'accepted') overrode.set(pass, own || overrode.get(pass) === true);
  return [...overrode].filter(([, own]) => own === override).map(([pass]) => pass);
}

export function closed({ passes, path }: Observed, pass: number): 'won' | 'lost' | null {
  const outcome = outcomeOf(passes, pass, path);
  return outcome === 'won' || outcome === 'lost' ? outcome : null;
}

function shareWon(observed: Observed, passes: readonly number[]): Share {
  const ends = passes.map((pass) => closed(observed, pass));
  const won = ends.filter((end) => end === 'won').length;
  return { k: won, n: won + ends.filter((end) => end === 'lost').length };
}
