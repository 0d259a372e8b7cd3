/** Switches the workbook to another language: tabs, headers, stages, dropdowns; what people wrote stays. */
import type { Messages } from '../i18n';
import type { Cell } from '../pipeline/cell';
import type { Args, Result } from '../rpc/contract';
import { columnSetups, stageColours } from '../workbook/adopted-columns';
import { isAdopted } from '../workbook/layout';
import { type OwnCells, parseLeadRow, rowWidth, writeOwnCells } from '../workbook/lead-row';
import { relabelSettings } from '../workbook/relabel-settings';
import { ANSWER_COLUMNS, HISTORY_COLUMNS, LEAD_COLUMNS, type LeadColumn, OWN_TABS } from '../workbook/schema';
import { underLock } from './commit';
import { type Context, openPipeline, type Pipeline } from './context';
import { changedCells, ownCells } from './own-cells';
import { refreshFunnel } from './refresh-funnel';

export function setLanguage(context: Context, args: Args<'setLanguage'>): Result<'setLanguage'> {
  if (!isAdopted(context.book.marks())) return { language: args.language };
  underLock(context, () => {
    const before = openPipeline(context);
    if (before.settings.language === args.language) return;
    const say = context.words(args.language);
    relabelSettingsTab(before, say);
    renameTabs(before, say);
    relabelHeaders(before, 'history', HISTORY_COLUMNS, (words) => words.workbook.history);
    relabelHeaders(before, 'answers', ANSWER_COLUMNS, (words) => words.workbook.answers);
    relabelLeads(before, openPipeline(context));
    context.book.flush();
  });
  refreshFunnel(context);
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
function relabelLeads(before: Pipeline, after: Pipeline): void {
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
  const size = book.size(layout.tabs.leads);
  const block = {
    row: layout.headerRow + 1,
    column: 1,
    rows: size.rows - layout.headerRow,
    columns: Math.min(rowWidth(layout), size.columns),
  };
  if (block.rows <= 0) return;
  const changes = new Map<number, OwnCells>();
  book.read(layout.tabs.leads, block).forEach((cells, index) => {
    const lead = parseLeadRow(layout, block.row + index, cells);
    if (!lead.signature || !lead.leadId) return;
    const old = ownCells(before, lead.signature);
    const changed = changedCells(old, ownCells(after, lead.signature));
    // A cell that was typed over says something of its own: it is left for reconciling to record.
    if (lead.stageText !== old.stage) delete changed.stage;
    if (Object.keys(changed).length > 0)
      changes.set(lead.row, pick(changed, ['stage', 'handoff', 'screening']));
  });
  writeOwnCells(book, layout, changes);
}

function pick(cells: OwnCells, names: readonly LeadColumn[]): OwnCells {
  return Object.fromEntries(names.filter((name) => cells[name] !== undefined).map((n) => [n, cells[n]]));
}
