/** Draws scenes of `tests/sidebar/fixtures` at the sidebar's width: the real page, with answers that are always the same. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { sidebarStyle } from '../build-sidebar.mjs';

/** Google gives a sidebar this many pixels. */
export const WIDTH = 300;
export const HEIGHT = 700;

/** A page that plays any scene, and how to take it away again. */
export async function scenePage() {
  const script = await build({
    entryPoints: ['tests/sidebar/fixtures/page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const folder = await mkdtemp(join(tmpdir(), 'scenes-'));
  const page = join(folder, 'page.html');
  await writeFile(
    page,
    `<!DOCTYPE html><html><head><meta charset="utf-8"><style>${await sidebarStyle()}</style></head><body><script>${script.outputFiles[0].text}</script></body></html>`,
  );
  return { url: pathToFileURL(page).href, end: () => rm(folder, { recursive: true, force: true }) };
}

/** A tab to play scenes in; `scale` draws finer than the screen, for pictures that are looked at closely. */
export function openTab(browser, language, scale = 1) {
  return browser.newPage({
    viewport: { width: WIDTH, height: HEIGHT },
    deviceScaleFactor: scale,
    locale: language === 'ja' ? 'ja-JP' : 'en-US',
  });
}

export async function playScene(tab, url, scene, language) {
  await tab.goto(url);
  await tab.evaluate(([name, lang]) => window.playScene(name, lang), [scene, language]);
}
