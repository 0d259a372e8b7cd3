/**
 * Brings a workbook of an older version up to this one, step by step, each with its mark: which, when and by
 * whom. Whoever opens or writes first does it, under the lock. Older workbooks are read all the same, so a step
 * that this person may not do waits for one who may.
 */
import { Refusal } from '../pipeline/problem';
import { MARK, schemaOf } from '../workbook/layout';
import { MIGRATIONS } from '../workbook/migrations';
import type { Mark } from '../workbook/port';
import { SCHEMA } from '../workbook/schema';
import { toWallText } from '../workbook/wall-text';
import { actorName, type Context, openPipeline, type Pipeline } from './context';
import { forgetCheckpoint } from './observed';

/** Google refuses a person who may only look, or a tab that only others may change. */
const NOT_MINE = ['google_permission', 'google_protected', 'protected_here', 'read_only'];

/** The pipeline for who holds the lock and is about to write. */
export function openForWriting(context: Context): Pipeline {
  return openPipeline(context, upToDate(context, context.book.marks()));
}

export function isOlder(marks: readonly Mark[]): boolean {
  const { now } = schemaOf(marks);
  return now > 0 && now < SCHEMA;
}

/** Under the lock. Returns the marks as they are then. */
export function upToDate(context: Context, marks: readonly Mark[]): readonly Mark[] {
  if (!isOlder(marks)) return marks;
  const { book } = context;
  const { now } = schemaOf(marks);
  try {
    for (const { form, run } of MIGRATIONS) {
      if (form <= now) continue;
      const pipeline = openPipeline(context, marks);
      run(pipeline);
      book.flush();
      const by = actorName(context, pipeline.settings, '') ?? '';
      book.markBook(MARK.schema(form, JSON.stringify({ on: toWallText(book.now()), by })));
      book.flush();
    }
  } catch (thrown) {
    if (!(thrown instanceof Refusal && NOT_MINE.includes(thrown.problem.code))) throw thrown;
  }
  forgetCheckpoint(book);
  return book.marks();
}
