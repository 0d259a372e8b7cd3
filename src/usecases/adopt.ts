/**
 * Starts a pipeline on the team's own tab: new columns at its right, new tabs, the past as events.
 * The team's cells are never written. Whatever goes wrong on the way, what was added is taken away again.
 */
import type { AdoptedLead } from '../pipeline/adoption/outcome';
import type { Cell } from '../pipeline/cell';
import type { PipelineEvent } from '../pipeline/event';
import { leadIdOf } from '../pipeline/event-id';
import { type LeadState, unborn } from '../pipeline/lead-state';
import type { AdoptionResult, Args } from '../rpc/contract';
import { columnSetups, ownColumnsFor, stageColours } from '../workbook/adopted-columns';
import { rowToEvent, sealedRows } from '../workbook/history';
import { isAdopted, MARK, ownTab, refuseNewer } from '../workbook/layout';
import type { OwnCells } from '../workbook/lead-row';
import { paintOwnTab } from '../workbook/own-tabs';
import type { Mark } from '../workbook/port';
import {
  ANSWER_COLUMNS,
  HISTORY_COLUMNS,
  type LeadColumn,
  OWN_TABS,
  type OwnTab,
  SCHEMA,
} from '../workbook/schema';
import { settingsToRows } from '../workbook/settings-tab';
import { underLock } from './commit';
import { actorName, type Context, openPipeline } from './context';
import { rememberSettings } from './follow-settings';
import { ownCells } from './own-cells';
import { type Prepared, prepareAdoption } from './plan-adoption';
import { writeFunnel } from './refresh-funnel';
import { removeAdopted } from './undo-adoption';
import { stampEvents } from './write-events';

export function adopt(context: Context, args: Args<'adopt'>): AdoptionResult {
  const adopted = underLock(context, () => {
    const marks = context.book.marks();
    refuseNewer(marks);
    if (isAdopted(marks) || hasWork(context, marks)) return { leads: 0, events: 0, already: true };
    // A start that was killed half way left marks without a schema: take its remains away first.
    removeAdopted(context);
    const prepared = prepareAdoption(context, args);
    try {
      const adopted = writeAll(context, prepared, args);
      return { ...adopted, already: false };
    } catch (trouble) {
      removeAdopted(context);
      throw trouble;
    }
  });
  // The past is in History now, so the funnel is right on the first day.
  if (!adopted.already) {
    const pipeline = openPipeline(context);
    rememberSettings(pipeline);
    writeFunnel(pipeline);
  }
  return adopted;
}

/** A History with more in it than a start writes is no remains of one, whatever became of the mark: it gets it back. */
function hasWork({ book }: Context, marks: readonly Mark[]): boolean {
  const history = ownTab(marks, 'history');
  if (history === null) return false;
  const worked = book.readAll(history).some((row) => (rowToEvent(row)?.via ?? 'adopt') !== 'adopt');
  if (worked) book.markBook(MARK.schema(SCHEMA));
  return worked;
}

function writeAll(
  context: Context,
  prepared: Prepared,
  args: Args<'adopt'>,
): { leads: number; events: number } {
  const { book } = context;
  const { outcome, settings, say, tab, width } = prepared;
  const actor = actorName(context, settings, args.actor) ?? say.events.system;
  book.markTab(tab, MARK.tab('leads', tab));
  book.markBook(MARK.undo(JSON.stringify({ frozen: book.frozenRows(tab) })));

  const leads = outcome.leads.map((lead, index) =>
    birth(prepared, lead, leadIdOf(index + 1), { actor, op: args.op }),
  );
  const events = leads.flatMap((lead) => lead.events);
  const tabs = {} as Record<OwnTab, number>;
  for (const role of OWN_TABS) {
    tabs[role] = book.insertTab(prepared.tabNames[role]);
    book.markTab(tabs[role], MARK.tab(role, tabs[role]));
  }
  const headers = say.workbook;
  const history = [HISTORY_COLUMNS.map((name): Cell => headers.history[name]), ...sealedRows(events)];
  paintOwnTab(book, 'history', tabs.history, history);
  paintOwnTab(book, 'answers', tabs.answers, [ANSWER_COLUMNS.map((name): Cell => headers.answers[name])]);
  paintOwnTab(book, 'settings', tabs.settings, settingsToRows(settings, say));
  book.flush();

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
  let row = 2;
  const cells = new Map(
    leads.map((lead) => {
      const rows = lead.events.map(() => row++);
      return [
        lead.row,
        {
          lead_id: lead.state.leadId,
          ...ownCells({ settings, say }, { state: lead.state, answers: [], counted: 0, rows, undo: null }),
        },
      ];
    }),
  );
  book.setUpColumns(tab, outcome.headerRow, columnSetups(columns, first, settings, headers));
  writeBlock(context, prepared, columns, first, cells);
  book.colourWords(tab, first + columns.indexOf('stage'), outcome.headerRow, stageColours(settings.stages));
  if (book.frozenRows(tab) < outcome.headerRow) book.freeze(tab, outcome.headerRow);
  book.flush();
  // Last of all: from here on this is a pipeline.
  book.markBook(MARK.schema(SCHEMA));
  book.goTo(tab, outcome.leads[0].row, first + 1);
  book.flush();
  return { leads: leads.length, events: events.length };
}

interface Born {
  readonly row: number;
  readonly state: LeadState;
  readonly events: readonly PipelineEvent[];
}

/** A lead's past, as its sheet tells it, in History's form. */
function birth(
  { settings, say }: Prepared,
  lead: AdoptedLead,
  leadId: string,
  by: { actor: string; op: string },
): Born {
  let state: LeadState = { ...unborn(leadId), source: lead.source, owner: lead.owner };
  const events: PipelineEvent[] = [];
  for (const draft of lead.events) {
    const stamp = { when: draft.when, actor: by.actor, via: 'adopt' as const, op: by.op };
    const next = stampEvents({ settings, say }, state, [{ ...draft, owner: lead.owner }], stamp);
    events.push(...next.events);
    state = next.state;
  }
  return { row: lead.row, state, events };
}

/** Our whole block in one write; rows that are no lead stay blank. */
function writeBlock(
  { book }: Context,
  { tab }: Prepared,
  columns: readonly LeadColumn[],
  first: number,
  cells: ReadonlyMap<number, OwnCells>,
): void {
  const rows = [...cells.keys()];
  const top = rows.reduce((a, b) => Math.min(a, b));
  const bottom = rows.reduce((a, b) => Math.max(a, b));
  const block: Cell[][] = [];
  for (let row = top; row <= bottom; row++) {
    const own = cells.get(row);
    block.push(columns.map((name) => own?.[name] ?? ''));
  }
  book.write(tab, top, first, block);
}
