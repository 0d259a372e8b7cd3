/** Where things are in this workbook, from the marks that travel with tabs, columns and rows. */

import type { Field } from '../pipeline/adoption/field';
import { refuse } from '../pipeline/problem';
import type { Stage } from '../pipeline/stage';
import type { Book, Mark } from './port';
import { LEAD_COLUMNS, type LeadColumn, SCHEMA, TAB_ROLES, type TabRole } from './schema';

export interface Layout {
  readonly tabs: Readonly<Record<TabRole, number>>;
  readonly headerRow: number;
  /** 1-based columns of ours; `amount` is absent when the team has its own. */
  readonly own: Readonly<Partial<Record<LeadColumn, number>>>;
  /** 1-based columns of the team's, by what they mean. */
  readonly team: Readonly<Partial<Record<Field, number>>>;
  /** The form in which the workbook was made. */
  readonly made: number;
  /** First column of ours and how many columns the run to the signature has. */
  readonly first: number;
  readonly last: number;
  /** So many leads an adoption takes over that is not finished yet; 0 when it is. */
  readonly adopting: number;
}

export const MARK = {
  /** With the tab's own id: a tab that people duplicate takes its marks along, and is told by it. */
  tab: (role: TabRole, id: number) => `tab:${role}:${id}`,
  own: (column: LeadColumn) => `own:${column}`,
  team: (field: Field) => `team:${field}`,
  header: 'header',
  /** Of a form that a migration brought, with when and by whom. */
  schema: (version: number, told = '') => `schema:${version}${told && `:${told}`}`,
  /** A stage that was taken out of Settings, with what it was called, whose it was and of what kind. */
  gone: ({ key, label, role, kind }: Stage) => `gone:${JSON.stringify([key, label, role, kind])}`,
  undo: (text: string) => `undo:${text}`,
  adopting: (leads: number) => `adopting:${leads}`,
};

/** The form that the workbook was made in and the one it has now, 0 for none: each step leaves its mark. */
export function schemaOf(marks: readonly Mark[]): { made: number; now: number } {
  const forms = marks.flatMap(({ value }) => {
    const found = /^schema:(\d+)/.exec(value);
    return found ? [Number(found[1])] : [];
  });
  return { made: forms.length > 0 ? Math.min(...forms) : 0, now: Math.max(0, ...forms) };
}

/** Whether a pipeline has been started in this workbook. */
export function isAdopted(marks: readonly Mark[]): boolean {
  return schemaOf(marks).now > 0;
}

/** What a newer Tasuki has made may mean something else than we know: nothing of it is read or written. */
export function refuseNewer(marks: readonly Mark[]): void {
  const { now } = schemaOf(marks);
  if (now > SCHEMA) refuse('workbook_newer', { form: now, known: SCHEMA });
}

/** The tab that was marked for this role itself; a copy of it carries the mark of another id. */
export function ownTab(marks: readonly Mark[], role: TabRole): number | null {
  const found = marks.find((mark) => mark.tab !== null && mark.value === MARK.tab(role, mark.tab));
  return found?.tab ?? null;
}

/** The layout with what is missing from it. */
export interface Places extends Layout {
  readonly missing: readonly LeadColumn[];
  /** Columns of the leads tab that mean something already. */
  readonly taken: ReadonlySet<number>;
}

/** Reads the layout, or refuses with what is missing. */
export function readLayout(book: Book, marks: readonly Mark[] = book.marks()): Layout {
  const { missing, taken: _, ...layout } = readPlaces(book, marks);
  return missing.length === 0 ? layout : refuse('column_missing', { column: missing[0] });
}

/** Where things are, columns of ours that are gone apart: never starts a second History in silence. */
export function readPlaces(book: Book, marks: readonly Mark[] = book.marks()): Places {
  if (!isAdopted(marks)) refuse('not_adopted');
  refuseNewer(marks);
  const tabs = {} as Record<TabRole, number>;
  const own: Partial<Record<LeadColumn, number>> = {};
  const team: Partial<Record<Field, number>> = {};
  let headerRow = 0;
  let adopting = 0;
  for (const role of TAB_ROLES) {
    const tab = ownTab(marks, role);
    if (tab === null) refuse('tab_missing', { tab: role });
    tabs[role] = tab;
  }
  for (const mark of marks) {
    const [kind, name] = splitOnce(mark.value);
    if (kind === 'adopting' && mark.tab === null) adopting = Number(name);
    if (mark.tab !== tabs.leads) continue;
    if (kind === 'own' && mark.column !== null) own[name as LeadColumn] = mark.column;
    else if (kind === 'team' && mark.column !== null) team[name as Field] = mark.column;
    else if (mark.value === MARK.header && mark.row !== null) headerRow = mark.row;
  }
  if (headerRow === 0) refuse('header_missing');
  const missing = LEAD_COLUMNS.filter((column) => own[column] === undefined && column !== 'amount');
  const columns = Object.values(own) as number[];
  const taken = new Set([...columns, ...(Object.values(team) as number[])]);
  const last = Math.max(...(columns.length > 0 ? columns : [...taken, 1]));
  const { made } = schemaOf(marks);
  return { tabs, headerRow, own, team, made, first: Math.min(...columns), last, adopting, missing, taken };
}

function splitOnce(text: string): [string, string] {
  const at = text.indexOf(':');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** The column of a lead's amount: the team's own, else ours. */
export function amountColumn(layout: Layout): number | undefined {
  return layout.team.amount ?? layout.own.amount;
}
