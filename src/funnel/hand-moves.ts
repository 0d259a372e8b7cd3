/** The moves that somebody typed over a stage by hand, past every checklist. */
import { type History, KIND } from './history';

/** Their events, up to a moment. */
export function handMoves(history: History, until: number): number[] {
  const byHand = history.texts.indexOf('cell');
  const moves: number[] = [];
  if (byHand < 0) return moves;
  for (let event = history.detailFrom; event < history.events; event++) {
    if (history.kind[event] !== KIND.moved || history.via[event] !== byHand) continue;
    // An assignment by hand names the stage on both sides: it moves nobody.
    if (history.from[event] === history.to[event]) continue;
    if (!(history.when[event] > until)) moves.push(event);
  }
  return moves;
}
