/** An in-memory database that counts the funnel in SQL, apart from the code of the product. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBAppender, type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { FunnelOptions } from '../../../src/funnel/figures';
import { type Cell, isDate } from '../../../src/pipeline/cell';
import type { Stage } from '../../../src/pipeline/stage';

export interface Told {
  readonly rows: ReadonlyArray<ReadonlyArray<Cell>>;
  readonly stages: readonly Stage[];
  readonly options: FunnelOptions;
}

/** Names of figures and their values; those without one are left out. */
export type Flat = Map<string, number | string>;

const SQL = join(__dirname, '..', 'sql');
const statements = readdirSync(SQL)
  .filter((name) => name.endsWith('.sql'))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(SQL, name), 'utf8') }));
const DEFAULT_T = 90;
const DEFAULT_N = 30;
const DEFAULT_MONTHS = 12;
const VIA = 11;

/** DuckDB knows no NFKC, so labels are folded before they are loaded. */
const fold = (cell: Cell | undefined | null): string => textOf(cell).normalize('NFKC').trim().toLowerCase();
const textOf = (cell: Cell | undefined | null): string => String(cell ?? '').trim();

/** Counts all histories at once. */
export async function countInSql(told: readonly Told[]): Promise<Flat[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  try {
    for (const { name, text } of statements) {
      await run(connection, name, text);
      if (name.startsWith('01-')) await load(connection, told);
    }
    return await read(connection, told.length);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function run(connection: DuckDBConnection, name: string, text: string): Promise<void> {
  try {
    await connection.run(text);
  } catch (problem) {
    throw new Error(`${name}: ${(problem as Error).message}`);
  }
}

async function load(connection: DuckDBConnection, told: readonly Told[]): Promise<void> {
  const asked = await connection.createAppender('asked');
  const stage = await connection.createAppender('stage');
  const cell = await connection.createAppender('cell');
  told.forEach(({ rows, stages, options }, h) => {
    const { asOf, withinDays = DEFAULT_T, minimumN = DEFAULT_N, source, period } = options;
    const { cohortBy = 'month', grossMargin, amountMonths = DEFAULT_MONTHS } = options;
    append(asked, h, double(asOf), double(withinDays), double(minimumN));
    append(asked, source !== undefined, fold(source), double(period?.from), double(period?.to));
    append(asked, rows.length > 0 && rows[0].length > VIA);
    append(asked, cohortBy, double(grossMargin), double(amountMonths));
    asked.endRow();
    stages.forEach(({ key, label, role, kind, days }, index) => {
      append(stage, h, index, key, fold(key), fold(label), role, kind, double(days));
      stage.endRow();
    });
    rows.forEach((cells, index) => {
      append(cell, h, index + 1);
      loadRow(cell, cells);
      cell.endRow();
    });
  });
  for (const appender of [asked, stage, cell]) appender.closeSync();
}

function loadRow(to: DuckDBAppender, cells: ReadonlyArray<Cell>): void {
  const [when, lead, event, from, goal, amount, source, actor, owner, reason, , via] = cells;
  append(to, typeOf(when), textOf(when), numberIn(when), textOf(lead), fold(event));
  append(to, textOf(from), fold(from), textOf(goal), fold(goal));
  append(to, typeOf(amount), fold(amount), numberIn(amount));
  for (const text of [source, actor, owner, reason]) append(to, textOf(text), fold(text));
  append(to, textOf(via));
}

const double = (value: number | null | undefined): { double: number | null } => ({ double: value ?? null });
type Loaded = string | number | boolean | { double: number | null };

function append(to: DuckDBAppender, ...values: Loaded[]): void {
  for (const value of values) {
    if (typeof value === 'string') to.appendVarchar(value);
    else if (typeof value === 'number') to.appendInteger(value);
    else if (typeof value === 'boolean') to.appendBoolean(value);
    else if (value.double === null) to.appendNull();
    else to.appendDouble(value.double);
  }
}

function typeOf(cell: Cell | undefined | null): string {
  if (cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '')) return 'blank';
  if (isDate(cell)) return 'date';
  return typeof cell === 'string' ? 'text' : typeof cell;
}

function numberIn(cell: Cell | undefined | null): { double: number | null } {
  const value = isDate(cell) ? cell.getTime() : cell;
  return double(typeof value === 'number' && Number.isFinite(value) ? value : null);
}

async function read(connection: DuckDBConnection, count: number): Promise<Flat[]> {
  const found: Flat[] = Array.from({ length: count }, () => new Map());
  const reader = await connection.runAndReadAll('SELECT h, name, value, text FROM figure');
  for (const [h, name, value, text] of reader.getRowsJS() as Array<[number, string, number, string]>) {
    const kept = value ?? text;
    if (kept === null) continue;
    if (found[h].has(name)) throw new Error(`${name} was counted twice`);
    found[h].set(name, kept);
  }
  return found;
}
