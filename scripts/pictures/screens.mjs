/** Takes the pictures of single screens of the sidebar, each as high as what it shows. */
import { save } from './save.mjs';
import { openTab, playScene, scenePage, WIDTH } from './scenes.mjs';

/** The picture's name and the scene that it shows. */
const SCREENS = {
  today: 'today',
  'lead-card': 'lead',
  offer: 'offer-to-you',
  late: 'offer-waiting-late',
  several: 'several-park',
  parked: 'parked',
  customer: 'customer-due',
  changed: 'changed-by-other',
  menu: 'menu-work',
};
/** Nothing is shown below this: a picture is no scroll. */
const [LOWEST, HIGHEST] = [420, 1600];
/** Fine enough to be read on any screen. */
const SCALE = 1.5;

export async function takeScreens(browser, language, suffix) {
  const page = await scenePage();
  try {
    for (const [name, scene] of Object.entries(SCREENS)) {
      const tab = await openTab(browser, language, SCALE);
      await playScene(tab, page.url, scene, language);
      // As a hand with a mouse leaves it: no ring around what was clicked last.
      await tab.evaluate(() => {
        document.activeElement?.blur();
        window.scrollTo(0, 0);
      });
      await tab.setViewportSize({ width: WIDTH, height: LOWEST });
      const height = await tab.evaluate(() => document.documentElement.scrollHeight);
      await tab.setViewportSize({ width: WIDTH, height: Math.min(height, HIGHEST) });
      await save(tab, `${name}${suffix}`);
      await tab.close();
    }
  } finally {
    await page.end();
  }
}
