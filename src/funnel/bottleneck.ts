/** Where the pipeline is stuck: gaps that the numbers support, by the money that flows through them (FNL-12). */
import type { Stage } from '../pipeline/stage';
import { HALF_YEAR } from './alarms/windows';
import { type Difference, difference, normalQuantile, wilson } from './comparison';
import type { Observed } from './observe';
import { hasReached, outcomeOf } from './outcome';
import { WON } from './path';
import { queueOf, standingIn } from './queue-ages';
import { type Rate, rateOf } from './statistics';
import { type StepRate, stepRates } from './step-rates';

/** How often a bottleneck may be called by chance, shared among the steps that are looked at. */
const ALPHA = 0.02;
export const QUARTER = 91.25;

/** `below`: supported too, but less is at stake than at the bottleneck. */
export type StepVerdict = 'bottleneck' | 'below' | 'level' | 'too_few';

export interface BottleneckStep extends StepRate {
  readonly from: Stage;
  readonly to: Stage;
  /** What the step is held against. */
  readonly reference: 'target' | 'before' | null;
  readonly target: number | null;
  /** Now minus the reference, with its 95 % interval: negative where it is missed. */
  readonly gap: Difference | null;
  /** Passes that come to the step before in 91.25 days. */
  readonly flowPerQuarter: number;
  /** Won of the passes that reached the later step and have ended. */
  readonly winsGiven: Rate;
  readonly meanAmount: number | null;
  /** What a supported gap costs in a quarter, in won amounts; `null` for any other, and when no amount is known. */
  readonly atStake: number | null;
  /** Who stands at the step before. */
  readonly waiting: { readonly n: number; readonly oldestDays: number | null };
  readonly verdict: StepVerdict;
}

export interface BottleneckFigures {
  readonly steps: readonly BottleneckStep[];
  readonly top: BottleneckStep | null;
}

/** By stage key, the share of the step before that should get there. */
export type StepTargets = ReadonlyMap<string, number>;

/** Of the whole team at `asOf`, whatever part of it a report is about; held against the targets of Settings. */
export function bottleneckFigures(
  observed: Observed,
  targets: StepTargets = targetsOf(observed),
): BottleneckFigures {
  const { minimumN, path } = observed;
  const rates = stepRates(observed);
  const judged = rates.filter(({ step, now, before }) => {
    const target = targets.get(path.steps[step].key);
    return now.n >= minimumN && (target !== undefined || before.n >= minimumN);
  });
  const z = normalQuantile(1 - ALPHA / Math.max(1, judged.length));
  const meanAmount = meanWonAmount(observed);
  const weighed = rates.map((rate) =>
    weigh(observed, rate, { z, meanAmount, targets, judged: judged.includes(rate) }),
  );
  const worth = (step: BottleneckStep): number => step.atStake ?? leftBehind(step);
  const supported = weighed.filter((step) => step.verdict === 'below');
  supported.sort((a, b) => worth(b) - worth(a) || a.step - b.step);
  const steps = weighed.map((step) =>
    step === supported[0] ? { ...step, verdict: 'bottleneck' as const } : step,
  );
  return { steps, top: steps.find((step) => step.verdict === 'bottleneck') ?? null };
}

function targetsOf({ targets: { steps = [] } }: Observed): StepTargets {
  return new Map(steps.map(({ stage, rate }) => [stage, rate]));
}

/** Passes in a quarter that would go on at the rate of the reference, and do not. */
export function leftBehind({ gap, flowPerQuarter }: Pick<BottleneckStep, 'gap' | 'flowPerQuarter'>): number {
  return Math.max(0, -(gap?.value ?? 0)) * flowPerQuarter;
}

function weigh(
  observed: Observed,
  rate: StepRate,
  given: { z: number; meanAmount: number | null; targets: StepTargets; judged: boolean },
): BottleneckStep {
  const { stages, steps } = observed.path;
  const [from, to] = [steps[rate.step - 1], steps[rate.step]];
  const { z, meanAmount, judged } = given;
  const target = given.targets.get(to.key) ?? null;
  const gap = gapOf(rate, target);
  const flowPerQuarter = (rate.now.n / HALF_YEAR) * QUARTER;
  const winsGiven = winsOfReached(observed, rate.step);
  const isBelow = judged && isSupported(rate, target, z);
  const wins = leftBehind({ gap, flowPerQuarter }) * (winsGiven.rate ?? 0);
  const { n, oldestDays } = queueOf(standingIn(observed, stages.indexOf(from)));
  return {
    ...rate,
    from,
    to,
    reference: target !== null ? 'target' : rate.before.n > 0 ? 'before' : null,
    target,
    gap,
    flowPerQuarter,
    winsGiven,
    meanAmount,
    atStake: isBelow && meanAmount !== null ? wins * meanAmount : null,
    waiting: { n, oldestDays },
    verdict: !judged ? 'too_few' : isBelow ? 'below' : 'level',
  };
}

function gapOf({ now, before }: StepRate, target: number | null): Difference | null {
  if (target === null) return difference(now, before);
  if (now.rate === null || now.low === null || now.high === null) return null;
  return { value: now.rate - target, low: now.low - target, high: now.high - target };
}

/** So far below that chance hardly does it. */
function isSupported({ now, before }: StepRate, target: number | null, z: number): boolean {
  if (target !== null) return wilson(now.k, now.n, z).high < target;
  return (difference(now, before, z)?.high ?? 0) < 0;
}

function winsOfReached(observed: Observed, step: number): Rate {
  const { all, won } = endedBeyond(observed, step);
  return rateOf(won.length, all.length);
}

/** The passes that reached the step and have ended, and the won ones among them. */
export function endedBeyond({ passes, path }: Observed, step: number): { all: number[]; won: number[] } {
  const all: number[] = [];
  const won: number[] = [];
  for (let pass = 0; pass < passes.count; pass++) {
    if (passes.furthest[pass] < step) continue;
    const outcome = outcomeOf(passes, pass, path);
    if (outcome === 'open' || outcome === 'gone') continue;
    all.push(pass);
    if (outcome === 'won') won.push(pass);
  }
  return { all, won };
}

/** `null` when no won pass says its amount. */
export function meanWonAmount({ passes, path }: Observed): number | null {
  let sum = 0;
  let n = 0;
  for (let pass = 0; pass < passes.count; pass++) {
    const amount = passes.amount[pass];
    if (Number.isNaN(amount) || !hasReached(passes, pass, path, WON)) continue;
    sum += amount;
    n++;
  }
  return n === 0 ? null : sum / n;
}
