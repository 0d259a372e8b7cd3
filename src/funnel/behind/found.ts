/** The passes that a choice means and a condition holds for, as rows behind a number. */
import type { Found } from '../behind';
import { type Choice, chosenPasses, indicesOf } from '../choose';
import type { Observed } from '../observe';

/** In the order of the passes; `at` says which moment counts. */
export function passesWhere(
  { history, passes }: Observed,
  choice: Choice,
  holds: (pass: number) => boolean,
  at: (pass: number) => number,
): Found[] {
  const found: Found[] = [];
  for (const pass of indicesOf(passes.count, chosenPasses(history, passes, choice)))
    if (holds(pass)) found.push({ lead: passes.lead[pass], pass, at: at(pass) });
  return found;
}

/** The last pass of a lead that had begun at a moment; its first one when nobody knows; -1 without any. */
export function passAt({ passes }: Observed, lead: number, when: number): number {
  let first = -1;
  let begun = -1;
  for (let pass = 0; pass < passes.count; pass++) {
    if (passes.lead[pass] !== lead) continue;
    if (first < 0) first = pass;
    if (passes.reachedAt[0][pass] <= when) begun = pass;
  }
  return begun < 0 ? first : begun;
}
