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
  /** How many it takes; a share of next to nothing takes more than there are numbers. */
  const taking = (count: number, name: string, share: number): number => {
    if (count / share === Number.POSITIVE_INFINITY) throw new Error(call.words.errors.beyond(name));
    return count / share;
  };
  const target = call.positive('target_amount');
  const wins = wholeUp(taking(target, 'average_amount', call.positive('average_amount')));
  const meetings = taking(wins, 'win_rate', call.rate('win_rate'));
  const qualified = taking(meetings, 'meeting_rate', call.rate('meeting_rate'));
  const leads = taking(qualified, 'lead_rate', call.rate('lead_rate'));
  return [[...call.words.plan], [wins, wholeUp(meetings), wholeUp(leads)]];
}
