/** What people do to the workbook by hand while scripts run; no lock of ours stops them. */
import type { Area, EngineCell } from '../../../local/engine/engine';
import type { PersonEdit } from '../../../local/simulate/conductor';
import type { World } from '../../../local/simulate/world';
import type { LeadColumn } from '../../../src/workbook/schema';
import { cellsOf, companyColumn, leadsTab, ownColumn, ownColumns, rowOf, tabOf } from './places';

export interface HandEdit {
  readonly edit: PersonEdit;
  /** Companies whose rows are gone, or new, after it. */
  readonly gone?: string;
  readonly added?: string;
  /** What History may say of it, as `event>to` of an event whose Via is `cell`. */
  readonly records?: readonly RegExp[];
  /** It only moves things. */
  readonly calm?: true;
  /** It is not done while a script is under way: nothing guards against that. */
  readonly between?: true;
  /** It can be done where no pipeline was started yet. */
  readonly anywhere?: true;
}

function body(world: World): { id: number; area: Area; rows: EngineCell[][] } {
  const id = leadsTab(world);
  const { rows, columns } = world.engine.sheets().find((sheet) => sheet.id === id) as {
    rows: number;
    columns: number;
  };
  const area = { row: 1, column: 0, rows: rows - 1, columns };
  return { id, area, rows: world.engine.read(id, area) };
}

/** By company, and the other way round when it is so already. */
function sort(world: World): void {
  const { id, area, rows } = body(world);
  const at = companyColumn(world);
  const text = (row: EngineCell[]): string => String(row[at].value);
  const filled = rows.filter((row) => row[at].value !== null);
  const up = [...filled].sort((a, b) => (text(a) < text(b) ? -1 : 1));
  const sorted = up.every((row, index) => row === filled[index]) ? up.reverse() : up;
  world.engine.write(id, area, [...sorted, ...rows.filter((row) => row[at].value === null)]);
}

function insertRow(world: World): void {
  world.restructure({ sheetId: leadsTab(world), axis: 'row', kind: 'insert', at: 1, count: 1 });
}

function insertColumn(at: (world: World) => number): PersonEdit {
  return (world) =>
    world.restructure({ sheetId: leadsTab(world), axis: 'column', kind: 'insert', at: at(world), count: 1 });
}

function remove(company: string): PersonEdit {
  return (world) => {
    const at = rowOf(world, company);
    if (at === null) return;
    world.restructure({ sheetId: leadsTab(world), axis: 'row', kind: 'delete', at, count: 1 });
  };
}

function put(world: World, tab: number, row: number, column: number, values: EngineCell[][]): void {
  const area = { row, column, rows: values.length, columns: values[0].length };
  world.engine.write(tab, area, values);
}

function type(company: string, name: LeadColumn, value: EngineCell['value']): PersonEdit {
  return (world) => {
    const row = rowOf(world, company);
    if (row !== null) put(world, leadsTab(world), row, ownColumn(world, name), [[{ value }]]);
  };
}

/** The same word into the stage of every lead that is there. */
function pasteStages(world: World): void {
  const [column, stage] = [companyColumn(world), ownColumn(world, 'stage')];
  cellsOf(world, leadsTab(world), 1).forEach((row, at) => {
    if (row[column].value !== null) put(world, leadsTab(world), at + 1, stage, [[{ value: 'Closing' }]]);
  });
}

/** Stage, owner and date of one lead, copied and pasted over another's. */
function pasteBlock(from: string, to: string): PersonEdit {
  return (world) => {
    const [source, target] = [rowOf(world, from), rowOf(world, to)];
    if (source === null || target === null) return;
    for (const name of ['stage', 'owner', 'since'] as const) {
      const column = ownColumn(world, name);
      const area = { row: source, column, rows: 1, columns: 1 };
      put(world, leadsTab(world), target, column, world.engine.read(leadsTab(world), area));
    }
  };
}

/** A whole row, our cells included, below all others. */
function copyRow(company: string): PersonEdit {
  return (world) => {
    const at = rowOf(world, company);
    if (at === null) return;
    const tab = leadsTab(world);
    put(world, tab, world.engine.used(tab).rows, 0, cellsOf(world, tab, at, 1));
  };
}

const DOGWOOD = ['Dogwood', 'Doi', 'Web', 'Tanaka', 'Contacted'];

function add(world: World): void {
  const tab = leadsTab(world);
  const own = ownColumns(world);
  const row = world.engine.used(tab).rows;
  let column = companyColumn(world);
  for (const value of DOGWOOD) {
    while (own.has(column)) column++;
    put(world, tab, row, column++, [[{ value }]]);
  }
}

