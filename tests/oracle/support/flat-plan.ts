/** What a plan takes, as names and values. */
import { PLAN_KEYS, type Range } from '../../../src/funnel/plan-basis';
import type { Supply } from '../../../src/funnel/plan-supply';
import type { PlanFigures } from '../../../src/funnel/planner';
import type { Flattened } from './flat';

export function flattenPlan(plan: PlanFigures | null, to: Flattened): void {
  if (plan === null) return;
  const { bases, missing, won, supply, needed, latest, pace, perWeek, weeks, verdict } = plan;
  for (const key of PLAN_KEYS) {
    const { from, range, k, n, p90 } = bases[key];
    to.put(`plan/${key}/from`, from);
    for (const [part, value] of Object.entries({ k, n, p90 })) to.put(`plan/${key}/${part}`, value);
    putRange(`plan/${key}`, range, to);
  }
  for (const key of missing) to.put(`plan/${key}/missing`, 'yes');
  to.put('plan/won/amount', won.amount);
  to.put('plan/won/n', won.passes.length);
  to.put('plan/won/unpriced', won.unpriced);
  if (supply) flattenSupply(supply, to);
  for (const what of ['wins', 'meetings', 'leads'] as const)
    putRange(`plan/needed/${what}`, needed?.[what], to);
  if (latest) for (const what of ['leads', 'meetings'] as const) to.put(`plan/latest/${what}`, latest[what]);
  to.put('plan/pace', pace);
  putRange('plan/perWeek', perWeek, to);
  // After the last week of a kind there is nothing more to do: the database stops there, too.
  for (const what of ['wins', 'meetings', 'leads'] as const) {
    const last = what === 'wins' || latest === null ? Number.POSITIVE_INFINITY : latest[what];
    weeks.forEach((week, index) => {
      if (week.from < last) to.put(`plan/weeks/${what}/${index}`, week[what]);
      else if (week[what] !== 0) throw new Error(`${what} are planned after their last week`);
    });
  }
  to.put('plan/verdict', verdict);
}

function flattenSupply({ parts, stale, recycled, expected }: Supply, to: Flattened): void {
  for (const { milestone, passes, chance, days, inTime, amount } of parts) {
    const name = `plan/part/${milestone}`;
    to.put(`${name}/n`, passes.length);
    to.put(`${name}/days`, days);
    to.put(`${name}/inTime`, inTime);
    putRange(`${name}/chance`, chance, to);
    putRange(`${name}/amount`, amount, to);
  }
  to.put('plan/stale', stale.length);
  to.put('plan/parked/n', recycled.passes.length);
  to.put('plan/parked/inTime', recycled.inTime);
  to.rate('plan/parked/cameBack', recycled.cameBack);
  putRange('plan/parked/amount', recycled.amount, to);
  putRange('plan/expected', expected, to);
}

function putRange(name: string, range: Range | null | undefined, to: Flattened): void {
  if (range) for (const part of ['value', 'low', 'high'] as const) to.put(`${name}/${part}`, range[part]);
}
