/** Switches the workbook to another language: tabs, headers, stages, dropdowns; what people wrote stays. */
import type { Messages } from '../i18n';
import type { Cell } from '../pipeline/cell';
import type { Args, Result } from '../rpc/contract';
import { columnSetups, stageColours } from '../workbook/adopted-columns';
import { isAdopted } from '../workbook/layout';
import { relabelSettings } from '../workbook/relabel-settings';
import { ANSWER_COLUMNS, HISTORY_COLUMNS, LEAD_COLUMNS, OWN_TABS } from '../workbook/schema';
import { underLock } from './commit';
import { type Context, openPipeline, type Pipeline } from './context';
import { followLocked, rememberSettings } from './follow-settings';
import { openForWriting } from './migrate';
import { refreshFunnel } from './refresh-funnel';
import { relabelLeads } from './relabel-leads';

export function setLanguage(context: Context, args: Args<'setLanguage'>): Result<'setLanguage'> {
  if (!isAdopted(context.book.marks())) return { language: args.language };
  underLock(context, () => {
    let before = openForWriting(context);
    // What the team has renamed since is told from what it was called before: afterwards nobody knows.
    if (followLocked(before)) before = openPipeline(context);
    if (before.settings.language === args.language) return;
    const say = context.words(args.language);
    relabelSettingsTab(before, say);
    renameTabs(before, say);
    relabelHeaders(before, 'history', HISTORY_COLUMNS, (words) => words.workbook.history);
    relabelHeaders(before, 'answers', ANSWER_COLUMNS, (words) => words.workbook.answers);
    const after = openPipeline(context);
    relabelLeadsTab(before, after);
    rememberSettings(after);
    context.book.flush();
  });
  refreshFunnel(context, { quick: false });
  return { language: args.language };
}

function relabelSettingsTab({ book, layout, every }: Pipeline, say: Messages): void {
  const rows = book.readAll(layout.tabs.settings);
  for (const { row, column, value } of relabelSettings(rows, every, say, say.language)) {
    book.write(layout.tabs.settings, row, column, [[value]]);
  }
  book.flush();
}

/** A tab that people renamed keeps its name. */
function renameTabs({ book, layout, every }: Pipeline, say: Messages): void {
  const tabs = book.tabs();
  const taken = new Set(tabs.map((tab) => tab.name.toLowerCase()));
  for (const role of OWN_TABS) {
    const now = tabs.find((tab) => tab.id === layout.tabs[role])?.name ?? '';
    const wanted = say.workbook.tabs[role];
    const standard = every.some((words) => words.workbook.tabs[role] === now);
    if (standard && !taken.has(wanted.toLowerCase())) book.renameTab(layout.tabs[role], wanted);
  }
}

function relabelHeaders<C extends string>(
  { book, layout, every, words }: Pipeline,
  role: 'history' | 'answers',
  columns: readonly C[],
  labels: (words: Messages) => Record<C, string>,
): void {
  const tab = layout.tabs[role];
  const old = book.read(tab, { row: 1, column: 1, rows: 1, columns: columns.length })[0];
  const language = every.find((one) => columns.some((name, at) => labels(one)[name] === old[at]))?.language;
  if (language === undefined) return;
  const other = words(language === 'ja' ? 'en' : 'ja');
  const row = columns.map((name, at): Cell => {
    return labels(words(language))[name] === old[at] ? labels(other)[name] : old[at];
  });
  book.write(tab, 1, 1, [row]);
}

/** Headers, notes and dropdowns of our columns, and the words in them that stand for keys. */
function relabelLeadsTab(before: Pipeline, after: Pipeline): void {
  const { book, layout } = after;
  const own = LEAD_COLUMNS.filter((name) => layout.own[name] !== undefined);
  for (const name of own) {
    const column = layout.own[name] as number;
    book.setUpColumns(
      layout.tabs.leads,
      layout.headerRow,
      columnSetups([name], column, after.settings, after.say.workbook),
    );
  }
  const stage = layout.own.stage as number;
  book.removeColours(layout.tabs.leads, stage);
  book.colourWords(layout.tabs.leads, stage, layout.headerRow, stageColours(after.settings.stages));
  relabelLeads([before], after);
}
