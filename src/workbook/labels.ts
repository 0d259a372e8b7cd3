/** From what people read and type to stable keys, and back. */

import type { DefaultMessages } from '../i18n/defaults';
import { REASON_OF } from '../pipeline/move';
import type { ReasonKind, Settings } from '../pipeline/settings';
import { DEFAULT_STAGES, type Stage, stageByKey } from '../pipeline/stage';

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

/** One key may be in several lists, worded for each: the list it was chosen from comes first. */
export function reasonLabel(settings: Settings, reason: string, kind?: ReasonKind): string {
  const named = settings.reasons.filter((entry) => entry.key === reason);
  return (named.find((entry) => entry.kind === kind) ?? named[0])?.label ?? reason;
}

/** The reason for which a lead is in a stage beside the path. */
export function stageReasonLabel(settings: Settings, reason: string, stage: string): string {
  const kind = stageByKey(settings.stages, stage)?.kind;
  return reasonLabel(settings, reason, kind && REASON_OF[kind]);
}

/**
 * Whether a cell says that a lead stands in this stage. A stage that was taken out of Settings is still
 * meant by what it was called: nobody has typed anything.
 */
export function meansStage(
  text: string,
  key: string,
  settings: Settings,
  every: ReadonlyArray<{ defaults: DefaultMessages }>,
): boolean {
  const stage = stageOfText(text, settings, every);
  if (stage || settings.stages.some((one) => one.key === key)) return stage?.key === key;
  const standard = every.map((words) => (words.defaults.stages as Record<string, string | undefined>)[key]);
  const names = [key, ...standard, settings.gone?.find((one) => one.key === key)?.label];
  return names.some((name) => name !== undefined && folded(name) === folded(text));
}
