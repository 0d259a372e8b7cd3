/** Where on the Settings tab a plan's amount and its day are typed, while they are not. */
import type { Cell } from '../pipeline/cell';
import type { Targets } from '../pipeline/targets';
import { TableReader } from './settings-entries';
import { type EveryLanguage, findTables } from './settings-tab';

/** Cells without a value yet, such as `AD15`. */
export interface PlanCells {
  readonly amount: string | null;
  readonly by: string | null;
}

/** `null` when nothing is missing, or when a row that is needed is not there. */
export function planCellsToFill(
  rows: readonly Cell[][],
  every: EveryLanguage,
  { planAmount, planBy }: Targets,
): PlanCells | null {
  const { entries } = new TableReader(rows, 'targets', findTables(rows, every));
  const cellOf = (key: string): string | null =>
    entries.find((entry) => entry.text(0) === key)?.address(1) ?? null;
  const amount = planAmount === undefined ? cellOf('plan_amount') : null;
  const by = planBy === undefined ? cellOf('plan_by') : null;
  const found = (planAmount !== undefined || amount !== null) && (planBy !== undefined || by !== null);
  return found && (amount ?? by) !== null ? { amount, by } : null;
}
