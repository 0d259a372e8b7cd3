/** Finds the Chromium that browser tests drive; where there is none, says so and what to do. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export function chromiumPath(): string | undefined {
  const given = process.env.CHROMIUM;
  if (given) return existsSync(given) ? given : undefined;
  return PLACES.find((place) => existsSync(place));
}

/** A machine that has no browser, and says that this is meant, is spared; any other has to say why it fails. */
export const describeInBrowser =
  process.env.TASUKI_SKIP_BROWSER === '1' && !chromiumPath() ? describe.skip : describe;

export async function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) {
    throw new Error(
      'Browser tests need Chromium: install it, name it in CHROMIUM, or set TASUKI_SKIP_BROWSER=1 to go without.',
    );
  }
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
