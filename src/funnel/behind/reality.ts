/** The rows behind numbers versus reality: `reality/handMoves` and its kin. */
import type { Found, RowsOf } from '../behind';
import { chosenHandoffs } from '../chosen-handoffs';
import { chosenHandMoves } from '../hand-moves';
import { passAt, passesWhere } from './found';
import { outcomeRows } from './outcomes';

export const realityRows: RowsOf = (observed, choice, [what]) => {
  const { history, passes, misfits } = observed;
  const ofEvent = (event: number): Found => {
    const lead = history.lead[event];
    const at = history.when[event];
    return { lead, pass: passAt(observed, lead, at), at };
  };
  switch (what) {
    case 'handMoves':
      return chosenHandMoves(observed, choice).map(ofEvent);
    case 'overrides':
      return chosenHandoffs(observed, choice)
        .filter((handoff) => handoff.override)
        .map(({ lead, pass, offeredAt }) => ({ lead, pass, at: offeredAt }));
    case 'undated':
      return passesWhere(
        observed,
        choice,
        (pass) => Number.isNaN(passes.reachedAt[0][pass]),
        () => Number.NaN,
      );
    case 'negative':
      return misfits.filter(({ code }) => code === 'history_before_entry').map(({ event }) => ofEvent(event));
    case 'gone':
    case 'overdue':
      return outcomeRows(observed, choice, [what]);
    default:
      return null;
  }
};
