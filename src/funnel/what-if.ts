/** What it would bring if one more in twenty went on at a step, or as many as the step is held against. */
import type { BottleneckStep } from './bottleneck';

export interface WhatIf {
  readonly step: BottleneckStep;
  /** By how much the step's rate is raised, as a fraction. */
  readonly by: number;
  readonly to: 'five_points' | 'reference';
  /** More wins in a quarter. */
  readonly wins: number;
  /** Their amount; `null` when no amount is known. */
  readonly amount: number | null;
}

const FIVE_POINTS = 0.05;

/** Steps with fewer passes than the minimum are left out: nobody knows their rate. */
export function whatIfs(steps: readonly BottleneckStep[], minimumN: number): WhatIf[] {
  return steps.flatMap((step): WhatIf[] => {
    if (step.now.n < minimumN || step.now.rate === null || step.winsGiven.rate === null) return [];
    const room = 1 - step.now.rate;
    const supported = step.verdict === 'bottleneck' || step.verdict === 'below';
    const found = [raised(step, Math.min(FIVE_POINTS, room), 'five_points')];
    if (supported && step.gap !== null)
      found.push(raised(step, Math.min(-step.gap.value, room), 'reference'));
    return found;
  });
}

function raised(step: BottleneckStep, by: number, to: WhatIf['to']): WhatIf {
  const wins = step.flowPerQuarter * by * (step.winsGiven.rate ?? 0);
  return { step, by, to, wins, amount: step.meanAmount === null ? null : wins * step.meanAmount };
}
