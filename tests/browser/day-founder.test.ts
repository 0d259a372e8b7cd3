/** A founder with every hat: several rows at once, second thoughts, and another way of working. */
import { GATE_TERMS, SET_ITEMS } from '../../src/pipeline/way';
import { describeInBrowser } from './support/chromium';
import { type Day, startDay, word } from './support/day';

jest.setTimeout(180_000);

const ROWS = [0, 1, 2];

describe.each(['en', 'ja'] as const)('%s', (language) => {
  describeInBrowser('a founder’s day', () => {
    let day: Day;

    beforeAll(async () => {
      day = await startDay(language, [
        { status: 'screening', owner: 'maki' },
        { status: 'screening', owner: 'maki' },
        { status: 'new', owner: 'maki' },
        { status: 'proposal', owner: 'ines' },
      ]);
      await day.be('maki');
    });
    afterAll(() => day?.close());

    const newest = (length: number) =>
      Promise.all(ROWS.map(async (at) => (await day.lines(at)).slice(length)));

    test('several selected rows are given to somebody in one go', async () => {
      const { words, say, names } = day;
      await day.toRows('A2:C4');
      await day.titled(words.today.chosen(3));
      await day.pick(words.today.kinds.assign);
      await day.choose(words.today.owner, names.ines);
      await day.press(words.today.doIt.assign(3, names.ines));
      await day.titled(words.today.doneSo.assign(3, names.ines));
      await day.bench.idle();
      const summary = say.reassigned(word({ owner: names.ines }));
      expect(await newest(0)).toEqual(
        ['screening', 'screening', 'new'].map((stage) => [['moved', stage, stage, '', 'sidebar', summary]]),
      );
    });

    test('parked together with one reason, and taken back together', async () => {
      const { words, say, names, stage, defaults } = day;
      const reason = defaults.reasons.nurture.not_now;
      await day.press(words.today.again);
      await day.pick(words.today.kinds.park);
      await day.choose(words.reason, reason);
      await day.press(words.today.doIt.park(3, ''));
      await day.titled(words.today.doneSo.park(3, ''));
      await day.bench.idle();
      const froms = ['screening', 'screening', 'new'] as const;
      const parked = (from: (typeof froms)[number]) =>
        say.moved(word({ actor: names.maki, from: stage(from), to: stage('nurture'), reason }));
      expect(await newest(1)).toEqual(
        froms.map((from) => [['moved', from, 'nurture', 'not_now', 'sidebar', parked(from)]]),
      );
      await day.press(words.today.undo);
      await day.titled(words.today.undone(3));
      await day.bench.idle();
      const undone = (to: (typeof froms)[number]) =>
        say.undone(
          word({ actor: names.maki, reason: say.kinds.moved, from: stage('nurture'), to: stage(to) }),
        );
      expect(await newest(2)).toEqual(
        froms.map((to) => [['undone', 'nurture', to, 'moved', 'sidebar', undone(to)]]),
      );
      for (const at of ROWS)
        expect(await day.card(at)).toMatchObject({ stage: froms[at], owner: names.ines });
    });

    test('one thing done by mistake is taken back where it was done', async () => {
      const { words, say, names } = day;
      await day.toRow(0);
      await day.press(words.touchKinds.mail);
      await day.press(words.touches['mail.sent']);
      const logged = say.touched(word({ actor: names.maki, reason: say.reasons['mail.sent'] }));
      await day.done(logged);
      await day.frame().locator('.fresh').getByRole('button', { name: words.undo, exact: true }).click();
      const summary = say.undone(word({ actor: names.maki, reason: say.kinds.touched }));
      await day.said(summary);
      await day.bench.idle();
      expect((await day.lines(0)).slice(3)).toEqual([
        ['touched', '', '', 'mail.sent', 'sidebar', logged],
        ['undone', '', '', 'touched', 'sidebar', summary],
      ]);
    });

    test('another way of working changes the terms of the gates and nothing that happened', async () => {
      const { words } = day;
      const { history } = day.workbook.tabs;
      const before = await day.cells(history, 'A1:N60');
      expect(await gates()).toEqual(termsOf('is_first'));
      await day.frame().locator('nav button.who').click();
      await day.frame().getByText(words.wayNow(words.ways.is_first)).click();
      await day.frame().getByRole('radio', { name: words.ways.four_roles }).check();
      await day.press(words.wayUse);
      await day.said(words.wayNow(words.ways.four_roles));
      await day.said(words.changed);
      await day.bench.idle();
      expect(await gates()).toEqual(termsOf('four_roles'));
      expect(await day.cells(history, 'A1:N60')).toEqual(before);
    });

    test('another set of questions is asked from now on; the others are retired, not deleted', async () => {
      const { words, defaults, workbook } = day;
      const before = await day.cells(workbook.tabs.history, 'A1:N60');
      const gate = defaults.gates.screening;
      await day.frame().getByText(words.checklistNow(gate, words.checklistSets.three)).click();
      await day.frame().locator('label', { hasText: words.checklistMeans.bantch }).getByRole('radio').check();
      await day.press(words.checklistUse);
      await day.said(words.checklistNow(gate, words.checklistSets.bantch));
      await day.bench.idle();
      const items = (await day.table('items')).filter((row) => row[0] === 'screening');
      expect(items.map((row) => [row[1], row[5] ?? null])).toEqual(
        SET_ITEMS.bantch.map(([item, floor]) => [item, floor]),
      );
      expect(await day.cells(workbook.tabs.history, 'A1:N60')).toEqual(before);
      await day.toRow(0);
      await day.answers(defaults.items.human_resources.label).first().waitFor();
      expect(await day.frame().getByRole('radiogroup').count()).toBe(SET_ITEMS.bantch.length);
      expect(day.bench.failures).toEqual([]);
    });

    /** Each gate's key, policy and hours, as Settings has them. */
    const gates = async () => (await day.table('gates')).map((row) => [row[0], row[4], row[5]]);
    const termsOf = (way: keyof typeof GATE_TERMS) =>
      Object.entries(GATE_TERMS[way]).map(([gate, { policy, hours }]) => [gate, policy, hours]);
  });
});
