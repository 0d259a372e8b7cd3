/** Works back from a target amount to the wins, meetings and leads that it takes. */
import { wholeUp } from '../../funnel/whole';
import type { Cell } from '../../pipeline/cell';
import { Arguments } from './arguments';

/** win_rate is won ÷ meetings, meeting_rate meetings ÷ qualified leads, lead_rate qualified leads ÷ leads. */
export function planTable(given: readonly unknown[]): Cell[][] {
  const call = new Arguments(
    ['target_amount', 'average_amount', 'win_rate', 'meeting_rate', 'lead_rate', 'language'],
    given,
  );
  const wins = wholeUp(call.positive('target_amount') / call.positive('average_amount'));
  const meetings = wins / call.rate('win_rate');
  const leads = meetings / call.rate('meeting_rate') / call.rate('lead_rate');
  return [[...call.words.plan], [wins, wholeUp(meetings), wholeUp(leads)]];
}
