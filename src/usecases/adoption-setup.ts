/**
 * Makes a sheet ready to be taken over: tabs, columns, marks, and an id for every lead. From its last mark on there
 * is a pipeline; without that mark it never happened. The team's cells are never written.
 */
import type { Cell } from '../pipeline/cell';
import { leadIdOf } from '../pipeline/event-id';
import type { Args } from '../rpc/contract';
import { columnSetups, ownColumnsFor, stageColours } from '../workbook/adopted-columns';
import { keepAdoption } from '../workbook/adoption-note';
import { MARK } from '../workbook/layout';
import { paintOwnTab } from '../workbook/own-tabs';
import { ANSWER_COLUMNS, HISTORY_COLUMNS, OWN_TABS, type OwnTab, SCHEMA } from '../workbook/schema';
import { settingsToRows } from '../workbook/settings-tab';
import { actorName, type Context, openPipeline } from './context';
import { rememberSettings } from './follow-settings';
import type { Prepared } from './plan-adoption';

export function setUpAdoption(context: Context, prepared: Prepared, args: Args<'adopt'>): void {
  const { book } = context;
  const { outcome, settings, say, tab, tabNames } = prepared;
  const actor = actorName(context, settings, args.actor) ?? say.events.system;
  book.markTab(tab, MARK.tab('leads', tab));
  book.markBook(MARK.undo(JSON.stringify({ frozen: book.frozenRows(tab), tabs: Object.values(tabNames) })));
  keepAdoption(book, { op: args.op, actor, settled: outcome.settled });
  addTabs(context, prepared);
  book.flush();
  const first = addColumns(context, prepared);
  book.flush();
  // Last of all: from here on this is a pipeline, with leads that are still to be taken over.
  book.markBook(MARK.adopting(outcome.leads.length));
  book.markBook(MARK.schema(SCHEMA));
  book.goTo(tab, outcome.leads[0].row, first + 1);
  book.flush();
  rememberSettings(openPipeline(context));
}

function addTabs({ book }: Context, { tabNames, settings, say }: Prepared): void {
  const tabs = {} as Record<OwnTab, number>;
  for (const role of OWN_TABS) {
    tabs[role] = book.insertTab(tabNames[role]);
    book.markTab(tabs[role], MARK.tab(role, tabs[role]));
  }
  const headers = say.workbook;
  paintOwnTab(book, 'history', tabs.history, [HISTORY_COLUMNS.map((name): Cell => headers.history[name])]);
  paintOwnTab(book, 'answers', tabs.answers, [ANSWER_COLUMNS.map((name): Cell => headers.answers[name])]);
  paintOwnTab(book, 'settings', tabs.settings, settingsToRows(settings, say));
}

/** Returns the first of them. */
function addColumns({ book }: Context, { outcome, settings, say, tab, width }: Prepared): number {
  const columns = ownColumnsFor(outcome.fields.some((g) => g.field === 'amount' && g.column !== null));
  const first = width + 1;
  book.insertColumns(tab, width, columns.length);
  columns.forEach((name, index) => {
    book.markColumn(tab, first + index, MARK.own(name));
  });
  for (const { field, column } of outcome.fields) {
    if (column !== null) book.markColumn(tab, column, MARK.team(field));
  }
  book.markRow(tab, outcome.headerRow, MARK.header);
  book.setUpColumns(tab, outcome.headerRow, columnSetups(columns, first, settings, say.workbook));
  book.write(tab, outcome.leads[0].row, first + columns.indexOf('lead_id'), idsOf(outcome.leads));
  book.colourWords(tab, first + columns.indexOf('stage'), outcome.headerRow, stageColours(settings.stages));
  if (book.frozenRows(tab) < outcome.headerRow) book.freeze(tab, outcome.headerRow);
  return first;
}

/** From the first lead to the last; rows that are no lead stay blank. */
function idsOf(leads: readonly { readonly row: number }[]): Cell[][] {
  const [first] = leads;
  const ids: Cell[][] = Array.from({ length: leads[leads.length - 1].row - first.row + 1 }, () => ['']);
  leads.forEach(({ row }, index) => {
    ids[row - first.row] = [leadIdOf(index + 1)];
  });
  return ids;
}
