/** Contract, renewal, expansion and health of a customer: what each writes, and what it needs. */
import { type CustomerWish, decideCustomer } from '../../src/pipeline/customer';
import { folded, happened, leadThrough, refusal, SETTINGS, STAGES } from '../support/pipeline';

const MARCH = Date.UTC(2027, 2, 31);
const nothing: CustomerWish = { what: 'terms', amount: null, until: null, health: null, note: '' };
const customer = folded(leadThrough('new', 'onboarding'), happened('amount', '', { amount: 900 }));
const decide = (wish: Partial<CustomerWish>) => decideCustomer(customer, SETTINGS, { ...nothing, ...wish });
const still = { from: '', to: '' };

test.each<[string, Partial<CustomerWish>, object]>([
  [
    'terms',
    { amount: 1000, until: MARCH, note: 'Yearly' },
    { kind: 'amount', amount: 1000, reason: 'terms', note: '2027-03-31 · Yearly' },
  ],
  ['only a date', { until: MARCH }, { kind: 'amount', amount: null, reason: 'terms', note: '2027-03-31' }],
  ['a renewal', { what: 'renewed', until: MARCH }, { kind: 'renewed', amount: 900, note: '2027-03-31' }],
  [
    'an expansion',
    { what: 'expansion', amount: 901 },
    { kind: 'expanded', amount: 901, reason: 'expansion', note: '' },
  ],
  [
    'health',
    { what: 'health', health: 'risk', note: 'No logins' },
    { kind: 'touched', reason: 'health.risk', note: 'No logins' },
  ],
])('%s is one event that moves nothing', (_, wish, event) => {
  expect(decide(wish)).toEqual([{ ...still, ...event }]);
});

test.each<[Partial<CustomerWish>, string]>([
  [{}, 'terms_missing'],
  [{ what: 'renewed', amount: 1000 }, 'renewal_date_missing'],
  [{ what: 'expansion' }, 'amount_missing'],
  [{ what: 'cross_sell', amount: 900 }, 'not_expanded'],
  [{ what: 'health' }, 'health_missing'],
])('%j is refused as %s', (wish, code) => {
  expect(refusal(() => decide(wish)).code).toBe(code);
});

test('only a won lead has a contract', () => {
  for (const stage of STAGES) {
    const run = () => decideCustomer(leadThrough(stage.key), SETTINGS, { ...nothing, amount: 5 });
    if (stage.kind === 'won') expect(run()).toHaveLength(1);
    else expect(refusal(run)).toEqual({ code: 'not_a_customer', params: { stage: stage.label } });
  }
});
