/** How a workbook stands after a start of the pipeline, or its undoing, was asked for once more: whole, or wholly gone. */
import type { World } from '../../../local/simulate/world';
import { LEAD_COLUMNS, OWN_TABS } from '../../../src/workbook/schema';
import { cellsOf, companyColumn, leadsTab, ownColumns, tabOf } from './places';

export function isStarted(world: World): boolean {
  return world.state.metadata.some(({ value }) => value.startsWith('schema:'));
}

/** What is wrong with a pipeline that was just started, once or in several attempts. */
export function wrongStart(world: World): string[] {
  const wrong: string[] = [];
  const own = [...ownColumns(world)].sort((a, b) => a - b);
  const marks = world.state.metadata.filter(({ value }) => value.startsWith('own:')).length;
  if (marks !== own.length || own.length < LEAD_COLUMNS.length - 1)
    wrong.push('our columns are not there once each');
  if (own.some((column, at) => column !== own[0] + at)) wrong.push('our columns are not side by side');
  // A start that was killed between making a tab and marking it leaves it behind, with nothing in it.
  const tabs = world.engine.sheets().filter(({ id }) => cellsOf(world, id, 0).length > 0);
  if (tabs.length !== 1 + OWN_TABS.length) wrong.push('there are more tabs than the pipeline has');
  return wrong.length > 0 ? wrong : wrongLeads(world);
}

/** History has each lead's source as its row has it: they are told apart by it. */
function wrongLeads(world: World): string[] {
  const tab = tabOf(world, 'history');
  if (tab === null) return ['there is no History'];
  const sources = new Map<string, string>();
  for (const row of cellsOf(world, tab, 1)) {
    if (row[2]?.value === 'entered') sources.set(String(row[1].value), String(row[6]?.value ?? ''));
  }
  const [company, id] = [companyColumn(world), Math.min(...ownColumns(world))];
  return cellsOf(world, leadsTab(world), 1).flatMap((row) => {
    const [name, lead, source] = [company, id, company + 2].map((at) => String(row[at]?.value ?? ''));
    return lead && sources.get(lead) !== source
      ? [`${lead} stands beside ${name}, which is not its own`]
      : [];
  });
}

/** What is left of a pipeline that was taken away. */
export function wrongEnd(world: World, columns: number): string[] {
  const wrong: string[] = [];
  if (world.state.metadata.length > 0) wrong.push('marks are left');
  if (world.engine.sheets().length > 1) wrong.push('tabs are left');
  const { columns: width } = world.engine.sheets()[0];
  if (width > columns) wrong.push('columns are left');
  if (width < columns) wrong.push('columns of the team are gone');
  return wrong;
}
