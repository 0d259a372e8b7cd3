/** What figures may say of events whose columns after Source are not there: nothing, rather than none. */
import type { Figures } from './figures';
import { COLUMN, type Rows } from './read-history';

/** Whether the rows say who did what, for whom, why and how: all the columns up to Via. */
export function hasDetails(rows: Rows): boolean {
  return rows.length > 0 && rows[0].length > COLUMN.via;
}

/** A blank reason would read as "given without a reason", and a gate crossed without one as "not crossed". */
export function withoutDetails(figures: Figures): Figures {
  const { handoffs, customers, reality } = figures;
  return {
    ...figures,
    handoffs: { ...handoffs, senders: [], receivers: [], reasons: [], sentBack: [] },
    customers: { ...customers, reasons: [] },
    reality: { ...reality, overrides: null },
  };
}