function renameTab(world: World): void {
  const id = leadsTab(world);
  const { name } = world.engine.sheets().find((sheet) => sheet.id === id) as { name: string };
  world.engine.renameSheet(id, name === 'Leads' ? 'Our leads' : 'Leads');
}

function renameHeader(world: World): void {
  put(world, leadsTab(world), 0, ownColumn(world, 'stage'), [[{ value: 'Phase' }]]);
}

/** Changes the entries of Settings that say something, wherever they stand. */
function settings(
  change: (row: EngineCell[], at: number) => number,
  value: EngineCell['value'] = null,
): PersonEdit {
  return (world) => {
    const tab = tabOf(world, 'settings');
    if (tab === null) return;
    cellsOf(world, tab, 0).forEach((row, down) => {
      row.forEach((_cell, right) => {
        for (let more = change(row, right); more > 0; more--)
          put(world, tab, down, right + more - 1, [[{ value }]]);
      });
    });
  };
}

const isStage = (row: EngineCell[], at: number, key: string): boolean =>
  row[at]?.value === key &&
  row[at + 3]?.value !== undefined &&
  STAGE_KINDS.includes(String(row[at + 3].value));
const STAGE_KINDS = ['open', 'parked', 'won', 'lost', 'disqualified', 'churned'];

const GONE = /^moved>$/;

export const HAND_EDITS: Readonly<Record<string, HandEdit>> = {
  sort: { edit: sort, calm: true, anywhere: true },
  insert: { edit: insertRow, calm: true, anywhere: true },
  rename: { edit: renameTab, calm: true, anywhere: true },
  'new-column': { edit: insertColumn(() => 0), calm: true, between: true, anywhere: true },
  'column-among': { edit: insertColumn((world) => ownColumn(world, 'owner')), calm: true, between: true },
  header: { edit: renameHeader, calm: true },
  'delete-Ash': { edit: remove('Ash'), gone: 'Ash', records: [GONE], anywhere: true },
  'delete-Birch': { edit: remove('Birch'), gone: 'Birch', records: [GONE], anywhere: true },
  'delete-Cedar': { edit: remove('Cedar'), gone: 'Cedar', records: [GONE], anywhere: true },
  'stage-of-Ash': { edit: type('Ash', 'stage', 'Closing'), records: [/^moved>closing$/] },
  'stage-of-Birch': { edit: type('Birch', 'stage', 'Closing'), records: [/^moved>closing$/] },
  'stage-of-Cedar': { edit: type('Cedar', 'stage', 'Closing'), records: [/^moved>closing$/] },
  'owner-of-Birch': { edit: type('Birch', 'owner', 'Yamamoto'), records: [/^moved>/] },
  'clear-Ash': { edit: type('Ash', 'stage', null) },
  'next-of-Ash': { edit: type('Ash', 'next_action', 'Call Abe'), records: [/^touched>$/] },
  'next-of-Cedar': { edit: type('Cedar', 'next_action', 'Call Chiba'), records: [/^touched>$/] },
  'paste-stages': { edit: pasteStages, records: [/^moved>closing$/] },
  'paste-block': { edit: pasteBlock('Cedar', 'Ash'), records: [/^moved>/] },
  'copy-Ash': { edit: copyRow('Ash'), added: 'Ash', records: [/^entered>/, /^touched>$/, GONE] },
  add: { edit: add, added: 'Dogwood', records: [/^entered>/], anywhere: true },
  'rename-stage': { edit: settings((row, at) => (row[at].value === 'First talk' ? 1 : 0), 'Demo') },
  'retire-stage': { edit: settings((row, at) => (isStage(row, at, 'proposal') ? 5 : 0)) },
  'retire-parked': { edit: settings((row, at) => (isStage(row, at, 'nurture') ? 5 : 0)) },
  'retire-won': { edit: settings((row, at) => (isStage(row, at, 'onboarding') ? 5 : 0)) },
  'spoil-settings': { edit: settings((row, at) => (isStage(row, at - 3, 'closing') ? 1 : 0), 'nonsense') },
  'settings-person': { edit: settings((row, at) => (row[at].value === 'Tanaka' ? 1 : 0), 'Tanaka T.') },
};

export const BETWEEN: ReadonlySet<string> = new Set(
  Object.keys(HAND_EDITS).filter((name) => HAND_EDITS[name].between),
);

export const PERSON_EDITS: Readonly<Record<string, PersonEdit>> = Object.fromEntries(
  Object.entries(HAND_EDITS).map(([name, { edit }]) => [name, edit]),
);
