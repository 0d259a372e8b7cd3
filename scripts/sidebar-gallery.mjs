/** Draws every screen of the sidebar at 300 pixels, in both languages: node scripts/sidebar-gallery.mjs <folder> [name]. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from './pictures/chromium.mjs';
import { openTab, playScene, scenePage } from './pictures/scenes.mjs';

const [folder, only] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: node scripts/sidebar-gallery.mjs <folder> [scene]');
  process.exit(2);
}

/** Text that its box cuts off, or that makes the page scroll sideways. */
const findCut = () => {
  const cut = [...document.querySelectorAll('#app *')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
    .map((one) => `${one.tagName}.${one.className}: ${one.textContent.slice(0, 40)}`);
  return document.documentElement.scrollWidth > 300 ? ['page is too wide', ...cut] : cut;
};

await mkdir(folder, { recursive: true });
const page = await scenePage();
const browser = await launchChromium();
let troubled = 0;
for (const language of ['en', 'ja']) {
  const tab = await openTab(browser, language);
  await tab.goto(page.url);
  const names = await tab.evaluate(() => window.sceneNames);
  for (const name of names.filter((one) => !only || one === only)) {
    await playScene(tab, page.url, name, language);
    const cut = await tab.evaluate(findCut);
    if (cut.length > 0) {
      troubled += 1;
      console.log(`${name} (${language}): ${cut.join(' | ')}`);
    }
    await tab.screenshot({ path: join(folder, `${name}.${language}.png`), fullPage: true });
  }
  await tab.close();
}
await browser.close();
await page.end();
console.log(troubled === 0 ? 'No text is cut.' : `${troubled} screens cut text.`);
process.exit(troubled === 0 ? 0 : 1);
