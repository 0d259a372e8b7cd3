/** A team's working day in the workbench: its sheet adopted, its hats in Settings, its sidebar open. */
import type { Frame, Locator } from 'playwright-core';
import { columnLetters } from '../../../local/files/limits';
import { type EventWords, eventsEn, eventsJa } from '../../../src/i18n/events';
import { wordsFor } from '../../../src/i18n/sidebar';
import type { Args, LeadCard, MethodName, Reply, Result } from '../../../src/rpc/contract';
import { PROTOCOL } from '../../../src/rpc/contract';
import type { Runner } from '../../../src/sidebar/server';
import { SETTINGS_TABLES, type SettingsTable } from '../../../src/workbook/schema';
import { SPOKEN } from './sample';
import {
  type Hats,
  type Language,
  PEOPLE,
  type Person,
  placed,
  type SheetLead,
  writeSheet,
} from './team-sheet';
import { openWorkbench, type Workbench } from './workbench';

/** One row of History: kind, from, to, reason code, via, and the sentence for people. */
export type Line = [kind: string, from: string, to: string, reason: string, via: string, summary: string];

const PATIENCE = 30_000;

/** What a sentence of History does not speak of is empty. */
export function word(given: Partial<EventWords>): EventWords {
  return { actor: '', owner: '', from: '', to: '', amount: '', source: '', reason: '', note: '', ...given };
}

export type Day = Awaited<ReturnType<typeof startDay>>;

