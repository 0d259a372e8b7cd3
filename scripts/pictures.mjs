/** Takes the pictures in docs/images from the running workbench, in both languages: npm run pictures. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const OUT = 'docs/images';
const SIZE = { width: 1440, height: 860 };
const MOST_BYTES = 300 * 1024;
const START_MS = 120_000;
/** Tasuki's columns on the sample stand after its fifteen. */
/** In pixels, with what shows of the column before it. */
const ID_WIDTH = 106;
const COLUMN = { id: 'P', stage: 'Q', owner: 'R', nextAction: 'T', nextActionOn: 'U', last: 'W' };
const [FIRST_ROW, LAST_ROW] = [4, 303];
/** The first three questions of the screening and how firmly each is answered, 0 to 3. */
const QUESTIONS = { need: 3, authority: 2, timeline: 3 };
const SPOKEN = {
  en: {
    locale: 'en_US',
    leads: 'Leads',
    suffix: '',
    script: /^[ -~]+$/,
    evidence: {
      need: 'Quotes take three days; two deals lost over it',
      authority: 'Head of sales proposes, the CFO signs',
      timeline: 'New fiscal year starts in April',
    },
    message: 'Demo on Thursday at 14:00. They also look at one competitor.',
    nextActions: [
      ['Send the price list', '2026-11-26'],
      ['Ask who signs', '2026-11-27'],
      ['Confirm the demo', '2026-12-01'],
      ['Call after the fair', '2026-12-03'],
    ],
  },
  ja: {
    locale: 'ja_JP',
    leads: 'リード一覧',
    suffix: '.ja',
    script: /^株式会社/,
    evidence: {
      need: '見積もりに3日かかり、2件失注している',
      authority: '営業部長が起案し、役員が決裁',
      timeline: '4月の新年度から使いたい',
    },
    message: '木曜14時にデモの約束。他社1社とも比較中です。',
    nextActions: [
      ['価格表を送る', '2026-11-26'],
      ['決裁者を確認する', '2026-11-27'],
      ['デモの日程を確定', '2026-12-01'],
      ['展示会後に電話', '2026-12-03'],
    ],
  },
};

