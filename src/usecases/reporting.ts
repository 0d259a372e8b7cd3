/** What a report is made from: the tabs, the settings and what the last report kept. */
import type { Messages } from '../i18n';
import type { Cell } from '../pipeline/cell';
import type { Settings } from '../pipeline/settings';
import type { Checkpoint, ReportTabs } from '../workbook/checkpoint';
import { readSettings } from '../workbook/read-settings';
import { readSnapshot, SETTINGS_NOTE } from '../workbook/settings-snapshot';
import { type Context, openPipeline, type Pipeline } from './context';
import { keptCheckpoint } from './observed';

export interface Reporting extends Context {
  readonly tabs: ReportTabs;
  /** What every tab is called now. */
  readonly names: ReadonlyMap<number, string>;
  readonly settings: Settings;
  /** The Settings tab as it was read. */
  readonly settingsRows: Cell[][];
  readonly say: Messages;
  /** Headers of the team's columns, which leads may be grouped by. */
  readonly headers: readonly string[];
  readonly kept: Checkpoint | null;
  /** Where the leads are; looked up only when something about their rows is asked. */
  readonly pipeline: () => Pipeline;
}

export function reportingOf(pipeline: Pipeline, kept = keptCheckpoint(pipeline.book)): Reporting {
  const { book, words, language, every, settings, settingsRows, say } = pipeline;
  const { history, answers, settings: settingsTab, funnel } = pipeline.layout.tabs;
  return {
    book,
    words,
    language,
    every,
    settings,
    settingsRows,
    say,
    tabs: { history, answers, settings: settingsTab, funnel },
    names: namesOf(book),
    headers: teamHeaders(pipeline),
    kept,
    pipeline: () => pipeline,
  };
}

/** From what the last report kept, without looking anything up again; `null` when there is no such thing. */
export function quickReporting(context: Context): Reporting | null {
  const kept = keptCheckpoint(context.book);
  if (kept === null) return null;
  const names = namesOf(context.book);
  if (Object.values(kept.tabs).some((tab) => !names.has(tab))) return null;
  const last = () => readSnapshot(context.book.note(SETTINGS_NOTE));
  const settingsRows = context.book.readSmall(kept.tabs.settings);
  const { settings } = readSettings(settingsRows, context.every, last);
  let pipeline: Pipeline | null = null;
  return {
    ...context,
    tabs: kept.tabs,
    names,
    settings,
    settingsRows,
    say: context.words(settings.language),
    headers: kept.headers,
    kept,
    pipeline: () => {
      pipeline ??= openPipeline(context);
      return pipeline;
    },
  };
}

function namesOf(book: Context['book']): ReadonlyMap<number, string> {
  return new Map(book.tabs().map((tab) => [tab.id, tab.name]));
}

/** What leads may be grouped by: the team's columns, without Tasuki's. */
function teamHeaders({ book, layout }: Pipeline): string[] {
  const tab = layout.tabs.leads;
  const { columns } = book.size(tab);
  const own = new Set(Object.values(layout.own));
  const [row] = book.read(tab, { row: layout.headerRow, column: 1, rows: 1, columns });
  return row
    .map((cell, at) => (own.has(at + 1) ? '' : String(cell).trim()))
    .filter((header) => header !== '');
}
