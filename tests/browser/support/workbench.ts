/** A workbench of its own for a browser test: server, empty state folder, browser and page. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import type { TestSurface } from '../../../local/page/test-surface';
import { launchChromium } from './chromium';

const ROOT = resolve(__dirname, '../../..');
const START_MS = 120_000;

export interface WorkbenchOptions {
  language?: 'en' | 'ja';
  /** A csv or xlsx file; without one the sample workbook opens. */
  file?: string;
  /** A folder with a built add-on; `dist` by default. */
  addOn?: string;
  timeZone?: string;
}

export interface Workbench {
  page: Page;
  url: string;
  /** Addresses elsewhere that the page asked for: there should be none. */
  outside: string[];
  /** Uncaught errors of the page. */
  failures: string[];
  /** The frame of the open sidebar. */
  sidebar(): Promise<Frame>;
  /** Chooses an item of the add-on's menu, by their captions, and waits until its script has run. */
  choose(menu: string, item: string): Promise<void>;
  /** Does something with `window.tasukiTest` in the page. */
  test<T, A>(work: (surface: TestSurface, argument: A) => T | Promise<T>, argument?: A): Promise<T>;
  idle(): Promise<void>;
  /** As a person who comes back later. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

function startServer(
  options: WorkbenchOptions,
  state: string,
): { server: ChildProcess; url: Promise<string> } {
  const args = ['scripts/run.mjs', 'local/start.ts'];
  if (options.file) args.push(options.file);
  args.push('--locale', options.language === 'ja' ? 'ja_JP' : 'en_US');
  args.push('--timezone', options.timeZone ?? 'Asia/Tokyo');
  const environment = {
    PORT: '0',
    TASUKI_STATE: state,
    ...(options.addOn ? { TASUKI_ADD_ON: options.addOn } : {}),
  };
  const server = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...environment } });
  let said = '';
  const url = new Promise<string>((found, failed) => {
    const timer = setTimeout(() => failed(new Error(`The server did not start: ${said}`)), START_MS);
    const listen = (part: Buffer) => {
      said += part.toString('utf8');
      const match = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (!match) return;
      clearTimeout(timer);
      found(match[0]);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', (code) => {
      clearTimeout(timer);
      failed(new Error(`The server ended with ${code}: ${said}`));
    });
  });
  return { server, url };
}

/** Until the workbook is open; what kept it from opening is the error. */
async function opened(page: Page): Promise<void> {
  await page.waitForFunction(
    () => window.tasukiTest !== undefined || window.tasukiFailure !== undefined,
    null,
    {
      timeout: START_MS,
    },
  );
  const failure = await page.evaluate(() => window.tasukiFailure);
  if (failure !== undefined) throw new Error(failure);
  await page.evaluate(() => window.tasukiTest!.ready);
}

export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const state = mkdtempSync(join(tmpdir(), 'workbench-'));
  const { server, url: starting } = startServer(options, state);
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    server.removeAllListeners('exit');
    const ended = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode === null && server.kill()) await ended;
    rmSync(state, { recursive: true, force: true });
  };
  try {
    const url = await starting;
    browser = await launchChromium();
    const context = await browser.newContext({
      viewport: { width: 1440, height: 860 },
      locale: options.language === 'ja' ? 'ja-JP' : 'en-US',
    });
    const page = await context.newPage();
    const outside: string[] = [];
    const failures: string[] = [];
    page.on('request', (request) => {
      const address = request.url();
      if (/^https?:/.test(address) && !address.startsWith(url)) outside.push(address);
    });
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(url);
    await opened(page);
    const test: Workbench['test'] = (work, argument) =>
      page.evaluate(
        // A function cannot travel into the page; its text can.
        ([text, given]) => new Function(`return (${text})`)()(window.tasukiTest, given),
        [work.toString(), argument] as const,
      );
    const idle = () => test((surface) => surface.idle());
    return {
      page,
      url,
      outside,
      failures,
      test,
      idle,
      close,
      async sidebar() {
        const frame = await (await page.waitForSelector('iframe.sidebar-frame')).contentFrame();
        if (!frame) throw new Error('The sidebar has no frame.');
        return frame;
      },
      async choose(menu, item) {
        await page.getByRole('button', { name: menu, exact: true }).click();
        await page.getByRole('menuitem', { name: item, exact: true }).click();
        await idle();
      },
      async reload() {
        await page.reload();
        await opened(page);
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
