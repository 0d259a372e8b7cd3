/** Takes away what adoption added, and nothing else. */
import { refuse } from '../pipeline/problem';
import type { Args, Result } from '../rpc/contract';
import { forgetAdoption } from '../workbook/adoption-note';
import { HISTORY_NOTE } from '../workbook/history-note';
import { isAdopted, MARK, ownTab, readLayout, refuseNewer } from '../workbook/layout';
import type { Book, Mark } from '../workbook/port';
import { HISTORY_COLUMNS, OWN_TABS } from '../workbook/schema';
import { SETTINGS_NOTE } from '../workbook/settings-snapshot';
import { underLock } from './commit';
import type { Context } from './context';

/** What would go with it: said before the person confirms. */
export function planUndo(context: Context): Result<'planUndo'> {
  const { book } = context;
  const layout = readLayout(book);
  // Two columns tell; a long History is not read whole for two numbers.
  const [ids, vias] = (['lead_id', 'via'] as const).map((name) =>
    book.readColumn(layout.tabs.history, HISTORY_COLUMNS.indexOf(name) + 1),
  );
  const rows = ids.flatMap((id, at) => (at > 0 && id !== '' && vias[at] !== '' ? [at] : []));
  return {
    leads: new Set(rows.map((at) => ids[at])).size,
    laterEvents: rows.filter((at) => vias[at] !== 'adopt').length,
  };
}

export function undoAdoption(context: Context, args: Args<'undoAdoption'>): Result<'undoAdoption'> {
  if (!args.confirmed) refuse('undo_unconfirmed');
  return underLock(context, () => {
    const marks = context.book.marks();
    refuseNewer(marks);
    const removed = isAdopted(marks);
    removeAdopted(context);
    return { removed };
  });
}

/** Works from the marks alone, so that it also cleans up after an adoption that was killed half way. */
export function removeAdopted({ book }: Context): void {
  const marks = book.marks();
  if (marks.length === 0) return;
  const leads = ownTab(marks, 'leads');
  const before = marks.flatMap((mark) => keptBefore(mark) ?? [])[0];
  if (leads !== null) {
    removeColumns(book, leads, marks);
    if (before) book.freeze(leads, before.frozen);
    book.goTo(leads, 1, 1);
  }
  for (const role of OWN_TABS) {
    const tab = ownTab(marks, role);
    if (tab !== null) book.deleteTab(tab);
  }
  if (!isAdopted(marks)) removeUnmarked(book, before?.tabs ?? []);
  book.unmarkAll();
  book.setNote(SETTINGS_NOTE, null);
  forgetAdoption(book);
  book.setNote(HISTORY_NOTE, null);
  book.flush();
}

/** From the right, so that the columns still to go keep their place. */
function removeColumns(book: Book, leads: number, marks: readonly Mark[]): void {
  const stage = marks.find((mark) => mark.value === MARK.own('stage'));
  if (stage && stage.column !== null) book.removeColours(leads, stage.column);
  const columns = marks
    .filter((mark) => mark.value.startsWith('own:') && mark.tab === leads && mark.column !== null)
    .map((mark) => mark.column as number)
    .sort((a, b) => b - a);
  for (const column of columns) book.deleteColumns(leads, column, 1);
}

/** A kill between making a tab and marking it leaves it empty, under the name that was free for it. */
function removeUnmarked(book: Book, names: readonly string[]): void {
  for (const { id, name } of book.tabs())
    if (names.includes(name) && book.readAll(id).length === 0) book.deleteTab(id);
}

function keptBefore(mark: Mark): { frozen: number; tabs?: string[] } | null {
  const prefix = MARK.undo('');
  return mark.value.startsWith(prefix) ? JSON.parse(mark.value.slice(prefix.length)) : null;
}
