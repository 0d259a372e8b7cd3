/** Groups a status column's words however they are spelt, and settles which stage each one means. */
import { type Stage, stageByKey } from '../stage';
import { foldLabel } from './fold';
import { stageGuesser } from './guess-stage';
import type { AdoptionStatus } from './outcome';
import { refuseAdoption } from './problem-code';

export interface StatusTally {
  /** Most frequent first; the spelling met first stands for its group. */
  readonly statuses: AdoptionStatus[];
  /** `null` for a blank status and for a word nobody has decided on. */
  readonly stageOf: (word: string) => string | null;
}

export function tallyStatuses(
  words: readonly string[],
  stages: readonly Stage[],
  chosen: Readonly<Record<string, string>>,
): StatusTally {
  const said = new Map<string, string>();
  for (const word of Object.keys(chosen)) {
    const stage = chosen[word]!;
    // An emptied choice means: leave it open.
    if (stage !== '' && !stageByKey(stages, stage)) refuseAdoption('adopt_unknown_stage', { word, stage });
    said.set(foldLabel(word), stage);
  }
  const guess = stageGuesser(stages);
  const groups = new Map<string, { word: string; leads: number; stage: string | null }>();
  const folded = new Map<string, string>();
  for (const word of words) {
    if (word === '') continue;
    const key = folded.get(word) ?? foldLabel(word);
    folded.set(word, key);
    const group = groups.get(key);
    if (group) group.leads++;
    else groups.set(key, { word, leads: 1, stage: said.has(key) ? said.get(key)! || null : guess(word) });
  }
  return {
    statuses: [...groups.values()].sort((a, b) => b.leads - a.leads),
    stageOf: (word) =>
      word === '' ? null : (groups.get(folded.get(word) ?? foldLabel(word))?.stage ?? null),
  };
}
