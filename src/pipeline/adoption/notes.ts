/** What is worth saying about the sheet as a whole before a team goes on. */
import type { Problem } from '../problem';
import type { ColumnDays } from './column-days';
import type { DayField, DayOrder, Field } from './field';
import type { FoundHeader } from './header';
import type { AdoptionStatus } from './outcome';
import { adoptionProblem } from './problem-code';
import { columnLetters, shorten } from './snapshot';

const NAMED_ROWS = 5;
const NAMED_WORDS = 5;

export function fieldNotes(columnOf: (field: Field) => number | null): Problem[] {
  const notes: Problem[] = [];
  const who: readonly Field[] = ['company', 'contact', 'email', 'phone', 'id'];
  if (who.every((field) => columnOf(field) === null)) notes.push(adoptionProblem('adopt_no_fields'));
  if (columnOf('created') === null) notes.push(adoptionProblem('adopt_no_dates'));
  if (columnOf('status') === null) notes.push(adoptionProblem('adopt_no_status'));
  return notes;
}

export function statusNotes(statuses: readonly AdoptionStatus[]): Problem[] {
  const open = statuses.filter(({ stage }) => stage === null);
  if (open.length === 0) return [];
  const leads = open.reduce((sum, one) => sum + one.leads, 0);
  return [
    adoptionProblem('adopt_undecided_statuses', {
      leads,
      ...list(
        open.map(({ word }) => shorten(word)),
        NAMED_WORDS,
      ),
    }),
  ];
}

export function duplicateNotes(rows: readonly number[]): Problem[] {
  if (rows.length === 0) return [];
  return [adoptionProblem('adopt_duplicates', { ...list(rows.map(String), NAMED_ROWS) })];
}

export interface DayNotes {
  readonly ambiguous: Array<{ column: number; header: string; sample: string }>;
  readonly orders: Array<{ column: number; order: DayOrder }>;
  readonly notes: Problem[];
}

/** One entry for each date column, however many fields it serves. */
export function dayNotes(
  header: FoundHeader,
  days: ReadonlyMap<DayField, ColumnDays>,
  columnOf: (field: Field) => number | null,
): DayNotes {
  const found: DayNotes = { ambiguous: [], orders: [], notes: [] };
  const told = new Set<number>();
  for (const [field, { finding, order }] of days) {
    const column = columnOf(field)!;
    if (told.has(column)) continue;
    told.add(column);
    const named = { column: columnLetters(column), header: shorten(header.names[column - 1] ?? '') };
    if (order !== null) {
      if (finding.needed) found.orders.push({ column, order });
    } else {
      const sample = finding.sample ?? '';
      found.ambiguous.push({ column, header: header.names[column - 1] ?? '', sample });
      found.notes.push(adoptionProblem('adopt_day_order_open', { ...named, sample }));
    }
    if (finding.halfRead) found.notes.push(adoptionProblem('adopt_dates_half_read', named));
  }
  return found;
}

/** The first few by name, and how many more there are. */
function list(names: readonly string[], most: number): { count: number; names: string; more: number } {
  return {
    count: names.length,
    names: names.slice(0, most).join(', '),
    more: Math.max(0, names.length - most),
  };
}
