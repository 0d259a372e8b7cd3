/** Customer Success' day: take the customer, go live, terms, renewal, expansion, a worry, and the churn. */
import { monthAfter } from '../../src/sidebar/days';
import { describeInBrowser } from './support/chromium';
import { type Day, startDay, word } from './support/day';
import { dayFromNow } from './support/team-sheet';

jest.setTimeout(180_000);

const ACME = 0;

describe.each(['en', 'ja'] as const)('%s', (language) => {
  describeInBrowser('a day in Customer Success', () => {
    let day: Day;
    const soon = dayFromNow(20);

    beforeAll(async () => {
      day = await startDay(
        language,
        [
          { status: 'closing', owner: 'felix', amount: 1_200_000 },
          { status: 'active', owner: 'clara', amount: 400_000 },
        ],
        { felix: ['field_sales'], clara: ['customer_success'] },
      );
      const receiver = day.names.clara;
      await day.before('offer', 'felix', ACME, { receiver, message: '', override: '', instead: false });
      await day.be('clara');
    });
    afterAll(() => day?.close());

    const newest = async () => (await day.lines(ACME)).pop();

    test('the customer is accepted and goes live', async () => {
      const { words, say, names, stage } = day;
      await day.openItem('offers', ACME);
      await day.press(words.accept);
      const taken = say.accepted(word({ actor: names.clara, to: stage('onboarding') }));
      await day.done(taken);
      expect(await newest()).toEqual(['accepted', 'closing', 'onboarding', '', 'sidebar', taken]);
      await day.press(words.moveTo(stage('active')));
      const live = say.moved(word({ actor: names.clara, from: stage('onboarding'), to: stage('active') }));
      await day.done(live);
      expect(await newest()).toEqual(['moved', 'onboarding', 'active', '', 'sidebar', live]);
    });

    test('the terms are an amount and a renewal date; a near one shows in Today', async () => {
      const { words, say } = day;
      await day.press(words.termsTitle);
      await day.fill(words.amount, '1,800,000');
      await day.fill(words.renewal, soon);
      await day.press(words.save);
      const summary = say.amount(word({ amount: '1800000', reason: say.reasons.terms, note: soon }));
      await day.done(summary);
      expect(await newest()).toEqual(['amount', '', '', 'terms', 'sidebar', summary]);
      await day.today();
      await day.section('renewals').locator('.row', { hasText: day.leads[ACME].company }).waitFor();
      expect(await day.listed('renewals')).toEqual([day.leads[ACME].company]);
    });

    test('renewed: the date moves on by a year, and Today is free of it', async () => {
      const { words, say, names } = day;
      const until = monthAfter(`${soon}T00:00:00`, 12);
      await day.openItem('renewals', ACME);
      await day.press(words.renewedTitle);
      await day.press(words.save);
      const summary = say.renewed(word({ actor: names.clara, amount: '1800000', note: until }));
      await day.done(summary);
      expect(await newest()).toEqual(['renewed', '', '', '', 'sidebar', summary]);
      await day.today();
      await day.section('renewals').waitFor({ state: 'detached' });
    });

    test('sold more: the new total has to be more', async () => {
      const { words, say, names } = day;
      await day.toRow(ACME);
      await day.press(words.expand);
      await day.fill(words.newTotal, '1,800,000');
      await day.press(words.save);
      await day.said(words.amountNotMore);
      await day.fill(words.newTotal, '2,400,000');
      await day.press(words.save);
      const told = { actor: names.clara, amount: '2400000', reason: say.reasons.expansion };
      const summary = say.expanded(word(told));
      await day.done(summary);
      expect(await newest()).toEqual(['expanded', '', '', 'expansion', 'sidebar', summary]);
    });

    test('how they are doing is said in two clicks', async () => {
      const { words, say, names } = day;
      await day.presses();
      await day.press(words.health);
      await day.fill(new RegExp(`^${words.note}`), 'Two logins this month');
      await day.press(words.healths.risk);
      const told = { actor: names.clara, reason: say.reasons['health.risk'], note: 'Two logins this month' };
      const summary = say.touched(word(told));
      await day.done(summary);
      expect(await day.presses()).toBe(2);
      expect(await newest()).toEqual(['touched', '', '', 'health.risk', 'sidebar', summary]);
    });

    test('churn has a reason, and whoever sold it learns of it in Today', async () => {
      const { words, say, names, stage, defaults } = day;
      const reason = defaults.reasons.churned.not_used;
      await day.otherWay('churned');
      await day.choose(words.reason, reason);
      await day.press(words.moveTo(stage('churned')));
      const told = { actor: names.clara, from: stage('active'), to: stage('churned'), reason };
      const summary = say.moved(word(told));
      await day.done(summary);
      expect(await newest()).toEqual(['moved', 'active', 'churned', 'not_used', 'sidebar', summary]);
      const card = await day.card(ACME);
      expect(card).toMatchObject({ amount: 2_400_000, health: 'risk', why: { reason } });

      await day.be('felix');
      expect(await day.listed('learn')).toEqual([day.leads[ACME].company]);
      await day.section('learn').getByText(reason).waitFor();
      // News waits for nobody.
      await day.titled(words.today.waits.me(0));
      expect(day.bench.failures).toEqual([]);
    });
  });
});
