/** The silo alarms: each watches for one way in which a role looks well at the cost of the next. */
import type { Observed } from '../observe';
import type { Alarm, AlarmCode } from './alarm';
import { leadsWithoutWins } from './leads-without-wins';
import { neglectedCustomers } from './neglected-customers';
import { overduePile } from './overdue-pile';
import { pushedHandoffs } from './pushed-handoffs';

/** An alarm is raised, or there is nothing to say. */
const WATCHES: Readonly<Record<AlarmCode, (observed: Observed) => Alarm[]>> = {
  leads_without_wins: leadsWithoutWins,
  pushed_handoffs: pushedHandoffs,
  overdue_pile: overduePile,
  neglected_customers: neglectedCustomers,
};

/** Of the whole team at `asOf`, whatever part of it a report is about. */
export function alarmsOf(observed: Observed): Alarm[] {
  const raised = Object.values(WATCHES).flatMap((watch) => watch(observed));
  const leads = raised.some((alarm) => alarm.code === 'leads_without_wins');
  return leads ? raised.filter((alarm) => !growsWithLeads(alarm)) : raised;
}

/** Offers that grow because leads do, accepted as before and won less often: the alarm about leads says it already. */
function growsWithLeads({ code, measures }: Alarm): boolean {
  return code === 'pushed_handoffs' && measures.every(({ what }) => what === 'offer_won');
}
