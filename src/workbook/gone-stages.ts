/** Stages that were taken out of Settings, remembered by marks on the workbook so that they keep their names. */
import type { Settings } from '../pipeline/settings';
import { stageByKey } from '../pipeline/stage';
import { MARK } from './layout';
import type { Book, Mark } from './port';

type Gone = NonNullable<Settings['gone']>;

const PREFIX = 'gone:';
/** What a mark can hold is limited. */
const LONGEST = 500;

/** The newest name of each; a stage that came back is gone no more. */
export function goneStages(marks: readonly Mark[], stages: Settings['stages']): Gone {
  const found = new Map<string, string>();
  for (const { value } of marks) {
    const [key, label] = value.startsWith(PREFIX) ? pairIn(value.slice(PREFIX.length)) : [];
    if (key !== undefined && label !== undefined && !stageByKey(stages, key)) found.set(key, label);
  }
  return [...found].map(([key, label]) => ({ key, label }));
}

function pairIn(text: string): string[] {
  try {
    const pair = JSON.parse(text);
    return Array.isArray(pair) && pair.length === 2 ? pair.map(String) : [];
  } catch {
    return [];
  }
}

/** Remembers the stages that stood in `before` and do not any more. */
export function rememberGone(book: Book, before: Settings['stages'], now: Settings['stages']): void {
  const missing = before.filter((stage) => !stageByKey(now, stage.key));
  if (missing.length === 0) return;
  const known = new Set(book.marks().map((mark) => mark.value));
  for (const { key, label } of missing) {
    const value = MARK.gone(key, label);
    if (!known.has(value) && value.length <= LONGEST) book.markBook(value);
  }
}
