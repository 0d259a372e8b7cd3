/** Says in one sentence whether the plan can be reached, and what stands against it. */
import type { PlanFigures } from '../../funnel/planner';
import { textOf } from '../../funnel/when';
import type { FunnelWords } from '../../i18n/funnel';
import type { WallTime } from '../../pipeline/event';
import { count } from './format';

/** Amounts as text, with the currency before them. */
export type MoneyText = (amount: number) => string;

/** `Plan: ¥5,000,000 by 2026-12-31`. */
export function planTitle({ target, deadline }: PlanFigures, words: FunnelWords, money: MoneyText): string {
  return words.plan.title(money(target), dayOf(deadline - 1));
}

export function planVerdict(plan: PlanFigures, words: FunnelWords, money: MoneyText): string {
  const { verdict: say, basis } = words.plan;
  const { needed, supply, latest, perWeek, won } = plan;
  if (won.amount >= plan.target) return say.reached(amountsOf(plan, money));
  if (plan.verdict === 'too_thin' || needed === null || supply === null || latest === null)
    return say.tooThin(plan.missing.map((key) => basis[key]).join(words.comma));
  const amounts = amountsOf(plan, money);
  if (plan.verdict === 'on_track')
    return needed.wins.high === 0 ? say.onTrack(amounts) : say.onTrackOnly(amounts);
  const until = dayOf(latest.leads - 1);
  if (perWeek === null)
    return plan.verdict === 'stretch' ? say.stretchPipe(amounts) : say.tooLate(amounts, until);
  const pace = {
    leads: count(needed.leads.value),
    low: count(needed.leads.low),
    high: count(needed.leads.high),
    perWeek: perWeek.value.toFixed(1),
    lowPerWeek: perWeek.low.toFixed(1),
    pace: plan.pace.toFixed(1),
    until,
  };
  if (plan.verdict === 'reachable') return say.reachable(pace);
  if (plan.verdict === 'out_of_reach') return say.tooSlow(pace);
  return needed.wins.low === 0 ? say.stretchPipe(amounts) : say.stretch(pace);
}

function amountsOf(
  { target, won, supply }: PlanFigures,
  money: MoneyText,
): Record<'target' | 'won' | 'there' | 'low' | 'high', string> {
  const together = (expected: number | undefined): string => money(won.amount + (expected ?? 0));
  return {
    target: money(target),
    won: money(won.amount),
    there: together(supply?.expected.value),
    low: together(supply?.expected.low),
    high: together(supply?.expected.high),
  };
}

/** `2026-12-31`. */
export function dayOf(time: WallTime): string {
  return textOf(time).slice(0, 10);
}
