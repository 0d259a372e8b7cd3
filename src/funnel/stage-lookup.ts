/** Finds the stage that a From or To cell names: by key, and in tabs people build themselves by its label too. */
import type { Stage } from '../pipeline/stage';
import { NO_STAGE, UNKNOWN_STAGE } from './history';
import { foldText } from './text';

/** Per text, the index of its stage, or why there is none. */
export function stagesOfTexts(texts: readonly string[], stages: readonly Stage[]): Int16Array {
  const exact = new Map<string, number>([['', NO_STAGE]]);
  const folded = new Map<string, number>([['', NO_STAGE]]);
  stages.forEach((stage, index) => {
    exact.set(stage.key, index);
    folded.set(foldText(stage.key), index);
  });
  stages.forEach((stage, index) => {
    const label = foldText(stage.label);
    if (!folded.has(label)) folded.set(label, index);
  });
  return Int16Array.from(texts, (text) => exact.get(text) ?? folded.get(foldText(text)) ?? UNKNOWN_STAGE);
}
