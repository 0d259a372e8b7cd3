/** A sheet that people work in by hand: whatever they did is in History once it is recorded. */
import { sampleTruth } from '../../local/sample/truth';
import { wordsFor } from '../../src/i18n/sidebar';
import { describeInBrowser } from './support/chromium';
import { ID, NEXT_ACTION, SPOKEN, STAGE, textsOf } from './support/sample';
import { openWorkbench, type Workbench } from './support/workbench';

jest.setTimeout(300_000);

describe.each(['en', 'ja'] as const)('%s', (language) => {
  describeInBrowser('a sheet that people work in', () => {
    const { leads, menu, workbook, defaults } = SPOKEN[language];
    const words = wordsFor(language);
    let bench: Workbench;

    const idOf = async (row: number) => (await textsOf(bench, leads, `${ID}${row}`))[0];
    const eventsOf = async (leadId: string) =>
      (await textsOf(bench, workbook.tabs.history, 'A2:N900')).filter((line) =>
        line.includes(`| ${leadId} |`),
      );

    beforeAll(async () => {
      bench = await openWorkbench({ language });
      await bench.choose(menu.title, menu.start);
      const sidebar = await bench.sidebar();
      await sidebar.getByRole('button', { name: words.startAction, exact: true }).click();
      await sidebar.getByRole('button', { name: words.adopt, exact: true }).click();
      await sidebar.getByText(words.adopted(sampleTruth().leads)).waitFor();
      await bench.idle();
    });
    afterAll(() => bench?.close());

    test('typed over, pasted over, sorted and deleted: everything is in History after recording', async () => {
      const typed = await idOf(10);
      const pasted = await Promise.all(Array.from({ length: 10 }, (_, at) => idOf(20 + at)));
      const before = (await textsOf(bench, workbook.tabs.history, 'M2:M900')).filter(Boolean).length;

      await bench.test((surface, [tab, a1, text]) => surface.type(tab, a1, text), [
        leads,
        `${STAGE}10`,
        defaults.stages.closing,
      ] as [string, string, string]);
      await bench.test((surface, [tab, a1, text]) => surface.pasteText(tab, a1, text), [
        leads,
        `${STAGE}20`,
        Array(10).fill(defaults.stages.proposal).join('\n'),
      ] as [string, string, string]);
      await bench.idle();
      // By company, the other way round.
      await bench.test((surface, tab) => surface.sort(tab, 1, true), leads);
      await bench.idle();
      const gone = await idOf(60);
      await bench.test((surface, tab) => surface.deleteRow(tab, 60), leads);
      await bench.idle();
      await bench.choose(menu.title, menu.reconcile);

      expect((await eventsOf(typed)).pop()).toContain('| closing |');
      for (const leadId of pasted) {
        const last = (await eventsOf(leadId)).pop();
        if (leadId !== gone) expect(last).toContain('| proposal |');
      }
      expect((await eventsOf(gone)).pop()).toMatch(/\| moved \| \w+ \| +\|/);
      const ids = (await textsOf(bench, workbook.tabs.history, 'M2:M900')).filter(Boolean);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length - before).toBeGreaterThanOrEqual(11);
      // Recording again finds nothing new.
      await bench.choose(menu.title, menu.reconcile);
      expect((await textsOf(bench, workbook.tabs.history, 'M2:M900')).filter(Boolean)).toHaveLength(
        ids.length,
      );
      expect(bench.failures).toEqual([]);
    });

    test('a refresh records first what was typed since, and its report counts it', async () => {
      const events = async () =>
        (await textsOf(bench, workbook.tabs.history, 'M2:M900')).filter(Boolean).length;
      const before = await events();
      const written: Array<[string, string, string]> = [
        [leads, `${STAGE}30`, defaults.stages.closing],
        [leads, `${NEXT_ACTION}31`, 'Send the price list'],
        [leads, `${NEXT_ACTION}32`, 'Ask who signs'],
      ];
      for (const [tab, a1, text] of written)
        await bench.test((surface, one) => surface.type(...one), [tab, a1, text] as [string, string, string]);
      await bench.idle();
      await bench.choose(menu.title, menu.refreshFunnel);
      expect(bench.failures).toEqual([]);
      const after = await events();
      expect(after).toBeGreaterThanOrEqual(before + 2);
      const [said] = await textsOf(bench, workbook.tabs.funnel, 'A3:N3');
      expect(said).toContain(String(after));
    });
  });
});
