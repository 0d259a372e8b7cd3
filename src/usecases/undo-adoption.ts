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
import { WORDING_NOTE } from './follow-settings';

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
  const removed = underLock(context, () => {
    const marks = context.book.marks();
    refuseNewer(marks);
    if (!isAdopted(marks)) return false;
    removeContent(context.book, marks);
    // From here on nobody has a pipeline: what is left is what a start that was killed would leave, too.
    for (const { value } of marks) if (MADE.test(value)) context.book.unmarkBook(value);
    context.book.flush();
    return true;
  });
  let more: boolean | undefined = true;
  // Somebody else at work takes the rest away before they start.
  while (more) {
    context.book.standBack();
    more = context.book.locked(
      () => !isAdopted(context.book.marks()) && removeAdopted(context, MARKS_AT_ONCE),
    );
  }
  return { removed };
}

/** Marks that tell that there is a pipeline. */
const MADE = /^(schema|adopting):/;
/** Each is a call; who waits for the lock meanwhile waits for less than a handoff takes. */
const MARKS_AT_ONCE = 12;

/**
 * Works from the marks alone, so that it also cleans up after an adoption that was killed half way. Returns whether
 * marks are left, when there were more than `most` of them.
 */
export function removeAdopted({ book }: Context, most = Number.POSITIVE_INFINITY): boolean {
  const marks = book.marks();
  if (marks.length === 0) return false;
  removeContent(book, marks);
  const left = book.unmarkAll(most);
  book.flush();
  return left;
}

function removeContent(book: Book, marks: readonly Mark[]): void {
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
  book.setNote(SETTINGS_NOTE, null);
  book.setNote(WORDING_NOTE, null);
  forgetAdoption(book);
  book.setNote(HISTORY_NOTE, null);
}

/** From the right, so that the columns still to go keep their place; those side by side in one go. */
function removeColumns(book: Book, leads: number, marks: readonly Mark[]): void {
  const stage = marks.find((mark) => mark.value === MARK.own('stage'));
  if (stage && stage.column !== null) book.removeColours(leads, stage.column);
  const columns = marks
    .filter((mark) => mark.value.startsWith('own:') && mark.tab === leads && mark.column !== null)
    .map((mark) => mark.column as number)
    .sort((a, b) => b - a);
  for (let at = 0; at < columns.length; ) {
    let count = 1;
    while (columns[at + count] === columns[at] - count) count++;
    book.deleteColumns(leads, columns[at] - count + 1, count);
    at += count;
  }
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
