/** Looks at a plain sheet and says what starting a pipeline on it would do, in numbers, before it is done. */

import type { Messages } from '../i18n';
import { FIELDS } from '../pipeline/adoption/field';
import type { AdoptionOutcome } from '../pipeline/adoption/outcome';
import { planAdoption } from '../pipeline/adoption/plan';
import type { Cell } from '../pipeline/cell';
import { problem, refuse } from '../pipeline/problem';
import type { Settings } from '../pipeline/settings';
import type { AdoptionPlan, Args } from '../rpc/contract';
import { columnLetters } from '../workbook/a1';
import { LEAD_COLUMN_COUNT, ownColumnsFor } from '../workbook/adopted-columns';
import { defaultSettings } from '../workbook/default-settings';
import { isAdopted } from '../workbook/layout';
import type { Book } from '../workbook/port';
import { HISTORY_COLUMNS, NEW_TAB_CELLS, OWN_TABS, type OwnTab, WORKBOOK_LIMIT } from '../workbook/schema';
import { readColumnsAsShown } from '../workbook/sparse-read';
import type { Context } from './context';

/** The plan and all that is needed to carry it out. */
export interface Prepared {
  readonly tab: number;
  readonly name: string;
  readonly width: number;
  readonly outcome: AdoptionOutcome;
  readonly settings: Settings;
  readonly tabNames: Readonly<Record<OwnTab, string>>;
  readonly say: Messages;
}

export function previewAdoption(context: Context, args: Args<'planAdoption'>): AdoptionPlan {
  if (isAdopted(context.book.marks())) refuse('adopted_already');
  const prepared = prepareAdoption(context, args);
  const { outcome, settings, width } = prepared;
  const counts = new Map<string, number>();
  for (const lead of outcome.leads) counts.set(lead.stage, (counts.get(lead.stage) ?? 0) + 1);
  const columns = ownColumnsFor(outcome.fields.some((g) => g.field === 'amount' && g.column !== null));
  return {
    tab: prepared.name,
    headerRow: outcome.headerRow,
    columns: outcome.columns.map((column) => ({ ...column, samples: [...column.samples] })),
    fields: FIELDS.map((field) => ({
      field,
      column: outcome.fields.find((guess) => guess.field === field)?.column ?? null,
    })),
    statuses: outcome.statuses.map((status) => ({ ...status })),
    ambiguousDates: outcome.ambiguousDates.map((date) => ({ ...date })),
    dayOrders: outcome.dayOrders.map((order) => ({ ...order })),
    leads: outcome.leads.length,
    events: outcome.leads.reduce((sum, lead) => sum + lead.events.length, 0),
    duplicates: outcome.duplicates,
    stages: settings.stages
      .filter((stage) => counts.has(stage.key))
      .map((stage) => ({ stage: stage.key, leads: counts.get(stage.key) ?? 0 })),
    unusable: outcome.unusable.map((row) => ({ ...row })),
    newColumns: columns.map((_, index) => columnLetters(width + index + 1)),
    newTabs: OWN_TABS.map((role) => prepared.tabNames[role]),
    notes: [...outcome.notes, ...takenTabs(context.book, prepared)],
    stageChoices: settings.stages.map((stage) => ({ ...stage })),
  };
}

/** Reads the active tab and judges it; refuses with what is in the way before anything is written. */
export function prepareAdoption(
  context: Context,
  args: Pick<Args<'adopt'>, 'choices' | 'language' | 'way'>,
): Prepared {
  const { book } = context;
  const id = book.cursor().tab;
  const name = book.tabs().find((tab) => tab.id === id)?.name ?? '';
  const say = context.words(args.language);
  const locked = book.protectedFrom(id);
  if (locked.length > 0) refuse('tab_protected', { tab: name, ranges: locked.join(', ') });
  const values = book.readAll(id);
  const size = book.size(id);
  const outcome = planAdoption(
    {
      tab: name,
      values,
      display: readColumnsAsShown(book, id, { row: 1, rows: values.length }, notOnlyText(values)),
      merges: book.merges(id),
      maxColumns: size.columns,
    },
    args.choices,
    { stages: defaultSettings(args.language, say.defaults, []).stages, language: args.language },
  );
  const width = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const events = outcome.leads.reduce((sum, lead) => sum + lead.events.length, 0);
  const tabs = events * HISTORY_COLUMNS.length + OWN_TABS.length * NEW_TAB_CELLS;
  const more = size.rows * LEAD_COLUMN_COUNT + tabs;
  if (cellsOf(book) + more > WORKBOOK_LIMIT) refuse('workbook_full', { tab: name });
  const owners = [...new Set(outcome.leads.map((lead) => lead.owner).filter(Boolean))];
  const people = owners.map((owner) => ({
    name: owner,
    email: '',
    // Everybody may wear every hat until the team says otherwise.
    roles: ['marketing', 'inside_sales', 'field_sales', 'customer_success'] as const,
  }));
  const settings = defaultSettings(args.language, say.defaults, people, args.way);
  return { tab: id, name, width, outcome, settings, tabNames: tabNames(book, say), say };
}

/** Of all tabs: the limit is the workbook's. */
function cellsOf(book: Book): number {
  return book.tabs().reduce((sum, { id }) => {
    const { rows, columns } = book.size(id);
    return sum + rows * columns;
  }, 0);
}

/** Columns of which some cell is not what it looks like: text is. */
function notOnlyText(values: ReadonlyArray<readonly Cell[]>): number[] {
  const columns = new Set<number>();
  for (const row of values) {
    for (let at = 0; at < row.length; at++) if (typeof row[at] !== 'string') columns.add(at + 1);
  }
  return [...columns];
}

/** A tab of the team keeps its name; ours stands beside it. */
function tabNames(book: Book, say: Messages): Record<OwnTab, string> {
  const taken = new Set(book.tabs().map((tab) => tab.name.toLowerCase()));
  const names = OWN_TABS.map((role) => {
    let name = say.workbook.tabs[role];
    while (taken.has(name.toLowerCase())) name = say.workbook.tabBeside(name);
    return [role, name] as const;
  });
  return Object.fromEntries(names) as Record<OwnTab, string>;
}

function takenTabs(book: Book, { tabNames: ours, say }: Prepared) {
  const names = new Set(book.tabs().map((tab) => tab.name.toLowerCase()));
  return OWN_TABS.filter((role) => names.has(say.workbook.tabs[role].toLowerCase())).map((role) =>
    problem('tab_name_taken', { tab: say.workbook.tabs[role], ours: ours[role] }),
  );
}