/** The words that stand on buttons come from where the add-on has them. */
async function words() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { wordsFor } from './src/i18n/sidebar';
        export { menuEn, menuJa } from './src/i18n/menu';
        export { workbookEn, workbookJa } from './src/i18n/workbook';
        export { defaultsEn, defaultsJa } from './src/i18n/defaults';`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

/** The address of a workbench of its own, and how to end it. */
async function startWorkbench({ locale }) {
  const state = mkdtempSync(join(tmpdir(), 'pictures-'));
  const args = ['scripts/run.mjs', 'local/start.ts', '--locale', locale, '--timezone', 'Asia/Tokyo'];
  const server = spawn(process.execPath, args, {
    env: { ...process.env, PORT: '0', TASUKI_STATE: state },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = await new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (part) => {
      said += part;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (found) resolve(found[0]);
    });
    server.once('exit', (code) => reject(new Error(`The workbench ended with ${code}: ${said}`)));
  });
  return {
    url,
    async end() {
      server.kill();
      await ended;
      rmSync(state, { recursive: true, force: true });
    },
  };
}

async function take(page, name) {
  await page.mouse.move(SIZE.width - 4, SIZE.height - 4);
  await page.waitForSelector('#toast', { state: 'hidden' });
  // The grid draws on its own clock.
  await page.waitForTimeout(1000);
  const path = join(OUT, `${name}.png`);
  await page.screenshot({ path });
  const bytes = statSync(path).size;
  console.log(`${path}: ${Math.round(bytes / 1024)} KB`);
  if (bytes > MOST_BYTES) throw new Error(`${path} is larger than ${MOST_BYTES / 1024} KB`);
}

/** Two leads of Inside Sales with others around them; the one on the card is written as its reader writes. */
function pickRows(stages, companies, screening, script) {
  const rows = stages.flatMap((stage, at) => (stage === screening ? [at + FIRST_ROW] : []));
  const near = rows.filter((row) => row <= LAST_ROW - 10).slice(-6);
  const shown = near.filter((row) => script.test(companies[row - FIRST_ROW])).pop();
  return { shown, offered: near.find((row) => row !== shown) };
}

async function story(page, language, all) {
  const spoken = SPOKEN[language];
  const [menu, defaults, workbook] =
    language === 'ja'
      ? [all.menuJa, all.defaultsJa, all.workbookJa]
      : [all.menuEn, all.defaultsEn, all.workbookEn];
  const say = all.wordsFor(language);
  const idle = () => page.evaluate(() => window.tasukiTest.idle());
  const select = async (tab, a1) => {
    await page.evaluate(([name, at]) => window.tasukiTest.select(name, at), [tab, a1]);
    await idle();
  };
  const column = (letter) =>
    page.evaluate(
      ([tab, a1]) => window.tasukiTest.readRange(tab, a1).map(([cell]) => String(cell.value ?? '')),
      [spoken.leads, `${letter}${FIRST_ROW}:${letter}${LAST_ROW}`],
    );
  const choose = async (item) => {
    await page.getByRole('button', { name: menu.title, exact: true }).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
    await idle();
  };

  await choose(menu.start);
  const sidebar = await (await page.waitForSelector('iframe.sidebar-frame')).contentFrame();
  const button = (name) => sidebar.getByRole('button', { name, exact: true });
  const heading = () => sidebar.getByRole('heading', { level: 1 });
  await button(say.startAction).click();
  await button(say.adopt).click();
  await button(say.openSelected).waitFor({ timeout: START_MS });
  await idle();

  // As somebody with many columns does it: the company stays in view beside the stages.
  await page.evaluate((tab) => {
    const { engine } = window.tasukiTest;
    const sheet = engine.sheets().find((one) => one.name === tab);
    engine.freeze(sheet.id, sheet.frozenRows, 1);
  }, spoken.leads);
  const companies = await column('A');
  const rows = pickRows(await column(COLUMN.stage), companies, defaults.stages.screening, spoken.script);
  const owner = (await column(COLUMN.owner))[rows.shown - FIRST_ROW];
  for (const [at, [action, day]] of spoken.nextActions.entries()) {
    const row = rows.offered + 1 + at * 3;
    for (const [letter, text] of [
      [COLUMN.nextAction, action],
      [COLUMN.nextActionOn, day],
    ]) {
      await page.evaluate(
        ([tab, a1, typed]) => window.tasukiTest.type(tab, a1, typed),
        [spoken.leads, `${letter}${row}`, text],
      );
    }
  }

  await sidebar.locator('nav .who').click();
  await button(say.changeWho).click();
  await sidebar.getByLabel(say.fromTeam).selectOption({ label: owner });
  await button(say.whoAction).click();
  await idle();
  await sidebar.getByRole('button', { name: say.lead, exact: true }).click();

  const open = async (row) => {
    const lowest = Math.min(row + 12, LAST_ROW);
    for (const a1 of [`${COLUMN.last}${lowest}`, `${COLUMN.id}${lowest}`, `${COLUMN.stage}${row}`]) {
      await select(spoken.leads, a1);
    }
    // The stage right beside the company, so that the handoff is in view as well.
    await page.mouse.move(600, 400);
    await page.mouse.wheel(ID_WIDTH, 0);
    const card = heading().filter({ hasText: companies[row - FIRST_ROW] });
    // Coming back with the mouse opens the selected row, unless an answer is still on its way.
    for (let tries = 0; tries < 10 && !(await card.isVisible()); tries++) {
      await page.mouse.move(400, 400);
      await page.mouse.move(1300, 300, { steps: 4 });
      await page.waitForTimeout(1500);
    }
    await card.waitFor({ timeout: 1000 });
    await idle();
  };
  const answer = async (item, level) => {
    const at = Object.keys(QUESTIONS).indexOf(item);
    await sidebar.locator('.seg').nth(at).locator('[role=radio]').nth(level).click();
    const evidence = sidebar.getByLabel(say.evidenceOf(defaults.items[item].label));
    await evidence.fill(spoken.evidence[item]);
    await evidence.press('Enter');
    await idle();
  };
  const prepareOffer = async () => {
    await button(say.handOver(say.roleShort.field_sales)).click();
    const receiver = sidebar.getByLabel(say.receiver);
    const names = await receiver.locator('option').allTextContents();
    const name = names.find((one, at) => at > 0 && one !== owner);
    await receiver.selectOption({ label: name });
    await sidebar.getByLabel(say.message).fill(spoken.message);
    return name;
  };

  await open(rows.offered);
  for (const [item, level] of Object.entries(QUESTIONS)) await answer(item, level);
  const receiver = await prepareOffer();
  await button(say.offerTo(receiver)).click();
  await button(say.answerFor(receiver)).waitFor();
  await idle();

  await open(rows.shown);
  await answer('need', QUESTIONS.need);
  await answer('authority', QUESTIONS.authority);
  await sidebar.locator('main').evaluate((main) => main.ownerDocument.activeElement.blur());
  await take(page, `workbench${spoken.suffix}`);

  await answer('timeline', QUESTIONS.timeline);
  await prepareOffer();
  await sidebar.locator('main').evaluate((main) => main.ownerDocument.activeElement.blur());
  await take(page, `handoff${spoken.suffix}`);

  await button(say.back).click();
  await choose(menu.refreshFunnel);
  await select(workbook.tabs.funnel, 'A1');
  const view = sidebar.getByRole('button', { name: say.funnel, exact: true });
  await view.click();
  await idle();
  await take(page, `funnel${spoken.suffix}`);
}

mkdirSync(OUT, { recursive: true });
const all = await words();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
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
try {
  for (const language of ['en', 'ja']) {
    const workbench = await startWorkbench(SPOKEN[language]);
    try {
      const page = await browser.newPage({
        viewport: SIZE,
        locale: SPOKEN[language].locale.replace('_', '-'),
      });
      await page.goto(workbench.url);
      await page.waitForFunction(() => window.tasukiTest !== undefined, null, { timeout: START_MS });
      await page.evaluate(() => window.tasukiTest.ready);
      await story(page, language, all);
      await page.close();
    } finally {
      await workbench.end();
    }
  }
} finally {
  await browser.close();
}
