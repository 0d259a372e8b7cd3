/** How long leads have stood where they stand now, stage by stage: open stays only (FNL-10). */
import type { Stage } from '../pipeline/stage';
import { type Choice, chosenPasses } from './choose';
import type { Observed } from './observe';
import { spreadOf } from './statistics';
import { DAY } from './when';

interface Queue {
  /** Leads there now. */
  readonly n: number;
  /** Of them, those of whom it is known since when. */
  readonly timed: number;
  readonly medianDays: number | null;
  readonly p90Days: number | null;
  readonly oldestDays: number | null;
}

export interface QueueAges extends Queue {
  readonly stage: Stage;
  /** There for longer than the stage's days in Settings; `null` where it has none. */
  readonly overdue: number | null;
  /** The amounts that are known, together; `null` when none is. */
  readonly amount: number | null;
}

/** One who stands there; not-a-number where nobody knows for how long. */
interface Standing {
  readonly pass: number;
  readonly days: number;
}

/** `ours` marks the passes that count, by 1; `null` when all do. */
export function standingIn(
  { passes, asOf }: Observed,
  stage: number,
  ours: Uint8Array | null = null,
): Standing[] {
  const standing: Standing[] = [];
  for (let pass = 0; pass < passes.count; pass++) {
    if (passes.current[pass] === 0 || passes.stage[pass] !== stage || ours?.[pass] === 0) continue;
    standing.push({ pass, days: asOf === null ? Number.NaN : (asOf - passes.since[pass]) / DAY });
  }
  return standing;
}

export function isTimed({ days }: Standing): boolean {
  return !Number.isNaN(days);
}

export function isOverdue(stage: Stage, { days }: Standing): boolean {
  return stage.days !== undefined && days > stage.days;
}

export function queueOf(standing: readonly Standing[]): Queue {
  const days = Float64Array.from(standing.filter(isTimed), (one) => one.days);
  const oldestDays = days.length === 0 ? null : days.reduce((oldest, age) => Math.max(oldest, age));
  const { n: timed, median, p90 } = spreadOf(days);
  return { n: standing.length, timed, medianDays: median, p90Days: p90, oldestDays };
}

/** A queue is of today: the source of a choice counts, its period does not. */
export function queuedPasses({ history, passes }: Observed, { source }: Choice): Uint8Array | null {
  return chosenPasses(history, passes, { source });
}

/** One per open stage, in the order of Settings. */
export function queueAges(observed: Observed, choice: Choice): QueueAges[] {
  const ours = queuedPasses(observed, choice);
  return observed.path.stages.flatMap((stage, index): QueueAges[] => {
    if (stage.kind !== 'open') return [];
    const standing = standingIn(observed, index, ours);
    const amounts = standing
      .map(({ pass }) => observed.passes.amount[pass])
      .filter((amount) => !Number.isNaN(amount));
    return [
      {
        stage,
        ...queueOf(standing),
        overdue: stage.days === undefined ? null : standing.filter((one) => isOverdue(stage, one)).length,
        amount: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount),
      },
    ];
  });
}
