/** What could not be used, from both sides: cells the adoption could not read, and events the funnel could not place. */
import type { AdoptionPlanView } from './add-on';

export interface UnusableRow {
  row: number;
  why: string;
}

export interface ReportView {
  leads: number;
  duplicates: number;
  unusable: UnusableRow[];
  cohorts: unknown[];
}

/** The funnel says these of the same rows again, once the events are there. */
const SAID_BY_FUNNEL = ['adopt_created_missing', 'adopt_date_before_created'];

/** The funnel knows History alone; a total line or an unreadable date never got that far (FNL-14). */
export function withUnreadCells<T extends ReportView>(report: T, plan: AdoptionPlanView): T {
  const rows = new Set(report.unusable.map(({ row }) => row));
  const more = plan.unusable
    .filter(({ row, why }) => !(SAID_BY_FUNNEL.includes(why.code) && rows.has(row)))
    .map(({ row, why }) => ({ row, why: why.text }));
  // Sorting keeps what is of one row in its order.
  const unusable = [...report.unusable, ...more].sort((a, b) => a.row - b.row);
  return { ...report, unusable };
}