export async function startDay(language: Language, leads: readonly SheetLead[], hats: Hats = {}) {
  const words = wordsFor(language);
  const { leads: tab, menu, workbook, defaults } = SPOKEN[language];
  const names = PEOPLE[language];
  const all = placed(language, leads);
  const sheet = writeSheet(language, all);
  const bench: Workbench = await openWorkbench({ language, file: sheet.file });
  bench.page.setDefaultTimeout(PATIENCE);
  let frame!: Frame;
  let op = 0;

  const button = (name: string) => frame.getByRole('button', { name, exact: true });
  const cells = (name: string, a1: string) =>
    bench.test(
      (surface, [at, range]) => surface.readRange(at, range).map((row) => row.map(({ value }) => value)),
      [name, a1] as [string, string],
    );

  const day = {
    bench,
    tab,
    words,
    defaults,
    workbook,
    names,
    leads: all,
    say: language === 'ja' ? eventsJa : eventsEn,
    /** The sidebar as it is open now. */
    frame: () => frame,
    button,
    stage: (key: keyof typeof defaults.stages) => defaults.stages[key],
    cells,
    async open() {
      await bench.choose(menu.title, menu.openSidebar);
      frame = await bench.sidebar();
      await day.title().waitFor();
      // What one person presses: every press of the pointer, and every choice in a list.
      await frame.evaluate(() => {
        const counted = window as unknown as { presses: number };
        counted.presses = 0;
        const count = () => {
          counted.presses += 1;
        };
        document.addEventListener('pointerdown', count, true);
        document.addEventListener('change', (event) => {
          if (event.target instanceof HTMLSelectElement) count();
        });
      });
    },
    /** How often something was pressed or chosen since this was last asked. */
    presses: () =>
      frame.evaluate(() => {
        const counted = window as unknown as { presses: number };
        const { presses } = counted;
        counted.presses = 0;
        return presses;
      }),
    title: () => frame.getByRole('heading', { level: 1 }),
    async titled(text: string) {
      await frame.getByRole('heading', { level: 1, name: text, exact: true }).waitFor();
    },
    async said(text: string | RegExp) {
      await frame.getByText(text).first().waitFor();
    },
    async press(name: string) {
      await button(name).click();
    },
    /** Says who acts from here on, as a person taking a seat at the same sidebar does. */
    async be(person: Person) {
      const name = names[person];
      await frame.locator('nav button.who').click();
      await day.press(words.changeWho);
      await frame.getByLabel(words.fromTeam).selectOption(name);
      await day.press(words.whoAction);
      await frame.locator('nav button.who', { hasText: name }).waitFor();
      await day.today();
    },
    async today() {
      await day.press(words.today.title);
      await frame.locator('.filter').waitFor();
      // What was read before stands there until it has been read anew.
      await bench.idle();
      await frame.locator('main [aria-busy=false]').waitFor();
    },
    /** A section of Today. */
    section: (key: keyof typeof words.today.sections): Locator =>
      frame.getByRole('region', { name: new RegExp(`^${words.today.sections[key]} `) }),
    /** What a section lists, in its order. */
    async listed(key: keyof typeof words.today.sections): Promise<string[]> {
      return day.section(key).locator('.row b').allTextContents();
    },
    async openItem(key: keyof typeof words.today.sections, at: number) {
      await day.section(key).locator('.row', { hasText: all[at].company }).click();
      await day.titled(all[at].company);
    },
    /** Selects rows in the sheet, and looks at them in the sidebar. */
    async toRows(a1: string) {
      await bench.test((surface, [name, range]) => surface.select(name, range), [tab, a1] as [
        string,
        string,
      ]);
      await day.press(words.lead);
    },
    async toRow(at: number) {
      await day.toRows(`A${all[at].row}`);
      await day.titled(all[at].company);
    },
    /** A table of the Settings tab, without its empty rows. */
    async table(name: SettingsTable) {
      const rows = await cells(workbook.tabs.settings, 'A1:AZ60');
      const first = rows[0].indexOf(workbook.settingsTables[name]);
      const width = SETTINGS_TABLES[name].length;
      return rows.slice(2).flatMap((row) => (row[first] === null ? [] : [row.slice(first, first + width)]));
    },
    /** The four answers to a question, weakest first. */
    answers: (label: string): Locator =>
      frame.getByRole('radiogroup', { name: new RegExp(`^${label} `) }).getByRole('radio'),
    /** The answer stands as given. */
    async checked(label: string, at: number) {
      await day.answers(label).nth(at).and(frame.locator('[aria-checked=true]')).waitFor();
    },
    /** Every answer has arrived. */
    async saved() {
      await frame.locator('.item .fate.done', { hasText: /\d/ }).first().waitFor();
      await frame.waitForFunction(() => !document.querySelector('.item .fate:not(.done)'));
      await bench.idle();
    },
    async choose(label: string, option: string) {
      await frame.getByLabel(label).selectOption({ label: option });
    },
    async fill(label: string | RegExp, text: string) {
      await frame.getByLabel(label).fill(text);
    },
    /** The radio of a list of stages, kinds or ways. */
    async pick(label: string | RegExp) {
      await frame.getByRole('radio', { name: label, exact: true }).check();
    },
    /** Out of the way, with the stage chosen. */
    async otherWay(stage: keyof typeof defaults.stages) {
      await day.press(words.otherMoves);
      await day.pick(defaults.stages[stage]);
    },
    /** What was done just now is in the file. */
    async done(summary: string) {
      await frame.locator('.fresh', { hasText: summary }).waitFor();
      await bench.idle();
    },
    /** A lead's own lines in History, without its past before the pipeline. */
    async lines(at: number): Promise<Line[]> {
      const rows = await cells(workbook.tabs.history, 'A2:N200');
      return rows
        .filter((row) => row[1] === all[at].leadId && row[11] !== 'adopt')
        .map((row) => [2, 3, 4, 9, 11, 13].map((column) => String(row[column] ?? '')) as Line);
    },
    /** How many rows History has. */
    async events(): Promise<number> {
      return (await cells(workbook.tabs.history, 'A2:A400')).filter(([when]) => when !== null).length;
    },
    /** Asks the server in somebody's name, past the screen: what happened before this story. */
    async before<M extends MethodName>(
      method: M,
      person: Person,
      at: number,
      rest: Partial<Args<M>>,
    ): Promise<Result<M>> {
      const opened = await ask('openLead', { leadId: all[at].leadId });
      if (opened.kind !== 'lead') throw new Error(`${all[at].leadId} is no lead.`);
      const { leadId, row, revision } = opened.card;
      op += 1;
      const args = { op: `before${op}`, actor: names[person], leadId, row, revision, ...rest };
      return ask(method, args as unknown as Args<M>);
    },
    card: async (at: number): Promise<LeadCard> => {
      const opened = await ask('openLead', { leadId: all[at].leadId });
      if (opened.kind !== 'lead') throw new Error(`${all[at].leadId} is no lead.`);
      return opened.card;
    },
    async close() {
      await bench.close();
      sheet.remove();
    },
  };

  async function ask<M extends MethodName>(method: M, args: Args<M>): Promise<Result<M>> {
    const request = JSON.stringify({ v: PROTOCOL, language, method, args });
    const text = await frame.evaluate(
      (sent) =>
        new Promise<string>((succeed, fail) => {
          const { google } = window as unknown as { google: { script: { run: Runner } } };
          google.script.run.withSuccessHandler(succeed).withFailureHandler(fail).rpc(sent);
        }),
      request,
    );
    const reply = JSON.parse(text) as Reply<M>;
    if (!reply.ok) throw new Error(`${method}: ${reply.problem.code} ${reply.problem.text}`);
    return reply.value as Result<M>;
  }

  try {
    await bench.choose(menu.title, menu.start);
    frame = await bench.sidebar();
    await day.press(words.startAction);
    await day.press(words.adopt);
    await day.said(words.adopted(all.length));
    await bench.idle();
    await wearHats();
    await day.open();
    return day;
  } catch (error) {
    await day.close();
    throw error;
  }

  /** Types everybody's roles into the Settings tab, as the team would. */
  async function wearHats(): Promise<void> {
    if (Object.keys(hats).length === 0) return;
    const rows = await cells(workbook.tabs.settings, 'A1:AZ12');
    const team = rows[0].indexOf(workbook.settingsTables.team);
    for (const [person, roles] of Object.entries(hats)) {
      const row = rows.findIndex((cells) => cells[team] === names[person as Person]);
      const place = [workbook.tabs.settings, `${columnLetters(team + 2)}${row + 1}`, roles.join(', ')];
      await bench.test(
        (surface, [tab, a1, text]) => surface.type(tab, a1, text),
        place as [string, string, string],
      );
    }
    await bench.test((surface, name) => surface.select(name, 'A2'), tab);
  }
}
