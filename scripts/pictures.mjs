/** Takes the pictures in docs/images, in both languages: npm run pictures [-- screens | workbench]. */
import { mkdirSync } from 'node:fs';
import { launchChromium } from './pictures/chromium.mjs';
import { OUT } from './pictures/save.mjs';
import { takeScreens } from './pictures/screens.mjs';
import { SPOKEN } from './pictures/spoken.mjs';
import { takeWorkbench } from './pictures/story.mjs';
import { words } from './pictures/words.mjs';
import { startWorkbench } from './pictures/workbench.mjs';

const SIZE = { width: 1440, height: 860 };
const START_MS = 120_000;
const only = process.argv[2];

async function inWorkbench(browser, language, all) {
  const spoken = SPOKEN[language];
  const workbench = await startWorkbench(spoken);
  try {
    const page = await browser.newPage({ viewport: SIZE, locale: spoken.locale.replace('_', '-') });
    await page.goto(workbench.url);
    await page.waitForFunction(() => window.tasukiTest !== undefined, null, { timeout: START_MS });
    await page.evaluate(() => window.tasukiTest.ready);
    await takeWorkbench(page, language, all);
    await page.close();
  } finally {
    await workbench.end();
  }
}

mkdirSync(OUT, { recursive: true });
const browser = await launchChromium();
try {
  const all = await words();
  for (const language of ['en', 'ja']) {
    if (only !== 'workbench') await takeScreens(browser, language, SPOKEN[language].suffix);
    if (only !== 'screens') await inWorkbench(browser, language, all);
  }
} finally {
  await browser.close();
}
