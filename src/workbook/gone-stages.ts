/** Stages that were taken out of Settings, remembered by marks on the workbook: their names, and what they were. */
import type { GoneStage, Settings } from '../pipeline/settings';
import { ROLES, STAGE_KINDS, type Stage, stageByKey } from '../pipeline/stage';
import { MARK } from './layout';
import type { Book, Mark } from './port';

const PREFIX = 'gone:';
/** What a mark can hold is limited. */
const LONGEST = 500;

/** Each as it was last; a stage that came back is gone no more. */
export function goneStages(marks: readonly Mark[], stages: Settings['stages']): GoneStage[] {
  const found = new Map<string, GoneStage>();
  for (const { value } of marks) {
    const gone = value.startsWith(PREFIX) ? goneIn(value.slice(PREFIX.length)) : null;
    if (gone && !stageByKey(stages, gone.key)) found.set(gone.key, gone);
  }
  return [...found.values()];
}

function goneIn(text: string): GoneStage | null {
  try {
    const parts = JSON.parse(text);
    if (!Array.isArray(parts) || parts.length < 2) return null;
    const [key, label] = parts.map(String);
    const role = ROLES.find((one) => one === parts[2]);
    const kind = STAGE_KINDS.find((one) => one === parts[3]);
    return role && kind ? { key, label, role, kind } : { key, label };
  } catch {
    return null;
  }
}

/** Remembers the stages that stood in `before` and do not any more. */
export function rememberGone(book: Book, before: Settings['stages'], now: Settings['stages']): void {
  const missing = before.filter((stage) => !stageByKey(now, stage.key));
  if (missing.length === 0) return;
  const marks = book.marks();
  const known = goneStages(marks, now);
  for (const stage of missing) {
    const value = MARK.gone(stage);
    const newest = known.find(({ key }) => key === stage.key);
    if (!isSame(newest, stage) && value.length <= LONGEST) {
      // The newest counts, and a name that it had once before would stand above it.
      if (marks.some((mark) => mark.value === value)) book.unmarkBook(value);
      book.markBook(value);
    }
  }
}

function isSame(one: GoneStage | undefined, { label, role, kind }: Stage): boolean {
  return one?.label === label && one.role === role && one.kind === kind;
}
