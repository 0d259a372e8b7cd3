/** How Tasuki's columns beside the team's look: headers, notes, widths, formats, dropdowns, colours. */
import type { WorkbookMessages } from '../i18n/workbook';
import type { Settings } from '../pipeline/settings';
import type { Role, Stage } from '../pipeline/stage';
import type { ColouredWord, ColumnSetup } from './port';
import { DATE_FORMAT, DATE_TIME_FORMAT, LEAD_COLUMNS, type LeadColumn } from './schema';

export const LEAD_COLUMN_COUNT = LEAD_COLUMNS.length;

/** Our columns in their order; an amount of ours only where the team has none. */
export function ownColumnsFor(teamHasAmount: boolean): LeadColumn[] {
  return LEAD_COLUMNS.filter((column) => column !== 'amount' || !teamHasAmount);
}

const WIDTHS: Record<LeadColumn, number> = {
  lead_id: 76,
  stage: 120,
  owner: 110,
  since: 144,
  next_action: 180,
  next_action_on: 130,
  handoff: 280,
  screening: 170,
  amount: 100,
  signature: 80,
};

const FORMATS: Partial<Record<LeadColumn, string>> = {
  since: DATE_TIME_FORMAT,
  next_action_on: DATE_FORMAT,
  amount: '#,##0',
  // Text that must stay what it is, to the letter.
  lead_id: '@',
  signature: '@',
};

export function columnSetups(
  columns: readonly LeadColumn[],
  first: number,
  settings: Settings,
  words: WorkbookMessages,
): ColumnSetup[] {
  return columns.map((name, index) => ({
    column: first + index,
    header: words.leadColumns[name].header,
    note: words.leadColumns[name].note,
    width: WIDTHS[name],
    numberFormat: FORMATS[name],
    hidden: name === 'signature',
    choices: choicesOf(name, settings),
  }));
}

function choicesOf(name: LeadColumn, settings: Settings): string[] | undefined {
  if (name === 'stage') return settings.stages.map((stage) => stage.label);
  if (name === 'owner' && settings.people.length > 0) return settings.people.map((person) => person.name);
  return undefined;
}

/** One hue per role, the same in sheet and sidebar; a way out is grey. */
const HUES: Record<Role | 'aside', { background: string; color: string }> = {
  marketing: { background: '#efedfb', color: '#5b4bb7' },
  inside_sales: { background: '#e0f3f5', color: '#00697a' },
  field_sales: { background: '#fdf1dd', color: '#9a5b00' },
  customer_success: { background: '#e7f3e3', color: '#2d6a1f' },
  aside: { background: '#eef0f2', color: '#57606a' },
};

export function stageColours(stages: readonly Stage[]): ColouredWord[] {
  return stages.map((stage) => ({
    word: stage.label,
    ...HUES[stage.kind === 'open' || stage.kind === 'won' ? stage.role : 'aside'],
  }));
}
