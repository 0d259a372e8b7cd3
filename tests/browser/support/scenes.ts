/** Every screen of the sidebar, drawn 300 pixels wide with the styles that are shipped. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { EVERY_SCENE } from '../../sidebar/fixtures/every-scene';
import { launchChromium } from './chromium';

const ROOT = resolve(__dirname, '../../..');
export type Language = 'en' | 'ja';
/** The one screen that stands still only while the server does. */
const WAITING = 'waiting';
export const SCENE_NAMES = [...EVERY_SCENE.map((scene) => scene.name), WAITING];

export interface Scenes {
  page: Page;
  /** Draws a scene anew; nothing of the one before is left. */
  draw(name: string): Promise<void>;
  close(): Promise<void>;
}

/** The built page with the scenes in place of its script; inside Google Sheets its frame has the title. */
async function sceneHtml(): Promise<string> {
  const bundle = await build({
    entryPoints: [join(ROOT, 'tests/browser/support/scene-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  });
  const script = bundle.outputFiles[0].text.replace(/<\/script/gi, '<\\/script');
  const built = readFileSync(join(ROOT, 'dist/Sidebar.html'), 'utf8');
  const head = built.slice(0, built.indexOf('</head>'));
  return `${head}<title>Tasuki</title></head><body><div id="app"></div><script>${script}</script></body></html>`;
}

export async function openScenes(language: Language): Promise<Scenes> {
  const folder = mkdtempSync(join(tmpdir(), 'scenes-'));
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const file = join(folder, 'scenes.html');
    writeFileSync(file, await sceneHtml());
    browser = await launchChromium();
    const context = await browser.newContext({
      viewport: { width: 300, height: 700 },
      locale: language === 'ja' ? 'ja-JP' : 'en-US',
    });
    const page = await context.newPage();
    const draw = async (name: string) => {
      await page.goto(pathToFileURL(file).href);
      await page.evaluate(
        ([scene, spoken]) =>
          (window as unknown as { playScene(scene: string, spoken: string): Promise<void> }).playScene(
            scene,
            spoken,
          ),
        [name, language] as const,
      );
    };
    return { page, draw, close };
  } catch (error) {
    await close();
    throw error;
  }
}
