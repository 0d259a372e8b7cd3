/** An in-memory database that counts the funnel in SQL, apart from the code of the product. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { load, type Told } from './load';

/** Names of figures and their values; those without one are left out. */
export type Flat = Map<string, number | string>;

const SQL = join(__dirname, '..', 'sql');
const statements = readdirSync(SQL)
  .filter((name) => name.endsWith('.sql'))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(SQL, name), 'utf8') }));

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
  const since = Date.now();
  try {
    await connection.run(text);
  } catch (problem) {
    throw new Error(`${name}: ${(problem as Error).message}`);
  }
  if (process.env.ORACLE_TIMES) process.stdout.write(`${name}: ${Date.now() - since} ms\n`);
}

async function read(connection: DuckDBConnection, count: number): Promise<Flat[]> {
  const found: Flat[] = Array.from({ length: count }, () => new Map());
  const reader = await connection.runAndReadAll(`SELECT h, name, value, text FROM figure WHERE h < ${count}`);
  for (const [h, name, value, text] of reader.getRowsJS() as Array<[number, string, number, string]>) {
    const kept = value ?? text;
    if (kept === null) continue;
    if (found[h].has(name)) throw new Error(`${name} was counted twice`);
    found[h].set(name, kept);
  }
  return found;
}
