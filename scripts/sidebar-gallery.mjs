/** Draws every screen of the sidebar at 300 pixels, in both languages: node scripts/sidebar-gallery.mjs <folder> [name]. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { sidebarStyle } from './build-sidebar.mjs';

const [folder, only] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: node scripts/sidebar-gallery.mjs <folder> [scene]');
  process.exit(2);
}

const script = await build({
  entryPoints: ['tests/sidebar/fixtures/page.ts'],
  bundle: true,
  write: false,
  format: 'iife',
  jsx: 'automatic',
  jsxImportSource: 'preact',
});
await mkdir(folder, { recursive: true });
const page = resolve(folder, 'page.html');
await writeFile(
  page,
  `<!DOCTYPE html><html><head><meta charset="utf-8"><style>${await sidebarStyle()}</style></head><body><script>${script.outputFiles[0].text}</script></body></html>`,
);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
/** Text that its box cuts off, or that makes the page scroll sideways. */
const findCut = () => {
  const cut = [...document.querySelectorAll('#app *')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
    .map((one) => `${one.tagName}.${one.className}: ${one.textContent.slice(0, 40)}`);
  return document.documentElement.scrollWidth > 300 ? ['page is too wide', ...cut] : cut;
};
let troubled = 0;
for (const language of ['en', 'ja']) {
  const tab = await browser.newPage({
    viewport: { width: 300, height: 700 },
    locale: language === 'ja' ? 'ja-JP' : 'en-US',
  });
  await tab.goto(pathToFileURL(page).href);
  const names = await tab.evaluate(() => window.sceneNames);
  for (const name of names.filter((one) => !only || one === only)) {
    await tab.goto(pathToFileURL(page).href);
    await tab.evaluate(([scene, lang]) => window.playScene(scene, lang), [name, language]);
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
await rm(page);
console.log(troubled === 0 ? 'No text is cut.' : `${troubled} screens cut text.`);
process.exit(troubled === 0 ? 0 : 1);
