/** Where things stand in the workbook of a schedule, by the marks that travel with them. */
import type { EngineCell } from '../../../local/engine/engine';
import type { World } from '../../../local/simulate/world';
import type { LeadColumn, TabRole } from '../../../src/workbook/schema';

export function leadsTab(world: World): number {
  return tabOf(world, 'leads') ?? world.engine.sheets()[0].id;
}

export function tabOf(world: World, role: TabRole): number | null {
  const found = world.state.metadata.find(
    ({ value, anchor }) => anchor.axis === undefined && value === `tab:${role}:${anchor.sheetId}`,
  );
  return found?.anchor.sheetId ?? null;
}

/** Zero-based. */
export function ownColumn(world: World, name: LeadColumn): number {
  return columnOf(world, `own:${name}`) ?? missing(name);
}

/** Of the lead's name, by which everybody knows it. */
export function companyColumn(world: World): number {
  const [headers] = cellsOf(world, leadsTab(world), 0, 1);
  const at = columnOf(world, 'team:company') ?? headers.findIndex((header) => header.value === 'Company');
  return at < 0 ? missing('company') : at;
}

/** Of everything that is ours in the leads tab. */
export function ownColumns(world: World): ReadonlySet<number> {
  return new Set(
    world.state.metadata.flatMap(({ value, anchor }) =>
      value.startsWith('own:') && anchor.sheetId === leadsTab(world) ? [anchor.at as number] : [],
    ),
  );
}

/** Whole rows, from this one on. */
export function cellsOf(world: World, tab: number, from: number, count?: number): EngineCell[][] {
  const { rows, columns } = world.engine.used(tab);
  const wanted = Math.min(count ?? rows, rows - from);
  return wanted <= 0 ? [] : world.engine.read(tab, { row: from, column: 0, rows: wanted, columns });
}

/** Row of a company in the leads tab, or `null`. */
export function rowOf(world: World, company: string): number | null {
  const column = companyColumn(world);
  const at = cellsOf(world, leadsTab(world), 1).findIndex((row) => row[column]?.value === company);
  return at < 0 ? null : at + 1;
}

function columnOf(world: World, mark: string): number | undefined {
  const leads = leadsTab(world);
  const found = world.state.metadata.find(({ value, anchor }) => value === mark && anchor.sheetId === leads);
  return found?.anchor.at;
}

function missing(what: string): never {
  throw new Error(`There is no column ${what}.`);
}
