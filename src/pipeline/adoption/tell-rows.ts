/** Tells the leads of a settled sheet's rows: who each is, what happened to it, and what of its row cannot be used. */
import { fitted } from '../fitted';
import type { Problem } from '../problem';
import type { Stage } from '../stage';
import { type ColumnDays, dayReader } from './column-days';
import { duplicateCounter } from './duplicates';
import { type DayField, FIELDS, type Field } from './field';
import { isDayField } from './header-match';
import { storyTeller } from './lead-events';
import type { AdoptedLead, Settled } from './outcome';
import { adoptionProblem } from './problem-code';
import { rowReader } from './read-row';
import { type SheetSnapshot, shorten, textAt, widthOf } from './snapshot';
import { sortRows } from './sort-rows';
import { type StatusTally, tallyStatuses } from './status-tally';

type Days = ReadonlyMap<DayField, Pick<ColumnDays, 'read'>>;

export interface ToldRows extends StatusTally {
  readonly leads: AdoptedLead[];
  readonly unusable: Array<{ row: number; why: Problem }>;
  /** Rows whose lead already stands further up. */
  readonly repeated: readonly number[];
}

export function tellRows(
  sheet: SheetSnapshot,
  rows: readonly number[],
  columnOf: (field: Field) => number | null,
  days: Days,
  { stages, statuses }: { stages: readonly Stage[]; statuses: Readonly<Record<string, string>> },
): ToldRows {
  const reader = rowReader(sheet, columnOf, days);
  const words = rows.map((row) => reader.text(row, 'status'));
  const tally = tallyStatuses(words, stages, statuses);
  const tell = storyTeller(stages);
  const repeats = duplicateCounter();
  const unusable: ToldRows['unusable'] = [];
  const leads = rows.map((row, at): AdoptedLead => {
    const problems: Problem[] = [];
    const read = reader.days(row, problems);
    const amount = reader.amount(row, problems);
    const source = fitted(reader.text(row, 'source'));
    const story = tell(read, tally.stageOf(words[at]!), { amount, source });
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
  return { ...tally, leads, unusable, repeated: repeats.rows() };
}

/** The leads among some rows of a settled sheet, the first of which is its header. */
export function tellSome(
  sheet: SheetSnapshot,
  columns: Readonly<Partial<Record<Field, number>>>,
  { orders, statuses }: Settled,
  stages: readonly Stage[],
): AdoptedLead[] {
  const columnOf = (field: Field): number | null => columns[field] ?? null;
  const days = new Map(
    FIELDS.filter(isDayField)
      .filter((field) => columnOf(field) !== null)
      .map((field) => [field, dayReader(orders[field] ?? null)] as const),
  );
  const names = Array.from({ length: widthOf(sheet) }, (_, at) => textAt(sheet, 1, at + 1));
  const { leads } = sortRows(sheet, { row: 1, names, notes: [] }, columnOf('id'), true);
  return tellRows(sheet, leads, columnOf, days, { stages, statuses }).leads;
}
