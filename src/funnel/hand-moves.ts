/** Which moves somebody typed over in the sheet, as the funnel counts moves (FNL-9). */
import type { Choice } from './choose';
import type { Story } from './fold';
import { type History, KIND } from './history';
import type { Observed } from './observe';

/** Those of the chosen period; an undated one is in none. */
export function chosenHandMoves(
  { handMoves, history }: Observed,
  { period = null }: Choice,
): readonly number[] {
  if (period === null) return handMoves;
  return handMoves.filter((event) => {
    const when = history.when[event];
    return when >= period.from && when < period.to;
  });
}

export class HandMoves {
  /** Indices of the history's events. */
  readonly events: number[] = [];

  constructor(private readonly history: History) {}

  /** The same stage again, another owner, or what was taken back, moved nobody. */
  see({ events, moved }: Story): void {
    const { kind, via, texts } = this.history;
    for (let i = 0; i < events.length; i++) {
      const event = events[i];
      if (moved[i] && kind[event] === KIND.moved && texts[via[event]] === 'cell') this.events.push(event);
    }
  }
}
