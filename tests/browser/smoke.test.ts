/** The workbench with a small add-on in it: menu, sidebar, edits, custom functions, kept work. */
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { describeInBrowser } from './support/chromium';
import { openWorkbench, type Workbench } from './support/workbench';

jest.setTimeout(240_000);

const TAB = 'Leads';

describeInBrowser('the workbench', () => {
  let bench: Workbench;

  beforeAll(async () => {
    bench = await openWorkbench({
      addOn: join(__dirname, 'fixtures/add-on'),
      file: join(__dirname, 'fixtures/Leads.csv'),
    });
  });
  afterAll(() => bench?.close());

  const cell = (a1: string, tab = TAB) =>
    bench.test((surface, [t, a]) => surface.readCell(t, a), [tab, a1] as [string, string]);
  const type = (a1: string, text: string) =>
    bench.test((surface, [t, a, x]) => surface.type(t, a, x), [TAB, a1, text] as [string, string, string]);
  const log = async () => {
    const rows = await bench.test((surface) =>
      surface.tabs().includes('Log') ? surface.readRange('Log', 'A1:C60') : [],
    );
    return rows.map((row) => row.map(({ value }) => value)).filter((row) => row[0] !== null);
  };
  const lastEdit = async () => (await log()).pop();
  async function answer(frame: Frame, button: string): Promise<unknown[]> {
    await frame.locator('#out').evaluate((out) => {
      out.textContent = '';
    });
    await frame.locator(button).click();
    await frame.waitForFunction(() => document.getElementById('out')?.textContent !== '');
    return JSON.parse((await frame.locator('#out').textContent()) ?? '[]') as unknown[];
  }

  test('opens the file: text stays text, numbers and dates are numbers', async () => {
    expect(await bench.test((surface) => surface.tabs())).toEqual([TAB]);
    expect(await cell('A1')).toMatchObject({ value: 'Company' });
    expect(await cell('B2')).toMatchObject({ value: '0312345678' });
    expect(await cell('C2')).toMatchObject({ value: 1200 });
    expect(await cell('D2')).toMatchObject({ value: 46024 });
  });

  test('a menu item runs, and an error in one is shown as Google words it', async () => {
    await bench.choose('Probe', 'Write below');
    expect(await cell('A5')).toMatchObject({ value: 'written' });
    expect(await cell('C5')).toMatchObject({ value: true });
    await bench.choose('Probe', 'Fail');
    expect(await bench.page.getByRole('alert').textContent()).toContain('TypeError: no such luck');
    await bench.page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await bench.page.getByRole('alert').isVisible()).toBe(false);
  });

  test('the menu is worked by keyboard alone', async () => {
    const { page } = bench;
    await page.getByRole('button', { name: 'Probe', exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Open panel');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Fail');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').isVisible()).toBe(false);
  });

  test('the sidebar is 300 pixels wide, calls the server, and cannot reach the page', async () => {
    await bench.choose('Probe', 'Open panel');
    const frame = await bench.sidebar();
    const width = await bench.page
      .locator('iframe.sidebar-frame')
      .evaluate((f) => f.getBoundingClientRect().width);
    expect(width).toBe(300);
    expect(await answer(frame, '#add')).toEqual(['ok', 5, 'mine', 'null']);
    expect(await answer(frame, '#boom')).toEqual(['failed', 'Error', 'server says no', 'mine']);
    expect(await answer(frame, '#names')).toEqual(['names', true, false, false]);
    expect(await answer(frame, '#illegal')).toEqual(['threw', 'Failed due to illegal value in property: 1']);
    expect(await answer(frame, '#reach')).toEqual(['reach', 'SecurityError']);
    expect(await answer(frame, '#many')).toEqual(['many', 15]);
    await frame.locator('#close').click();
    await bench.page.waitForSelector('#sidebar', { state: 'hidden' });
  });

  test('typing raises onEdit with the values before and after', async () => {
    await type('A2', 'Kestrel');
    expect(await cell('A2')).toMatchObject({ value: 'Kestrel' });
    expect(await lastEdit()).toEqual(['A2', 'Minato', 'Kestrel']);
  });

  test('typing a formula raises onEdit', async () => {
    await type('E2', '=SUM(C2:C3)');
    expect(await cell('E2')).toMatchObject({ value: 1650, formula: '=SUM(C2:C3)' });
    expect((await lastEdit())?.[0]).toBe('E2');
  });

  test('keys in the grid: Delete, typing and undo each raise onEdit', async () => {
    const { page } = bench;
    await bench.test((surface) => surface.select('Leads', 'A3'));
    await page.waitForTimeout(300);
    await page.keyboard.press('Delete');
    await bench.idle();
    expect(await cell('A3')).toMatchObject({ value: null });
    expect((await lastEdit())?.slice(0, 2)).toEqual(['A3', 'Aoba']);
    await page.keyboard.type('typed');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    await bench.idle();
    expect(await lastEdit()).toEqual(['A3', '(none)', 'typed']);
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(300);
    await bench.idle();
    expect((await lastEdit())?.slice(0, 2)).toEqual(['A3', 'typed']);
  });

  test('a paste over several cells is one edit without values', async () => {
    await bench.test((surface) => surface.pasteText('Leads', 'G2', '1\t2\n3\tx'));
    expect(await cell('H3')).toMatchObject({ value: 'x' });
    expect(await lastEdit()).toEqual(['G2:H3', '(none)', '(none)']);
  });

  test('sorting, deleting a row and a script of the add-on raise none', async () => {
    const before = (await log()).length;
    await bench.test((surface) => surface.sort('Leads', 3));
    await bench.test((surface) => surface.deleteRow('Leads', 4));
    await bench.choose('Probe', 'Write below');
    expect((await log()).length).toBe(before);
  });

  test('a custom function fills its range, follows its cells, and fails by itself', async () => {
    await bench.test((surface) => surface.pasteText('Leads', 'G2', '1\t2\n3\tx'));
    await type('J2', '=PROBE_TIMES(G2:H3,3)');
    const spilled = () =>
      bench.test((surface) => surface.readRange('Leads', 'J2:K3').map((row) => row.map((c) => c.value)));
    expect(await spilled()).toEqual([
      [3, 6],
      [9, 'x'],
    ]);
    await type('G2', '10');
    expect((await spilled())[0]).toEqual([30, 6]);
    await type('J6', '=PROBE_TIMES(1)');
    expect(await cell('J6')).toMatchObject({ value: '#ERROR!', error: true });
  });

  test('work is kept: a reload finds everything again, formulas included', async () => {
    await bench.page.waitForSelector('#save-state[data-state="saved"]');
    await bench.page.waitForTimeout(1500);
    await bench.page.waitForSelector('#save-state[data-state="saved"]');
    await bench.reload();
    expect(await bench.test((surface) => surface.tabs())).toEqual([TAB, 'Log']);
    expect(await cell('J2')).toMatchObject({ value: 30, formula: '=PROBE_TIMES(G2:H3,3)' });
    expect(await cell('K3')).toMatchObject({ value: 'x' });
  });

  test('"Start over" begins again with the file', async () => {
    bench.page.once('dialog', (dialog) => void dialog.accept());
    await bench.page.getByRole('button', { name: 'File', exact: true }).click();
    const loaded = bench.page.waitForEvent('load');
    await bench.page.getByRole('menuitem', { name: 'Start over' }).click();
    await loaded;
    await bench.page.waitForFunction(() => window.tasukiTest !== undefined);
    expect(await bench.test((surface) => surface.tabs())).toEqual([TAB]);
  });

  test('nothing was fetched from elsewhere and nothing failed unseen', () => {
    expect(bench.outside).toEqual([]);
    expect(bench.failures).toEqual([]);
  });
});
