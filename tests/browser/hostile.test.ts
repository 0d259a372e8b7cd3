/**
 * Leads whose words are scripts and formulas, in the browser: text in the grid and in the sidebar, no request that
 * leaves the page, no dialog, nothing run. And an answer that waits until the work is kept.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Frame } from 'playwright-core';
import { menuEn } from '../../src/i18n/menu';
import type { Args, MethodName, Reply } from '../../src/rpc/contract';
import { payloads, whichPayloads } from '../support/payloads';
import { describeInBrowser } from './support/chromium';
import { openWorkbench, type Workbench } from './support/workbench';

jest.setTimeout(240_000);

/** Each says so where it is run. */
const SCRIPTS = [
  '<script>parent.tasukiBroken = window.tasukiBroken = 1; alert(1)</script>',
  '<img src="https://outside.test/a.png" onerror="window.tasukiBroken = 1">',
  '"><svg onload="window.tasukiBroken = 1"><iframe src="https://outside.test/">',
  '=IMAGE("https://outside.test/b.png")',
  '=HYPERLINK("javascript:alert(1)","x")',
  '</textarea><style>@import url(https://outside.test/c.css)</style>',
];
const PUBLISHED = payloads().filter(
  (text) => /[<>]|javascript:|^[=@+-]/i.test(text) && !/[\r\n]|\p{Cc}/u.test(text),
);
const TEXTS = [...SCRIPTS, ...PUBLISHED].map((text) => text.trim()).filter((text) => text.length > 1);
const SHOWN = 6;

