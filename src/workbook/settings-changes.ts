/** Which cells of Settings a way of working, or a standard set of questions, changes: those and no others. */

import type { Cell } from '../pipeline/cell';
import type { Language } from '../pipeline/settings';
import { type ChecklistSet, GATE_TERMS, SET_ITEMS, STAGE_DAYS, type Way } from '../pipeline/way';
import type { CellChange } from './cell-changes';
import { defaultItem } from './default-settings';
import { RETIRED, SETTINGS_HEADER_ROW, SETTINGS_TABLES, type SettingsTable } from './schema';
import { type Entry, TableReader } from './settings-entries';
import { type EveryLanguage, findTables, itemToRow } from './settings-tab';

type Words = EveryLanguage[number] & { readonly language: Language };

function own<T>(of: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(of, key) ? of[key] : undefined;
}

/** Collects changes of one table; cells that say it already, and cells of other tables, are left out. */
class TableChanges extends TableReader {
  readonly changes: CellChange[] = [];
  private nextRow: number;

  constructor(rows: readonly Cell[][], table: SettingsTable, every: EveryLanguage) {
    super(rows, table, findTables(rows, every));
    this.nextRow = Math.max(SETTINGS_HEADER_ROW, ...this.entries.map((entry) => entry.row)) + 1;
  }

  set(entry: Entry, values: readonly Cell[], from = 0): void {
    values.forEach((value, at) => {
      if (entry.cell(from + at) !== value) this.write(entry.row, from + at, value);
    });
  }

  add(values: readonly Cell[]): void {
    values.forEach((value, at) => {
      if (value !== '') this.write(this.nextRow, at, value);
    });
    this.nextRow++;
  }

  private write(row: number, index: number, value: Cell): void {
    if (this.first !== null && this.has(index)) this.changes.push({ row, column: this.first + index, value });
  }
}

export function wayChanges(
  rows: readonly Cell[][],
  every: EveryLanguage,
  words: Words,
  way: Way,
): CellChange[] {
  const gates = new TableChanges(rows, 'gates', every);
  for (const entry of firstOfEach(gates.entries)) {
    const terms = own(GATE_TERMS[way], entry.text(0));
    if (terms) gates.set(entry, [terms.policy, terms.hours], 4);
  }
  const stages = new TableChanges(rows, 'stages', every);
  for (const entry of firstOfEach(stages.entries)) {
    const days = own(STAGE_DAYS[way], entry.text(0));
    if (days !== undefined) stages.set(entry, [days], DAYS_AT);
  }
  const general = new TableChanges(rows, 'general', every);
  const entry = general.entries.find((one) => one.text(0) === 'way');
  if (entry) general.set(entry, [way], 1);
  else general.add(['way', way, words.defaults.general.way]);
  return [...gates.changes, ...stages.changes, ...general.changes];
}

function firstOfEach(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return entries.filter((entry) => !seen.has(entry.text(0)) && seen.add(entry.text(0)));
}

const DAYS_AT = SETTINGS_TABLES.stages.indexOf('days');

const FLOOR_AT = SETTINGS_TABLES.items.indexOf('floor');

/**
 * The items of the set in its order and with its floors, in the gate's own rows; a team's wording stays.
 * Items that are not in it follow, retired; what has no row yet comes below the table.
 */
export function checklistChanges(
  rows: readonly Cell[][],
  every: EveryLanguage,
  words: Words,
  gate: string,
  set: ChecklistSet,
): CellChange[] {
  const table = new TableChanges(rows, 'items', every);
  const slots = table.entries.filter((entry) => entry.text(0) === gate);
  const left = new Set(slots);
  const wanted = SET_ITEMS[set].map(([key, floor]): readonly Cell[] => {
    const known = slots.find((entry) => entry.text(1) === key);
    if (!known) return itemToRow(defaultItem(words.defaults, gate, key, floor));
    left.delete(known);
    return withFloor(known, floor ?? '');
  });
  const others = [...left].map((entry) =>
    withFloor(entry, entry.text(1) === '' ? entry.cell(FLOOR_AT) : RETIRED),
  );
  [...wanted, ...others].forEach((values, at) => {
    const slot = slots[at];
    if (slot) table.set(slot, values);
    else table.add(values);
  });
  return table.changes;
}

function withFloor(entry: Entry, floor: Cell): Cell[] {
  return SETTINGS_TABLES.items.map((_, index) => (index === FLOOR_AT ? floor : entry.cell(index)));
}
