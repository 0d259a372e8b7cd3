/** Works out what adopting a sheet would do, before anything is written: leads, events, and what cannot be used. */
import { type ColumnDays, columnDays } from './column-days';
import type { DayField } from './field';
import { findHeader } from './header';
import { isDayField } from './header-match';
import { settleFields } from './mapping';
import { dayNotes, duplicateNotes, fieldNotes, statusNotes } from './notes';
import type { AdoptionChoices, AdoptionContext, AdoptionOutcome } from './outcome';
import { refuseAdoption } from './problem-code';
import type { SheetSnapshot } from './snapshot';
import { sortRows } from './sort-rows';
import { tellRows } from './tell-rows';

/** One pass over the rows after the columns are settled; refuses where nothing sensible could be planned. */
export function planAdoption(
  sheet: SheetSnapshot,
  choices: AdoptionChoices,
  context: AdoptionContext,
): AdoptionOutcome {
  const header = findHeader(sheet, choices.headerRow);
  const { fields, columns, columnOf } = settleFields(sheet, header, choices);

  const dayColumns = new Map<DayField, ColumnDays>();
  for (const { field, column } of fields) {
    if (column === null || !isDayField(field)) continue;
    dayColumns.set(field, columnDays(sheet, header.row, column, choices.dayOrders?.[String(column)]));
  }

  const sorted = sortRows(sheet, header, columnOf('id'), choices.headerRow !== undefined);
  if (sorted.leads.length === 0) {
    refuseAdoption('adopt_no_leads', { row: header.row, next: header.row + 1, tab: sheet.tab });
  }
  const statuses = choices.statuses ?? {};
  const { stages } = context;
  const told = tellRows(sheet, sorted.leads, columnOf, dayColumns, { stages, statuses });

  const days = dayNotes(header, dayColumns, columnOf);
  return {
    headerRow: header.row,
    fields,
    columns,
    statuses: told.statuses,
    ambiguousDates: days.ambiguous,
    dayOrders: days.orders,
    leads: told.leads,
    unusable: [...sorted.unusable, ...told.unusable].sort((a, b) => a.row - b.row),
    duplicates: told.repeated.length,
    notes: [
      ...header.notes,
      ...fieldNotes(columnOf),
      ...statusNotes(told.statuses),
      ...days.notes,
      ...duplicateNotes(told.repeated),
      ...sorted.notes,
    ],
    settled: {
      orders: Object.fromEntries([...dayColumns].map(([field, { order }]) => [field, order])),
      statuses,
    },
  };
}
