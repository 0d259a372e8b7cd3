/** Plays the first hour of a pipeline in the workbench, and takes a picture of the whole window where it matters. */
import { save } from './save.mjs';
import { SPOKEN } from './spoken.mjs';

const START_MS = 120_000;
const DAY_MS = 86_400_000;
/** The workbench's zone is Tokyo's, wherever this runs. */
const ZONE_MS = 9 * 3_600_000;
/** In pixels, with what shows of the column before it. */
const ID_WIDTH = 106;
/** Tasuki's columns on the sample stand after its fifteen. */
const COLUMN = {
  id: 'P',
  stage: 'Q',
  owner: 'R',
  since: 'S',
  nextAction: 'T',
  nextActionOn: 'U',
  handoff: 'V',
  last: 'W',
};
const [FIRST_ROW, LAST_ROW] = [4, 303];
/** In pixels: letters of the browser that takes the pictures are wider than those of Google Sheets. */
const WIDTHS = { since: 150, nextActionOn: 130, handoff: 320 };
/** The first three questions of the screening and how firmly each is answered, 0 to 3. */
const QUESTIONS = { need: 3, authority: 2, timeline: 3 };

/** The day after so many, as a person in Tokyo types it. */
function dayAfter(days) {
  return new Date(Date.now() + ZONE_MS + days * DAY_MS).toISOString().slice(0, 10);
}

/** So long after an action the page has read the list and the funnel again. */
const SETTLED_MS = 6000;

/** Takes the picture once nothing moves any more. */
async function take(page, name) {
  const { width, height } = page.viewportSize();
  await page.mouse.move(width / 2, 30);
  await page.mouse.move(width - 4, height - 4);
  await page.waitForSelector('#toast', { state: 'hidden' });
  // The grid draws on its own clock.
  await page.waitForTimeout(1000);
  await save(page, name);
}

/**
 * Two leads of Inside Sales with others around them: one on the card, written as its reader writes, and one
 * that a colleague offers; and further leads of whoever is shown, for their next steps.
 */
function pickRows({ stages, companies, owners }, screening, script) {
  const at = (row) => row - FIRST_ROW;
  const rows = stages.flatMap((stage, place) => (stage === screening ? [place + FIRST_ROW] : []));
  const near = rows.filter((row) => row <= LAST_ROW - 10).slice(-6);
  const shown = near.filter((row) => script.test(companies[at(row)])).pop();
  const owner = owners[at(shown)];
  const offered = near.find((row) => owners[at(row)] !== owner);
  const others = rows.filter((row) => owners[at(row)] === owner && row !== shown).reverse();
  return { shown, offered, others, owner, sender: owners[at(offered)] };
}

export async function takeWorkbench(page, language, all) {
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
  const view = (name) => sidebar.locator('nav').getByRole('button', { name, exact: true });
  const heading = () => sidebar.getByRole('heading', { level: 1 });
  /** Leaves everything as a hand that rests: nothing under the pointer, no ring around what was used last. */
  const blur = async () => {
    await heading().hover();
    await idle();
    await sidebar.locator('main').evaluate((main) => main.ownerDocument.activeElement.blur());
  };
  await button(say.startAction).click();
  await button(say.adopt).click();
  await button(say.openSelected).waitFor({ timeout: START_MS });
  await idle();

  const widths = Object.entries(WIDTHS).map(([name, pixels]) => [COLUMN[name].charCodeAt(0) - 65, pixels]);
  // As somebody with many columns does it: the company stays in view beside the stages.
  await page.evaluate(
    ([tab, wide]) => {
      const { engine } = window.tasukiTest;
      const sheet = engine.sheets().find((one) => one.name === tab);
      engine.freeze(sheet.id, sheet.frozenRows, 1);
      for (const [at, pixels] of wide) engine.setColumnWidth(sheet.id, at, pixels);
    },
    [spoken.leads, widths],
  );
  const companies = await column('A');
  const cells = { companies, stages: await column(COLUMN.stage), owners: await column(COLUMN.owner) };
  const rows = pickRows(cells, defaults.stages.screening, spoken.script);
  for (const [at, [action, days]] of spoken.nextActions.entries()) {
    for (const [letter, text] of [
      [COLUMN.nextAction, action],
      [COLUMN.nextActionOn, dayAfter(days)],
    ]) {
      await page.evaluate(
        ([tab, a1, typed]) => window.tasukiTest.type(tab, a1, typed),
        [spoken.leads, `${letter}${rows.others[at]}`, text],
      );
    }
  }

  const actAs = async (name) => {
    await sidebar.locator('nav .who').click();
    await button(say.changeWho).click();
    await sidebar.getByLabel(say.fromTeam).selectOption({ label: name });
    await button(say.whoAction).click();
    await idle();
    await view(say.lead).click();
  };
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
  const prepareOffer = async (receiver) => {
    await button(say.handOver(say.roleShort.field_sales)).click();
    await sidebar.getByLabel(say.receiver).selectOption({ label: receiver });
    await sidebar.getByLabel(say.message).fill(spoken.message);
  };

  await actAs(rows.sender);
  await open(rows.offered);
  for (const [item, level] of Object.entries(QUESTIONS)) await answer(item, level);
  await prepareOffer(rows.owner);
  await button(say.offerTo(rows.owner)).click();
  await button(say.answerFor(rows.owner)).waitFor();
  await idle();

  await actAs(rows.owner);
  await view(say.today.title).click();
  await page.waitForTimeout(SETTLED_MS);
  await idle();
  // Once more, so that the line below the grid tells of this and not of what went on behind it.
  await view(say.today.title).click();
  await idle();
  await blur();
  await take(page, `working-day${spoken.suffix}`);
  await view(say.lead).click();

  await open(rows.shown);
  await answer('need', QUESTIONS.need);
  await answer('authority', QUESTIONS.authority);
  await blur();
  await take(page, `workbench${spoken.suffix}`);

  await answer('timeline', QUESTIONS.timeline);
  await prepareOffer(rows.sender);
  await blur();
  await take(page, `handoff${spoken.suffix}`);

  await button(say.back).click();
  await choose(menu.refreshFunnel);
  await select(workbook.tabs.funnel, 'A1');
  await view(say.funnel).click();
  await idle();
  await blur();
  await take(page, `funnel${spoken.suffix}`);
}
