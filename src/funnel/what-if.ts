/** What it would bring if one more in twenty went on at a step, or as many as the step is held against. */
import type { BottleneckStep } from './bottleneck';

interface Gain {
  /** By how much the step's rate is raised, as a fraction. */
  readonly by: number;
  /** More wins in a quarter. */
  readonly wins: number;
  /** Their amount; `null` when no amount is known. */
  readonly amount: number | null;
}

interface WhatIf {
  readonly step: BottleneckStep;
  readonly fivePoints: Gain;
  /** Up to the target or to the half-year before; `null` where no gap is supported. */
  readonly reference: Gain | null;
}

const FIVE_POINTS = 0.05;

/** Without steps of fewer passes than the minimum, whose rate nobody knows, and without those after the win. */
export function whatIfs(steps: readonly BottleneckStep[], minimumN: number): WhatIf[] {
  const won = steps.findIndex(({ from }) => from.kind === 'won');
  // Whatever kind of stage follows the first won one: the win is behind it.
  return steps.slice(0, won < 0 ? steps.length : won).flatMap((step): WhatIf[] => {
    const { now, gap, verdict, winsGiven } = step;
    if (now.n < minimumN || now.rate === null || winsGiven.rate === null) return [];
    const isSupported = verdict === 'bottleneck' || verdict === 'below';
    // Nobody can raise a rate above all.
    const fivePoints = raised(step, Math.min(FIVE_POINTS, 1 - now.rate));
    return [{ step, fivePoints, reference: isSupported && gap ? raised(step, -gap.value) : null }];
  });
}

function raised({ flowPerQuarter, winsGiven, meanAmount }: BottleneckStep, by: number): Gain {
  const wins = flowPerQuarter * by * (winsGiven.rate ?? 0);
  return { by, wins, amount: meanAmount === null ? null : wins * meanAmount };
}