describeInBrowser(`leads made of ${whichPayloads}`, () => {
  let bench: Workbench;
  let frame: Frame;
  let folder: string;
  const dialogs: string[] = [];
  const refused: string[] = [];

  /** As the sidebar's own script calls the server. */
  const rpc = <M extends MethodName>(method: M, args: Args<M>): Promise<Reply<M>> =>
    frame.evaluate(
      (text) =>
        new Promise((resolve, reject) => {
          // biome-ignore lint/suspicious/noExplicitAny: Google's object, in the frame only
          const { run } = (window as any).google.script;
          run
            .withSuccessHandler((reply: string) => resolve(JSON.parse(reply)))
            .withFailureHandler(reject)
            .rpc(text);
        }),
      JSON.stringify({ v: 1, language: 'en', method, args }),
    ) as Promise<Reply<M>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hostile-'));
    const rows = TEXTS.map((text, at) => [text, text, `c${at}@x.test`, text, 'Tanaka', 'New']);
    const file = join(folder, 'leads.csv');
    writeFileSync(
      file,
      Papa.unparse([['Company', 'Contact', 'Email', 'Source', 'Owner', 'Status'], ...rows]),
    );
    bench = await openWorkbench({ file });
    bench.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    bench.page.on('console', (said) => {
      if (/refused|content security policy/i.test(said.text())) refused.push(said.text());
    });
    await bench
      .choose('Extensions', menuEn.openSidebar)
      .catch(() => bench.choose('Tasuki', menuEn.openSidebar));
    frame = await bench.sidebar();
    await frame.waitForFunction(() => document.body.innerText.length > 20);
    const adopted = await rpc('adopt', { op: 'adopt1', actor: 'Tanaka', choices: {}, language: 'en' });
    expect(adopted.ok).toBe(true);
    await bench.page.evaluate(() => document.querySelector('iframe.sidebar-frame')?.remove());
    await bench.choose('Tasuki', menuEn.openSidebar);
    frame = await bench.sidebar();
  });
  afterAll(async () => {
    await bench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What an injected piece of markup would be. */
  const parts = () =>
    frame.evaluate(
      () => document.querySelectorAll('script, img, iframe, object, embed, link, base, form').length,
    );
  const broken = async () => [
    await bench.page.evaluate(() => 'tasukiBroken' in window),
    await frame.evaluate(() => 'tasukiBroken' in window),
  ];

  test('the grid holds each as it came, and no formula', async () => {
    const cells = await bench.test(
      (surface, last) => surface.readRange('leads', `A2:D${last}`),
      TEXTS.length + 1,
    );
    expect(cells.map((row) => row[0].value)).toEqual(TEXTS);
    expect(cells.flat().filter((cell) => cell.formula !== undefined)).toEqual([]);
  });

  test('the sidebar shows each on its card, to the letter', async () => {
    await frame.waitForFunction(() => document.body.innerText.includes('Today'));
    const before = await parts();
    await frame.locator('.filter select').first().selectOption('all');
    await frame.waitForFunction((text) => (document.body.textContent ?? '').includes(text), TEXTS[3]);
    expect(await parts()).toBe(before);
    await frame.locator('nav').getByText('Lead', { exact: true }).click();
    for (let at = 0; at < Math.min(SHOWN, TEXTS.length); at++) {
      await bench.test((surface, a1) => surface.select('leads', a1), `A${at + 2}`);
      // The sidebar looks at most so often.
      await bench.page.waitForTimeout(1600);
      await frame.evaluate(() => window.dispatchEvent(new Event('focus')));
      await frame
        .waitForFunction(
          (text) => (document.querySelector('h1')?.textContent ?? '').includes(text),
          TEXTS[at],
          {
            timeout: 20_000,
          },
        )
        .catch(async () => {
          const shown = await frame.evaluate(() => document.body.innerText.slice(0, 400));
          throw new Error(`${TEXTS[at]} is not on the card: ${shown}`);
        });
      expect(await parts()).toBe(before);
    }
    const seen = await rpc('openLead', { leadId: 'L-0001' });
    if (!seen.ok || seen.value.kind !== 'lead') throw new Error('no lead');
    const { row, revision } = seen.value.card;
    const wish = { op: 'touch01', actor: TEXTS[0].slice(0, 90), leadId: 'L-0001', row, revision };
    expect((await rpc('touch', { ...wish, touch: 'mail.sent', note: TEXTS[1], on: '' })).ok).toBe(true);
    expect(await broken()).toEqual([false, false]);
  });

  test('an answer waits for the save that holds its work, and is none when that fails', async () => {
    const { page } = bench;
    const write = { actor: 'Tanaka', leadId: 'L-0002', row: 3 };
    const opened = await rpc('openLead', { leadId: 'L-0002' });
    if (!opened.ok || opened.value.kind !== 'lead') throw new Error('no lead');
    const { revision } = opened.value.card;
    // Whatever is still on its way to the disk is let through first.
    await page.waitForSelector('#save-state[data-state="saved"]');
    let release: () => void = () => {};
    const held = new Promise<void>((free) => {
      release = free;
    });
    await page.route('**/save', async (route) => {
      await held;
      await route.continue();
    });
    let answered = false;
    const asked = rpc('plan', { ...write, op: 'plan001', revision, what: 'Call', on: '' }).then((reply) => {
      answered = true;
      return reply;
    });
    await page.waitForTimeout(1500);
    expect(answered).toBe(false);
    expect(await page.locator('#save-state').getAttribute('data-state')).toBe('saving');
    release();
    expect((await asked).ok).toBe(true);
    await page.unroute('**/save');

    await page.route('**/save', (route) => route.abort());
    const failed = rpc('plan', { ...write, op: 'plan002', revision: revision + 1, what: 'Mail', on: '' });
    await expect(failed).rejects.toThrow(/Not saved/);
    expect(await page.locator('#save-state').getAttribute('data-state')).toBe('failed');
    await page.unroute('**/save');
    // Sent again under its own name it is done once, and kept.
    const again = await rpc('plan', {
      ...write,
      op: 'plan002',
      revision: revision + 1,
      what: 'Mail',
      on: '',
    });
    expect(again).toMatchObject({ ok: true, value: { revision: revision + 2, nextAction: 'Mail' } });
  });

  test('no request left the page, none was tried, no dialog opened, nothing ran or failed', async () => {
    expect([bench.outside, refused, dialogs, bench.failures]).toEqual([[], [], [], []]);
    expect(await broken()).toEqual([false, false]);
  });
});
