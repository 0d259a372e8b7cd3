/** Every screen for everybody: axe, 300 pixels without a cut word, chosen colours and stillness respected. */
import { AxeBuilder } from '@axe-core/playwright';
import { describeInBrowser } from './support/chromium';
import { cutTexts, markUsable, moving, unmarked } from './support/looks';
import { openScenes, SCENE_NAMES, type Scenes } from './support/scenes';

jest.setTimeout(60_000);

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

describe.each(['en', 'ja'] as const)('%s', (language) => {
  describeInBrowser('a screen', () => {
    let scenes: Scenes;
    beforeAll(async () => {
      scenes = await openScenes(language);
    });
    afterAll(() => scenes?.close());

    test('that waits does move for those who did not ask for stillness', async () => {
      await scenes.page.emulateMedia({ reducedMotion: 'no-preference' });
      await scenes.draw('waiting');
      expect(await moving(scenes.page)).not.toEqual([]);
    });

    test.each(SCENE_NAMES)('%s passes axe, cuts no word, keeps still and shows its focus', async (name) => {
      const { page } = scenes;
      await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
      await scenes.draw(name);
      // No frame in this page is another site's: everything is looked at in one go.
      const axe = new AxeBuilder({ page }).withTags(RULES).setLegacyMode(true);
      // The dearest rule by far; colours are the same in every language.
      if (language === 'ja') axe.disableRules('color-contrast');
      const { violations, passes } = await axe.analyze();
      expect(passes.length).toBeGreaterThan(10);
      const told = violations.map(({ id, nodes }) => [
        id,
        nodes.map((node) => [node.html, node.failureSummary]),
      ]);
      expect(told).toEqual([]);
      expect(await cutTexts(page)).toEqual([]);

      // So are outlines and stillness.
      if (language === 'ja') return;
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
      expect(await moving(page)).toEqual([]);
      await markUsable(page);
      expect(await unmarked(page)).toEqual([]);
    });
  });
});
