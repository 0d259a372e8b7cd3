/** What people do to the sheet by hand while scripts run; no lock of ours stops them. */
import type { Area, EngineCell } from '../../../local/engine/engine';
import type { PersonEdit } from '../../../local/simulate/conductor';
import type { World } from '../../../local/simulate/world';

export interface HandEdit {
  readonly edit: PersonEdit;
  /** Companies whose rows are gone, or new, after it. */
  readonly gone?: string;
  readonly added?: string;
  /** What History may say of it, as `event>to` of an event whose Via is `cell`. */
  readonly records?: readonly RegExp[];
}

function sheet(world: World): { id: number; area: Area } {
  const { id, rows, columns } = world.engine.sheets()[0];
  return { id, area: { row: 1, column: 0, rows: rows - 1, columns } };
}

function rowOf(world: World, company: string): number | null {
  const { id, area } = sheet(world);
  const at = world.engine.read(id, area).findIndex(([first]) => first.value === company);
  return at < 0 ? null : at + 1;
}

/** By company, and the other way round when it is so already. */
function sort(world: World): void {
  const { id, area } = sheet(world);
  const rows = world.engine.read(id, area);
  const filled = rows.filter(([first]) => first.value !== null);
  const up = [...filled].sort((a, b) => (String(a[0].value) < String(b[0].value) ? -1 : 1));
  const sorted = up.every((row, at) => row === filled[at]) ? up.reverse() : up;
  world.engine.write(id, area, [...sorted, ...rows.filter(([first]) => first.value === null)]);
}

function insert(world: World): void {
  world.restructure({ sheetId: sheet(world).id, axis: 'row', kind: 'insert', at: 1, count: 1 });
}

function remove(company: string): PersonEdit {
  return (world) => {
    const at = rowOf(world, company);
    if (at === null) return;
    world.restructure({ sheetId: sheet(world).id, axis: 'row', kind: 'delete', at, count: 1 });
  };
}

function type(company: string, header: string, value: EngineCell['value']): PersonEdit {
  return (world) => {
    const { id, area } = sheet(world);
    const [headers] = world.engine.read(id, { ...area, row: 0, rows: 1 });
    const row = rowOf(world, company);
    if (row === null) return;
    const column = headers.findIndex((cell) => cell.value === header);
    world.engine.write(id, { row, column, rows: 1, columns: 1 }, [[{ value }]]);
  };
}

function add(world: World): void {
  const { id } = sheet(world);
  const { rows } = world.engine.used(id);
  const cells = ['Dogwood', 'Doi', 'Web', 'Tanaka', 'Contacted', 400_000].map((value) => ({ value }));
  world.engine.write(id, { row: rows, column: 0, rows: 1, columns: cells.length }, [cells]);
}

function rename(world: World): void {
  const { id, name } = world.engine.sheets()[0];
  world.engine.renameSheet(id, name === 'Leads' ? 'Our leads' : 'Leads');
}

const GONE = /^moved>$/;

export const HAND_EDITS: Readonly<Record<string, HandEdit>> = {
  sort: { edit: sort },
  insert: { edit: insert },
  rename: { edit: rename },
  'delete-Ash': { edit: remove('Ash'), gone: 'Ash', records: [GONE] },
  'delete-Birch': { edit: remove('Birch'), gone: 'Birch', records: [GONE] },
  'delete-Cedar': { edit: remove('Cedar'), gone: 'Cedar', records: [GONE] },
  'stage-of-Ash': { edit: type('Ash', 'Stage', 'Proposal'), records: [/^moved>proposal$/] },
  'stage-of-Birch': { edit: type('Birch', 'Stage', 'Proposal'), records: [/^moved>proposal$/] },
  'stage-of-Cedar': { edit: type('Cedar', 'Stage', 'Closing'), records: [/^moved>closing$/] },
  'next-of-Ash': { edit: type('Ash', 'Next action', 'Call Abe'), records: [/^touched>$/] },
  'next-of-Cedar': { edit: type('Cedar', 'Next action', 'Call Chiba'), records: [/^touched>$/] },
  add: { edit: add, added: 'Dogwood', records: [/^entered>/] },
};

export const PERSON_EDITS: Readonly<Record<string, PersonEdit>> = Object.fromEntries(
  Object.entries(HAND_EDITS).map(([name, { edit }]) => [name, edit]),
);
