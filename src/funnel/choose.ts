/** What a report is asked for: which passes it is about, and how they are grouped. */
import type { CohortBy } from './calendar';
import type { GroupBy } from './groups';
import type { History } from './history';
import type { Passes } from './passes';
import { foldText } from './text';

export interface Period {
  /** Wall-clock moments: from this one on, up to but not including that one. */
  readonly from: number;
  readonly to: number;
}

export interface Choice {
  /** Only passes of this source; empty text for those without one. */
  readonly source?: string;
  /** Only passes that entered in it; those without a dated entry are in none. */
  readonly period?: Period | null;
  /** Months unless said otherwise. */
  readonly cohortBy?: CohortBy;
  /** Also side by side for every source, owner or value of a column. */
  readonly groupBy?: GroupBy | null;
}

/** By 1 the passes that are meant; `null` when all are. */
export function chosenPasses(history: History, passes: Passes, choice: Choice): Uint8Array | null {
  const { source, period = null } = choice;
  if (source === undefined && period === null) return null;
  const ours = new Uint8Array(passes.count).fill(1);
  if (source !== undefined) {
    const wanted = foldText(source);
    const fits = history.texts.map((text) => foldText(text) === wanted);
    for (let pass = 0; pass < passes.count; pass++) if (!fits[passes.source[pass]]) ours[pass] = 0;
  }
  if (period !== null) {
    for (let pass = 0; pass < passes.count; pass++) {
      const entry = passes.reachedAt[0][pass];
      if (!(entry >= period.from && entry < period.to)) ours[pass] = 0;
    }
  }
  return ours;
}

export function indicesOf(count: number, ours: Uint8Array | null): Int32Array {
  const all = Int32Array.from({ length: count }, (_, index) => index);
  return ours === null ? all : all.filter((index) => ours[index] === 1);
}
