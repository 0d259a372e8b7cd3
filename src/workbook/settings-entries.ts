/** One table of Settings as it stands in the cells: its entries, and what is found wrong with them. */
import type { Cell } from '../pipeline/cell';
import { fitted } from '../pipeline/fitted';
import { type Problem, problem } from '../pipeline/problem';
import { a1 } from './a1';
import { SETTINGS_HEADER_ROW, SETTINGS_TABLES, type SettingsTable } from './schema';

export interface Entry {
  /** 1-based row on the tab. */
  readonly row: number;
  cell(index: number): Cell;
  text(index: number): string;
  address(index: number): string;
}

/** Older tabs have no such column; another thing may stand there. */
const ADDED_LATER = 'days';

/** A question with what it is for; anything else is a few words. */
const LONGEST = 500;

export class TableReader {
  /** First column, 1-based; `null`: the table's title is not there. */
  readonly first: number | null;
  readonly warnings: Problem[] = [];
  readonly entries: readonly Entry[];
  private readonly width: number;
  private readonly seen = new Set<string>();

  constructor(rows: readonly Cell[][], table: SettingsTable, at: ReadonlyMap<SettingsTable, number>) {
    this.first = at.get(table) ?? null;
    this.width = widthOf(table, at);
    this.entries = this.first === null ? [] : entriesOf(rows, table, this.first, this.width);
    for (const entry of this.entries) this.warnIfLong(entry);
  }

  /** Whether a column is this table's, and not the next one's. */
  has(index: number): boolean {
    return index < this.width;
  }

  warn(found: Problem): void {
    this.warnings.push(found);
  }

  warnIfEmpty(): void {
    if (this.first !== null && this.entries.length === 0) {
      this.warn(problem('settings_table_empty', { cell: this.header(0) }));
    }
  }

  /** It has to fit into other cells, with words around it. */
  private warnIfLong(entry: Entry): void {
    for (let index = 0; index < this.width; index++) {
      if (String(entry.cell(index)).length <= LONGEST) continue;
      this.warn(problem('settings_too_long', { cell: entry.address(index), most: LONGEST }));
    }
  }

  /** The name of a column, where the mistake is that something is not there. */
  header(index: number): string {
    return a1(SETTINGS_HEADER_ROW, (this.first ?? 1) + index);
  }

  oneOf<T extends string>(entry: Entry, index: number, allowed: readonly T[]): T | null {
    const text = entry.text(index) as T;
    if (allowed.includes(text)) return text;
    const cell = entry.address(index);
    this.warn(problem('settings_not_allowed', { cell, text, allowed: allowed.join(', ') }));
    return null;
  }

  number(entry: Entry | undefined, index: number, standard: number, most: number): number {
    if (entry === undefined) return standard;
    const value = numberIn(entry.cell(index));
    if (value > 0 && value <= most) return value;
    this.warn(problem('settings_not_a_number', { cell: entry.address(index), most, standard }));
    return standard;
  }

  /** A share of the whole, as a fraction or in percent; `null` when blank. */
  rateOrBlank(entry: Entry | undefined, index: number): number | null {
    if (entry === undefined || entry.text(index) === '') return null;
    const value = rateIn(entry.cell(index));
    if (value > 0 && value <= 1) return value;
    this.warn(problem('settings_rate', { cell: entry.address(index) }));
    return null;
  }

  /** Whether an entry has a key, and one of its own: History knows it by nothing else. */
  fresh(entry: Entry, index: number, within = ''): boolean {
    const text = entry.text(index);
    const name = JSON.stringify([within, text]);
    const cell = entry.address(index);
    if (text === '') this.warn(problem('settings_key_missing', { cell }));
    else if (this.seen.has(name)) this.warn(problem('settings_duplicate', { cell, text }));
    else {
      this.seen.add(name);
      return true;
    }
    return false;
  }

  label(entry: Entry, index: number, key: string): string {
    const text = entry.text(index);
    if (text === '') this.warn(problem('settings_label_missing', { cell: entry.address(index), key }));
    return text || key;
  }
}

/** A number, or text that reads as one in any width; anything else is none. */
export function numberIn(cell: Cell): number {
  if (typeof cell === 'number') return cell;
  const text = typeof cell === 'string' ? cell.normalize('NFKC').trim() : '';
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

/** `0.25`, or `25%` as text in any width. */
function rateIn(cell: Cell): number {
  const text = typeof cell === 'string' ? cell.normalize('NFKC').trim() : '';
  return text.endsWith('%') ? numberIn(text.slice(0, -1)) / 100 : numberIn(cell);
}

/** A table ends where the next one begins, however close somebody has moved it. */
function widthOf(table: SettingsTable, at: ReadonlyMap<SettingsTable, number>): number {
  const first = at.get(table) ?? 0;
  const next = [...at.values()].filter((column) => column > first);
  return Math.min(SETTINGS_TABLES[table].length, ...next.map((column) => column - first));
}

/** Rows of one table, from below its column names down to its last filled row; blank rows are passed over. */
function entriesOf(rows: readonly Cell[][], table: SettingsTable, first: number, width: number): Entry[] {
  const later = (SETTINGS_TABLES[table] as readonly string[]).indexOf(ADDED_LATER);
  const named = String(rows[SETTINGS_HEADER_ROW - 1]?.[first - 1 + later] ?? '').trim() !== '';
  const entries: Entry[] = [];
  for (let row = SETTINGS_HEADER_ROW; row < rows.length; row++) {
    const cell = (index: number): Cell => {
      const value = index < width ? (rows[row][first - 1 + index] ?? '') : '';
      // In a column without a name stand remarks, unless it is plainly what we look for.
      return index === later && !named && typeof value !== 'number' ? '' : value;
    };
    const text = (index: number): string => fitted(String(cell(index)).trim(), LONGEST);
    let blank = true;
    for (let index = 0; index < width; index++) if (text(index) !== '') blank = false;
    if (blank) continue;
    entries.push({ row: row + 1, cell, text, address: (index) => a1(row + 1, first + index) });
  }
  return entries;
}
