/** What each custom function runs: all that the shipped script needs of them. */
import type { WallOf } from '../../funnel/when';
import type { Cell } from '../../pipeline/cell';
import { bantTable } from './bant';
import { planTable } from './plan';
import { reportTable } from './report';
import { cohortTable, funnelTable, handoffTable, sourceTable } from './tables';

/** Dates among the arguments are instants where `wallOf` is given, else wall-clock readings. */
export type Run = (args: readonly unknown[], wallOf?: WallOf) => Cell[][] | Cell;

export const FUNCTION_CODE = {
  TASUKI_FUNNEL: funnelTable,
  TASUKI_COHORTS: cohortTable,
  TASUKI_SOURCES: sourceTable,
  TASUKI_HANDOFFS: handoffTable,
  TASUKI_BANT: bantTable,
  TASUKI_PLAN: planTable,
  TASUKI_REPORT: reportTable,
} satisfies Record<`TASUKI_${string}`, Run>;
export type FunctionName = keyof typeof FUNCTION_CODE;
