/** Shares measured over many simulated teams: printed, so that a run shows how near the limits they are. */
import { type Figures, figuresOf } from '../../src/funnel/figures';
import { type Observed, observe } from '../../src/funnel/observe';
import { readHistory } from '../../src/funnel/read-history';
import { STAGES } from '../funnel/history';
import { simulate, type TeamPlan } from './teams';

export function observedTeam(plan: TeamPlan, seed: number): Observed {
  const { rows, asOf } = simulate(plan, seed);
  return observe(readHistory(rows), STAGES, { asOf });
}

export function figuresOfTeam(plan: TeamPlan, seed: number): Figures {
  return figuresOf(observedTeam(plan, seed));
}

export function tell(what: string, measured: string): void {
  process.stdout.write(`    ${what}: ${measured}\n`);
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
