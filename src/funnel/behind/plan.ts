/** Finds the leads that a plan is worked out from. */
import type { Found, RowsOf } from '../behind';
import { closedAt } from '../outcome';
import { PLAN_KEYS, type PlanKey } from '../plan-basis';
import { planFigures } from '../planner';

/** `plan/pipe/meeting`, `plan/stale`, `plan/recycled`, `plan/won`, `plan/basis/win_rate`. */
export const planRows: RowsOf = (observed, _choice, [what, which]) => {
  const plan = planFigures(observed);
  if (plan === null) return null;
  const { passes, path } = observed;
  const rows = (of: readonly number[] | undefined, at: (pass: number) => number): Found[] | null =>
    of === undefined ? null : of.map((pass) => ({ lead: passes.lead[pass], pass, at: at(pass) }));
  const entry = (pass: number): number => passes.reachedAt[0][pass];
  const settled = (pass: number): number => passes.settledAt[pass];
  if (what === 'won') return rows(plan.won.passes, (pass) => closedAt(passes, pass, path));
  if (what === 'basis')
    return PLAN_KEYS.includes(which as PlanKey) ? rows(plan.bases[which as PlanKey].passes, entry) : null;
  if (what === 'pipe')
    return rows(plan.supply?.parts.find((part) => part.milestone === which)?.passes, settled);
  if (what === 'stale') return rows(plan.supply?.stale, settled);
  return what === 'recycled' ? rows(plan.supply?.recycled.passes, settled) : null;
};
