/** Field Sales' day: take one offer, send one back, move on, win one with its handover, lose one to a rival. */
import { describeInBrowser } from './support/chromium';
import { type Day, startDay, word } from './support/day';

jest.setTimeout(180_000);

const [ACME, BIRCH, CEDAR] = [0, 1, 2];
const OVERRIDE = 'Their budget meeting is today';

describe.each(['en', 'ja'] as const)('%s', (language) => {
  describeInBrowser('a day in Field Sales', () => {
    let day: Day;

    beforeAll(async () => {
      day = await startDay(
        language,
        [
          { status: 'screening', owner: 'ines', amount: 1_800_000 },
          { status: 'screening', owner: 'ines' },
          { status: 'proposal', owner: 'felix', amount: 950_000 },
          { status: 'active', owner: 'clara', amount: 400_000 },
        ],
        { ines: ['inside_sales'], felix: ['field_sales'], clara: ['customer_success'] },
      );
      for (const at of [ACME, BIRCH]) {
        const receiver = day.names.felix;
        await day.before('offer', 'ines', at, { receiver, message: '', override: OVERRIDE, instead: false });
      }
      await day.be('felix');
    });
    afterAll(() => day?.close());

    const offered = (at: number) => {
      const { say, names, stage } = day;
      const across = { from: stage('screening'), to: stage('meeting'), reason: OVERRIDE };
      const summary = say.offered(word({ actor: names.ines, owner: names.felix, ...across }));
      return [at, ['offered', 'screening', 'meeting', OVERRIDE, 'sidebar', summary]] as const;
    };

    test('offers wait first, with the time left; one is accepted in two clicks', async () => {
      const { words, say, names, stage } = day;
      expect(await day.listed('offers')).toEqual([day.leads[ACME].company, day.leads[BIRCH].company]);
      const left = await day.section('offers').locator('time').allTextContents();
      // A day, or what is left of it after a second.
      const { span, left: inTime } = words.today;
      expect([inTime(span(1, 24, 1440)), inTime(span(0, 23, 1439))]).toEqual(expect.arrayContaining(left));
      await day.presses();
      await day.openItem('offers', ACME);
      // Why it came although answers were missing, and that they were.
      await day.said(OVERRIDE);
      await day.press(words.accept);
      const summary = say.accepted(word({ actor: names.felix, to: stage('meeting') }));
      await day.done(summary);
      expect(await day.presses()).toBe(2);
      expect(await day.lines(ACME)).toEqual([
        offered(ACME)[1],
        ['accepted', 'screening', 'meeting', '', 'sidebar', summary],
      ]);
    });

    test('the next one goes back, with a coded reason in words', async () => {
      const { words, say, names, defaults } = day;
      await day.frame().locator('.round').getByRole('button').click();
      await day.titled(day.leads[BIRCH].company);
      await day.press(words.giveBack);
      await day.press(words.giveBackNow);
      await day.said(words.reasonNeeded);
      const reason = defaults.reasons.return.need_unclear;
      await day.choose(words.reason, reason);
      await day.fill(words.note, 'Whose problem?');
      await day.press(words.giveBackNow);
      const summary = say.returned(word({ actor: names.felix, reason, note: 'Whose problem?' }));
      await day.done(summary);
      expect(await day.lines(BIRCH)).toEqual([
        offered(BIRCH)[1],
        ['returned', 'screening', 'meeting', 'need_unclear', 'sidebar', summary],
      ]);
    });

    test('on to the proposal and to closing, a click each', async () => {
      const { words, say, names, stage } = day;
      await day.toRow(ACME);
      for (const [from, to] of [
        ['meeting', 'proposal'],
        ['proposal', 'closing'],
      ] as const) {
        await day.press(words.moveTo(stage(to)));
        const summary = say.moved(word({ actor: names.felix, from: stage(from), to: stage(to) }));
        await day.done(summary);
        expect((await day.lines(ACME)).pop()).toEqual(['moved', from, to, '', 'sidebar', summary]);
      }
    });

    test('won: the customer handover asks its own questions and goes to Customer Success', async () => {
      const { words, say, names, stage, defaults } = day;
      const { promised, success, people } = defaults.items;
      for (const item of [promised, success]) {
        await day.answers(item.label).nth(3).click();
        await day.checked(item.label, 3);
      }
      await day.saved();
      await day.press(words.handOver(words.roleShort.customer_success));
      // This gate only advises: it says what the receiver will not know.
      await day.frame().locator('.note.warn', { hasText: people.label }).waitFor();
      await day.press(words.offerTo(names.clara));
      const across = { from: stage('closing'), to: stage('onboarding') };
      const asked = say.offered(word({ actor: names.felix, owner: names.clara, ...across }));
      await day.done(asked);
      await day.be('clara');
      await day.openItem('offers', ACME);
      await day.press(words.accept);
      const taken = say.accepted(word({ actor: names.clara, to: stage('onboarding') }));
      await day.done(taken);
      expect((await day.lines(ACME)).slice(4)).toEqual([
        ['offered', 'closing', 'onboarding', '', 'sidebar', asked],
        ['accepted', 'closing', 'onboarding', '', 'sidebar', taken],
      ]);
      expect(await day.card(ACME)).toMatchObject({ stage: 'onboarding', owner: names.clara });
    });

    test('lost: the reason is coded, and a competitor has a name', async () => {
      const { words, say, names, stage, defaults } = day;
      const reason = defaults.reasons.lost.competitor;
      await day.be('felix');
      await day.toRow(CEDAR);
      await day.otherWay('lost');
      await day.choose(words.reason, reason);
      await day.fill(new RegExp(`^${words.whichCompetitor.replace('?', '\\?')}`), 'Rival Inc.');
      await day.press(words.moveTo(stage('lost')));
      const told = { actor: names.felix, from: stage('proposal'), to: stage('lost'), reason };
      const summary = say.moved(word({ ...told, note: 'Rival Inc.' }));
      await day.done(summary);
      expect(await day.lines(CEDAR)).toEqual([
        ['moved', 'proposal', 'lost', 'competitor', 'sidebar', summary],
      ]);
      expect(day.bench.failures).toEqual([]);
    });
  });
});
