/** What each custom function runs: all that the shipped script needs of them. */
import type { WallOf } from '../../funnel/when';
import type { Cell } from '../../pipeline/cell';
import { fitCell } from '../../workbook/fit-cell';
import { bantTable } from './bant';
import { planTable } from './plan';
import { reportTable } from './report';
import { cohortTable, funnelTable, handoffTable, sourceTable } from './tables';

/** Dates among the arguments are instants where `wallOf` is given, else wall-clock readings. */
export type Run = (args: readonly unknown[], wallOf?: WallOf) => Cell[][];

const fitting =
  (run: Run): Run =>
  (args, wallOf) =>
    run(args, wallOf).map((row) => row.map(fitCell));

export const FUNCTION_CODE = {
  TASUKI_FUNNEL: fitting(funnelTable),
  TASUKI_COHORTS: fitting(cohortTable),
  TASUKI_SOURCES: fitting(sourceTable),
  TASUKI_HANDOFFS: fitting(handoffTable),
  TASUKI_BANT: fitting(bantTable),
  TASUKI_PLAN: fitting(planTable),
  TASUKI_REPORT: fitting(reportTable),
} satisfies Record<`TASUKI_${string}`, Run>;
export type FunctionName = keyof typeof FUNCTION_CODE;
