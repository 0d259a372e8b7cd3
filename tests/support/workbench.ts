/** A workbook in memory with the built add-on open in it, and a person at the sidebar. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Area, EngineCell } from '../../local/engine/engine';
import { MemoryEngine } from '../../local/engine/memory';
import { loadWorkbook } from '../../local/files/load';
import type { LoadedWorkbook } from '../../local/files/loaded';
import { createNodeScriptHost } from '../../local/runtime/node-host';
import { type QuietUi, quietUi } from '../../local/runtime/quiet-ui';
import type { RealmMaker } from '../../local/runtime/realm';
import type { SavedHost, ScriptHost } from '../../local/runtime/script-host';
import type { LogLine } from '../../local/services/host';
import type { Args, MethodName, Reply, Result } from '../../src/rpc/contract';

const DIST = join(__dirname, '../../dist');
const OWNER = 'owner@team.test';
const FILES = ['Code.js', 'Sidebar.html', 'appsscript.json'];

export const dist: Record<string, string> = Object.fromEntries(
  FILES.map((name) => [name, readFileSync(join(DIST, name), 'utf8')]),
);

export interface Bench {
  readonly engine: MemoryEngine;
  readonly host: ScriptHost;
  readonly ui: QuietUi;
  /** What the sidebar would get; a refusal is thrown with its code and sentence. */
  ask<M extends MethodName>(method: M, args: Args<M>): Result<M>;
  reply<M extends MethodName>(method: M, args: Args<M>): Reply<M>;
  /** Cells of a tab as plain values, row by row. */
  values(tab: string): unknown[][];
  tabId(tab: string): number;
  /** A person types into one cell (1-based). */
  type(tab: string, row: number, column: number, value: EngineCell['value']): void;
  select(tab: string, row: number, column?: number): void;
  /** Column (1-based) whose header, anywhere in the first rows, is this text. */
  column(tab: string, header: string): number;
  op(): string;
  /** The file's owner runs a script of their own on it. */
  asOwner(script: string, name: string): void;
  /** The wall clock moves on. */
  pass(milliseconds: number): void;
}

export interface BenchOptions {
  language?: 'en' | 'ja';
  timeZone?: string;
  user?: string;
  now?: number;
  /** The clock goes on by what each call costs by the cost model, so many times over. */
  pace?: number;
  /** Another build than dist/. */
  files?: Record<string, string>;
  realm?: RealmMaker;
  /** What the script writes into its log. */
  log?: (line: LogLine) => void;
}

/** Rows of plain values, as somebody typed them; text stays text. */
export function benchOfRows(rows: EngineCell['value'][][], options: BenchOptions = {}, tab = 'Leads'): Bench {
  const engine = MemoryEngine.blank(tab);
  if (rows.length > 0) {
    const width = Math.max(...rows.map((row) => row.length));
    const sheet = engine.sheets()[0];
    if (width > sheet.columns) engine.insertColumns(sheet.id, sheet.columns, width - sheet.columns);
    if (rows.length > sheet.rows) engine.insertRows(sheet.id, sheet.rows, rows.length - sheet.rows);
    const cells = rows.map((row) => Array.from({ length: width }, (_, at) => ({ value: row[at] ?? null })));
    engine.write(sheet.id, { row: 0, column: 0, rows: rows.length, columns: width }, cells);
  }
  return open(engine, options);
}

export function benchOfWorkbook(workbook: LoadedWorkbook, options: BenchOptions = {}): Bench {
  const engine = MemoryEngine.blank();
  loadWorkbook(engine, workbook);
  return open(engine, options);
}

/** A workbook as it was kept, with whatever state it was in. */
export function benchOfSaved({ engine, host }: Kept, options: BenchOptions = {}): Bench {
  const bench = open(MemoryEngine.load(JSON.parse(engine)), options);
  bench.host.load(host);
  return bench;
}

export interface Kept {
  /** As JSON: what is kept does not change with what it was kept of. */
  readonly engine: string;
  readonly host: SavedHost;
}

export function keep(bench: Bench): Kept {
  return { engine: JSON.stringify(bench.engine.save()), host: bench.host.save() };
}

function open(engine: MemoryEngine, options: BenchOptions): Bench {
  const { language = 'en', timeZone = 'Asia/Tokyo', user = '' } = options;
  let clock = options.now ?? Date.UTC(2026, 10, 23, 1, 42);
  let serial = 0;
  const ui = quietUi();
  const host: ScriptHost = createNodeScriptHost({
    engine,
    files: options.files ?? dist,
    ui,
    user: { email: user, locale: language },
    owner: OWNER,
    locale: language === 'ja' ? 'ja_JP' : 'en_US',
    timeZone,
    realm: options.realm,
    log: options.log,
    now: () => clock + (options.pace ?? 0) * host.meter.spentMs,
    uuid: () => `00000000-0000-4000-8000-${String(++serial).padStart(12, '0')}`,
  });
  const tabId = (tab: string): number => {
    const found = engine.sheets().find((sheet) => sheet.name === tab);
    if (!found)
      throw new Error(
        `No tab ${tab}; there are ${engine
          .sheets()
          .map((s) => s.name)
          .join(', ')}`,
      );
    return found.id;
  };
  const all = (tab: string): Area => {
    const { rows, columns } = engine.used(tabId(tab));
    return { row: 0, column: 0, rows, columns };
  };
  const bench: Bench = {
    engine,
    host,
    ui,
    reply(method, args) {
      return JSON.parse(String(host.call('rpc', [JSON.stringify({ v: 1, language, method, args })])));
    },
    ask(method, args) {
      const reply = bench.reply(method, args);
      if (!reply.ok) throw Object.assign(new Error(reply.problem.text), { code: reply.problem.code });
      return reply.value;
    },
    values: (tab) => engine.read(tabId(tab), all(tab)).map((row) => row.map((cell) => cell.value)),
    tabId,
    type(tab, row, column, value) {
      const sheetId = tabId(tab);
      const area = { row: row - 1, column: column - 1, rows: 1, columns: 1 };
      const before = engine.read(sheetId, area)[0][0];
      engine.write(sheetId, area, [[{ value }]]);
      host.edit({ sheetId, area, before });
    },
    select(tab, row, column = 1) {
      const sheetId = tabId(tab);
      engine.activateSheet(sheetId);
      engine.select(sheetId, { row: row - 1, column: column - 1, rows: 1, columns: 1 });
    },
    column(tab, header) {
      for (const row of bench.values(tab).slice(0, 30)) {
        const at = row.indexOf(header);
        if (at >= 0) return at + 1;
      }
      throw new Error(`No column ${header} in ${tab}`);
    },
    asOwner(script, name) {
      const owner = createNodeScriptHost({
        engine,
        files: { 'Code.js': script },
        ui: quietUi(),
        user: { email: OWNER },
        owner: OWNER,
        timeZone,
        saved: host.save(),
      });
      owner.run(name);
      host.load(owner.save());
    },
    op: () => `op${String(++serial).padStart(8, '0')}`,
    pass(milliseconds) {
      clock += milliseconds;
    },
  };
  return bench;
}
