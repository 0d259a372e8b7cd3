/** After the win: contract, renewal, expansion, health and churn, through the built add-on. */
import type { LeadCard } from '../../src/rpc/contract';
import { card, handedOver, team, write } from '../support/team';
import type { Bench } from '../support/workbench';

const offer = { message: '', override: '', instead: false };
const nothing = { amount: null, until: '', health: '', note: '' } as const;
const at = (day: string) => `${day}T00:00:00`;

/** Lead 1 as a customer of Mori. */
function won(bench: Bench): LeadCard {
  let now = handedOver(bench);
  for (const item of ['promised', 'success', 'people', 'terms']) {
    const given = { gate: 'customer_handover', item, answer: 'confirmed' as const, evidence: item };
    now = bench.ask('answer', { ...write(bench, now, 'Yamamoto'), ...given });
  }
  now = bench.ask('offer', { ...write(bench, now, 'Yamamoto'), ...offer, receiver: 'Mori' });
  return bench.ask('accept', { ...write(bench, now, 'Mori'), note: '' });
}

describe('a customer', () => {
  const bench = team();
  let now = won(bench);
  const say = (what: 'terms' | 'renewed' | 'expansion' | 'cross_sell' | 'health', change: object) => ({
    ...write(bench, now, 'Mori'),
    ...nothing,
    what,
    ...change,
  });
  const refusedAs = (args: Parameters<typeof bench.reply<'customer'>>[1]) => {
    const reply = bench.reply('customer', args);
    return reply.ok ? 'done' : reply.problem.code;
  };
  const last = () => bench.values('History').at(-1)!;

  test('has terms: an amount and a renewal date', () => {
    expect(refusedAs(say('terms', {}))).toBe('terms_missing');
    now = bench.ask('customer', say('terms', { amount: 120_000, until: '2027-03-31', note: 'Yearly' }));
    expect(now).toMatchObject({ amount: 120_000, renewalOn: at('2027-03-31') });
    expect(last().slice(2, 6)).toEqual(['amount', null, null, 120_000]);
    expect(last().slice(9, 11)).toEqual(['terms', '2027-03-31 · Yearly']);
  });

  test('goes live, and how it is doing is kept', () => {
    now = bench.ask('move', {
      ...write(bench, now, 'Mori'),
      to: 'active',
      reason: '',
      note: '',
      revisitOn: '',
    });
    expect(refusedAs(say('health', {}))).toBe('health_missing');
    now = bench.ask('customer', say('health', { health: 'watch', note: 'Two people left' }));
    expect(now).toMatchObject({ stage: 'active', health: 'watch', renewalOn: at('2027-03-31') });
    expect(last()[13]).toBe('Mori: Needs watching – Two people left');
  });

  test('renews until a day, and expands to a larger total', () => {
    expect(refusedAs(say('renewed', { amount: 1 }))).toBe('renewal_date_missing');
    now = bench.ask('customer', say('renewed', { until: '2028-03-31', amount: 150_000 }));
    expect(now).toMatchObject({ amount: 150_000, renewalOn: at('2028-03-31') });
    expect(refusedAs(say('expansion', { amount: 150_000 }))).toBe('not_expanded');
    expect(refusedAs(say('cross_sell', {}))).toBe('amount_missing');
    now = bench.ask('customer', say('expansion', { amount: 200_000, note: 'Second plant' }));
    expect(now).toMatchObject({ amount: 200_000, renewalOn: at('2028-03-31'), health: 'watch' });
    expect(last().slice(2, 6)).toEqual(['expanded', null, null, 200_000]);
  });

  test('the team’s own amount cell stays as it was, and is not taken for a hand edit', () => {
    const amount = bench.values('Leads')[1][bench.column('Leads', 'Amount') - 1];
    expect(amount).toBe(100_000);
    const found = bench.ask('reconcile', { op: bench.op(), actor: 'Mori' });
    expect(found).toMatchObject({ handMoves: 0, repaired: 0 });
    expect(card(bench).amount).toBe(200_000);
    bench.type('Leads', 2, bench.column('Leads', 'Amount'), 90_000);
    bench.ask('reconcile', { op: bench.op(), actor: 'Mori' });
    now = card(bench);
    expect(now.amount).toBe(90_000);
  });

  test('FNL-7: what a customer pays later is not what was won', () => {
    const report = JSON.parse(bench.ask('funnelReport', { text: false }).json);
    expect(report.revenue).toBe(90_000);
    now = bench.ask('customer', say('expansion', { amount: 300_000 }));
    expect(JSON.parse(bench.ask('funnelReport', { text: false }).json).revenue).toBe(90_000);
  });

  test('churns with a reason, and those who had it before hear of it', () => {
    const churn = { to: 'churned', reason: 'not_used', note: 'Sponsor left', revisitOn: '' };
    now = bench.ask('move', { ...write(bench, now, 'Mori'), ...churn });
    expect(now.why).toEqual({ reason: 'It was not used', note: 'Sponsor left' });
    const news = (person: string) => {
      const { sections } = bench.ask('today', { person, role: '', actor: 'Tanaka' });
      return sections.find(({ key }) => key === 'learn')?.items.map(({ name, detail }) => [name, detail]);
    };
    const story = [['Company 1', 'It was not used · Sponsor left']];
    expect(news('Yamamoto')).toEqual(story);
    expect(news('Sato')).toBeUndefined();
  });
});

test('a lead that is not won has no contract', () => {
  const bench = team();
  const args = { ...write(bench, card(bench)), ...nothing, what: 'terms' as const, amount: 5 };
  const reply = bench.reply('customer', args);
  expect(reply).toMatchObject({ ok: false, problem: { code: 'not_a_customer' } });
  expect(!reply.ok && reply.problem.text).toContain('“Screening”');
});

test('an amount of our own is written where the team has none', () => {
  const bench = team();
  const now = won(bench);
  expect(bench.values('Leads')[0].filter((header) => header === 'Amount')).toHaveLength(1);
  expect(now.amount).toBe(100_000);
});
