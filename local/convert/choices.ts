/** What was said on the command line, held against what the add-on found in the sheet. */
import type { ConvertOptions, DayOrder, MapField } from './arguments';
import type { ConvertWords } from './words';

/** The part of the add-on's adoption plan that choices are made from. */
export interface PlanView {
  columns: Array<{ column: number; header: string }>;
  fields: Array<{ field: string; column: number | null }>;
  statuses: Array<{ word: string; leads: number; stage: string | null }>;
  stageChoices: Array<{ key: string; label: string }>;
}

export interface Choices {
  fields: Partial<Record<MapField, number | null>>;
  statuses: Record<string, string>;
  dayOrders: Record<string, DayOrder>;
}

/** A sentence for the person; the command ends with it. */
export class ConvertProblem extends Error {}

/** Columns by their headers; of several with the same header the first is meant. */
export function chooseColumns(
  options: Pick<ConvertOptions, 'fields' | 'dates'>,
  plan: PlanView,
  say: ConvertWords,
): Pick<Choices, 'fields' | 'dayOrders'> {
  const columnOf = (header: string): number => {
    const found = plan.columns.find((column) => fold(column.header) === fold(header));
    if (found) return found.column;
    const headers = plan.columns.map((column) => column.header.trim()).filter((text) => text !== '');
    throw new ConvertProblem(say.unknownHeader(header, headers));
  };
  const fields: Choices['fields'] = {};
  for (const { field, header } of options.fields) fields[field] = header === null ? null : columnOf(header);
  const dayOrders: Choices['dayOrders'] = {};
  for (const { header, order } of options.dates) dayOrders[String(columnOf(header))] = order;
  return { fields, dayOrders };
}

/** Stages by the words of the status column, which is known only once the columns are. */
export function chooseStages(
  options: Pick<ConvertOptions, 'stages'>,
  plan: PlanView,
  say: ConvertWords,
): Choices['statuses'] {
  const statuses: Choices['statuses'] = {};
  for (const { word, key } of options.stages) {
    if (!plan.stageChoices.some((stage) => stage.key === key)) {
      const all = plan.stageChoices.map((stage) => `${stage.key} (${stage.label})`);
      throw new ConvertProblem(say.unknownStage(key, all));
    }
    if (plan.fields.every(({ field, column }) => field !== 'status' || column === null)) {
      throw new ConvertProblem(say.noStatus(word));
    }
    const found = plan.statuses.find((status) => fold(status.word) === fold(word));
    if (!found) {
      const words = plan.statuses.map((status) => status.word);
      throw new ConvertProblem(say.unknownWord(word, words));
    }
    statuses[found.word] = key;
  }
  return statuses;
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
