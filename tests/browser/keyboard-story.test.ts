/** A lead from Today to its offer in the real workbench, without a mouse. */
import { describeInBrowser } from './support/chromium';
import { type Day, startDay, word } from './support/day';

jest.setTimeout(180_000);

describe.each(['en', 'ja'] as const)('%s', (language) => {
  describeInBrowser('a story without a mouse', () => {
    let day: Day;
    beforeAll(async () => {
      day = await startDay(
        language,
        [
          { status: 'screening', owner: 'ines' },
          { status: 'screening', owner: 'ines' },
          { status: 'proposal', owner: 'felix' },
          { status: 'proposal', owner: 'maki' },
        ],
        { ines: ['inside_sales'], felix: ['field_sales'], maki: ['field_sales'] },
      );
      await day.be('ines');
    });
    afterAll(() => day?.close());

    /** On by Tab until the control with this text or name has the focus. */
    async function tabTo(name: string | RegExp): Promise<void> {
      const { keyboard } = day.bench.page;
      for (let left = 80; left > 0; left -= 1) {
        await keyboard.press('Tab');
        const here = await day.frame().evaluate(() => {
          const one = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLLabelElement> };
          const group = one.closest('[role=radiogroup]')?.getAttribute('aria-labelledby');
          const titled = group ? document.getElementById(group)?.textContent : '';
          return [one.getAttribute('aria-label'), one.labels?.[0]?.textContent, titled, one.textContent]
            .filter(Boolean)
            .map((text) => text!.trim());
        });
        if (here.some((text) => (typeof name === 'string' ? text === name : name.test(text)))) return;
      }
      throw new Error(`Tab does not lead to ${name}.`);
    }

    test('from Today to the first lead, three answers, the receiver and the offer', async () => {
      const { words, say, names, stage, defaults } = day;
      const { page } = day.bench;
      const { keyboard } = page;
      await day.open();
      await day.today();
      await page.locator('iframe.sidebar-frame').focus();
      await day.frame().evaluate(() => {
        document.addEventListener('pointerdown', () => document.body.setAttribute('data-mouse', ''), true);
      });

      await tabTo(words.today.first);
      await keyboard.press('Enter');
      await day.titled(day.leads[0].company);
      const { need, authority, timeline } = defaults.items;
      for (const [item, key] of [
        [need, '4'],
        [authority, '3'],
        [timeline, '3'],
      ] as const) {
        await tabTo(new RegExp(`^${item.label} `));
        await keyboard.press(key);
        await day.checked(item.label, Number(key) - 1);
        await tabTo(words.evidenceOf(item.label));
        await keyboard.type(`${item.label} 1`);
        await keyboard.press('Enter');
        await day.saved();
      }
      // Out of the field, where the letter would be text.
      await keyboard.press('Tab');
      await keyboard.press('h');
      await tabTo(words.receiver);
      const receiver = day.frame().getByLabel(words.receiver);
      for (let left = 4; left > 0 && (await receiver.inputValue()) !== names.maki; left -= 1) {
        await keyboard.press('ArrowDown');
      }
      await tabTo(words.offerTo(names.maki));
      await keyboard.press('Enter');
      const across = { from: stage('screening'), to: stage('meeting') };
      const summary = say.offered(word({ actor: names.ines, owner: names.maki, ...across }));
      await day.done(summary);
      expect(await day.lines(0)).toEqual([['offered', 'screening', 'meeting', '', 'sidebar', summary]]);

      await keyboard.press('n');
      await day.titled(day.leads[1].company);
      await keyboard.press('t');
      // The one that was offered is somebody else's now.
      await day.frame().locator('.filter').waitFor();
      const rows = day.section('contact').locator('.row');
      await rows.filter({ hasText: day.leads[0].company }).waitFor({ state: 'detached' });
      await rows.filter({ hasText: day.leads[1].company }).waitFor();
      await keyboard.press('j');
      await keyboard.press('Enter');
      await day.titled(day.leads[1].company);
      expect(await day.frame().locator('body[data-mouse]').count()).toBe(0);
      expect(day.bench.failures).toEqual([]);
    });
  });
});
