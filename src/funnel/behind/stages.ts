/** The rows behind the stages: `stages/screening/reached`, `…/now` (oldest first) and `…/timed`, its ended stays. */
import type { Found, RowsOf } from '../behind';
import { chosenPasses } from '../choose';
import { passesWhere } from './found';

export const stageRows: RowsOf = (observed, choice, [key, what]) => {
  const { history, passes, path, stays } = observed;
  const stage = path.stages.findIndex((one) => one.key === key);
  if (stage < 0) return null;
  const step = path.stepOf[stage];
  if (what === 'reached' && step >= 0)
    return passesWhere(
      observed,
      choice,
      (pass) => passes.furthest[pass] >= step,
      (pass) => passes.stepAt[step][pass],
    );
  if (what === 'now')
    return passesWhere(
      observed,
      choice,
      (pass) => passes.current[pass] === 1 && passes.stage[pass] === stage,
      (pass) => passes.since[pass],
    ).sort(oldestFirst);
  if (what !== 'timed') return null;
  const ours = chosenPasses(history, passes, choice);
  // A pass that stood there twice is told twice: each stay is counted.
  const stayed = [...stays[stage].pass.subarray(0, stays[stage].count)];
  return stayed
    .filter((pass) => ours === null || ours[pass] === 1)
    .map((pass) => ({ lead: passes.lead[pass], pass, at: passes.stepAt[step]?.[pass] ?? Number.NaN }));
};

/** Those without a moment stand last. */
export function oldestFirst(a: Found, b: Found): number {
  if (Number.isNaN(a.at) || Number.isNaN(b.at))
    return Number(Number.isNaN(a.at)) - Number(Number.isNaN(b.at));
  return a.at - b.at;
}
