/** The whole story in the page, in both languages: from the menu to a changed Funnel tab. */
import type { Frame } from 'playwright-core';
import { sampleTruth } from '../../local/sample/truth';
import { wordsFor } from '../../src/i18n/sidebar';
import { describeInBrowser } from './support/chromium';
import { FIRST_ROW, ID, LAST_ROW, SPOKEN, STAGE, textsOf } from './support/sample';
import { openWorkbench, type Workbench } from './support/workbench';

jest.setTimeout(300_000);

describe.each(['en', 'ja'] as const)('%s', (language) => {
  describeInBrowser('a newcomer’s first hour', () => {
    const { leads, menu, workbook, defaults } = SPOKEN[language];
    const words = wordsFor(language);
    const truth = sampleTruth();
    let bench: Workbench;
    let sidebar: Frame;
    let row = 0;
    let receiver = '';

    const button = (name: string) => sidebar.getByRole('button', { name, exact: true });
    const said = (text: string | RegExp) => sidebar.getByText(text).first().waitFor();
    const history = async () =>
      (await textsOf(bench, workbook.tabs.history, 'A2:N900')).filter((line) => /L-\d/.test(line));

    beforeAll(async () => {
      bench = await openWorkbench({ language });
      bench.page.setDefaultTimeout(30_000);
    });
    afterAll(() => bench?.close());

    test('the menu opens the sidebar, which guesses the columns and says what will happen', async () => {
      await bench.choose(menu.title, menu.start);
      sidebar = await bench.sidebar();
      await button(words.startAction).click();
      await said(words.leads(truth.leads));
      expect(await sidebar.getByLabel(words.headerRow).inputValue()).toBe('3');
      await said(words.untouched);
    });

    test('one click starts the pipeline: columns, tabs, the past in History, the funnel of the first day', async () => {
      await button(words.adopt).click();
      await said(words.adopted(truth.leads));
      await bench.idle();
      const { history: past, answers, settings, funnel } = workbook.tabs;
      expect(await bench.test((surface) => surface.tabs())).toEqual([leads, past, answers, settings, funnel]);
      const ids = await textsOf(bench, leads, `${ID}${FIRST_ROW}:${ID}${LAST_ROW}`);
      expect(ids.filter(Boolean)).toHaveLength(truth.leads);
      const report = await textsOf(bench, funnel, 'A1:L12');
      expect(report.join('\n')).toContain(` ${truth.meetings} `);
      expect(report.join('\n')).not.toMatch(/#N\/A|#ERROR|#REF|#NAME/);
    });

    test('selecting a row and coming back with the mouse opens its card', async () => {
      const stages = await textsOf(bench, leads, `${STAGE}${FIRST_ROW}:${STAGE}${LAST_ROW}`);
      row = stages.indexOf(defaults.stages.screening) + FIRST_ROW;
      await bench.test((surface, [tab, a1]) => surface.select(tab, a1), [leads, `A${row}`] as [
        string,
        string,
      ]);
      await bench.page.mouse.move(400, 400);
      await bench.page.waitForTimeout(1600);
      await bench.page.mouse.move(1300, 300, { steps: 4 });
      await sidebar.getByRole('heading', { level: 1 }).waitFor();
      const [company] = await textsOf(bench, leads, `A${row}`);
      await said(company);
      await said(
        words.missing(
          words.list(['need', 'authority', 'timeline'].map((item) => defaults.items[item as 'need'].label)),
        ),
      );
    });

    test('answers are saved as they are given, and what was typed stays text', async () => {
      await confirmFirst(['need', 'authority']);
      const given = await textsOf(bench, workbook.tabs.answers, 'C2:F20');
      expect(given).toContain(`screening | need | confirmed | =${defaults.items.need.label} +81`);
      expect(given).toContain(`screening | authority | confirmed | =${defaults.items.authority.label} +81`);
      await said(words.missing(defaults.items.timeline.label));
    });

    test('a missing answer is asked for in place; then the lead is offered with its brief', async () => {
      await button(words.handOver(words.roleShort.field_sales)).click();
      await said(words.handMissing);
      await sidebar.locator('.seg').first().locator('[role=radio]').nth(2).click();
      await bench.idle();
      receiver = (await sidebar.getByLabel(words.receiver).locator('option').allTextContents())[1];
      await sidebar.getByLabel(words.receiver).selectOption({ label: receiver });
      await said(`=${defaults.items.need.label} +81`);
      await button(words.offerTo(receiver)).click();
      await button(words.answerFor(receiver)).waitFor();
      await bench.idle();
      expect((await history()).pop()).toContain('offered');
      const handoff = (await textsOf(bench, leads, `V${row}`))[0];
      expect(handoff).toContain(receiver);
    });

    test('the receiver returns it with a reason, which its card and the sheet show', async () => {
      await button(words.answerFor(receiver)).click();
      await button(words.giveBack).click();
      await sidebar
        .getByLabel(words.reason)
        .selectOption({ label: defaults.reasons.return.authority_unknown });
      await sidebar.getByLabel(words.note).fill('Who signs?');
      await button(words.giveBackNow).click();
      await said('Who signs?');
      await bench.idle();
      expect((await textsOf(bench, leads, `V${row}`))[0]).toBe(
        workbook.returned(defaults.reasons.return.authority_unknown),
      );
    });

    test('offered again and accepted, the lead has moved, and the timeline tells it all', async () => {
      await button(words.handOver(words.roleShort.field_sales)).click();
      await sidebar.getByLabel(words.receiver).selectOption({ label: receiver });
      await button(words.offerTo(receiver)).click();
      await button(words.answerFor(receiver)).click();
      await button(words.accept).click();
      await said(defaults.stages.meeting);
      await bench.idle();
      expect((await textsOf(bench, leads, `${STAGE}${row}`))[0]).toBe(defaults.stages.meeting);
      const kinds = (await history()).slice(-4).map((line) => line.split(' | ')[2]);
      expect(kinds).toEqual(['offered', 'returned', 'offered', 'accepted']);
      await said(/Who signs/);
    });

    test('the Funnel tab has changed by one meeting and tells the handoff', async () => {
      await bench.choose(menu.title, menu.refreshFunnel);
      const report = (await textsOf(bench, workbook.tabs.funnel, 'A1:L200')).join('\n');
      expect(report).toContain(` ${truth.meetings + 1} `);
      expect(report).not.toMatch(/#N\/A|#ERROR|#REF|#NAME/);
      const { inside_sales: from, field_sales: to } = workbook.roles;
      // Two decided: one accepted, one returned.
      expect(report).toMatch(new RegExp(`${from} → ${to}[^\n]*\\| 2 \\| 1 \\| 1 \\| 0`));
    });

    test('custom functions work in a cell of any tab', async () => {
      const { history: past, settings } = workbook.tabs;
      const own = 'Figures';
      // A tab of one's own, as a person adds it.
      await bench.test(({ engine, tabs }, name) => {
        engine.insertSheet(name, tabs().length, 100, 26);
      }, own);
      const type = (a1: string, text: string) =>
        bench.test((surface, [tab, at, formula]) => surface.type(tab, at, formula), [own, a1, text] as [
          string,
          string,
          string,
        ]);
      await type('K2', '=TASUKI_BANT("confirmed","indicated","confirmed","not asked")');
      await type('K6', `=TASUKI_SOURCES(${past}!A1:G900,${settings}!A2:D20)`);
      await type('K30', `=TASUKI_FUNNEL(${past}!A1:G900,${settings}!A2:D20)`);
      await type('K50', `=TASUKI_COHORTS(${past}!A1:G900,${settings}!A2:D20)`);
      await bench.idle();
      const cells = await textsOf(bench, own, 'K1:T70');
      expect(cells[1]).toMatch(/^Verdict \| Score \| Missing/);
      expect(cells[5]).toMatch(/^Source \| Leads/);
      expect(cells[30]).toMatch(new RegExp(`^${defaults.stages.new} \\| ${truth.leads} `));
      expect(cells[50]).toMatch(/^2025-\d\d \| \d+/);
    });

    test('nothing was asked of any other place, and nothing broke', () => {
      expect(bench.outside).toEqual([]);
      expect(bench.failures).toEqual([]);
    });

    /** Confirms the first questions on the card, each with a line of evidence that looks like a formula. */
    /** Until Answers says so: the page saves in its own time. */
    async function written(evidence: string): Promise<void> {
      for (const until = Date.now() + 60_000; Date.now() < until; await bench.page.waitForTimeout(200)) {
        await bench.idle();
        if ((await textsOf(bench, workbook.tabs.answers, 'F2:F20')).includes(evidence)) return;
      }
    }

    async function confirmFirst(items: ReadonlyArray<'need' | 'authority'>): Promise<void> {
      for (const [at, item] of items.entries()) {
        const { label } = defaults.items[item];
        await sidebar.locator('.seg').nth(at).locator('[role=radio]').nth(3).click();
        const evidence = sidebar.getByLabel(words.evidenceOf(label));
        await evidence.fill(`=${label} +81`);
        await evidence.press('Enter');
        await written(`=${label} +81`);
      }
    }
  });
});
