/** From what people read and type to stable keys, and back. */

import type { DefaultMessages } from '../i18n/defaults';
import type { Settings } from '../pipeline/settings';
import { DEFAULT_STAGES, type Stage } from '../pipeline/stage';

/** Two spellings of one word compare equal after this (FNL-8). */
export function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/**
 * The stage a typed word means: its label, its key, or the label it has by default in any language
 * (a workbook may have been made in the other one); `undefined` when it means none.
 */
export function stageOfText(
  text: string,
  settings: Settings,
  every: ReadonlyArray<{ defaults: DefaultMessages }>,
): Stage | undefined {
  const wanted = folded(text);
  const { stages } = settings;
  // What people see comes before what History calls it: one stage's key may be another one's label.
  const named =
    stages.find(({ label }) => folded(label) === wanted) ?? stages.find(({ key }) => folded(key) === wanted);
  if (named) return named;
  const known = DEFAULT_STAGES.find(({ key }) =>
    every.some((words) => folded((words.defaults.stages as Record<string, string>)[key]) === wanted),
  );
  return known && stages.find((stage) => stage.key === known.key);
}

export function reasonLabel(settings: Settings, reason: string): string {
  return settings.reasons.find((entry) => entry.key === reason)?.label ?? reason;
}
