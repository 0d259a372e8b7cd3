/** The keyboard on every screen: it reaches everything in order, shows where it is, and works it. */
import type { Page } from 'playwright-core';
import { describeInBrowser } from './support/chromium';
import { markUsable, type Stop, tabThrough } from './support/looks';
import { openScenes, SCENE_NAMES, type Scenes } from './support/scenes';

jest.setTimeout(60_000);

interface Pressing {
  pressed: Record<number, number>;
  release(): void;
}

/** Clicks are counted and go no further: the screen stays as it is while everything on it is tried. */
const holdClicks = (page: Page) =>
  page.evaluate(() => {
    const pressed: Record<number, number> = {};
    const stop = new AbortController();
    const count = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      const place = Number((event.target as HTMLElement).dataset.place ?? -1);
      pressed[place] = (pressed[place] ?? 0) + 1;
    };
    window.addEventListener('click', count, { capture: true, signal: stop.signal });
    Object.assign(window, { pressing: { pressed, release: () => stop.abort() } });
  });

const releaseClicks = (page: Page) =>
  page.evaluate(() => {
    const { pressing } = window as unknown as { pressing: Pressing };
    pressing.release();
    return pressing.pressed;
  });

/** Which of the first question's answers is given, and which has the focus. */
const answerNow = (page: Page) =>
  page.evaluate(() => {
    const radios = [...document.querySelectorAll('[role=radiogroup]')[0].querySelectorAll('[role=radio]')];
    const given = radios.findIndex((one) => one.getAttribute('aria-checked') === 'true');
    return [given, radios.indexOf(document.activeElement as Element)];
  });

/** The groups of radios that can be seen. */
const radioNames = (page: Page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLInputElement>('#app input[type=radio]')];
    const groups = new Set(all.filter((one) => one.checkVisibility()).map((one) => one.name));
    return [...groups];
  });

// Order and keys are the same in every language; the whole story by keyboard is played in both.
describe.each(['en'] as const)('%s', (language) => {
  describeInBrowser('the keyboard', () => {
    let scenes: Scenes;
    beforeAll(async () => {
      scenes = await openScenes(language);
    });
    afterAll(() => scenes?.close());

    test.each(SCENE_NAMES)('reaches and works everything on %s, in order', async (name) => {
      const { page } = scenes;
      const { keyboard } = page;
      await scenes.draw(name);
      const usable = await markUsable(page);
      await holdClicks(page);
      const stops = await tabThrough(page, usable.length, async ({ keys }: Stop) => {
        if (keys > 1) await keyboard.press('Enter');
        if (keys > 0) await keyboard.press('Space');
      });
      const pressed = await releaseClicks(page);
      expect(stops.map((stop) => stop.place)).toEqual(usable.map((_, place) => place));
      expect(stops.filter((stop) => !stop.marked)).toEqual([]);
      expect(stops.filter((stop) => (pressed[stop.place] ?? 0) !== stop.keys)).toEqual([]);

      const chosen = page.locator('[role=radiogroup] [aria-checked=true]:enabled');
      if (await chosen.count()) {
        await chosen.first().focus();
        for (const [key, at] of [
          ['2', 1],
          ['4', 3],
          ['1', 0],
          ['3', 2],
          ['ArrowRight', 3],
          ['ArrowDown', 0],
          ['ArrowLeft', 3],
          ['ArrowUp', 2],
        ] as const) {
          await keyboard.press(key);
          expect([key, ...(await answerNow(page))]).toEqual([key, at, at]);
        }
      }
      for (const group of await radioNames(page)) {
        const boxes = page.locator(`#app input[name="${group}"]`);
        const picked = () =>
          boxes.evaluateAll((all) => all.findIndex((one) => (one as HTMLInputElement).checked));
        const before = await picked();
        await boxes.nth(Math.max(before, 0)).focus();
        // The first of them is picked by Space, another by an arrow.
        await keyboard.press(before < 0 ? 'Space' : 'ArrowDown');
        const after = await picked();
        expect([group, after]).not.toEqual([group, before]);
        expect(after).toBeGreaterThanOrEqual(0);
      }
    });
  });
});
