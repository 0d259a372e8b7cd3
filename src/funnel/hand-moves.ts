/** The moves that somebody typed over a stage by hand, past every checklist. */
import type { Story } from './fold';
import { type History, KIND } from './history';

export class HandMoveLog {
  /** Their events. */
  readonly events: number[] = [];
  private readonly byHand: number;

  constructor(private readonly history: History) {
    this.byHand = history.texts.indexOf('cell');
  }

  /** An assignment by hand names the stage in which the lead stands: it moves nobody. */
  see({ events, moved }: Story): void {
    const { history, byHand } = this;
    if (byHand < 0) return;
    events.forEach((event, at) => {
      if (moved[at] && history.kind[event] === KIND.moved && history.via[event] === byHand)
        this.events.push(event);
    });
  }
}
