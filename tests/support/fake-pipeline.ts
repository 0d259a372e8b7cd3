/** A started pipeline on the fake book: Settings, and leads whose rows say what their states say. */
import { EVERY_LANGUAGE, languageOf, messages } from '../../src/i18n';
import type { Cell } from '../../src/pipeline/cell';
import { eventId } from '../../src/pipeline/event-id';
import type { LeadState } from '../../src/pipeline/lead-state';
import type { Settings } from '../../src/pipeline/settings';
import type { GateAnswer } from '../../src/pipeline/signature';
import type { Context } from '../../src/usecases/context';
import { ownCells } from '../../src/usecases/own-cells';
import { MARK } from '../../src/workbook/layout';
import { HISTORY_COLUMNS, LEAD_COLUMNS, SCHEMA, TAB_ROLES } from '../../src/workbook/schema';
import { settingsToRows } from '../../src/workbook/settings-tab';
import { type FakeBook, fakeBook } from './fake-book';

export const TAB = { leads: 1, history: 2, answers: 3, settings: 4, funnel: 5 } as const;
/** The team's one column, Company, comes first. */
export const AT = Object.fromEntries(LEAD_COLUMNS.map((name, index) => [name, index + 2])) as Record<
  (typeof LEAD_COLUMNS)[number],
  number
>;

export interface Fake extends Context {
  readonly book: FakeBook;
  /** What a lead's row says in one of our columns; rows are counted from 1. */
  cell(row: number, column: keyof typeof AT): Cell;
}

export function fakePipeline(
  settings: Settings,
  leads: ReadonlyArray<{ state: LeadState; answers?: readonly GateAnswer[] }> = [],
): Fake {
  const say = messages(settings.language);
  const header: Cell[] = ['Company', ...LEAD_COLUMNS.map((name) => say.workbook.leadColumns[name].header)];
  const rows = leads.map(({ state, answers = [] }): Cell[] => {
    const cells = ownCells({ settings, say }, { state, answers, rows: [], undo: null });
    const own: Partial<Record<(typeof LEAD_COLUMNS)[number], Cell>> = { ...cells, lead_id: state.leadId };
    return ['Acme', ...LEAD_COLUMNS.map((name) => own[name] ?? '')];
  });
  // Ids alone: they are what rows are compared with.
  const past = leads.flatMap(({ state }) =>
    Array.from({ length: state.revision }, (_, at) =>
      HISTORY_COLUMNS.map((name): Cell => (name === 'event_id' ? eventId(state.leadId, at + 1, 'op') : '')),
    ),
  );
  const book = fakeBook({
    [TAB.leads]: [header, ...rows],
    [TAB.history]: [HISTORY_COLUMNS.map((name): Cell => say.workbook.history[name]), ...past],
    [TAB.answers]: [['When']],
    [TAB.settings]: settingsToRows(settings, say),
    [TAB.funnel]: [],
  });
  const place = { tab: TAB.leads, row: null, column: null };
  book.marked = [
    ...TAB_ROLES.map((role) => ({ ...place, tab: TAB[role], value: MARK.tab(role, TAB[role]) })),
    ...LEAD_COLUMNS.map((name) => ({ ...place, column: AT[name], value: MARK.own(name) })),
    { ...place, column: 1, value: MARK.team('company') },
    { ...place, row: 1, value: MARK.header },
    { ...place, tab: null, value: MARK.schema(SCHEMA) },
  ];
  return {
    book,
    words: messages,
    language: languageOf,
    every: EVERY_LANGUAGE,
    cell: (row, column) => (book.cells.get(TAB.leads) as Cell[][])[row - 1][AT[column] - 1],
  };
}
