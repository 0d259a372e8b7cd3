/** Inside Sales' day: call the new lead, screen it, hand it over, put right what came back, set two aside. */
import { monthAfter } from '../../src/sidebar/days';
import { describeInBrowser } from './support/chromium';
import { type Day, startDay, word } from './support/day';
import { textsOf } from './support/sample';
import { dayFromNow } from './support/team-sheet';

jest.setTimeout(180_000);

const [ACME, BIRCH, CEDAR] = [0, 1, 2];

describe.each(['en', 'ja'] as const)('%s', (language) => {
  describeInBrowser('a day in Inside Sales', () => {
    let day: Day;

    beforeAll(async () => {
      day = await startDay(
        language,
        [
          { status: 'new', owner: 'ines' },
          { status: 'screening', owner: 'ines' },
          { status: 'screening', owner: 'ines' },
          { status: 'proposal', owner: 'felix' },
        ],
        { ines: ['marketing', 'inside_sales'], felix: ['field_sales'] },
      );
      await day.be('ines');
    });
    afterAll(() => day?.close());

    test('the sidebar opens on Today; the newest lead comes first, and a call is logged in two clicks', async () => {
      const { words, say, names } = day;
      await day.titled(words.today.waits.me(3));
      const listed = await day.listed('contact');
      expect(listed[0]).toBe(day.leads[ACME].company);
      expect(listed).toHaveLength(3);
      await day.presses();
      await day.openItem('contact', ACME);
      expect(await day.presses()).toBe(1);
      await day.press(words.touchKinds.call);
      await day.press(words.touches['call.reached']);
      const summary = say.touched(word({ actor: names.ines, reason: say.reasons['call.reached'] }));
      await day.done(summary);
      expect(await day.presses()).toBe(2);
      expect(await day.lines(ACME)).toEqual([['touched', '', '', 'call.reached', 'sidebar', summary]]);
    });

    test('between two hats of one person the handoff is accepted at once', async () => {
      const { words, say, names, stage } = day;
      await day.press(words.handOver(words.roleShort.inside_sales));
      await day.said(words.toYourself);
      await day.press(words.offerTo(names.ines));
      const across = { actor: names.ines, owner: names.ines, from: stage('new'), to: stage('screening') };
      await day.done(say.accepted(word(across)));
      expect((await day.lines(ACME)).slice(1)).toEqual([
        ['offered', 'new', 'screening', '', 'sidebar', say.offered(word(across))],
        ['accepted', 'new', 'screening', '', 'sidebar', say.accepted(word(across))],
      ]);
    });

    test('one click to the questions, one key for each answer, two clicks to offer', async () => {
      const { words, say, names, stage, defaults } = day;
      await day.today();
      await day.presses();
      await day.openItem('contact', ACME);
      const { need, authority, timeline, budget } = defaults.items;
      await day.answers(need.label).first().waitFor();
      expect(await day.presses()).toBe(1);
      for (const [item, key] of [
        [need, '4'],
        [authority, '3'],
        [timeline, '4'],
      ] as const) {
        await day.answers(item.label).first().focus();
        await day.bench.page.keyboard.press(key);
        await day.checked(item.label, Number(key) - 1);
      }
      // The informative one with the mouse: one click.
      await day.answers(budget.label).nth(1).click();
      await day.checked(budget.label, 1);
      expect(await day.presses()).toBe(1);
      await day.said(words.ready(words.roleShort.field_sales));
      await day.saved();
      expect(await textsOf(day.bench, day.workbook.tabs.answers, 'C2:E9')).toEqual([
        'screening | need | confirmed',
        'screening | authority | indicated',
        'screening | timeline | confirmed',
        'screening | budget | no',
        ...Array(4).fill(' |  | '),
      ]);

      await day.press(words.handOver(words.roleShort.field_sales));
      await day.press(words.offerTo(names.felix));
      const across = {
        actor: names.ines,
        owner: names.felix,
        from: stage('screening'),
        to: stage('meeting'),
      };
      await day.done(say.offered(word(across)));
      expect(await day.presses()).toBeLessThanOrEqual(3);
      expect((await day.lines(ACME)).slice(3)).toEqual([
        ['offered', 'screening', 'meeting', '', 'sidebar', say.offered(word(across))],
      ]);
    });

    test('Field Sales returns it with a reason', async () => {
      const { words, say, names, defaults } = day;
      const reason = defaults.reasons.return.authority_unknown;
      await day.be('felix');
      await day.openItem('offers', ACME);
      await day.press(words.giveBack);
      await day.choose(words.reason, reason);
      await day.fill(words.note, 'Mori?');
      await day.press(words.giveBackNow);
      const summary = say.returned(word({ actor: names.felix, reason, note: 'Mori?' }));
      await day.done(summary);
      expect((await day.lines(ACME)).slice(4)).toEqual([
        ['returned', 'screening', 'meeting', 'authority_unknown', 'sidebar', summary],
      ]);
    });

    test('what came back stands first in Today, says why, and is offered again once it is put right', async () => {
      const { words, say, names, stage, defaults } = day;
      const reason = defaults.reasons.return.authority_unknown;
      await day.be('ines');
      const [first] = await day.frame().locator('.row b').allTextContents();
      expect(first).toBe(day.leads[ACME].company);
      await day.openItem('returned', ACME);
      await day.said(words.reasonIs(reason));
      await day.said('Mori?');
      const { authority } = defaults.items;
      await day.answers(authority.label).nth(3).click();
      await day.checked(authority.label, 3);
      const evidence = day.frame().getByLabel(words.evidenceOf(authority.label));
      await evidence.fill('Mori signs');
      await evidence.press('Enter');
      await day.saved();
      const newest = (await textsOf(day.bench, day.workbook.tabs.answers, 'D2:F9')).filter((line) =>
        line.startsWith('authority'),
      );
      expect(newest.pop()).toBe('authority | confirmed | Mori signs');
      await day.press(words.handOver(words.roleShort.field_sales));
      await day.fill(new RegExp(`^${words.message}`), 'Mori, 26th');
      await day.said('Mori signs');
      await day.press(words.offerTo(names.felix));
      const across = {
        actor: names.ines,
        owner: names.felix,
        from: stage('screening'),
        to: stage('meeting'),
      };
      await day.done(say.offered(word(across)));
      expect((await day.lines(ACME)).slice(5)).toEqual([
        ['offered', 'screening', 'meeting', '', 'sidebar', say.offered(word(across))],
      ]);
    });

    test('one is parked until a day, with why', async () => {
      const { words, say, names, stage, defaults } = day;
      const reason = defaults.reasons.nurture.budget_year;
      const on = monthAfter(dayFromNow(0), 3);
      await day.today();
      await day.openItem('contact', BIRCH);
      await day.otherWay('nurture');
      await day.choose(words.reason, reason);
      await day.press(words.inMonths(3));
      await day.press(words.moveTo(stage('nurture')));
      const told = { actor: names.ines, from: stage('screening'), to: stage('nurture'), reason, note: on };
      await day.done(say.moved(word(told)));
      expect(await day.lines(BIRCH)).toEqual([
        ['moved', 'screening', 'nurture', 'budget_year', 'sidebar', say.moved(word(told))],
      ]);
      expect(await day.card(BIRCH)).toMatchObject({ stage: 'nurture', nextActionOn: `${on}T00:00:00` });
    });

    test('one is no customer for us, with why; then nothing waits', async () => {
      const { words, say, names, stage, defaults } = day;
      const reason = defaults.reasons.disqualified.competitor_or_student;
      await day.today();
      await day.openItem('contact', CEDAR);
      await day.otherWay('disqualified');
      await day.press(words.moveTo(stage('disqualified')));
      await day.said(words.reasonNeeded);
      await day.choose(words.reason, reason);
      await day.press(words.moveTo(stage('disqualified')));
      const told = { actor: names.ines, from: stage('screening'), to: stage('disqualified'), reason };
      await day.done(say.moved(word(told)));
      expect(await day.lines(CEDAR)).toEqual([
        ['moved', 'screening', 'disqualified', 'competitor_or_student', 'sidebar', say.moved(word(told))],
      ]);
      await day.today();
      await day.said(words.today.emptyWorked);
      expect(day.bench.failures).toEqual([]);
    });
  });
});
