/** How long leads have stood where they stand now, stage by stage: open stays only (FNL-10). */
import type { Stage } from '../pipeline/stage';
import type { Observed } from './observe';
import { percentile } from './statistics';
import { DAY } from './when';

export interface QueueAges {
  readonly stage: Stage;
  /** Leads there now. */
  readonly n: number;
  /** Of them, those of whom it is known since when. */
  readonly timed: number;
  readonly medianDays: number | null;
  readonly p90Days: number | null;
  readonly oldestDays: number | null;
  /** There for longer than the stage's days in Settings; `null` where it has none. */
  readonly overdue: number | null;
  /** The amounts that are known, together. */
  readonly amount: number;
}

/** Who stands in a stage, and for how long; not-a-number where nobody knows. */
export function standingIn({ passes, asOf }: Observed, stage: number): Array<{ pass: number; days: number }> {
  const standing: Array<{ pass: number; days: number }> = [];
  for (let pass = 0; pass < passes.count; pass++) {
    if (passes.current[pass] === 0 || passes.stage[pass] !== stage) continue;
    standing.push({ pass, days: asOf === null ? Number.NaN : (asOf - passes.since[pass]) / DAY });
  }
  return standing;
}

export function isOverdue(stage: Stage, days: number): boolean {
  return stage.days !== undefined && days > stage.days;
}

/** One per open stage, in the order of Settings. */
export function queueAges(observed: Observed): QueueAges[] {
  return observed.path.stages.flatMap((stage, index): QueueAges[] => {
    if (stage.kind !== 'open') return [];
    const standing = standingIn(observed, index);
    const days = standing.map((one) => one.days).filter((age) => !Number.isNaN(age));
    const amounts = standing.map(({ pass }) => observed.passes.amount[pass]);
    return [
      {
        stage,
        n: standing.length,
        timed: days.length,
        medianDays: percentile(days, 0.5),
        p90Days: percentile(days, 0.9),
        oldestDays: percentile(days, 1),
        overdue: stage.days === undefined ? null : days.filter((age) => isOverdue(stage, age)).length,
        amount: amounts.reduce((sum, amount) => sum + (Number.isNaN(amount) ? 0 : amount), 0),
      },
    ];
  });
}
