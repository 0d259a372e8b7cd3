/** Works out what adopting a sheet would do, before anything is written: leads, events, and what cannot be used. */
import { fitted } from '../fitted';
import type { Problem } from '../problem';
import { type ColumnDays, columnDays } from './column-days';
import { duplicateCounter } from './duplicates';
import type { DayField } from './field';
import { findHeader } from './header';
import { isDayField } from './header-match';
import { storyTeller } from './lead-events';
import { settleFields } from './mapping';
import { dayNotes, duplicateNotes, fieldNotes, statusNotes } from './notes';
import type { AdoptedLead, AdoptionChoices, AdoptionContext, AdoptionOutcome } from './outcome';
import { adoptionProblem, refuseAdoption } from './problem-code';
import { rowReader } from './read-row';
import { type SheetSnapshot, shorten } from './snapshot';
import { sortRows } from './sort-rows';
import { tallyStatuses } from './status-tally';

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
  const unusable = [...sorted.unusable];
  const reader = rowReader(sheet, columnOf, dayColumns);
  const words = sorted.leads.map((row) => reader.text(row, 'status'));
  const tally = tallyStatuses(words, context.stages, choices.statuses ?? {});
  const tell = storyTeller(context.stages);
  const repeats = duplicateCounter();

  const leads = sorted.leads.map((row, at): AdoptedLead => {
    const problems: Problem[] = [];
    const days = reader.days(row, problems);
    const amount = reader.amount(row, problems);
    const source = fitted(reader.text(row, 'source'));
    const story = tell(days, tally.stageOf(words[at]!), { amount, source });
    for (const field of story.contradicting) {
      const params = { row, cell: reader.cell(row, field), field, status: shorten(words[at]!) };
      problems.push(adoptionProblem('adopt_date_contradicts', params));
    }
    for (const field of story.tooEarly) {
      const params = { row, cell: reader.cell(row, field), field };
      problems.push(adoptionProblem('adopt_date_before_created', params));
    }
    for (const why of problems) unusable.push({ row, why });
    repeats.see(row, {
      email: reader.text(row, 'email'),
      id: reader.text(row, 'id'),
      company: reader.text(row, 'company'),
      contact: reader.text(row, 'contact'),
    });
    const { stage, since, events } = story;
    return { row, stage, owner: reader.owner(row), amount, source, since, events };
  });

  const days = dayNotes(header, dayColumns, columnOf);
  return {
    headerRow: header.row,
    fields,
    columns,
    statuses: tally.statuses,
    ambiguousDates: days.ambiguous,
    dayOrders: days.orders,
    leads,
    unusable: unusable.sort((a, b) => a.row - b.row),
    duplicates: repeats.rows().length,
    notes: [
      ...header.notes,
      ...fieldNotes(columnOf),
      ...statusNotes(tally.statuses),
      ...days.notes,
      ...duplicateNotes(repeats.rows()),
      ...sorted.notes,
    ],
  };
}
