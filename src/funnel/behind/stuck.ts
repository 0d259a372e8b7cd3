/** The leads behind the counts of a step: who went on in time, who came to it, who ended beyond it, who waits. */
import type { Found, RowsOf } from '../behind';
import { endedBeyond } from '../bottleneck';
import type { Observed } from '../observe';
import { closedAt } from '../outcome';
import { standingIn } from '../queue-ages';
import { daysOfStep, passesOfStep, STEP_SIDES, type StepSide } from '../step-rates';

export type StuckCount = StepSide | 'ended' | 'waiting';

/** `stuck`, the stage that the step leads to, what was counted, and `hits` for the k, `all` for the n. */
export function stuckKeyParts(to: string, what: StuckCount, part: 'hits' | 'all'): string[] {
  return ['stuck', to, what, part];
}

export const stuckRows: RowsOf = (observed, _choice, [to, what, part]) => {
  const { steps } = observed.path;
  const step = steps.findIndex((stage) => stage.key === to);
  if (step < 1) return null;
  const isHits = part === 'hits';
  const side = STEP_SIDES.find((one) => one === what);
  if (side !== undefined) {
    const { all, wentOn } = passesOfStep(observed, step, daysOfStep(observed, step), side);
    const at = observed.passes.stepAt[isHits ? step : step - 1];
    return rowsOf(observed, isHits ? wentOn : all, (pass) => at[pass]);
  }
  if (what === 'ended') {
    const { all, won } = endedBeyond(observed, step);
    return rowsOf(observed, isHits ? won : all, (pass) => closedAt(observed.passes, pass, observed.path));
  }
  if (what !== 'waiting') return null;
  const standing = standingIn(observed, observed.path.stages.indexOf(steps[step - 1]));
  return rowsOf(
    observed,
    standing.map((one) => one.pass),
    (pass) => observed.passes.since[pass],
  );
};

function rowsOf({ passes }: Observed, found: readonly number[], at: (pass: number) => number): Found[] {
  return found.map((pass) => ({ lead: passes.lead[pass], pass, at: at(pass) }));
}
