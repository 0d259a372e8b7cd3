/** More than a third of the customers have heard nothing for T days. */
import { isContact } from '../../pipeline/activity';
import type { Found } from '../behind';
import { type History, KIND } from '../history';
import type { Observed } from '../observe';
import { inOrder, Ordered } from '../order';
import { spansOf } from '../spans';
import { rateOf } from '../statistics';
import { DAY } from '../when';
import type { Alarm } from './alarm';
import { isAbove, strictness } from './support';
import { amountOfHits } from './worth';

const TOO_MANY = 1 / 3;
/** What shows that somebody took care, besides a contact. */
const CARE = new Set<number>([KIND.renewed, KIND.expanded, KIND.accepted, KIND.moved]);

export function neglectedCustomers(observed: Observed): Alarm[] {
  const { history, asOf, withinDays, minimumN } = observed;
  if (asOf === null) return [];
  const since = asOf - withinDays * DAY;
  const isSpoken = contactsOf(history);
  const all = customersSince(observed, since);
  if (all.length < minimumN || !isRecorded(history, isSpoken, since)) return [];
  const order = new Ordered();
  const caredFor = (lead: number): boolean =>
    inOrder(history, lead, asOf, order).events.some(
      (event) =>
        history.when[event] > since &&
        (CARE.has(history.kind[event]) || isSpoken(event) || isUnread(history, event)),
    );
  const hits = all.filter(({ lead }) => !caredFor(lead));
  if (!isAbove({ k: hits.length, n: all.length }, TOO_MANY, strictness(1))) return [];
  const now = { ...rateOf(hits.length, all.length), hits, all };
  return [
    {
      code: 'neglected_customers',
      about: { of: 'all' },
      measures: [{ what: 'neglected', before: null, now }],
      perMonth: null,
      amount: amountOfHits(observed, now),
    },
  ];
}

/** Customers by then who are still customers, each lead once. */
function customersSince(observed: Observed, since: number): Found[] {
  const found = new Map<number, Found>();
  for (const { lead, pass, start, end } of spansOf(observed, {}).spans)
    if (start <= since && end === Number.POSITIVE_INFINITY) found.set(lead, { lead, pass, at: start });
  return [...found.values()];
}

/** Plans, health and content seen are no contact. */
function contactsOf({ texts, kind, reason }: History): (event: number) => boolean {
  const says = texts.map(isContact);
  return (event) => kind[event] === KIND.touched && says[reason[event]];
}

/** Where Reason is not read yet, any touch may have been a contact: that spares a customer, and proves nothing. */
function isUnread(history: History, event: number): boolean {
  return history.kind[event] === KIND.touched && event < history.detailFrom;
}

/** A team that wrote no contact down in all that time may have had them all the same. */
function isRecorded(history: History, isSpoken: (event: number) => boolean, since: number): boolean {
  for (let event = 0; event < history.events; event++)
    if (isSpoken(event) && history.when[event] < since) return true;
  return false;
}
