/** How a cohort's wins gather with age, only as far as every pass of it was watched (FNL-4). */
import type { CohortFigures } from './cohorts';
import type { Rate } from './statistics';

/** In days since the entry. */
export const CURVE_AGES: readonly number[] = [0, 30, 60, 90, 120, 180];
/** The newest cohorts: more lines than these cannot be told apart in one chart. */
const RECENT = 12;

interface CurveFigures {
  readonly cohort: string;
  readonly leads: number;
  /** Per age, the share won by then; `null` where a pass of the cohort is younger. */
  readonly won: ReadonlyArray<Rate | null>;
}

export interface CurvesFigures {
  readonly ages: readonly number[];
  /** Oldest first. */
  readonly cohorts: readonly CurveFigures[];
  /** Cohorts too old to be among them. */
  readonly earlier: number;
}

/** `cohorts` know their wins within every age. */
export function curveFigures(cohorts: readonly CohortFigures[]): CurvesFigures {
  return {
    ages: CURVE_AGES,
    cohorts: cohorts.slice(-RECENT).map(({ cohort, leads, within }) => ({
      cohort,
      leads,
      won: CURVE_AGES.map((age) => within.find((period) => period.days === age)?.won ?? null),
    })),
    earlier: Math.max(0, cohorts.length - RECENT),
  };
}
